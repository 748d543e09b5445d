package dev.hindsight.item;

/**
 * What an editor has decided of a copied block. That it be tracked separately is no choice that is kept: it is no copy
 * any more then. The value is stored.
 */
public enum CopyChoice {
    /** It shows the issue of its original, as it does until somebody decides. */
    SHARED("shared"),
    /** It has nothing to do with an issue. */
    STOPPED("stopped");

    private final String value;

    CopyChoice(String value) {
        this.value = value;
    }

    /** The value as stored. */
    public String value() {
        return value;
    }
}
