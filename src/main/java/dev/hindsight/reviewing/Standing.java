package dev.hindsight.reviewing;

import dev.hindsight.assessment.EffectCheck;
import dev.hindsight.item.Closing;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.CompletionStatus;
import dev.hindsight.status.VisibleItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where an action item stood at a moment: codes and days, and no words of the page or of Jira.
 *
 * @param state where it stood between page and Jira
 * @param counts how it counted; empty where that depends on an issue that is not for the reader
 * @param own how it counted by its own issue, where that was closed as the duplicate of another, by which it counted
 * @param due the day by which it was to be done
 * @param closedAt when its issue had been closed; empty while it was open
 * @param overdue whether it was open although its due date had ended
 * @param check since which day somebody should have said whether it worked; empty where nobody had to
 * @param decision since which day somebody should have looked again at the decision not to act; empty where nobody had to
 * @param answers how many answers there were to whether it worked
 */
public record Standing(
        ItemState state,
        Optional<CompletionStatus> counts,
        Optional<CompletionStatus> own,
        Optional<LocalDate> due,
        Optional<Instant> closedAt,
        boolean overdue,
        Optional<LocalDate> check,
        Optional<LocalDate> decision,
        int answers) {

    /** Where an item stands now, as far as it can be seen in it. */
    static Standing of(VisibleItem seen, LocalDate today) {
        return new Standing(
                seen.state(),
                seen.completion(),
                seen.survivor().map(survivor -> CompletionStatus.NOT_DONE),
                seen.due(),
                closedAt(seen),
                seen.overdue().orElse(false),
                seen.effect()
                        .check()
                        .filter(check -> check.status() == EffectCheck.Status.DUE)
                        .map(EffectCheck::on),
                seen.finding().until().filter(day -> seen.state() == ItemState.WONT_DO && !day.isAfter(today)),
                seen.effect().answers().size());
    }

    /** When the issue of an item was closed, as exactly as it is kept. */
    static Optional<Instant> closedAt(VisibleItem seen) {
        return seen.effect().closing().map(Closing::at).map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    }

    /** An item that was on its page, of whose issue nothing is said. */
    static Standing onPage(ItemState state, Optional<CompletionStatus> counts) {
        return new Standing(
                state,
                counts,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** The same as far as it is for who sees the item like this now. */
    Standing asSeenIn(VisibleItem seen) {
        if (seen.isIssueHidden()) {
            return state == ItemState.TRACKED ? onPage(state, Optional.empty()) : withoutIssue();
        }
        return own.isPresent() && seen.survivor().isEmpty() ? byOwnIssue() : this;
    }

    private Standing withoutIssue() {
        return new Standing(
                state, counts, Optional.empty(), due, Optional.empty(), overdue, Optional.empty(), decision, 0);
    }

    /** The issue of which its own was a duplicate is another one, which may not be for everybody. */
    private Standing byOwnIssue() {
        return new Standing(state, own, Optional.empty(), due, closedAt, false, Optional.empty(), decision, answers);
    }

    /** Whether something of it depends on an issue that is not for the reader. */
    boolean isHidden() {
        return counts.isEmpty();
    }

    /** Whether it was among the findings of its page; copies and empty blocks are not. */
    boolean isListed() {
        return !counts(CompletionStatus.UNCOUNTED);
    }

    boolean counts(CompletionStatus as) {
        return counts.filter(as::equals).isPresent();
    }

    /** Whether its issue was closed, as done or not. */
    boolean isClosed() {
        return counts(CompletionStatus.DONE) || counts(CompletionStatus.NOT_DONE);
    }

    /** Whether it is to be done, and has no issue that can be read. */
    boolean isNotInJira() {
        return counts(CompletionStatus.OPEN) && state != ItemState.TRACKED;
    }
}
