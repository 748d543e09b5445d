package dev.hindsight.reminder;

import static java.time.DayOfWeek.MONDAY;

import dev.hindsight.item.ActionItems;
import dev.hindsight.review.Review;
import dev.hindsight.status.ItemViews;
import dev.hindsight.wiki.Messages;
import dev.hindsight.wiki.Site;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out what the current user is reminded of today, of what that user may see at this moment: only pages that may be viewed, and of what
 * is up to Jira nothing unless Jira has said that the user may see it.
 */
final class LetterDrafts {

    private static final String DIGEST = "digest";

    private final Sources sources;
    private final Site site;
    private final Map<String, Question> inVain = new ConcurrentHashMap<>();

    LetterDrafts(Sources sources, Site site) {
        this.sources = sources;
        this.site = site;
    }

    /** From where it is known what there is to say. */
    record Sources(ActionItems items, ItemViews views, Reminders reminders, PagesOfReader pages) {}

    /**
     * What a mail would be.
     *
     * @param letter empty when there is nothing to say
     * @param told the occasions of which it reminds
     * @param overtaken those that came before these
     * @param obsolete those of which nobody is to be reminded, whether there is a mail or not
     * @param complete whether Jira has said of all of it what the person may see, or would do so once the person has authorized the link
     */
    record Draft(
            Optional<Letter> letter,
            List<String> told,
            List<String> overtaken,
            List<String> obsolete,
            boolean complete) {

        static final Draft NONE = new Draft(Optional.empty(), List.of(), List.of(), List.of(), true);
    }

    /** What there may be to say on a day. Where nothing came of it, it is not gone into again on that day. */
    private record Question(LocalDate day, Set<String> occasions) {}

    /**
     * When it is.
     *
     * @param today which day it is for the person, which may be another one than the site's, by which pages say what is overdue
     * @param begun since when there are reminders
     */
    record Days(LocalDate today, LocalDate begun) {

        /** The first day of the person's week. */
        LocalDate monday() {
            return today.with(TemporalAdjusters.previousOrSame(MONDAY));
        }
    }

    /**
     * The draft for the current user.
     *
     * @param parts what that person wants
     */
    Draft of(Duties duties, Set<Part> parts, Messages messages, Days days) {
        String digest = String.join("/", DIGEST, days.monday().toString(), duties.person());
        Set<Long> pages =
                duties.pagesBefore(days.monday().atStartOfDay(site.zone()).toInstant());
        boolean digestIsWanted =
                parts.contains(Part.DIGEST) && !pages.isEmpty() && !days.begun().isAfter(days.monday());
        Set<String> untold = Stream.concat(
                        possible(duties, parts, days).map(Occasions::newest),
                        digestIsWanted ? Stream.of(digest) : Stream.empty())
                .collect(Collectors.toSet());
        untold.removeAll(sources.reminders().told(untold));
        Question question = new Question(days.today(), untold);
        if (untold.isEmpty() || question.equals(inVain.get(duties.person()))) {
            return Draft.NONE;
        }
        LetterWords words = new LetterWords(messages, site, sources.pages());
        Draft draft = new DraftOfPerson(sources, duties, parts, words, days)
                .of(Optional.of(digest).filter(untold::contains), pages);
        if (draft.letter().isEmpty() && draft.complete()) {
            inVain.put(duties.person(), question);
        } else {
            inVain.remove(duties.person());
        }
        return draft;
    }

    /** What may be told, as far as it is known before it is asked what the person may see. */
    private static Stream<Occasions> possible(Duties duties, Set<Part> parts, Days days) {
        Stream<Occasions> due = parts.contains(Part.ITEMS)
                ? duties.items().stream()
                        .flatMap(own -> Roster.days(own.item()).stream()
                                .flatMap(day ->
                                        due(own.item().uid(), day, own.stages(), days, duties.person()).stream()))
                : Stream.empty();
        Stream<Occasions> reviews = parts.contains(Part.REVIEWS)
                ? duties.reviews().stream().flatMap(planned -> review(planned, days, duties.person()).stream())
                : Stream.empty();
        Stream<Occasions> checks = parts.contains(Part.CHECKS)
                ? duties.checks().stream()
                        .flatMap(check -> check(check.item().uid(), check.on(), days, duties.person()).stream())
                : Stream.empty();
        Stream<Occasions> decisions = parts.contains(Part.REVIEWS)
                ? duties.decisions().stream()
                        .flatMap(item -> item.finding().until().stream()
                                .flatMap(day -> decision(item.uid(), day, days, duties.person()).stream()))
                : Stream.empty();
        return Stream.of(due, checks, reviews, decisions).flatMap(some -> some);
    }

    static Optional<Occasions> due(String uid, LocalDate day, List<Integer> stages, Days days, String person) {
        return Occasions.of(uid, "due", day, stages, days.today(), days.begun(), person);
    }

    static Optional<Occasions> check(String uid, LocalDate day, Days days, String person) {
        return Occasions.of(uid, "check", day, Occasions.CHECK, days.today(), days.begun(), person);
    }

    static Optional<Occasions> decision(String uid, LocalDate day, Days days, String person) {
        return Occasions.of(uid, "decision", day, Occasions.DECISION, days.today(), days.begun(), person);
    }

    static Optional<Occasions> review(Duties.ReviewToHold planned, Days days, String person) {
        Review review = planned.review();
        return Occasions.of(
                "page:" + planned.pageId(),
                "review-" + review.after(),
                review.day(),
                Occasions.REVIEW,
                days.today(),
                days.begun(),
                person);
    }
}
