package dev.hindsight.reviewing;

import dev.hindsight.assessment.Answer;
import dev.hindsight.assessment.Assessment;
import dev.hindsight.finding.Finding;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.Change;
import dev.hindsight.item.Histories;
import dev.hindsight.item.ItemState;
import dev.hindsight.reviewing.Difference.Kind;
import dev.hindsight.status.CompletionStatus;
import dev.hindsight.status.VisibleItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What changed on a page between two moments, and what needed somebody at the later one, for one reader. An item is in it once of
 * each kind at most.
 *
 * @param all in the order of their kinds, then in that of the page
 * @param partlyHidden whether there are items of whose issues the reader sees nothing, so that what issues say cannot be counted
 */
public record Differences(List<Difference> all, boolean partlyHidden) {

    public Differences {
        all = List.copyOf(all);
    }

    /**
     * Compares two moments.
     *
     * @param before where the items stood at the earlier one, as far as that is for the reader
     * @param after the same of the later one
     * @param items the items, as the reader sees them now
     * @param histories what happened to them, which tells when; what it tells that is not for the reader is left out
     */
    static Differences between(Standings before, Standings after, Collection<VisibleItem> items, Histories histories) {
        Comparison comparison = new Comparison(before, after, List.copyOf(items), new ItemLines(histories));
        List<Difference> found = new ArrayList<>();
        for (VisibleItem item : items) {
            after.find(item.uid()).ifPresent(then -> comparison.add(item, then, found));
        }
        found.sort(Comparator.comparing(Difference::kind)
                .thenComparing(one -> one.item().location().position())
                .thenComparing(one -> one.item().uid()));
        return new Differences(found, after.isPartlyHidden());
    }

    /** What changed. */
    public List<Difference> changed() {
        return all.stream().filter(one -> !one.kind().needsSomebody()).toList();
    }

    /** What needed somebody. */
    public List<Difference> needed() {
        return all.stream().filter(one -> one.kind().needsSomebody()).toList();
    }

    /** How many items are of a kind; empty where that would be said of some of the issues only. */
    public OptionalInt count(Kind kind) {
        return partlyHidden && !kind.isOfPage()
                ? OptionalInt.empty()
                : OptionalInt.of(
                        (int) all.stream().filter(one -> one.kind() == kind).count());
    }

    /** Of how many items somebody has said whether they worked; empty as for {@link #count}. */
    public OptionalInt answered() {
        return partlyHidden
                ? OptionalInt.empty()
                : OptionalInt.of(
                        (int) all.stream().filter(one -> one.kind().isAnswer()).count());
    }

    private record Comparison(Standings before, Standings after, List<VisibleItem> items, ItemLines lines) {

        void add(VisibleItem item, Standing then, List<Difference> found) {
            Optional<Standing> earlier = before.find(item.uid());
            if (earlier.isEmpty()) {
                found.add(Difference.of(Kind.NEW, item, begun(item)));
            }
            closed(item, earlier, then).ifPresent(found::add);
            answered(item, earlier, then).ifPresent(found::add);
            moved(item, earlier, then).ifPresent(found::add);
            reopened(item, earlier, then).ifPresent(found::add);
            if (then.overdue()) {
                found.add(Difference.of(Kind.OVERDUE, item, then.due()));
            }
            then.check().ifPresent(day -> found.add(Difference.of(Kind.CHECK_DUE, item, Optional.of(day))));
            then.decision().ifPresent(day -> found.add(Difference.of(Kind.DECISION_DUE, item, Optional.of(day))));
            if (then.isNotInJira()) {
                found.add(Difference.of(Kind.NOT_IN_JIRA, item, Optional.empty()));
            }
            if (then.counts(CompletionStatus.INCOMPLETE)) {
                found.add(Difference.of(Kind.INCOMPLETE, item, Optional.empty()));
            }
        }

        private Optional<LocalDate> begun(VisibleItem item) {
            return lines.of(item).stream()
                    .filter(line -> line.what() == Change.What.CREATED)
                    .map(line -> lines.day(line.at()))
                    .findFirst();
        }

        /** That its issue was closed; one that was closed before, was reopened, and is closed again counts. */
        private Optional<Difference> closed(VisibleItem item, Optional<Standing> earlier, Standing then) {
            if (!then.isClosed()
                    || earlier.filter(was -> isSameClosing(was, then)).isPresent()) {
                return Optional.empty();
            }
            Kind kind = then.counts(CompletionStatus.DONE) ? Kind.DONE : Kind.DROPPED;
            return Optional.of(Difference.of(kind, item, then.closedAt().map(lines::day)));
        }

        /** While its issue could not be read it counted as open, and was as closed as before. */
        private static boolean isSameClosing(Standing was, Standing then) {
            return was.closedAt().equals(then.closedAt())
                    && (was.counts().equals(then.counts()) || was.state() == ItemState.MISSING);
        }

        private Optional<Difference> reopened(VisibleItem item, Optional<Standing> earlier, Standing then) {
            boolean open = then.counts(CompletionStatus.OPEN) && then.closedAt().isEmpty();
            return earlier.filter(was -> open && was.isClosed())
                    .map(was -> Difference.of(Kind.REOPENED, item, reopenedOn(item, was)));
        }

        private Optional<LocalDate> reopenedOn(VisibleItem item, Standing was) {
            Instant closed = was.closedAt().orElse(Instant.MIN);
            return lines.of(item).stream()
                    .filter(line ->
                            line.what() == Change.What.STATUS && line.at().isAfter(closed))
                    .filter(line -> StatusCategory.isDone(line.oldValue()) && !StatusCategory.isDone(line.newValue()))
                    .map(line -> lines.day(line.at()))
                    .findFirst();
        }

        /** What the newest answer since says of whether it worked, also where that was about an earlier closing. */
        private Optional<Difference> answered(VisibleItem item, Optional<Standing> earlier, Standing then) {
            List<Assessment> all = item.effect().answers();
            int until = Math.min(then.answers(), all.size());
            int from = Math.min(earlier.map(Standing::answers).orElse(0), until);
            return all.subList(from, until).stream()
                    .filter(given -> given.answer() != Answer.EARLY)
                    .reduce((first, second) -> second)
                    .map(given -> answered(item, given));
        }

        private Difference answered(VisibleItem item, Assessment given) {
            List<VisibleItem> followUps = given.answer().isFailure()
                    ? items.stream()
                            .filter(one ->
                                    one.follows().filter(item.uid()::equals).isPresent())
                            .filter(one -> after.find(one.uid()).isPresent())
                            .toList()
                    : List.of();
            Kind kind = switch (given.answer()) {
                case WORKS -> Kind.WORKED;
                case PARTLY -> Kind.PARTLY;
                case NO, EARLY -> Kind.DID_NOT_WORK;
            };
            return new Difference(
                    kind, item, Optional.of(lines.day(given.at())), Optional.empty(), Optional.empty(), followUps);
        }

        /** A date that was given or taken away is not moved, and one that came back isn't either. */
        private Optional<Difference> moved(VisibleItem item, Optional<Standing> earlier, Standing then) {
            Optional<LocalDate> from = earlier.isPresent()
                    ? earlier.filter(was -> was.state() != ItemState.MISSING).flatMap(Standing::due)
                    : firstDue(item).or(then::due);
            Optional<LocalDate> to = then.due().filter(day -> then.state() != ItemState.MISSING);
            return from.isEmpty() || to.isEmpty() || from.equals(to)
                    ? Optional.empty()
                    : Optional.of(new Difference(Kind.MOVED, item, movedOn(item, to.get()), from, to, List.of()));
        }

        private Optional<LocalDate> firstDue(VisibleItem item) {
            return lines.of(item).stream()
                    .filter(line -> line.what() == Change.What.DUE)
                    .flatMap(line -> Finding.day(line.oldValue()).stream())
                    .findFirst();
        }

        private Optional<LocalDate> movedOn(VisibleItem item, LocalDate to) {
            return lines.of(item).stream()
                    .filter(line ->
                            line.what() == Change.What.DUE && line.newValue().equals(to.toString()))
                    .reduce((first, second) -> second)
                    .map(line -> lines.day(line.at()));
        }
    }
}
