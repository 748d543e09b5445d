package dev.hindsight.reminder;

import dev.hindsight.item.ActionItem;
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
import java.util.stream.Stream;

/** What one person, who is the current user of the thread, is reminded of. Used once. */
final class DraftOfPerson {

    private final LetterDrafts.Sources sources;
    private final Duties duties;
    private final Set<Part> parts;
    private final LetterWords words;
    private final LetterDrafts.Days days;
    private final Map<Long, Boolean> viewable = new HashMap<>();
    private boolean complete = true;

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
     * @param monday the first day of the week
     */
    Draft of(Optional<String> digest, LocalDate monday) {
        List<ActionItem> own = parts.contains(Part.ITEMS)
                ? duties.items().stream().map(Duties.Own::item).toList()
                : List.of();
        List<ActionItem> checks = parts.contains(Part.CHECKS)
                ? duties.checks().stream().map(Duties.Check::item).toList()
                : List.of();
        List<ActionItem> ofPages = digest.isPresent()
                ? sources.items().ofPages(duties.pages()).stream()
                        .filter(item -> !item.isRemoved())
                        .toList()
                : List.of();
        List<ActionItem> all = Stream.of(own, checks, ofPages)
                .flatMap(List::stream)
                .filter(item -> mayView(item.location().pageId()))
                .distinct()
                .toList();
        VisibilityFilter filter = sources.views().checked(all);
        Map<String, VisibleItem> seen = new HashMap<>();
        all.forEach(item -> seen.put(item.uid(), filter.see(item)));
        complete = seen.values().stream().allMatch(item -> item.unchecked().isEmpty());

        List<Entry> entries = untold(Stream.of(due(seen), checks(seen), reviews())
                .flatMap(some -> some)
                .toList());
        Map<Kind, List<Letter.Line>> lines = words.sections();
        Set<String> named = new HashSet<>();
        entries.stream().sorted(Comparator.comparing(Entry::day)).forEach(entry -> {
            lines(lines, entry.kind()).add(entry.line());
            entry.item().ifPresent(item -> named.add(item.uid()));
        });
        if (digest.isPresent()) {
            ofPages.stream()
                    .map(item -> Optional.ofNullable(seen.get(item.uid())))
                    .flatMap(Optional::stream)
                    .filter(item -> named.add(item.uid()))
                    .forEach(item -> digest(item, monday, lines));
        }
        boolean empty = lines.values().stream().allMatch(List::isEmpty);
        List<String> told = Stream.concat(
                        entries.stream().map(entry -> entry.occasions().newest()), digest.stream())
                .toList();
        List<String> overtaken = entries.stream()
                .flatMap(entry -> entry.occasions().overtaken().stream())
                .toList();
        return empty
                ? new Draft(
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        complete ? digest.stream().toList() : List.of())
                : new Draft(
                        Optional.of(words.letter(duties.person(), days.today(), lines)), told, overtaken, List.of());
    }

    private static List<Letter.Line> lines(Map<Kind, List<Letter.Line>> lines, Kind kind) {
        return Objects.requireNonNull(lines.computeIfAbsent(kind, key -> new ArrayList<>()));
    }

    private boolean mayView(long pageId) {
        return viewable.computeIfAbsent(pageId, sources.pages()::mayView);
    }

    private Stream<Entry> due(Map<String, VisibleItem> seen) {
        return parts.contains(Part.ITEMS)
                ? duties.items().stream()
                        .flatMap(own -> Stream.ofNullable(seen.get(own.item().uid()))
                                .filter(DraftOfPerson::isOpen)
                                .flatMap(item -> item.due().stream()
                                        .flatMap(day ->
                                                LetterDrafts.due(item.uid(), day, own.stages(), days, duties.person())
                                                        .stream()
                                                        .map(occasions -> new Entry(
                                                                Kind.DUE,
                                                                occasions,
                                                                day,
                                                                Optional.of(item),
                                                                words.due(item, day, days.today()))))))
                : Stream.empty();
    }

    private Stream<Entry> checks(Map<String, VisibleItem> seen) {
        return parts.contains(Part.CHECKS)
                ? duties.checks().stream()
                        .flatMap(check -> Stream.ofNullable(
                                        seen.get(check.item().uid()))
                                .flatMap(item -> dayOfCheck(item).stream()
                                        .flatMap(day ->
                                                LetterDrafts.check(item.uid(), day, days, duties.person()).stream()
                                                        .map(occasions -> new Entry(
                                                                Kind.CHECK,
                                                                occasions,
                                                                day,
                                                                Optional.of(item),
                                                                words.check(item))))))
                : Stream.empty();
    }

    private Stream<Entry> reviews() {
        return parts.contains(Part.REVIEWS)
                ? duties.reviews().stream()
                        .flatMap(planned -> sources.pages().title(planned.pageId()).stream()
                                .flatMap(title -> LetterDrafts.review(planned, days, duties.person()).stream()
                                        .map(occasions -> new Entry(
                                                Kind.REVIEW,
                                                occasions,
                                                planned.review().day(),
                                                Optional.empty(),
                                                words.review(planned, title)))))
                : Stream.empty();
    }

    private List<Entry> untold(List<Entry> entries) {
        Set<String> told = sources.reminders()
                .told(entries.stream().map(entry -> entry.occasions().newest()).toList());
        return entries.stream()
                .filter(entry -> !told.contains(entry.occasions().newest()))
                .toList();
    }

    private void digest(VisibleItem item, LocalDate monday, Map<Kind, List<Letter.Line>> lines) {
        Optional<LocalDate> due = item.due().filter(day -> isOpen(item));
        if (due.filter(day -> day.isBefore(days.today())).isPresent()) {
            lines(lines, Kind.OVERDUE).add(words.due(item, due.get(), days.today()));
        } else if (due.filter(day -> day.isBefore(monday.plusWeeks(1))).isPresent()) {
            lines(lines, Kind.WEEK).add(words.due(item, due.get(), days.today()));
        }
        if (dayOfCheck(item).filter(day -> !day.isAfter(days.today())).isPresent()) {
            lines(lines, Kind.OPEN_CHECK).add(words.check(item));
        } else if (item.completion().equals(Optional.of(CompletionStatus.DONE))
                && item.effect()
                        .closedOn()
                        .filter(day -> !day.isBefore(monday.minusWeeks(1)))
                        .isPresent()) {
            lines(lines, Kind.DONE).add(words.done(item));
        }
    }

    private static boolean isOpen(VisibleItem item) {
        return item.unchecked().isEmpty() && item.completion().equals(Optional.of(CompletionStatus.OPEN));
    }

    /** When it is checked whether it worked; empty when that is not to be checked, or was answered. */
    private static Optional<LocalDate> dayOfCheck(VisibleItem item) {
        return item.effect().check().filter(check -> !check.isAnswered()).map(check -> check.on());
    }
}
