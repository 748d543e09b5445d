package dev.hindsight.health;

import dev.hindsight.audit.AuditEntry;
import dev.hindsight.authoring.FormEdit;
import dev.hindsight.connection.LinkState;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Backlog.Blocked;
import dev.hindsight.item.Backlog.Overdue;
import dev.hindsight.item.Change;
import dev.hindsight.item.ItemState;
import dev.hindsight.scan.ScanState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the plugin is doing at a moment.
 *
 * @param at that moment
 * @param configured whether the site has a link to Jira set, so that issues can be created
 * @param byState how many items are in each state
 * @param pending what there is to do for items
 * @param scans how scanning of pages is doing
 * @param longestWaiting the item that waits longest for its issue; empty when none waits
 * @param stuckForADay how many items have been kept from going on for more than a day
 * @param blocked what keeps items from going on
 * @param dropped the edits by the form that later versions of their pages have dropped
 * @param links what is remembered of each link, those that were never used too
 * @param audit the newest lines of the audit log, newest first
 * @param decisions what was decided of items last, newest first
 */
public record Health(
        Instant at,
        boolean configured,
        Map<ItemState, Integer> byState,
        Pending pending,
        ScanState scans,
        Optional<Waiting> longestWaiting,
        int stuckForADay,
        List<Blocked> blocked,
        DroppedEdits dropped,
        List<LinkState> links,
        List<AuditEntry> audit,
        List<Decision> decisions) {

    public Health {
        byState = Map.copyOf(byState);
        blocked = List.copyOf(blocked);
        links = List.copyOf(links);
        audit = List.copyOf(audit);
        decisions = List.copyOf(decisions);
    }

    /**
     * The next steps of items.
     *
     * @param due how many are due, overdue ones too
     * @param overdue those that have been due for longer than it takes while all is well; empty when none has
     * @param later how many are due later
     */
    public record Pending(int due, Optional<Overdue> overdue, int later) {

        /** How many are due and not overdue. */
        public int queued() {
            return Math.max(0, due - overdue.map(Overdue::count).orElse(0));
        }
    }

    /** An item that waits for its issue, and since when. */
    public record Waiting(ActionItem item, Instant since) {}

    /**
     * Edits by the form that are no longer on their pages.
     *
     * @param count how many there are
     * @param newest the last of them, newest first
     */
    public record DroppedEdits(int count, List<FormEdit> newest) {
        public DroppedEdits {
            newest = List.copyOf(newest);
        }
    }

    /** A line of an item's history that tells what somebody has decided. */
    public record Decision(ActionItem item, Change line) {}
}
