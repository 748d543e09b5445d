package dev.hindsight.figures;

import dev.hindsight.status.CompletionStatus;
import dev.hindsight.status.VisibleItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How well due dates hold, as far as histories tell it of issues that the reader may see.
 *
 * @param onTime how many done items were done by the date that they then had, in the site's time zone
 * @param dated of how many: done items that had a date, and of which it is known when they were done
 * @param moved how many items of the total have another date than their first one
 */
public record DueFigures(int onTime, int dated, int moved) {

    /** Counts them for a page whose items came to be what they are in these ways. */
    public static DueFigures of(List<Timeline> timelines) {
        int onTime = 0;
        int dated = 0;
        int moved = 0;
        for (Timeline timeline : timelines) {
            VisibleItem seen = timeline.seen();
            if (seen.isIssueHidden() || !Segments.isKnownToCount(seen)) {
                continue;
            }
            Optional<Instant> done = timeline.done().filter(at -> isDone(seen));
            Optional<LocalDate> due = done.flatMap(timeline::dueAt);
            if (done.isPresent() && due.isPresent()) {
                dated++;
                onTime += timeline.day(done.get()).isAfter(due.get()) ? 0 : 1;
            }
            moved += isMoved(timeline) ? 1 : 0;
        }
        return new DueFigures(onTime, dated, moved);
    }

    private static boolean isDone(VisibleItem seen) {
        return seen.completion().filter(CompletionStatus.DONE::equals).isPresent();
    }

    /** A date that was taken away is not moved, and one that came back isn't either. */
    private static boolean isMoved(Timeline timeline) {
        Optional<LocalDate> first = timeline.firstDue();
        Optional<LocalDate> now = timeline.seen().due();
        return first.isPresent() && now.isPresent() && !first.equals(now);
    }

    /** The open item that is due next, of those that are not overdue; empty when none has a date. */
    public static Optional<VisibleItem> next(Collection<VisibleItem> items) {
        return items.stream()
                .filter(seen ->
                        seen.completion().filter(CompletionStatus.OPEN::equals).isPresent())
                .filter(seen -> seen.due().isPresent() && !seen.overdue().orElse(false))
                .min(Comparator.comparing((VisibleItem seen) -> seen.due().orElse(LocalDate.MAX))
                        .thenComparing(seen -> seen.location().position())
                        .thenComparing(VisibleItem::uid));
    }
}
