package dev.hindsight.issue.adapter;

import dev.hindsight.issue.IssueField;
import java.util.Arrays;
import java.util.Optional;

/** Jira's ids of the fields that we send. */
final class FieldIds {

    private FieldIds() {}

    static String of(IssueField field) {
        return switch (field) {
            case PROJECT -> "project";
            case ISSUE_TYPE -> "issuetype";
            case SUMMARY -> "summary";
            case DESCRIPTION -> "description";
            case ASSIGNEE -> "assignee";
            case DUE -> "duedate";
            case PRIORITY -> "priority";
            case LABELS -> "labels";
        };
    }

    /** The field of an id; empty when it is none that we send. */
    static Optional<IssueField> field(String id) {
        return Arrays.stream(IssueField.values())
                .filter(field -> of(field).equals(id))
                .findFirst();
    }
}
