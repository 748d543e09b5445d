package dev.hindsight.review;

import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.MacroBlockReader;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.PageCreation;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.Site;
import dev.hindsight.wiki.WikiPage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows when postmortems are reviewed: some days after the go-live or, where its author gives none, after the first publication of the
 * page. The wiki tells no first publication, so what counts is when the page was created, in the site's time zone.
 */
public final class Reviews {

    private static final MacroBlockReader READER = new MacroBlockReader(Set.of(ReviewPlan.MACRO));

    private final Pages pages;
    private final Settings settings;
    private final HeldReviews held;
    private final Installation installation;
    private final Site site;
    private final Clock clock;

    public Reviews(
            Pages pages, Settings settings, HeldReviews held, Installation installation, Site site, Clock clock) {
        this.pages = pages;
        this.settings = settings;
        this.held = held;
        this.installation = installation;
        this.site = site;
        this.clock = clock;
    }

    /**
     * When the reviews of a plan are.
     *
     * @param pageId the page that it stands on; 0 for one that was never published
     * @param effective what is set for the page's space
     */
    public ReviewSchedule schedule(ReviewPlan plan, long pageId, EffectiveSettings effective) {
        boolean named = !plan.facilitator().isEmpty();
        PageCreation creation =
                (named && plan.from().isPresent()) || pageId == 0 ? PageCreation.UNKNOWN : pages.creation(pageId);
        return new ReviewSchedule(
                named ? plan.facilitator() : creation.creator(),
                plan.from().or(() -> creation.at().map(at -> LocalDate.ofInstant(at, site.zone()))),
                plan.from().isPresent(),
                plan.days().isEmpty() ? effective.get(ReviewSettings.DAYS) : plan.days());
    }

    /** After how many days the postmortems of a space are reviewed unless they say otherwise, in rising order. */
    public List<Integer> daysIn(String spaceKey) {
        return settings.ofSpace(spaceKey).get(ReviewSettings.DAYS);
    }

    /** After how many days the reviews of some pages were that were held, by page, see {@link HeldReviews}. */
    public Map<Long, Set<Integer>> heldDays(Collection<Long> pageIds) {
        return held.heldDays(pageIds);
    }

    /** Which day it is, in the site's time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), site.zone());
    }

    /** Where a review of a page is got as an entry for a calendar. */
    public String calendarAt(long pageId, Review review) {
        return site.baseUrl() + review.calendarPath(pageId);
    }

    /**
     * A review as an entry for a calendar, from the text of its page as it is now. Who asks must have been let view the page. Empty
     * when there is no such page, and when its plan has no such review. Nothing is stored, but for the installation's UUID where
     * nothing else has asked for it yet.
     *
     * @param after after how many days the review is
     */
    public Optional<CalendarEntry> entry(long pageId, int after) {
        return page(pageId).flatMap(found -> found.review(after).map(review -> entry(found.page(), review)));
    }

    /** Where a review of a page is held, and where one sees what it found. */
    public String heldAt(long pageId, Review review) {
        return site.baseUrl() + review.path(pageId);
    }

    /**
     * A page that has reviews, with the days of these, from its text as it is now. Who asks must have been let view it. Empty when
     * there is no such page, and when it has no plan.
     */
    public Optional<ReviewedPage> page(long pageId) {
        return pages.find(pageId)
                .filter(page -> !page.trashed())
                .flatMap(page -> plan(page)
                        .map(plan ->
                                new ReviewedPage(page, schedule(plan, page.id(), settings.ofSpace(page.spaceKey())))));
    }

    /** When a day begins, in the site's time zone. */
    public Instant begins(LocalDate day) {
        return day.atStartOfDay(site.zone()).toInstant();
    }

    private static Optional<ReviewPlan> plan(WikiPage page) {
        try {
            return ReviewPlan.first(READER.read(page.body()));
        } catch (BrokenMarkupException e) {
            return Optional.empty();
        }
    }

    private CalendarEntry entry(WikiPage page, Review review) {
        return new CalendarEntry(
                "review-" + page.id() + "-" + review.after() + "@" + installation.id(),
                page.version(),
                clock.instant(),
                review,
                page.title(),
                pages.address(page.id()).toString());
    }
}
