package dev.hindsight.settings;

/** The parts of the settings' form, in their order: what the later ones offer depends on the earlier ones. */
public enum SettingSection {
    /** Which Jira. */
    LINK("link"),
    /** What issues are created there. */
    ISSUES("issues"),
    /** What a finding must say, and what counts. */
    RULES("rules"),
    /** Who sees and who reads. */
    PEOPLE("people");

    private final String value;

    SettingSection(String value) {
        this.value = value;
    }

    /** The end of the keys of its texts in the i18n file. */
    public String value() {
        return value;
    }
}
