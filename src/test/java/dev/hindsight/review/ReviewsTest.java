package dev.hindsight.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.reviewing.InMemoryReviewRecords;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.PageCreation;
import dev.hindsight.wiki.SettableClock;
import dev.hindsight.wiki.SiteOfTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** When the reviews of a page are, and what calendars are given of them. */
public class ReviewsTest {

    private static final long PAGE = 123;
    private static final EffectiveSettings NOTHING_SET = new EffectiveSettings(Map.of(), Map.of());

    private final InMemoryPages pages = new InMemoryPages();
    private final InMemorySettings settings = new InMemorySettings();
    private final SiteOfTest site = new SiteOfTest();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final Reviews reviews =
            new Reviews(pages, settings, new InMemoryReviewRecords(), new Installation(settings, site), site, clock);

    @Before
    public void publish() {
        pages.store(PageBuilder.page(PAGE).body(plan("")).build());
        created("2026-11-30T23:30:00Z");
    }

    @Test
    public void withoutAGoLiveTheyCountFromTheFirstPublicationInTheZoneOfTheSite() {
        assertEquals(
                Optional.of(LocalDate.parse("2026-11-30")), schedule(Map.of()).start());
        assertFalse(schedule(Map.of()).afterGoLive());

        site.moveTo(ZoneId.of("Europe/Berlin"));

        assertEquals(
                Optional.of(LocalDate.parse("2026-12-01")), schedule(Map.of()).start());
    }

    @Test
    public void theGoLiveTheDaysAndTheFacilitatorOfThePageWin() {
        ReviewSchedule own = schedule(Map.of("from", "2026-11-03", "days", "7", "facilitator", "bob"));
        assertEquals(new ReviewSchedule("bob", Optional.of(LocalDate.parse("2026-11-03")), true, List.of(7)), own);

        assertEquals("carol-key", schedule(Map.of("from", "2026-11-03")).facilitator());
        assertEquals(List.of(30, 60, 90), schedule(Map.of()).days());
    }

    @Test
    public void ofAPageThatWasNeverPublishedOnlyWhatItsPlanSaysIsKnown() {
        for (long page : List.of(0L, 4711L)) {
            ReviewSchedule schedule = reviews.schedule(ReviewPlan.of(Map.of()), page, NOTHING_SET);
            assertEquals(new ReviewSchedule("", Optional.empty(), false, List.of(30, 60, 90)), schedule);
        }
    }

    @Test
    public void todayIsADayInTheZoneOfTheSite() {
        clock.set(Instant.parse("2026-11-29T20:00:00Z"));
        assertEquals(LocalDate.parse("2026-11-29"), reviews.today());

        site.moveTo(ZoneId.of("Asia/Tokyo"));

        assertEquals(LocalDate.parse("2026-11-30"), reviews.today());
    }

    @Test
    public void anEntryIsTheSameInEachDownload() {
        CalendarEntry first = reviews.entry(PAGE, 30).orElseThrow();
        clock.set(clock.instant().plusSeconds(60));
        CalendarEntry again = reviews.entry(PAGE, 30).orElseThrow();

        assertEquals(first.uid(), again.uid());
        assertEquals(first.sequence(), again.sequence());
        assertEquals(LocalDate.parse("2026-12-30"), again.review().day());
        assertNotEquals(first.uid(), reviews.entry(PAGE, 60).orElseThrow().uid());
    }

    @Test
    public void aDayThatMovesRaisesTheSequenceAndBackAgainToo() {
        CalendarEntry first = reviews.entry(PAGE, 30).orElseThrow();
        pages.store(PageBuilder.page(PAGE).version(2).body(plan("2027-01-01")).build());
        CalendarEntry moved = reviews.entry(PAGE, 30).orElseThrow();
        pages.store(PageBuilder.page(PAGE).version(3).body(plan("")).build());
        CalendarEntry back = reviews.entry(PAGE, 30).orElseThrow();

        assertEquals(LocalDate.parse("2027-01-31"), moved.review().day());
        assertEquals(first.review(), back.review());
        assertTrue(first.sequence() < moved.sequence() && moved.sequence() < back.sequence());
        assertEquals(first.uid(), moved.uid());
    }

    @Test
    public void thereIsNoEntryOfWhatIsNoReview() {
        assertEquals(Optional.empty(), reviews.entry(PAGE, 31));
        assertEquals(Optional.empty(), reviews.entry(4711, 30));

        for (String body : List.of("<p>No plan</p>", plan("") + "<broken")) {
            pages.store(PageBuilder.page(PAGE).body(body).build());
            assertEquals(body, Optional.empty(), reviews.entry(PAGE, 30));
        }
        pages.store(PageBuilder.page(PAGE).body(plan("")).trashed(true).build());
        assertEquals(Optional.empty(), reviews.entry(PAGE, 30));
    }

    private void created(String at) {
        pages.created(PAGE, new PageCreation("carol-key", Optional.of(Instant.parse(at))));
    }

    private ReviewSchedule schedule(Map<String, String> parameters) {
        return reviews.schedule(ReviewPlan.of(parameters), PAGE, NOTHING_SET);
    }

    private static String plan(String from) {
        return "<ac:structured-macro ac:name=\"postmortem-reviews\"><ac:parameter ac:name=\"from\">" + from
                + "</ac:parameter></ac:structured-macro>";
    }
}
