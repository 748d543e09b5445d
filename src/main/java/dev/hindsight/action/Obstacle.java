package dev.hindsight.action;

/** What keeps a page's findings from getting tickets until an editor says otherwise. The name is part of forms. Immutable. */
public enum Obstacle {
    /** The page carries the label of a draft. */
    DRAFT,
    /** Not everybody may view the page. */
    RESTRICTED;

    Reason reason() {
        return new Reason(code());
    }

    /** The reason of an item that waits because of it. */
    public Reason.Code code() {
        return this == DRAFT ? Reason.Code.DRAFT : Reason.Code.RESTRICTED;
    }
}
