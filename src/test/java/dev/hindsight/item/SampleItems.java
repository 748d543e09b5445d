package dev.hindsight.item;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Action items for tests, each with the least that its test needs. */
public final class SampleItems {

    public static final long PAGE = 4711;
    public static final String LINK = "link-1";
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private SampleItems() {}

    /** An incomplete item on {@link #PAGE}, whose macro key is "key-" and its uid. */
    public static ActionItem item(String uid) {
        return ActionItem.ofBlock(
                uid,
                new BlockLocation(PAGE, "OPS", "key-" + uid, 0),
                new Finding(Map.of(FindingField.TITLE, "Restore took nine hours")));
    }

    public static ActionItem waiting(String uid) {
        return item(uid).withState(ItemState.WAITING);
    }

    /** An item bound to an issue behind {@link #LINK}, in progress. */
    public static ActionItem tracked(String uid, String issueId, Instant readAt) {
        return waiting(uid).boundTo(snapshot(issueId, StatusCategory.INDETERMINATE, readAt));
    }

    public static ActionItem due(String uid, Instant instant) {
        return waiting(uid).withSchedule(SyncSchedule.NONE.dueAt(instant, Optional.of("key-alice")));
    }

    public static IssueSnapshot snapshot(String issueId, StatusCategory category, Instant readAt) {
        return snapshot(issueId, "OPS-" + issueId, category, readAt);
    }

    static IssueSnapshot snapshot(String issueId, String key, StatusCategory category, Instant readAt) {
        return new IssueSnapshot(
                new IssueId(LINK, issueId),
                key,
                new Issue.Status("3", "In Progress", category),
                Optional.empty(),
                Optional.empty(),
                Optional.of("bob"),
                Optional.empty(),
                Optional.of(NOON.minusSeconds(3600)),
                readAt);
    }

    /** The item at another place. */
    public static ActionItem at(ActionItem item, long pageId, String macroKey, int position) {
        return item.withBlock(
                new BlockLocation(pageId, item.location().spaceKey(), macroKey, position), item.finding());
    }

    /** The item of a finding that says something else in one field. */
    public static ActionItem saying(ActionItem item, FindingField field, String text) {
        return item.withBlock(item.location(), item.finding().with(field, text));
    }
}
