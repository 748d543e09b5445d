package dev.hindsight.host.jira.catalog;

/** Why an issue is closed. */
public enum Resolution implements Choice {
    DONE("10000", "Done", "Work has been completed on this issue."),
    WONT_DO("10001", "Won't Do", "This issue won't be actioned."),
    DUPLICATE("10002", "Duplicate", "The problem is a duplicate of an existing issue."),
    CANNOT_REPRODUCE("10003", "Cannot Reproduce", "All attempts at reproducing this issue failed."),
    DECLINED("10004", "Declined", "This issue was not approved."),
    WONT_FIX("10005", "Won't Fix", "The problem described is an issue which will never be fixed.");

    private final String id;
    private final String label;
    private final String description;

    Resolution(String id, String label, String description) {
        this.id = id;
        this.label = label;
        this.description = description;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    public String description() {
        return description;
    }
}
