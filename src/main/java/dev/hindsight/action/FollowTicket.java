package dev.hindsight.action;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps an item and the issue that it is bound to true to each other: reads the issue by its id, takes what changed
 * there, writes what the page changed. Threads may share it.
 */
public final class FollowTicket {

    /** Three refusals spread over a day make an issue missing; one proves nothing. */
    private static final int REFUSALS_UNTIL_MISSING = 3;

    private static final Duration BETWEEN_REFUSALS = Duration.ofHours(12);
    private static final Duration UNTIL_WRITABLE = Duration.ofMinutes(15);

    private final IssueTracker tracker;
    private final ActionItems items;
    private final Wishes wishes;
    private final Clock clock;

    public FollowTicket(IssueTracker tracker, ActionItems items, Wishes wishes, Clock clock) {
        this.tracker = tracker;
        this.items = items;
        this.wishes = wishes;
        this.clock = clock;
    }

    /**
     * Does the next step for an item that is bound to an issue, and stores the outcome.
     *
     * @param reader in whose name the issue is read
     * @param writer in whose name it is written
     * @param obstacle why it must not be written now; empty when it may
     * @throws TrackerException when a call failed; what was done before it has been stored
     */
    void follow(ActionItem item, Caller reader, Caller writer, Optional<Reason> obstacle) {
        String issueId = item.ticket().orElseThrow().id().issueId();
        Wish wish = wishes.ofCurrentPage(item);
        Issue issue = tracker.read(reader, issueId);
        List<SharedField> writes = SeenTicket.of(item, wish, issue, reader.linkId(), clock.instant())
                .writes();
        if (writes.isEmpty()) {
            settle(item, wish, issue, reader.linkId(), List.of());
            return;
        }
        if (obstacle.isPresent()) {
            items.change(
                    item.uid(),
                    stored -> SeenTicket.of(stored, wish, issue, reader.linkId(), clock.instant())
                            .item()
                            .withAttempt(stored.attempt()
                                    .failed(obstacle.get(), clock.instant().plus(UNTIL_WRITABLE))));
            return;
        }
        List<SharedField> refused = write(item, issue, wish, writes, writer);
        settle(item, wish, tracker.read(reader, issueId), reader.linkId(), refused);
    }

    /** Notes that the issue could not be read, and after three times over a day that it is missing. */
    void refusedToBeRead(ActionItem item, Reason reason) {
        items.change(item.uid(), stored -> {
            boolean missing = stored.attempt().tries() + 1 >= REFUSALS_UNTIL_MISSING;
            ActionItem noted =
                    missing && stored.state() == ItemState.TRACKED ? stored.withState(ItemState.MISSING) : stored;
            return noted.withAttempt(
                    stored.attempt().failed(reason, clock.instant().plus(BETWEEN_REFUSALS)));
        });
    }

    /** Writes the fields, remembers what was written, and gives back those that the tracker would not take. */
    private List<SharedField> write(ActionItem item, Issue issue, Wish wish, List<SharedField> writes, Caller writer) {
        List<SharedField> refused = List.of();
        try {
            update(item, issue, wish, writes, writer);
        } catch (TrackerException.Refused e) {
            refused = RefusedFields.among(e, writes);
            if (refused.isEmpty()) {
                throw e;
            }
            update(item, issue, wish, without(writes, refused), writer);
        }
        if (writes.contains(SharedField.BACKLINK)) {
            tracker.putBacklink(writer, issue.id(), wish.backlink().orElseThrow());
        }
        remember(item, wish, writes, refused);
        return refused;
    }

    private void update(ActionItem item, Issue issue, Wish wish, List<SharedField> writes, Caller writer) {
        IssueChange change = SeenTicket.change(writes, wish, issue, item);
        if (!change.isEmpty()) {
            tracker.update(writer, issue.id(), change);
        }
    }

    private static List<SharedField> without(List<SharedField> writes, List<SharedField> refused) {
        return writes.stream().filter(field -> !refused.contains(field)).toList();
    }

    /** A field that was refused is remembered too: it is tried again when the page says something else. */
    private void remember(ActionItem item, Wish wish, List<SharedField> writes, List<SharedField> refused) {
        items.change(item.uid(), stored -> {
            Map<SharedField, Memory> memories = new EnumMap<>(SharedField.class);
            memories.putAll(stored.memories());
            for (SharedField field : writes) {
                Memory before = memories.getOrDefault(field, SeenTicket.NOTHING);
                String inJira = refused.contains(field) ? before.seenInJira() : wish.value(field);
                memories.put(field, new Memory(wish.value(field), inJira));
            }
            return stored.withMemories(memories);
        });
    }

    private void settle(ActionItem before, Wish wish, Issue issue, String linkId, List<SharedField> refused) {
        items.change(before.uid(), stored -> {
            ActionItem seen =
                    SeenTicket.of(stored, wish, issue, linkId, clock.instant()).item();
            ActionItem tracked = stored.state() == ItemState.MISSING ? seen.withState(ItemState.TRACKED) : seen;
            ActionItem flagged = flagged(tracked, wish, refused);
            // What came due meanwhile, by a page or a webhook, stays due
            return stored.attempt().equals(before.attempt())
                    ? flagged.withAttempt(stored.attempt().settled())
                    : flagged;
        });
    }

    private static ActionItem flagged(ActionItem item, Wish wish, List<SharedField> refused) {
        boolean ownerTaken = wish.value(SharedField.OWNER)
                .equals(item.ticket().flatMap(Ticket::assignee).orElse(""));
        boolean ownerRefused =
                refused.contains(SharedField.OWNER) || (item.flags().contains(Flag.OWNER_UNASSIGNABLE) && !ownerTaken);
        boolean otherRefused = refused.stream().anyMatch(field -> field != SharedField.OWNER)
                || item.flags().contains(Flag.FIELD_NOT_IN_JIRA);
        return item.withFlag(Flag.OWNER_UNASSIGNABLE, ownerRefused).withFlag(Flag.FIELD_NOT_IN_JIRA, otherRefused);
    }
}
