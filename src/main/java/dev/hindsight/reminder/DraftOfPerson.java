package dev.hindsight.reminder;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.reminder.LetterDrafts.Draft;
import dev.hindsight.reminder.LetterWords.Kind;
import dev.hindsight.status.CompletionStatus;
import dev.hindsight.status.VisibilityFilter;
import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one person, who is the current user of the thread, is reminded of. Used once. */
final class DraftOfPerson {

    private final LetterDrafts.Sources sources;
    private final Duties duties;
    private final Set<Part> parts;
    private final LetterWords words;
    private final LetterDrafts.Days days;
    private final Map<Long, Boolean> viewable = new HashMap<>();

    /** Something that may be told. */
    private record Entry(Kind kind, Occasions occasions, LocalDate day, Optional<VisibleItem> item, Letter.Line line) {}

    DraftOfPerson(
            LetterDrafts.Sources sources, Duties duties, Set<Part> parts, LetterWords words, LetterDrafts.Days days) {
        this.sources = sources;
        this.duties = duties;
        this.parts = parts;
        this.words = words;
        this.days = days;
    }

    /**
     * The draft.
     *
     * @param digest the occasion of the digest; empty when it is not due
     * @param pages the ids of the pages that it is about
     */
    Draft of(Optional<String> digest, Set<Long> pages) {
        Stream<ActionItem> own =
                parts.contains(Part.ITEMS) ? duties.items().stream().map(Duties.Own::item) : Stream.empty();
        Stream<ActionItem> checks =
                parts.contains(Part.CHECKS) ? duties.checks().stream().map(Duties.Check::item) : Stream.empty();
        Stream<ActionItem> decisions = parts.contains(Part.REVIEWS) ? duties.decisions().stream() : Stream.empty();
        List<ActionItem> ofPages = digest.isPresent()
                ? sources.items().ofPages(pages).stream()
                        .filter(item -> !item.isRemoved())
                        .toList()
                : List.of();
        List<ActionItem> all = Stream.of(own, checks, decisions, ofPages.stream())
                .flatMap(some -> some)
                .filter(item -> mayView(item.location().pageId()))
                .distinct()
                .toList();
        VisibilityFilter filter = sources.views().checked(all);
        Map<String, VisibleItem> seen = new HashMap<>();
        all.forEach(item -> seen.put(item.uid(), filter.see(item)));
        boolean complete = seen.values().stream()
                .flatMap(item -> item.unchecked().stream())
                .allMatch(why -> why.authorizeAt().isPresent());
        // One of a part of the items would be taken for one of all
        Optional<String> overview = digest.filter(key -> complete);

        List<Entry> entries = untold(Stream.of(due(seen), checks(seen), reviews(), decisions(seen))
                .flatMap(some -> some)
                .toList());
        Map<Kind, List<Letter.Line>> lines = words.sections();
        Set<String> named = new HashSet<>();
        entries.stream().sorted(Comparator.comparing(Entry::day)).forEach(entry -> {
            lines(lines, entry.kind()).add(entry.line());
            entry.item().ifPresent(item -> named.add(item.uid()));
        });
        if (overview.isPresent()) {
            for (ActionItem item : ofPages) {
                Optional.ofNullable(seen.get(item.uid()))
                        .ifPresent(known -> digest(known, named.contains(known.uid()), lines));
            }
        }
        if (lines.values().stream().allMatch(List::isEmpty)) {
            return new Draft(
                    Optional.empty(), List.of(), List.of(), overview.stream().toList(), complete);
        }
        List<String> told = Stream.concat(
                        entries.stream().map(entry -> entry.occasions().newest()), overview.stream())
                .toList();
        List<String> overtaken = entries.stream()
                .flatMap(entry -> entry.occasions().overtaken().stream())
                .toList();
        Letter letter = words.letter(duties.person(), days.today(), lines);
        return new Draft(Optional.of(letter), told, overtaken, List.of(), complete);
    }

    private static List<Letter.Line> lines(Map<Kind, List<Letter.Line>> lines, Kind kind) {
        return Objects.requireNonNull(lines.computeIfAbsent(kind, key -> new ArrayList<>()));
    }

    private boolean mayView(long pageId) {
        return viewable.computeIfAbsent(pageId, sources.pages()::mayView);
    }

    private Stream<Entry> due(Map<String, VisibleItem> seen) {
        return ofPart(
                Part.ITEMS,
                duties.items(),
                own -> Stream.ofNullable(seen.get(own.item().uid()))
                        .filter(DraftOfPerson::isOpen)
                        .flatMap(item -> item.due().stream()
                                .flatMap(day -> entry(
                                        Kind.DUE,
                                        LetterDrafts.due(item.uid(), day, own.stages(), days, duties.person()),
                                        day,
                                        item,
                                        words.due(item, day, days.today())))));
    }

    private Stream<Entry> checks(Map<String, VisibleItem> seen) {
        return ofPart(
                Part.CHECKS,
                duties.checks(),
                check -> Stream.ofNullable(seen.get(check.item().uid()))
                        .flatMap(item -> dayOfCheck(item).stream()
                                .flatMap(day -> entry(
                                        Kind.CHECK,
                                        LetterDrafts.check(item.uid(), day, days, duties.person()),
                                        day,
                                        item,
                                        words.check(item)))));
    }

    private Stream<Entry> decisions(Map<String, VisibleItem> seen) {
        return ofPart(
                Part.REVIEWS,
                duties.decisions(),
                own -> Stream.ofNullable(seen.get(own.uid()))
                        .flatMap(item -> item.finding().until().stream()
                                .flatMap(day -> entry(
                                        Kind.DECISION,
                                        LetterDrafts.decision(item.uid(), day, days, duties.person()),
                                        day,
                                        item,
                                        words.decision(item, day)))));
    }

    private Stream<Entry> reviews() {
        return ofPart(
                Part.REVIEWS,
                duties.reviews(),
                planned -> sources.pages().title(planned.pageId()).stream()
                        .flatMap(title -> LetterDrafts.review(planned, days, duties.person()).stream()
                                .map(occasions -> new Entry(
                                        Kind.REVIEW,
                                        occasions,
                                        planned.review().day(),
                                        Optional.empty(),
                                        words.review(planned, title)))));
    }

    private <T> Stream<Entry> ofPart(Part part, List<T> own, Function<T, Stream<Entry>> entries) {
        return parts.contains(part) ? own.stream().flatMap(entries) : Stream.empty();
    }

    private static Stream<Entry> entry(
            Kind kind, Optional<Occasions> occasions, LocalDate day, VisibleItem item, Letter.Line line) {
        return occasions.stream().map(those -> new Entry(kind, those, day, Optional.of(item), line));
    }

    private List<Entry> untold(List<Entry> entries) {
        Set<String> told = sources.reminders()
                .told(entries.stream().map(entry -> entry.occasions().newest()).toList());
        return entries.stream()
                .filter(entry -> !told.contains(entry.occasions().newest()))
                .toList();
    }

    /** @param named whether what is to be done for it stands in the mail already */
    private void digest(VisibleItem item, boolean named, Map<Kind, List<Letter.Line>> lines) {
        thank(item, lines);
        if (!named) {
            remind(item, lines);
        }
    }

    private void remind(VisibleItem item, Map<Kind, List<Letter.Line>> lines) {
        Optional<LocalDate> due = item.due().filter(day -> isOpen(item));
        if (due.filter(day -> day.isBefore(days.today())).isPresent()) {
            lines(lines, Kind.OVERDUE).add(words.due(item, due.get(), days.today()));
        } else if (due.filter(day -> day.isBefore(days.monday().plusWeeks(1))).isPresent()) {
            lines(lines, Kind.WEEK).add(words.due(item, due.get(), days.today()));
        }
        dayOfCheck(item)
                .filter(day -> !day.isAfter(days.today()))
                .ifPresent(day -> lines(lines, Kind.OPEN_CHECK).add(words.check(item)));
        item.finding()
                .until()
                .filter(day -> parts.contains(Part.REVIEWS))
                .filter(day -> item.state() == ItemState.WONT_DO && !day.isAfter(days.today()))
                .ifPresent(day -> lines(lines, Kind.DECISION).add(words.decision(item, day)));
    }

    /** For what was done in the week before; what was done since comes in the next overview. */
    private void thank(VisibleItem item, Map<Kind, List<Letter.Line>> lines) {
        item.effect()
                .closedOn()
                .filter(day -> item.completion().equals(Optional.of(CompletionStatus.DONE)))
                .filter(day -> !day.isBefore(days.monday().minusWeeks(1)) && day.isBefore(days.monday()))
                .ifPresent(day -> lines(lines, Kind.DONE).add(words.done(item, day)));
    }

    private static boolean isOpen(VisibleItem item) {
        return item.unchecked().isEmpty() && item.completion().equals(Optional.of(CompletionStatus.OPEN));
    }

    /** When it is checked whether it worked; empty when that is not to be checked, or was answered. */
    private static Optional<LocalDate> dayOfCheck(VisibleItem item) {
        return item.effect().check().filter(check -> !check.isAnswered()).map(check -> check.on());
    }
}
