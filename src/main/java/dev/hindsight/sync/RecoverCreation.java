package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Settles a creation whose outcome is unknown: looks for an issue that carries the item's proof and adopts it. Nothing
 * is created before the lease is over and the tracker's index has had time to catch up. Threads may share it.
 */
public final class RecoverCreation {

    /** After this long the index is taken to show what was there: Jira itself calls five minutes of lag a failure. */
    static final Duration INDEX_LAG = Duration.ofMinutes(6);

    /** Clocks of wiki and tracker differ, and the tracker's search knows minutes only. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final Jira jira;
    private final ActionItems items;
    private final DesiredIssueFactory desiredIssues;
    private final Clock clock;
    private final CreateLock lock;

    public RecoverCreation(Jira jira, ActionItems items, DesiredIssueFactory desiredIssues, Clock clock) {
        this.jira = jira;
        this.items = items;
        this.desiredIssues = desiredIssues;
        this.clock = clock;
        this.lock = new CreateLock(items, clock);
    }

    /**
     * Looks for the issue of an item with an intent, and stores what is known afterwards.
     *
     * @throws JiraException when the search failed, which leaves everything open
     */
    void find(ActionItem item, Actor actor, String project) {
        Instant intent = item.schedule().intentAt().orElseThrow();
        List<Issue> found = jira.findOwn(actor, project, intent.minus(MARGIN)).stream()
                .filter(own -> desiredIssues.isProofOf(own.marker(), item))
                .map(Jira.Own::issue)
                .sorted(Comparator.comparingLong(issue -> Long.parseLong(issue.id())))
                .toList();
        if (!found.isEmpty()) {
            items.change(item.uid(), stored -> CreateLock.holds(item, stored) ? adopted(stored, actor, found) : stored);
        } else if (clock.instant().isBefore(intent.plus(INDEX_LAG))) {
            items.change(item.uid(), UnlessChanged.nothing(item, this::lookAgain));
        } else if (lock.giveBack(item)) {
            items.change(item.uid(), this::freed);
        }
    }

    /** The oldest is tracked. What was sent is in its memories, so that what either side changed since counts. */
    private ActionItem adopted(ActionItem stored, Actor actor, List<Issue> found) {
        return stored.boundTo(IssueMerge.snapshot(found.get(0), actor.linkId(), clock.instant()))
                .withFlag(ItemFlag.DUPLICATE, found.size() > 1)
                .withSchedule(stored.schedule().withoutIntent().dueAt(clock.instant(), Optional.empty()));
    }

    private ActionItem lookAgain(ActionItem stored) {
        SyncSchedule schedule = stored.schedule();
        WaitReason reason = schedule.reason().orElse(new WaitReason(WaitReason.Code.OUTCOME_UNKNOWN));
        return stored.withSchedule(schedule.failed(reason, clock.instant().plus(RetryPolicy.pause(schedule.tries()))));
    }

    /** Nothing was made, so it is made now, if the block is still there. */
    private ActionItem freed(ActionItem stored) {
        return stored.withSchedule(
                stored.state() == ItemState.DETACHED
                        ? stored.schedule().withoutReason()
                        : stored.schedule().dueAt(clock.instant(), Optional.empty()));
    }
}
