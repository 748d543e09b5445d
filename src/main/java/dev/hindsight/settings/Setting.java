package dev.hindsight.settings;

import dev.hindsight.approval.RestrictedPagesPolicy;
import dev.hindsight.status.IssueVisibilityPolicy;
import java.util.Locale;

/** What can be set, for the site and, where it says so, for single spaces. The names are kept in the database. */
public enum Setting {
    /** Id of the application link to the issue tracker. */
    LINK(true),
    /** Key of the project that tickets are made in. */
    PROJECT(true),
    /** Name of the issue type of tickets. */
    ISSUE_TYPE(true),
    /** Id of the priority of tickets of high impact; none set means the tracker's default. */
    PRIORITY_HIGH(true),
    /** Id of the priority of tickets of medium impact. */
    PRIORITY_MEDIUM(true),
    /** Id of the priority of tickets of low impact. */
    PRIORITY_LOW(true),
    /** Parameters that a finding of high impact needs before a ticket is made, separated by commas. */
    NEEDED_HIGH(true),
    /** Parameters that a finding of medium impact needs. */
    NEEDED_MEDIUM(true),
    /** Parameters that a finding of low impact needs. */
    NEEDED_LOW(true),
    /** Parameters that a finding of high impact should have, separated by commas; {@code none} for none. */
    EXPECTED_HIGH(true),
    /** Parameters that a finding of medium impact should have. */
    EXPECTED_MEDIUM(true),
    /** Parameters that a finding of low impact should have. */
    EXPECTED_LOW(true),
    /** Who sees what the tracker says of a ticket: a name of {@link IssueVisibilityPolicy}, in lower case. */
    TICKET_READERS(false),
    /** What becomes of findings on restricted pages: a name of {@link RestrictedPagesPolicy}, in lower case. */
    RESTRICTED_PAGES(true),
    /** Ids of the resolutions that mean "closed, but not done", separated by commas. */
    REFUSALS(false),
    /** The random UUID of this installation, given once. */
    INSTANCE(false),
    /** The canonical base address for which an administrator last confirmed that this is the installation. */
    INSTANCE_URL(false);

    private final boolean perSpace;

    Setting(boolean perSpace) {
        this.perSpace = perSpace;
    }

    /** Whether a space may have its own value. */
    public boolean perSpace() {
        return perSpace;
    }

    /** The name under which it is kept, such as {@code issue-type}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
