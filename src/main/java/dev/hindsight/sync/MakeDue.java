package dev.hindsight.sync;

import dev.hindsight.assessment.ChecksInJira;
import dev.hindsight.connection.ActorResolver;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.ManyItems;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** Makes many items due at once, a batch at a time. */
final class MakeDue {

    private final ManyItems many;
    private final Clock clock;

    MakeDue(ManyItems many, Clock clock) {
        this.many = many;
        this.clock = clock;
    }

    /**
     * Makes all that waits due, after an administrator has fixed what blocked it. An item whose issue is being created at
     * this moment is left alone.
     *
     * @param afterBatch is told after each batch
     */
    void allThatWaits(Runnable afterBatch) {
        all(MakeDue::waits, (item, now) -> item.withSchedule(item.schedule().retriedAt(now)), afterBatch);
    }

    /**
     * Makes due what Jira refused, be it an issue or a part of one, after settings have changed that may help.
     *
     * @param spaceKey the space whose settings they are; empty for the site's
     */
    void allThatWasRefused(Optional<String> spaceKey, Runnable afterBatch) {
        all(
                (item, now) -> isRefused(item)
                        && spaceKey.filter(key -> !key.equals(item.location().spaceKey()))
                                .isEmpty(),
                (item, now) ->
                        item.tryingRefusedAgain().withSchedule(item.schedule().retriedAt(now)),
                afterBatch);
    }

    private static boolean isRefused(ActionItem item) {
        boolean refused = item.schedule()
                .reason()
                .map(WaitReason::code)
                .filter(WorkQueue.REFUSALS::contains)
                .isPresent();
        return !item.isRemoved()
                && !item.isBeingCreated()
                && item.schedule().unreadable().isEmpty()
                && (refused || item.hasRefusals());
    }

    /** Makes the items due whose issues are in some projects behind a link, to be read by their ids. */
    void allIssuesIn(String linkId, Set<String> projects) {
        all(
                (item, now) -> !item.isRemoved()
                        && item.issue()
                                .filter(issue ->
                                        issue.id().linkId().equals(linkId) && projects.contains(issue.project()))
                                .isPresent(),
                (item, now) -> item.withSchedule(item.schedule().broughtForward(now)),
                () -> {});
    }

    /** Makes the items due that rest since the link to their issues was gone, after it is there again. */
    void allThatRestBehind(String linkId) {
        all(
                (item, now) -> item.schedule().restsFor(WaitReason.Code.LINK_GONE)
                        && item.issue()
                                .filter(issue -> issue.id().linkId().equals(linkId))
                                .isPresent(),
                (item, now) -> item.withSchedule(item.schedule().broughtForward(now)),
                () -> {});
    }

    /**
     * Makes the items due whose owners are to be asked whether they worked, where nothing else has its time already.
     *
     * @param actors by whom nothing is asked that nobody can write
     */
    void allThatIsToBeAsked(ChecksInJira.Today checks, ActorResolver actors) {
        many.change(
                checks::reading,
                item -> !item.isRemoved()
                        && item.schedule().nextAt().isEmpty()
                        && actors.whyNobody(item).isEmpty()
                        && checks.isToBeSynced(item),
                item -> item.withSchedule(item.schedule().broughtForward(clock.instant())),
                () -> {});
    }

    private void all(
            BiPredicate<ActionItem, Instant> which,
            BiFunction<ActionItem, Instant, ActionItem> due,
            Runnable afterBatch) {
        many.change(item -> which.test(item, clock.instant()), item -> due.apply(item, clock.instant()), afterBatch);
    }

    private static boolean waits(ActionItem item, Instant now) {
        SyncSchedule schedule = item.schedule();
        boolean beingCreated = schedule.pending()
                .filter(pending -> pending.since().plus(CreateIssues.LEASE).isAfter(now))
                .isPresent();
        boolean later = schedule.nextAt().filter(at -> at.isAfter(now)).isPresent();
        boolean resting =
                schedule.nextAt().isEmpty() && (item.state() == ItemState.WAITING || item.state() == ItemState.REFUSED);
        return !beingCreated && (later || resting);
    }
}
