package dev.hindsight.figures;

import dev.hindsight.finding.Finding;
import dev.hindsight.item.Change;
import dev.hindsight.item.Histories;
import dev.hindsight.item.History;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.CompletionStatus;
import dev.hindsight.status.VisibleItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How an item came to be what it is, as its history tells it. Nothing of an issue that is hidden is in it. */
public final class Timeline {

    private static final Set<String> COUNTED = Set.of(
            ItemState.WAITING.value(), ItemState.REFUSED.value(), ItemState.MISSING.value(), ItemState.TRACKED.value());

    private final VisibleItem seen;
    private final Histories histories;
    private final List<Step> steps = new ArrayList<>();
    private final List<Change> dues = new ArrayList<>();
    private Optional<Instant> done = Optional.empty();

    /**
     * What an item was from a day on.
     *
     * @param counted whether it was in the total
     * @param done whether it was done
     */
    private record Step(LocalDate day, boolean counted, boolean done) {}

    private Timeline(VisibleItem seen, List<Change> lines, Histories histories) {
        this.seen = seen;
        this.histories = histories;
        replay(lines);
    }

    /** Those of all items that have a history. */
    public static List<Timeline> of(List<VisibleItem> items, Histories histories) {
        Map<String, List<Change>> byItem = histories.byItem();
        return items.stream()
                .flatMap(seen ->
                        Stream.ofNullable(byItem.get(seen.uid())).map(lines -> new Timeline(seen, lines, histories)))
                .toList();
    }

    private void replay(List<Change> lines) {
        boolean dropped =
                seen.completion().filter(CompletionStatus.NOT_DONE::equals).isPresent();
        String state = "";
        LocalDate day = LocalDate.MIN;
        for (Change line : lines) {
            switch (line.what()) {
                case CREATED, STATE -> state = line.newValue();
                case STATUS -> done = seen.isIssueHidden() ? Optional.empty() : History.closedAfter(done, line);
                case DUE -> dues.add(line);
                default -> {
                    continue;
                }
            }
            // Jira's clock, and that of an issue that was there before, may say that something was before it began
            LocalDate said = histories.day(line.at());
            day = said.isBefore(day) ? day : said;
            boolean tracked = done.isPresent() && state.equals(ItemState.TRACKED.value());
            steps.add(new Step(day, COUNTED.contains(state) && !(tracked && dropped), tracked && !dropped));
        }
    }

    /** The day on which something happened. */
    LocalDate day(Instant instant) {
        return histories.day(instant);
    }

    VisibleItem seen() {
        return seen;
    }

    /** The day on which it was first counted; empty when it never was. */
    Optional<LocalDate> begun() {
        return steps.stream().filter(Step::counted).map(Step::day).findFirst();
    }

    /** Whether it was in the total when a day ended. */
    boolean isCounted(LocalDate day) {
        return at(day).filter(Step::counted).isPresent();
    }

    /** The same of those done. */
    boolean isDone(LocalDate day) {
        return at(day).filter(Step::done).isPresent();
    }

    private Optional<Step> at(LocalDate day) {
        for (int place = steps.size() - 1; place >= 0; place--) {
            if (!steps.get(place).day().isAfter(day)) {
                return Optional.of(steps.get(place));
            }
        }
        return Optional.empty();
    }

    /** When its issue was closed, since when it has been; by Jira's clock. */
    Optional<Instant> done() {
        return done;
    }

    /** The day by which it was to be done at an instant; empty for none. */
    Optional<LocalDate> dueAt(Instant instant) {
        return dues.stream()
                .filter(line -> line.at().isAfter(instant))
                .findFirst()
                .map(line -> Finding.day(line.oldValue()))
                .orElseGet(seen::due);
    }

    /** The first day by which it was to be done; empty when it never was another. */
    Optional<LocalDate> firstDue() {
        return dues.stream()
                .flatMap(line -> Finding.day(line.oldValue()).stream())
                .findFirst();
    }
}
