package dev.hindsight.issue;

/** The fields of an issue that we send. Jira's own names of them are known to the adapter alone. */
public enum IssueField {
    PROJECT(false),
    ISSUE_TYPE(false),
    SUMMARY(false),
    DESCRIPTION(true),
    ASSIGNEE(true),
    DUE(true),
    PRIORITY(true),
    LABELS(true);

    private final boolean optional;

    IssueField(boolean optional) {
        this.optional = optional;
    }

    /** Whether an issue is created without it where Jira has no place for it or does not take it. */
    public boolean isOptional() {
        return optional;
    }
}
