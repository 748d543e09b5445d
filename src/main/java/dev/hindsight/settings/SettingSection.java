package dev.hindsight.settings;

/** The parts of the settings' form, in their order: what the later ones offer depends on the earlier ones. */
public enum SettingSection {
    /** Which Jira. */
    LINK("link", false),
    /** What issues are created there. */
    ISSUES("issues", false),
    /** What else they get, which few need. */
    DETAILS("details", true),
    /** What a finding must say, and what counts. */
    RULES("rules", true),
    /** Who sees and who reads. */
    PEOPLE("people", false);

    private final String value;
    private final boolean folded;

    SettingSection(String value, boolean folded) {
        this.value = value;
        this.folded = folded;
    }

    /** The end of the keys of its texts in the i18n file. */
    public String value() {
        return value;
    }

    /** Whether it holds what need not be set before the first issue. */
    public boolean isFolded() {
        return folded;
    }
}
