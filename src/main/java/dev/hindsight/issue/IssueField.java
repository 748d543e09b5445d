package dev.hindsight.issue;

import java.util.Arrays;
import java.util.Optional;

/** The fields of an issue that we send. */
public enum IssueField {
    PROJECT("project", false),
    ISSUE_TYPE("issuetype", false),
    SUMMARY("summary", false),
    DESCRIPTION("description", true),
    ASSIGNEE("assignee", true),
    DUE("duedate", true),
    PRIORITY("priority", true),
    LABELS("labels", true),
    /** A custom field, whose id is another one in each Jira. */
    EPIC("", true);

    private final String id;
    private final boolean optional;

    IssueField(String id, boolean optional) {
        this.id = id;
        this.optional = optional;
    }

    /** The field of an id of Jira's; empty when it is none that we send. */
    public static Optional<IssueField> withId(String id) {
        return Arrays.stream(values())
                .filter(field -> field != EPIC && field.id.equals(id))
                .findFirst();
    }

    /** Jira's id of it; empty text of the epic. */
    public String id() {
        return id;
    }

    /** Whether an issue is created without it where Jira has no place for it or does not take it. */
    public boolean isOptional() {
        return optional;
    }
}
