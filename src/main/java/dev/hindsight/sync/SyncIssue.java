package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.SyncSchedule.Unreadable;
import dev.hindsight.item.WaitReason;
import dev.hindsight.sync.UpdateIssue.Written;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps an item and the issue that it is bound to true to each other: reads the issue by its id, takes what changed
 * there, writes what the page changed.
 */
final class SyncIssue {

    /** Three refusals spread over a day make an issue missing; one proves nothing. */
    private static final int REFUSALS_UNTIL_MISSING = 3;

    private static final Duration BETWEEN_REFUSALS = Duration.ofHours(12);
    private static final Duration UNTIL_WRITABLE = Duration.ofMinutes(15);

    private final Jira jira;
    private final ActionItems items;
    private final Clock clock;
    private final UpdateIssue update;

    SyncIssue(Jira jira, ActionItems items, Clock clock) {
        this.jira = jira;
        this.items = items;
        this.clock = clock;
        this.update = new UpdateIssue(jira);
    }

    /**
     * One step of one item.
     *
     * @param item the item as it was when the step began
     * @param desired what its page wants
     * @param reader in whose name the issue is read
     * @param writer in whose name it is written
     * @param unwritable why it must not be written now; empty when it may
     */
    record Step(ActionItem item, DesiredIssue desired, Actor reader, Actor writer, Optional<WaitReason> unwritable) {}

    /**
     * Does the next step for an item that is bound to an issue, and stores the outcome. An issue that cannot be read or
     * written is such an outcome.
     *
     * @throws JiraException when Jira could not be asked; what was done before it has been stored
     */
    void sync(Step step, IssueReadings readings) {
        Issue issue;
        try {
            issue = readings.read(step.item());
        } catch (JiraException e) {
            unreadable(step.item(), e);
            return;
        }
        List<SharedField> writes = merge(step, step.item(), issue).writes();
        if (writes.isEmpty()) {
            settle(step, issue, nothing(step));
        } else if (step.unwritable().isPresent()) {
            defer(
                    step,
                    issue,
                    nothing(step),
                    step.unwritable().get(),
                    clock.instant().plus(UNTIL_WRITABLE));
        } else {
            write(step, issue, writes);
        }
    }

    private void unreadable(ActionItem item, JiraException failure) {
        if (!failure.isAnswer()) {
            throw failure;
        }
        WaitReason reason = new WaitReason(
                WaitReason.Code.NO_SUCH_ISSUE, item.issue().orElseThrow().key());
        items.change(item.uid(), UnlessChanged.since(item, stored -> unreadable(stored, reason)));
    }

    /** Refusals count only in a row, and only when they lie far enough apart. */
    private ActionItem unreadable(ActionItem stored, WaitReason reason) {
        Instant now = clock.instant();
        SyncSchedule schedule = stored.schedule();
        Optional<Instant> tooEarly = schedule.unreadable()
                .map(Unreadable::lastAt)
                .map(last -> last.plus(BETWEEN_REFUSALS))
                .filter(now::isBefore);
        if (tooEarly.isPresent()) {
            return stored.withSchedule(schedule.deferred(reason, tooEarly.get()));
        }
        SyncSchedule refused = schedule.refusedToBeRead(reason, now, now.plus(BETWEEN_REFUSALS));
        boolean missing = stored.state() == ItemState.TRACKED
                && refused.unreadable()
                        .filter(unreadable -> unreadable.refusals() >= REFUSALS_UNTIL_MISSING)
                        .isPresent();
        return (missing ? stored.withState(ItemState.MISSING) : stored).withSchedule(refused);
    }

    private void write(Step step, Issue issue, List<SharedField> writes) {
        Written written;
        try {
            written = update.write(step.item(), issue, step.desired(), writes, step.writer());
        } catch (JiraException e) {
            written = new Written(step.desired(), List.of(), List.of(), Optional.of(e));
        }
        if (written.failure().isPresent()) {
            failedToWrite(step, issue, written, written.failure().get());
        } else if (written.changedTheIssue()) {
            reread(step, issue, written);
        } else {
            settle(step, issue, written);
        }
    }

    private void failedToWrite(Step step, Issue issue, Written written, JiraException failure) {
        if (!failure.isAnswer()) {
            items.change(step.item().uid(), written::appliedTo);
            throw failure;
        }
        RetryPolicy retry = RetryPolicy.ofWriting(failure, step.writer(), clock.instant());
        defer(step, issue, written, retry.reason(), retry.again());
    }

    /** Reads the issue that was just written, past the index, so that older readings of it are known to be older. */
    private void reread(Step step, Issue before, Written written) {
        Issue after;
        try {
            after = jira.read(step.reader(), before.id());
        } catch (JiraException e) {
            items.change(step.item().uid(), written::appliedTo);
            unreadable(step.item(), e);
            return;
        }
        settle(step, after, written);
    }

    private void settle(Step step, Issue issue, Written written) {
        store(
                step,
                issue,
                written,
                merged -> RefusalFlags.after(merged, step.desired(), written.refused())
                        .withSchedule(merged.schedule().settled()));
    }

    private void defer(Step step, Issue issue, Written written, WaitReason reason, Instant until) {
        store(
                step,
                issue,
                written,
                merged -> merged.withSchedule(merged.schedule().readable().deferred(reason, until)));
    }

    /** What was read and written holds in any case; what came due meanwhile, by a page or a webhook, stays due. */
    private void store(Step step, Issue issue, Written written, UnaryOperator<ActionItem> otherwise) {
        items.change(step.item().uid(), stored -> {
            ActionItem known = written.appliedTo(stored);
            if (!stored.finding().equals(step.item().finding())) {
                // What is desired is that of another text, so it says nothing of this one
                return known.boundTo(issue.snapshot(step.reader().linkId(), clock.instant()));
            }
            ActionItem merged = merge(step, known, issue).item();
            return UnlessChanged.hasChanged(step.item(), stored) ? merged : otherwise.apply(merged);
        });
    }

    private IssueMerge merge(Step step, ActionItem item, Issue issue) {
        return IssueMerge.of(item, step.desired(), issue, step.reader().linkId(), clock.instant());
    }

    private static Written nothing(Step step) {
        return new Written(step.desired(), List.of(), List.of(), Optional.empty());
    }
}
