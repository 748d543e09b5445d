package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.OriginMarker;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Settles a creation whose outcome is unknown: looks for an issue that carries the item's marker and adopts it. Nothing
 * is created before the lease is over and Jira's index has had time to catch up.
 */
final class RecoverCreation {

    /** After this long the index is taken to show what was there: Jira itself calls five minutes of lag a failure. */
    static final Duration INDEX_LAG = Duration.ofMinutes(6);

    /** Clocks of wiki and Jira differ, and Jira's search knows minutes only. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final Jira jira;
    private final ActionItems items;
    private final DesiredIssueFactory desiredIssues;
    private final Clock clock;

    RecoverCreation(Jira jira, ActionItems items, DesiredIssueFactory desiredIssues, Clock clock) {
        this.jira = jira;
        this.items = items;
        this.desiredIssues = desiredIssues;
        this.clock = clock;
    }

    /**
     * Looks for the issue of an item with a pending creation, and stores what is known afterwards.
     *
     * @throws JiraException when the search failed, which leaves everything open
     */
    void recover(ActionItem item, PendingCreation pending, Actor actor) {
        OriginMarker marker = desiredIssues.marker(item.uid());
        List<Issue> found = jira
                .findMarked(actor, pending.project(), pending.since().minus(MARGIN))
                .stream()
                .filter(marked -> marked.marker().equals(marker))
                .map(Jira.MarkedIssue::issue)
                .sorted(Comparator.comparingLong(issue -> Long.parseLong(issue.id())))
                .toList();
        if (!found.isEmpty()) {
            items.change(
                    item.uid(),
                    stored -> stored.schedule().pending().equals(Optional.of(pending))
                            ? adopted(stored, actor, found)
                            : stored);
        } else if (clock.instant().isBefore(pending.since().plus(INDEX_LAG))) {
            items.change(item.uid(), UnlessChanged.since(item, this::searchAgain));
        } else {
            items.releaseCreateLock(item, this::freed);
        }
    }

    /** The oldest is tracked. What was sent is in its synced values, so that what either side changed since counts. */
    private ActionItem adopted(ActionItem stored, Actor actor, List<Issue> found) {
        return stored.boundTo(found.get(0).snapshot(actor.linkId(), clock.instant()))
                .withFlag(ItemFlag.DUPLICATE, found.size() > 1)
                .withSchedule(stored.schedule().withoutPending().dueAt(clock.instant(), Optional.empty()));
    }

    private ActionItem searchAgain(ActionItem stored) {
        SyncSchedule schedule = stored.schedule();
        WaitReason reason = schedule.reason().orElse(new WaitReason(WaitReason.Code.OUTCOME_UNKNOWN));
        return stored.withSchedule(schedule.failed(reason, clock.instant().plus(RetryPolicy.pause(schedule.tries()))));
    }

    /** Nothing was created, so it is created now, if the block is still there. */
    private ActionItem freed(ActionItem stored) {
        return stored.withSchedule(
                stored.isRemoved()
                        ? stored.schedule().idle()
                        : stored.schedule().dueAt(clock.instant(), Optional.empty()));
    }
}
