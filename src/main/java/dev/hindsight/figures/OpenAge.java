package dev.hindsight.figures;

import dev.hindsight.status.CompletionStatus;
import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

/** How long open items have been open: half of them for longer, half for less. */
public final class OpenAge {

    private OpenAge() {}

    /**
     * The median, in whole days since each was first counted; of an even number the lower of the two in the middle. Empty where none
     * is open whose beginning is known, and as soon as one issue is hidden, of which nobody shall learn whether it is open.
     */
    public static OptionalLong median(List<Timeline> timelines, LocalDate today) {
        if (timelines.stream().map(Timeline::seen).anyMatch(VisibleItem::isTrackedHidden)) {
            return OptionalLong.empty();
        }
        long[] ages = timelines.stream()
                .filter(timeline -> timeline.seen()
                        .completion()
                        .filter(CompletionStatus.OPEN::equals)
                        .isPresent())
                .flatMap(timeline -> timeline.begun().stream())
                .mapToLong(begun -> Math.max(0, ChronoUnit.DAYS.between(begun, today)))
                .sorted()
                .toArray();
        return ages.length == 0 ? OptionalLong.empty() : OptionalLong.of(ages[(ages.length - 1) / 2]);
    }
}
