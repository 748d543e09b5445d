package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Cause;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.SyncSchedule.Unreadable;
import dev.hindsight.item.WaitReason;
import dev.hindsight.sync.IssueReadings.Reading;
import dev.hindsight.sync.UpdateIssue.Written;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private final Clock clock;
    private final UpdateIssue update;

    SyncIssue(Jira jira, Clock clock) {
        this.jira = jira;
        this.clock = clock;
        this.update = new UpdateIssue(jira, clock);
    }

    /** What gives the issues of some items, which are all to be synced. */
    IssueReadings readings(Actor reader, List<ActionItem> bound) {
        return IssueReadings.of(jira, reader, bound, clock);
    }

    /** The same for issues that Jira's index has shown at an instant. */
    IssueReadings readings(Actor reader, Map<ActionItem, Issue> shown, Instant at) {
        return IssueReadings.shown(jira, reader, shown, at, clock);
    }

    /**
     * One step of one item.
     *
     * @param item the item as it was when the step began
     * @param desired what its page wants
     * @param reader in whose name the issue is read
     * @param writer in whose name it is written
     * @param unwritable why it must not be written now; empty when it may
     * @param changes takes what becomes of the item
     */
    record Step(
            ActionItem item,
            DesiredIssue desired,
            Actor reader,
            Actor writer,
            Optional<WaitReason> unwritable,
            BufferedChanges changes) {}

    /**
     * Does the next step for an item that is bound to an issue, and adds what becomes of it to the changes. That its
     * issue cannot be read or written is such an outcome.
     *
     * @throws JiraException when Jira could not be asked; what was done before it has been added
     */
    void sync(Step step, IssueReadings readings) {
        read(step, readings::read)
                .flatMap(reading -> mustBeReadNow(step, reading) ? read(step, readings::readNow) : Optional.of(reading))
                .ifPresent(reading -> proceed(step, reading, readings));
    }

    private Optional<Reading> read(Step step, Function<ActionItem, Reading> how) {
        try {
            return Optional.of(how.apply(step.item()));
        } catch (JiraException e) {
            unreadable(step.item(), step.changes(), e);
            return Optional.empty();
        }
    }

    /**
     * Whether something would be written over or about what people may have changed in Jira since the index saw it, or the index may
     * not have seen what we wrote ourselves.
     */
    private boolean mustBeReadNow(Step step, Reading reading) {
        return reading.indexed()
                && (mayHaveWritten(step.item())
                        || merge(step, step.item(), reading).writes().stream()
                                .anyMatch(field -> field != SharedField.REMOTE_LINK));
    }

    private static boolean mayHaveWritten(ActionItem item) {
        return item.synced().values().stream().anyMatch(value -> !value.sent().isEmpty());
    }

    private void proceed(Step step, Reading reading, IssueReadings readings) {
        IssueMerge merge = merge(step, step.item(), reading);
        List<SharedField> writes = merge.writes();
        // That an owner is not asked for now is nothing that anybody should do something about
        boolean onlyAsks = writes.equals(List.of(SharedField.CHECK_COMMENT));
        if (writes.isEmpty() || (onlyAsks && step.unwritable().isPresent())) {
            settle(step, reading, nothing(step), readings);
        } else if (step.unwritable().isPresent()) {
            defer(
                    step,
                    reading,
                    readings,
                    step.unwritable().get(),
                    clock.instant().plus(UNTIL_WRITABLE));
        } else {
            write(step, reading, merge, readings);
        }
    }

    private void unreadable(ActionItem item, BufferedChanges changes, JiraException failure) {
        if (!failure.isAnswer()) {
            throw failure;
        }
        WaitReason reason = new WaitReason(
                WaitReason.Code.NO_SUCH_ISSUE, item.issue().orElseThrow().key());
        changes.add(item.uid(), UnlessChanged.since(item, stored -> unreadable(stored, reason)));
    }

    /** Refusals count only in a row, and only when they lie far enough apart. */
    private ActionItem unreadable(ActionItem stored, WaitReason reason) {
        Instant now = clock.instant();
        SyncSchedule schedule = stored.schedule();
        Optional<Instant> tooEarly = schedule.unreadable()
                .map(Unreadable::lastAt)
                .filter(last -> !last.isAfter(now))
                .map(last -> last.plus(BETWEEN_REFUSALS))
                .filter(now::isBefore);
        if (tooEarly.isPresent()) {
            return stored.withSchedule(schedule.deferred(reason, tooEarly.get()));
        }
        SyncSchedule refused = schedule.refusedToBeRead(reason, now, now.plus(BETWEEN_REFUSALS))
                .stuckSince(now);
        boolean missing = stored.state() == ItemState.TRACKED
                && refused.unreadable()
                        .filter(unreadable -> unreadable.refusals() >= REFUSALS_UNTIL_MISSING)
                        .isPresent();
        return (missing ? stored.withState(ItemState.MISSING) : stored).withSchedule(refused);
    }

    private void write(Step step, Reading reading, IssueMerge merge, IssueReadings readings) {
        Written written;
        ActionItem remembered = remembered(step, reading.issue(), merge.writes());
        try {
            written = update.write(
                    remembered, reading.issue(), step.desired(), merge.writes(), step.writer(), step.changes());
        } catch (JiraException e) {
            written = new Written(remembered, step.desired(), List.of(), Map.of(), Optional.of(e));
        }
        if (written.failure().isPresent()) {
            failedToWrite(step, reading, written, readings);
        } else if (written.changedTheIssue()) {
            reread(step, written, readings);
        } else {
            settle(step, reading, written, readings);
        }
    }

    /** The item with what is about to be written, which is stored in it first. */
    private ActionItem remembered(Step step, Issue issue, List<SharedField> writes) {
        ActionItem item = step.item();
        Instant now = clock.instant();
        ActionItem sending = IssueMerge.sending(item, issue, writes, step.desired(), now);
        if (!sending.equals(item)) {
            step.changes()
                    .storeNow(item.uid(), stored -> IssueMerge.sending(stored, issue, writes, step.desired(), now));
        }
        return sending;
    }

    /** What concerns the writer alone is an outcome of this item; all else is told, and keeps what was read. */
    private void failedToWrite(Step step, Reading reading, Written written, IssueReadings readings) {
        JiraException failure = written.failure().orElseThrow();
        UnaryOperator<ActionItem> otherwise = UnaryOperator.identity();
        if (failure.concernsThePerson()) {
            RetryPolicy retry = RetryPolicy.ofWriting(failure, step.writer(), step.item(), clock.instant());
            otherwise = item -> item.withSchedule(item.schedule()
                    .readable()
                    .failed(retry.reason(), retry.again())
                    .stuckSince(clock.instant()));
        }
        if (written.changedTheIssue()) {
            // What was read before says nothing of the issue any more
            UnaryOperator<ActionItem> then = otherwise;
            step.changes()
                    .add(
                            step.item().uid(),
                            stored -> UnlessChanged.since(step.item(), then).apply(written.appliedTo(stored)));
        } else {
            store(step, reading, written, readings, otherwise);
        }
        if (!failure.concernsThePerson()) {
            throw failure;
        }
    }

    /** Reads the issue that was just written, past the index, so that older readings of it are known to be older. */
    private void reread(Step step, Written written, IssueReadings readings) {
        Reading after;
        try {
            after = readings.readNow(step.item());
        } catch (JiraException e) {
            step.changes().add(step.item().uid(), written::appliedTo);
            unreadable(step.item(), step.changes(), e);
            return;
        }
        try {
            settle(step, after, written, readings);
        } catch (JiraException e) {
            step.changes().add(step.item().uid(), written::appliedTo);
            throw e;
        }
    }

    private void settle(Step step, Reading reading, Written written, IssueReadings readings) {
        store(
                step,
                reading,
                written,
                readings,
                merged -> RefusalFlags.after(merged, step.desired())
                        .withSchedule(merged.schedule().finished()));
    }

    private void defer(Step step, Reading reading, IssueReadings readings, WaitReason reason, Instant until) {
        store(
                step,
                reading,
                nothing(step),
                readings,
                merged -> merged.withSchedule(
                        merged.schedule().readable().deferred(reason, until).stuckSince(clock.instant())));
    }

    /** What was read and written holds in any case; what came due meanwhile, by a page or a webhook, stays due. */
    private void store(
            Step step, Reading reading, Written written, IssueReadings readings, UnaryOperator<ActionItem> otherwise) {
        Cause cause = readings.changelog(step.item(), reading)
                .map(changes(step, written)::cause)
                .orElse(Cause.STEP);
        step.changes().add(step.item().uid(), cause, stored -> {
            ActionItem known = written.appliedTo(stored);
            // What was known before Jira was asked is not the newer one, whatever clocks noted
            boolean readMeanwhile = !stored.issue().equals(step.item().issue());
            if (readMeanwhile
                    && stored.issue()
                            .filter(snapshot -> snapshot.isNewerThan(reading.issue(), reading.at()))
                            .isPresent()) {
                // Another node was faster to ask, and its answer is the newer one
                return known;
            }
            if (!stored.finding().equals(step.item().finding())) {
                // What is desired is that of another text, so it says nothing of this one
                return IssueMerge.seen(known, reading.issue(), step.reader().linkId(), reading.at());
            }
            ActionItem merged = merge(step, known, reading).item();
            return UnlessChanged.hasChanged(step.item(), stored) ? merged : otherwise.apply(merged);
        });
    }

    private static NameChanges changes(Step step, Written written) {
        return new NameChanges(
                step.item(),
                step.item().issue().orElseThrow().id(),
                step.desired(),
                written.fields(),
                step.writer().userKey());
    }

    private IssueMerge merge(Step step, ActionItem item, Reading reading) {
        return IssueMerge.of(
                item, step.desired(), reading.issue(), step.reader().linkId(), reading.at());
    }

    private static Written nothing(Step step) {
        return new Written(step.item(), step.desired(), List.of(), Map.of(), Optional.empty());
    }
}
