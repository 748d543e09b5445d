package dev.hindsight.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The issue that an item is bound to, as it was when last read.
 *
 * @param id which issue it is
 * @param key its current key, a label for people
 * @param status its status
 * @param resolution how it was closed, when it is
 * @param duplicateOf the issue of which it is a duplicate, when it is closed
 * @param assignee Jira's user name of its assignee, when it has one
 * @param due its due date, when it has one
 * @param updated when it last changed, by Jira's clock; empty when Jira did not say
 * @param readAt when this was read
 */
public record IssueSnapshot(
        IssueId id,
        String key,
        Issue.Status status,
        Optional<Resolution> resolution,
        Optional<Issue.Survivor> duplicateOf,
        Optional<String> assignee,
        Optional<LocalDate> due,
        Optional<Instant> updated,
        Instant readAt) {

    /** How far the clocks of our nodes may differ, with what a reading may take. */
    private static final Duration NODES_DIFFER = Duration.ofMinutes(2);

    /** Name of its status, in Jira's words; empty text until it has been read. */
    public String statusName() {
        return status.name();
    }

    /** Category of its status. */
    public StatusCategory category() {
        return status.category();
    }

    /** Whether its status is one of those that mean done, as what ever it was resolved. */
    public boolean isClosed() {
        return category() == StatusCategory.DONE;
    }

    /** Key of the project that the issue is in. */
    public String project() {
        return key.substring(0, Math.max(0, key.lastIndexOf('-')));
    }

    /** The issue of which it is a duplicate, as far as that is known. */
    public Optional<IssueSnapshot> survivor() {
        return duplicateOf.map(survivor -> new IssueSnapshot(
                new IssueId(id.linkId(), survivor.issueId()),
                survivor.key(),
                survivor.status(),
                survivor.resolution(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                readAt));
    }

    /** The same without a word of the issue of which it is a duplicate. */
    public IssueSnapshot withoutSurvivor() {
        return new IssueSnapshot(id, key, status, resolution, Optional.empty(), assignee, due, updated, readAt);
    }

    /** The same issue behind another link. */
    public IssueSnapshot behind(String linkId) {
        return new IssueSnapshot(
                new IssueId(linkId, id.issueId()),
                key,
                status,
                resolution,
                duplicateOf,
                assignee,
                due,
                updated,
                readAt);
    }

    /**
     * Whether a reading from Jira's index can be taken for how the issue is now. An index may lag: a reading that is
     * older than this snapshot, or as old and says something else, is how the issue was.
     */
    public boolean acceptsFromIndex(Issue fromIndex) {
        if (updated.isEmpty()) {
            // It was created and never read, and there is no state before its creation
            return true;
        }
        return fromIndex.updated().filter(updated.get()::isBefore).isPresent()
                || (fromIndex.updated().equals(updated) && saysTheSameAs(fromIndex.snapshot(id.linkId(), readAt)));
    }

    /**
     * Whether this says what Jira changed since another reading, at an instant. Jira's clock decides, unless this was read long
     * before by ours: then Jira itself has gone back, to a backup.
     */
    public boolean isNewerThan(Issue reading, Instant at) {
        return readAt.plus(NODES_DIFFER).isAfter(at) && wasUpdatedAfter(reading.updated());
    }

    /** Whether this says what Jira changed, by its own clock, since the last change of another reading; not known if either is empty. */
    public boolean wasUpdatedAfter(Optional<Instant> other) {
        return updated.flatMap(last -> other.filter(last::isAfter)).isPresent();
    }

    /**
     * Whether another snapshot says the same of the issue, whenever either was read, and in whatever language. What has become of
     * the issue of which it is a duplicate is said by that one.
     */
    public boolean saysTheSameAs(IssueSnapshot other) {
        return id.equals(other.id)
                && key.equals(other.key)
                && status.isSameAs(other.status)
                && resolution.map(Resolution::id).equals(other.resolution.map(Resolution::id))
                && duplicateOf.map(Issue.Survivor::issueId).equals(other.duplicateOf.map(Issue.Survivor::issueId))
                && assignee.equals(other.assignee)
                && due.equals(other.due);
    }
}
