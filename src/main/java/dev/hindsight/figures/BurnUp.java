package dev.hindsight.figures;

import dev.hindsight.status.Progress;
import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a page's action items, and those of them that are done, became more over time: from the day on which the first one was
 * counted until today. As soon as one issue is hidden, nothing is said of those done.
 *
 * @param points on at least two days, oldest first, each where something changed, and the last today's
 */
public record BurnUp(List<Point> points) {

    /** So many points at most. */
    static final int LONGEST = 60;

    /**
     * How many there were when a day ended.
     *
     * @param total how many there were
     * @param done how many of them were done; empty when that is hidden
     */
    public record Point(LocalDate day, int total, OptionalInt done) {

        private boolean saysTheSameAs(Point other) {
            return total == other.total && done.equals(other.done);
        }
    }

    public BurnUp {
        points = List.copyOf(points);
    }

    /**
     * The curve of a page; empty where nothing counts, or nothing was before today.
     *
     * @param items the page's items, removed ones too
     * @param timelines how those came to be what they are
     * @param now how far they have come, which the last point says
     */
    public static Optional<BurnUp> of(
            List<VisibleItem> items, List<Timeline> timelines, Progress now, LocalDate today) {
        boolean hidden = items.stream().anyMatch(VisibleItem::isIssueHidden);
        return timelines.stream()
                .flatMap(timeline -> timeline.begun().stream())
                .min(Comparator.naturalOrder())
                .filter(first -> now.total() > 0 && first.isBefore(today))
                .map(first -> new BurnUp(points(
                        timelines,
                        hidden,
                        first,
                        new Point(today, now.total(), hidden ? OptionalInt.empty() : now.done()))));
    }

    private static List<Point> points(List<Timeline> timelines, boolean hidden, LocalDate first, Point last) {
        long days = ChronoUnit.DAYS.between(first, last.day());
        long step = (days + LONGEST - 2) / (LONGEST - 1);
        List<Point> points = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(last.day()); day = day.plusDays(step)) {
            Point point = point(timelines, hidden, day);
            if (points.isEmpty() || !point.saysTheSameAs(points.get(points.size() - 1))) {
                points.add(point);
            }
        }
        points.add(last);
        return points;
    }

    private static Point point(List<Timeline> timelines, boolean hidden, LocalDate day) {
        int total = (int)
                timelines.stream().filter(timeline -> timeline.isCounted(day)).count();
        int done = (int)
                timelines.stream().filter(timeline -> timeline.isDone(day)).count();
        return new Point(day, total, hidden ? OptionalInt.empty() : OptionalInt.of(done));
    }

    /** The day on which it begins. */
    public Point first() {
        return points.get(0);
    }

    /** What holds today. */
    public Point last() {
        return points.get(points.size() - 1);
    }

    /** The most that there were. */
    public int highest() {
        return points.stream().mapToInt(Point::total).max().orElse(0);
    }
}
