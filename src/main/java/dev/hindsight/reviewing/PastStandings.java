package dev.hindsight.reviewing;

import dev.hindsight.assessment.Assessment;
import dev.hindsight.finding.Finding;
import dev.hindsight.item.Change;
import dev.hindsight.item.Histories;
import dev.hindsight.item.History;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.CompletionStatus;
import dev.hindsight.status.VisibleItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells from histories where items stood at a moment, as far as one reader sees them. */
final class PastStandings {

    private final ItemLines lines;
    private final Instant moment;

    private PastStandings(ItemLines lines, Instant moment) {
        this.lines = lines;
        this.moment = moment;
    }

    /** Where items stood. One whose beginning no line tells was there. */
    static Standings at(Instant moment, Collection<VisibleItem> seen, Histories histories) {
        PastStandings past = new PastStandings(new ItemLines(histories), moment);
        SortedMap<String, Standing> items = new TreeMap<>();
        seen.forEach(item -> past.of(item).ifPresent(standing -> items.put(item.uid(), standing)));
        items.values().removeIf(standing -> !standing.isListed());
        return new Standings(items);
    }

    private Optional<Standing> of(VisibleItem seen) {
        List<Change> all = lines.of(seen);
        Optional<Change> begun =
                all.stream().filter(line -> line.what() == Change.What.CREATED).findFirst();
        if (begun.isEmpty()) {
            return Optional.of(Standing.of(seen, lines.day(moment)));
        }
        return begun.filter(line -> !line.at().isAfter(moment))
                .map(line -> replayed(
                        seen,
                        all.stream().filter(one -> !one.at().isAfter(moment)).toList()));
    }

    private Standing replayed(VisibleItem seen, List<Change> before) {
        ItemState state = seen.state();
        Optional<Instant> closed = Optional.empty();
        for (Change line : before) {
            if (line.what() == Change.What.CREATED || line.what() == Change.What.STATE) {
                state = state(line.newValue()).orElse(state);
            } else if (line.what() == Change.What.STATUS) {
                closed = History.closedAfter(closed, line);
            }
        }
        closed = closed.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        if (seen.isIssueHidden()) {
            return Standing.onPage(state, state == ItemState.TRACKED ? Optional.empty() : counts(state));
        }
        Optional<CompletionStatus> counts = state == ItemState.TRACKED && closed.isPresent()
                ? Optional.of(asClosed(seen, closed.get()))
                : counts(state);
        return new Standing(
                state,
                counts,
                Optional.empty(),
                dueAt(seen),
                closed,
                false,
                Optional.empty(),
                Optional.empty(),
                answers(seen));
    }

    private static Optional<ItemState> state(String value) {
        return Arrays.stream(ItemState.values())
                .filter(state -> state.value().equals(value))
                .findFirst();
    }

    /** As what an issue was closed is known of the last time alone. */
    private static CompletionStatus asClosed(VisibleItem seen, Instant closed) {
        return Standing.closedAt(seen)
                .filter(closed::equals)
                .flatMap(same -> seen.completion())
                .orElse(CompletionStatus.DONE);
    }

    private static Optional<CompletionStatus> counts(ItemState state) {
        return Optional.of(
                switch (state) {
                    case WAITING, REFUSED, MISSING, TRACKED -> CompletionStatus.OPEN;
                    case INCOMPLETE -> CompletionStatus.INCOMPLETE;
                    case WONT_DO -> CompletionStatus.WONT_DO;
                    case LATER -> CompletionStatus.LATER;
                    case EMPTY, COPY, REMOVED -> CompletionStatus.UNCOUNTED;
                });
    }

    private Optional<LocalDate> dueAt(VisibleItem seen) {
        return lines.of(seen).stream()
                .filter(line -> line.what() == Change.What.DUE && line.at().isAfter(moment))
                .findFirst()
                .map(line -> Finding.day(line.oldValue()))
                .orElseGet(seen::due);
    }

    private int answers(VisibleItem seen) {
        return (int) seen.effect().answers().stream()
                .map(Assessment::at)
                .filter(at -> !at.isAfter(moment))
                .count();
    }
}
