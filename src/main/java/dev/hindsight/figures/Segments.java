package dev.hindsight.figures;

import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.CompletionStatus;
import dev.hindsight.status.VisibleItem;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Into what the action items of a total fall: each is in one segment, so that they add up to it. An overdue one is in no other.
 *
 * @param counts how many are in each segment; without those that are empty
 */
public record Segments(Map<Kind, Integer> counts) {

    /** The segments, in the order of the bar: what is done first. */
    public enum Kind {
        DONE("done"),
        IN_PROGRESS("in-progress"),
        OPEN("open"),
        OVERDUE("overdue"),
        /** Waiting for its issue, refused by Jira, or its issue cannot be found. */
        NOT_IN_JIRA("not-in-jira"),
        /** Tracked by an issue that the reader may not see; what has become of it is in no other segment. */
        HIDDEN("hidden");

        private final String value;

        Kind(String value) {
            this.value = value;
        }

        /** The value as rendered. */
        public String value() {
            return value;
        }
    }

    /** The order of the legend: what needs somebody first. */
    private static final List<Kind> PROBLEMS_FIRST =
            List.of(Kind.NOT_IN_JIRA, Kind.OVERDUE, Kind.HIDDEN, Kind.OPEN, Kind.IN_PROGRESS, Kind.DONE);

    public Segments {
        counts = Map.copyOf(counts);
    }

    /** Counts items; those that stand beside the total are left out. */
    public static Segments of(Collection<VisibleItem> items) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        items.forEach(seen -> kind(seen).ifPresent(kind -> counts.merge(kind, 1, Integer::sum)));
        return new Segments(counts);
    }

    /** The segment of an item; empty for one that stands beside the total. */
    static Optional<Kind> kind(VisibleItem seen) {
        if (seen.isTrackedHidden()) {
            return Optional.of(Kind.HIDDEN);
        }
        return seen.completion().flatMap(completion -> switch (completion) {
            case DONE -> Optional.of(Kind.DONE);
            case OPEN -> Optional.of(open(seen));
            default -> Optional.empty();
        });
    }

    private static Kind open(VisibleItem seen) {
        if (seen.overdue().orElse(false)) {
            return Kind.OVERDUE;
        }
        if (seen.state() != ItemState.TRACKED) {
            return Kind.NOT_IN_JIRA;
        }
        return isInProgress(seen) ? Kind.IN_PROGRESS : Kind.OPEN;
    }

    /** Whether somebody works on it; of a duplicate, on the issue of which it is one. */
    static boolean isInProgress(VisibleItem seen) {
        return seen.survivor()
                .flatMap(VisibleItem::category)
                .or(seen::category)
                .filter(StatusCategory.INDETERMINATE::equals)
                .isPresent();
    }

    /** How many are in a segment. */
    public int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** The segments that are not empty, in the order of the bar. */
    public List<Kind> inBar() {
        return Arrays.stream(Kind.values()).filter(counts::containsKey).toList();
    }

    /** The same in the order of the legend. */
    public List<Kind> inLegend() {
        return PROBLEMS_FIRST.stream().filter(counts::containsKey).toList();
    }

    /** Done items and open ones, without those whose issues are hidden. */
    public static boolean isKnownToCount(VisibleItem seen) {
        return seen.completion()
                .filter(completion -> completion == CompletionStatus.OPEN || completion == CompletionStatus.DONE)
                .isPresent();
    }
}
