package dev.hindsight.action;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Action items for tests, each with the least that its test needs. */
public final class SampleItems {

    public static final long PAGE = 4711;
    public static final String LINK = "link-1";
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private SampleItems() {}

    /** An incomplete item on {@link #PAGE}, whose hint is "hint-" and its uid. */
    public static ActionItem item(String uid) {
        return ActionItem.ofBlock(
                uid,
                new Place(PAGE, "OPS", "hint-" + uid, 0),
                new Finding(Map.of(FindingField.TITLE, "Restore took nine hours")));
    }

    public static ActionItem waiting(String uid) {
        return item(uid).withState(ItemState.WAITING);
    }

    /** An item bound to an issue behind {@link #LINK}, in progress. */
    public static ActionItem tracked(String uid, String issueId, Instant seenAt) {
        return waiting(uid).withState(ItemState.TRACKED).withTicket(ticket(issueId, Category.INDETERMINATE, seenAt));
    }

    public static ActionItem due(String uid, Instant instant) {
        return waiting(uid).withAttempt(Attempt.NONE.dueAt(instant, Optional.of("key-alice")));
    }

    public static Ticket ticket(String issueId, Category category, Instant seenAt) {
        return new Ticket(
                new TicketId(LINK, issueId),
                "OPS-" + issueId,
                "In Progress",
                category,
                Optional.empty(),
                Optional.of("bob"),
                Optional.empty(),
                seenAt);
    }

    /** The item at another place. */
    public static ActionItem at(ActionItem item, long pageId, String hint, int position) {
        return item.withBlock(new Place(pageId, item.place().spaceKey(), hint, position), item.finding());
    }
}
