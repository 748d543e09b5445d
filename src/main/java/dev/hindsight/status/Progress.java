package dev.hindsight.status;

import dev.hindsight.assessment.Assessment;
import dev.hindsight.assessment.EffectCheck;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How far a number of action items has come, for one reader. As soon as one counted issue is hidden, everything that
 * derives from issues (done, overdue, dropped, archived) is absent, since each number beside the visible rows would tell of
 * the hidden one. The total stays: a hidden issue counts in it whatever has become of it, so that it is one too high
 * for each hidden issue that was dropped, and tells nothing.
 *
 * @param total open and done items
 * @param done items whose issue is closed as done
 * @param overdue open items whose due date has ended
 * @param waiting items whose issue is not created yet
 * @param refused items whose issue was rejected
 * @param missing items whose issue cannot be read any more
 * @param incomplete items that lack what an issue needs; not in the total
 * @param declined items that were decided against, with a reason; not in the total
 * @param later items that are ideas for later; not in the total
 * @param dropped items whose issue was closed without being done; not in the total
 * @param archived open items whose issue is archived in Jira, where nobody works on it
 * @param checked done items of which somebody has said whether they had their effect
 * @param effective those of them that had it
 * @param checkedByOwner those of the checked ones of which their owners have said so
 * @param checksDue done items of which somebody should say so
 * @param asOf how old what is known of the issues is: see {@link #of}; empty when no issue was read
 */
public record Progress(
        int total,
        OptionalInt done,
        OptionalInt overdue,
        int waiting,
        int refused,
        int missing,
        int incomplete,
        int declined,
        int later,
        OptionalInt dropped,
        OptionalInt archived,
        OptionalInt checked,
        OptionalInt effective,
        OptionalInt checkedByOwner,
        OptionalInt checksDue,
        Optional<Instant> asOf) {

    /**
     * Counts items. Their age is that of the open issue of which changes are known until the earliest moment, see
     * {@link VisibleItem#asOf}. Only when no issue is open, it is that of the closed one known until the latest, since when
     * all are known to be closed. Hidden issues have no part in it.
     */
    public static Progress of(Collection<VisibleItem> items) {
        Counting counting = new Counting(List.copyOf(items));
        return new Progress(
                counting.completion(CompletionStatus.OPEN)
                        + counting.completion(CompletionStatus.DONE)
                        + counting.hidden(),
                counting.unlessHidden(counting.completion(CompletionStatus.DONE)),
                counting.unlessHidden(counting.count(item -> item.overdue().orElse(false))),
                counting.in(ItemState.WAITING),
                counting.in(ItemState.REFUSED),
                counting.in(ItemState.MISSING),
                counting.completion(CompletionStatus.INCOMPLETE),
                counting.completion(CompletionStatus.WONT_DO),
                counting.completion(CompletionStatus.LATER),
                counting.unlessHidden(counting.completion(CompletionStatus.NOT_DONE)),
                counting.unlessHidden(counting.count(
                        item -> item.isFlagged(ItemFlag.ARCHIVED) && item.counts(CompletionStatus.OPEN))),
                counting.unlessHidden(counting.checks(EffectCheck::isAnswered)),
                counting.unlessHidden(counting.checks(check -> check.status() == EffectCheck.Status.WORKS)),
                counting.unlessHidden(counting.checks(
                        check -> check.answer().filter(Assessment::byOwner).isPresent())),
                counting.unlessHidden(counting.checks(check -> check.status() == EffectCheck.Status.DUE)),
                counting.oldestOpen().or(counting::newestClosed));
    }

    /** The numbers by the names that data attributes have for them; those that are absent are left out. */
    public Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("total", total);
        done.ifPresent(number -> numbers.put("done", number));
        overdue.ifPresent(number -> numbers.put("overdue", number));
        numbers.put("waiting", waiting);
        numbers.put("refused", refused);
        numbers.put("missing", missing);
        numbers.put("incomplete", incomplete);
        numbers.put("declined", declined);
        numbers.put("later", later);
        dropped.ifPresent(number -> numbers.put("dropped", number));
        archived.ifPresent(number -> numbers.put("archived", number));
        checked.ifPresent(number -> numbers.put("checked", number));
        effective.ifPresent(number -> numbers.put("effective", number));
        checkedByOwner.ifPresent(number -> numbers.put("checked-by-owner", number));
        checksDue.ifPresent(number -> numbers.put("checks-due", number));
        return numbers;
    }

    private record Counting(List<VisibleItem> items) {

        int count(Predicate<VisibleItem> which) {
            return (int) items.stream().filter(which).count();
        }

        int checks(Predicate<EffectCheck> which) {
            return count(item -> item.effect().check().filter(which).isPresent());
        }

        int in(ItemState state) {
            return count(item -> item.state() == state);
        }

        int completion(CompletionStatus completion) {
            return count(item -> item.counts(completion));
        }

        int hidden() {
            return count(VisibleItem::isTrackedHidden);
        }

        OptionalInt unlessHidden(int number) {
            return hidden() == 0 ? OptionalInt.of(number) : OptionalInt.empty();
        }

        Optional<Instant> oldestOpen() {
            return ages(snapshot -> !snapshot.isClosed()).min(Comparator.naturalOrder());
        }

        Optional<Instant> newestClosed() {
            return ages(snapshot -> snapshot.isClosed()).max(Comparator.naturalOrder());
        }

        private Stream<Instant> ages(Predicate<IssueSnapshot> which) {
            return items.stream()
                    .filter(item -> item.state() == ItemState.TRACKED)
                    .filter(item -> item.issue().filter(which).isPresent())
                    .flatMap(item -> item.asOf().stream());
        }
    }
}
