package dev.hindsight.reminder;

import dev.hindsight.assessment.CheckSettings;
import dev.hindsight.assessment.EffectCheck;
import dev.hindsight.assessment.EffectChecks;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.item.ItemOwner;
import dev.hindsight.item.ItemState;
import dev.hindsight.reminder.PagePeople.Responsible;
import dev.hindsight.review.Reviews;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.Messages;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds out who may have to be reminded of what, from all that is stored: rather too much than too little. What of it is so for
 * the person, by what that person may see, is found out later, in that person's name.
 */
final class Roster {

    private static final int BATCH = 500;

    /** A review that was longer ago is not called any more. */
    private static final int DAYS_TO_CALL_A_REVIEW = 30;

    private static final Set<ItemState> TO_BE_DONE =
            EnumSet.of(ItemState.WAITING, ItemState.TRACKED, ItemState.REFUSED, ItemState.MISSING);

    private final ItemCursor cursor;
    private final PagePeople people;
    private final Reviews reviews;
    private final Settings settings;
    private final EffectChecks checks;
    private final Map<String, Duties> duties = new LinkedHashMap<>();

    Roster(ItemCursor cursor, PagePeople people, Reviews reviews, Settings settings, EffectChecks checks) {
        this.cursor = cursor;
        this.people = people;
        this.reviews = reviews;
        this.settings = settings;
        this.checks = checks;
    }

    /**
     * Everybody who may have to be reminded of something.
     *
     * @param latest the day that it is where days begin first
     * @param messages by which people are known
     */
    Collection<Duties> on(LocalDate latest, Messages messages) {
        Map<Long, Responsible> pages = people.byPage();
        Map<Long, Set<Integer>> held = reviews.heldDays(pages.keySet());
        pages.forEach((id, page) -> {
            page.all().forEach(person -> of(person).addPage(id, page.created()));
            page.facilitator()
                    .ifPresent(person -> addReviews(person, page.page(), held.getOrDefault(id, Set.of()), latest));
        });
        ItemCursor.Batch batch;
        long from = ItemCursor.START;
        do {
            batch = cursor.next(Optional.empty(), from, BATCH);
            checks.reading(batch.items());
            batch.items().stream()
                    .filter(item -> !item.isRemoved())
                    .forEach(item -> Optional.ofNullable(
                                    pages.get(item.location().pageId()))
                            .ifPresent(page -> add(item, page, latest, messages)));
            from = batch.end();
        } while (!batch.last());
        return duties.values();
    }

    private Duties of(String person) {
        return Objects.requireNonNull(duties.computeIfAbsent(person, Duties::new));
    }

    private void add(ActionItem item, Responsible page, LocalDate latest, Messages messages) {
        if (mayBeOpen(item) && isAny(days(item), Occasions.DUE, latest)) {
            String named = ItemOwner.of(item, readable(item), messages);
            Optional<String> owner = people.reachable(named);
            owner.or(page::facilitator)
                    .ifPresent(person -> of(person).items().add(new Duties.Own(item, Occasions.DUE)));
            if (owner.isPresent() && isAny(days(item), Occasions.LONG_OVERDUE, latest)) {
                page.facilitator()
                        .filter(person -> !owner.equals(Optional.of(person)))
                        .ifPresent(person -> of(person).items().add(new Duties.Own(item, Occasions.LONG_OVERDUE)));
            }
        }
        if (item.state() == ItemState.WONT_DO
                && item.finding()
                        .until()
                        .filter(day -> isAny(Set.of(day), Occasions.DECISION, latest))
                        .isPresent()) {
            page.facilitator().ifPresent(person -> of(person).decisions().add(item));
        }
        if (item.closing().isPresent()) {
            checks.of(item)
                    .check()
                    .filter(check -> !check.isAnswered() && isAny(Set.of(check.on()), Occasions.CHECK, latest))
                    .map(EffectCheck::on)
                    .ifPresent(on -> checker(item, page, messages)
                            .ifPresent(person -> of(person).checks().add(new Duties.Check(item, on))));
        }
    }

    /** Who is named to check it, else the facilitator, else another one who is responsible for the page; nobody whose answer is refused. */
    private Optional<String> checker(ActionItem item, Responsible page, Messages messages) {
        Optional<String> refused =
                CheckSettings.mayOwnerAnswer(settings.ofSpace(item.location().spaceKey()))
                        ? Optional.empty()
                        : people.reachable(ItemOwner.of(item, readable(item), messages));
        return Stream.of(
                        people.reachable(item.finding().text(FindingField.CHECKER)).stream(),
                        page.facilitator().stream(),
                        page.all().stream())
                .flatMap(some -> some)
                .filter(person -> !refused.equals(Optional.of(person)))
                .findFirst();
    }

    private static boolean isAny(Set<LocalDate> days, List<Integer> stages, LocalDate latest) {
        return days.stream().anyMatch(day -> !day.plusDays(stages.get(0)).isAfter(latest));
    }

    private static boolean mayBeOpen(ActionItem item) {
        return TO_BE_DONE.contains(item.state())
                && readable(item)
                        .filter(issue -> issue.isClosed() && issue.survivor().isEmpty())
                        .isEmpty();
    }

    private static Optional<IssueSnapshot> readable(ActionItem item) {
        return item.issue().filter(issue -> item.state() != ItemState.MISSING);
    }

    /** The days on which an item may be due: as Jira says, and as the page does. */
    static Set<LocalDate> days(ActionItem item) {
        Set<LocalDate> days = new TreeSet<>();
        Stream.concat(item.issue().flatMap(IssueSnapshot::due).stream(), item.finding().due().stream())
                .forEach(days::add);
        return days;
    }

    /** The reviews that have come of late and were not held, of a page whose author planned some. */
    private void addReviews(String facilitator, TrackedPage page, Set<Integer> held, LocalDate latest) {
        page.plan()
                .map(plan -> reviews.schedule(plan, page.pageId(), settings.ofSpace(page.spaceKey())))
                .ifPresent(schedule -> schedule.reviews().stream()
                        .filter(review -> !review.day().isAfter(latest)
                                && !review.day().plusDays(DAYS_TO_CALL_A_REVIEW).isBefore(latest)
                                && schedule.isCalledFor(review, held))
                        .forEach(review ->
                                of(facilitator).reviews().add(new Duties.ReviewToHold(page.pageId(), review))));
    }
}
