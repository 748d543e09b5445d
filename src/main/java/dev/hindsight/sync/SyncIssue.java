package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps an item and the issue that it is bound to true to each other: reads the issue by its id, takes what changed
 * there, writes what the page changed. Threads may share it.
 */
public final class SyncIssue {

    /** Three refusals spread over a day make an issue missing; one proves nothing. */
    private static final int REFUSALS_UNTIL_MISSING = 3;

    private static final Duration BETWEEN_REFUSALS = Duration.ofHours(12);
    private static final Duration UNTIL_WRITABLE = Duration.ofMinutes(15);

    private final Jira jira;
    private final ActionItems items;
    private final DesiredIssueFactory desiredIssues;
    private final Clock clock;
    private final UpdateIssue writing;

    public SyncIssue(Jira jira, ActionItems items, DesiredIssueFactory desiredIssues, Clock clock) {
        this.jira = jira;
        this.items = items;
        this.desiredIssues = desiredIssues;
        this.clock = clock;
        this.writing = new UpdateIssue(jira, items);
    }

    /** What goes on with one item, in whose name it is read, and what its page wants. */
    private record Step(ActionItem item, Actor reader, DesiredIssue desired) {}

    /**
     * Does the next step for an item that is bound to an issue, and stores the outcome. An issue that cannot be read or
     * written is such an outcome.
     *
     * @param reader in whose name the issue is read
     * @param writer in whose name it is written
     * @param obstacle why it must not be written now; empty when it may
     * @throws JiraException when the tracker could not be asked; what was done before it has been stored
     */
    void follow(ActionItem item, Actor reader, Actor writer, Optional<WaitReason> obstacle) {
        Step step = new Step(item, reader, desiredIssues.ofCurrentPage(item));
        Optional<Issue> issue = read(step);
        if (issue.isEmpty()) {
            return;
        }
        List<SharedField> writes = seen(step, item, issue.get()).writes();
        if (writes.isEmpty()) {
            settle(step, issue.get(), List.of());
        } else if (obstacle.isPresent()) {
            SyncSchedule later =
                    item.schedule().hindered(obstacle.get(), clock.instant().plus(UNTIL_WRITABLE));
            store(step, issue.get(), stored -> stored.withSchedule(later));
        } else {
            write(step, issue.get(), writes, writer);
        }
    }

    private Optional<Issue> read(Step step) {
        IssueSnapshot snapshot = step.item().issue().orElseThrow();
        try {
            return Optional.of(jira.read(step.reader(), snapshot.id().issueId()));
        } catch (JiraException.NotFound | JiraException.NotPermitted | JiraException.Refused e) {
            WaitReason reason = new WaitReason(WaitReason.Code.NO_SUCH_ISSUE, snapshot.key());
            items.change(
                    step.item().uid(), UnlessChanged.nothing(step.item(), stored -> refusedToBeRead(stored, reason)));
            return Optional.empty();
        }
    }

    /** Only refusals in a row count, and each stands at its time: those in between have not been asked for. */
    private ActionItem refusedToBeRead(ActionItem stored, WaitReason reason) {
        SyncSchedule schedule = stored.schedule();
        SyncSchedule before = schedule.waitsToBeReadable() ? schedule : schedule.withoutReason();
        SyncSchedule after = before.failed(reason, clock.instant().plus(BETWEEN_REFUSALS));
        boolean missing = after.tries() >= REFUSALS_UNTIL_MISSING && stored.state() == ItemState.TRACKED;
        return (missing ? stored.withState(ItemState.MISSING) : stored).withSchedule(after);
    }

    private void write(Step step, Issue issue, List<SharedField> writes, Actor writer) {
        List<SharedField> refused;
        try {
            refused = writing.write(step.item(), issue, new UpdateIssue.Writes(step.desired(), writes), writer);
        } catch (JiraException.NotFound | JiraException.NotPermitted | JiraException.Refused e) {
            RetryPolicy retry = RetryPolicy.ofWriting(e, writer, clock.instant());
            SyncSchedule later = step.item().schedule().hindered(retry.reason(), retry.again());
            store(step, issue, stored -> stored.withSchedule(later));
            return;
        }
        read(step).ifPresent(written -> settle(step, written, refused));
    }

    private void settle(Step step, Issue issue, List<SharedField> refused) {
        store(
                step,
                issue,
                stored -> RefusalFlags.after(stored, step.desired(), refused)
                        .withSchedule(stored.schedule().settled()));
    }

    /** What was seen holds in any case; what came due meanwhile, by a page or a webhook, stays due. */
    private void store(Step step, Issue issue, UnaryOperator<ActionItem> otherwise) {
        items.change(step.item().uid(), stored -> {
            if (!stored.finding().equals(step.item().finding())) {
                // The wish is that of another text, so it says nothing of this one
                return stored.boundTo(IssueMerge.snapshot(issue, step.reader().linkId(), clock.instant()));
            }
            ActionItem seen = seen(step, stored, issue).item();
            return UnlessChanged.happened(step.item(), stored) ? seen : otherwise.apply(seen);
        });
    }

    private IssueMerge seen(Step step, ActionItem item, Issue issue) {
        return IssueMerge.of(item, step.desired(), issue, step.reader().linkId(), clock.instant());
    }
}
