package dev.hindsight.issue;

import java.util.Optional;

/**
 * What page and Jira both hold of an item. Owner and due date belong to both; the others are written by us and left
 * alone once somebody else has changed them in Jira.
 */
public enum SharedField {
    OWNER("owner", IssueField.ASSIGNEE),
    DUE("due", IssueField.DUE),
    SUMMARY("summary", IssueField.SUMMARY),
    /** Our section of the description. */
    SECTION("section", IssueField.DESCRIPTION),
    /** The label of every issue of ours. */
    LABEL("label", IssueField.LABELS),
    /** The label that names the theme. */
    THEME("theme", IssueField.LABELS),
    /** Follows the impact while Jira still has what we wrote. */
    PRIORITY("priority", IssueField.PRIORITY),
    /** The epic under which issues of the space are created, by its key; never read from Jira. */
    EPIC("epic", IssueField.EPIC),
    /** The link back to the page; never read from Jira, and no field of an issue. */
    REMOTE_LINK("remote-link", null),
    /** The comment that asks the owner whether it worked, by when the issue was closed; never read from Jira, and no field of an issue. */
    CHECK_COMMENT("check-comment", null);

    private final String key;
    private final Optional<IssueField> issueField;

    SharedField(String key, @org.jspecify.annotations.Nullable IssueField issueField) {
        this.key = key;
        this.issueField = Optional.ofNullable(issueField);
    }

    /** The name under which its values are stored. */
    public String key() {
        return key;
    }

    /** The field of the issue that holds it. */
    public Optional<IssueField> issueField() {
        return issueField;
    }

    /** Whether people change it on both sides, so that a difference is a conflict and not ours to settle. */
    public boolean belongsToBoth() {
        return this == OWNER || this == DUE;
    }

    /** Whether an issue is given it once: what is wanted later changes nothing, and only what Jira would not take is written. */
    public boolean isGivenOnce() {
        return this == EPIC;
    }
}
