package dev.hindsight.review.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import dev.hindsight.frame.Conversion;
import dev.hindsight.frame.Scenery;
import dev.hindsight.reviewing.ReviewRecord;
import dev.hindsight.reviewing.ReviewStart;
import dev.hindsight.reviewing.Standings;
import dev.hindsight.wiki.PageCreation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Test;

/** What a reader sees of the reviews of a postmortem. It is 2026-11-22. */
public class ReviewsMacroTest {

    private static final String LINK = "/plugins/servlet/hindsight/review.ics?pageId=123&day=";

    private final Scenery scenery = new Scenery();

    @Test
    public void showsFacilitatorGoLiveAndDays() {
        assertGolden("reviews", show(Map.of("facilitator", "alice-key", "from", "2026-10-03")));
    }

    @Test
    public void showsInGermanWhatNobodyHasSetAndWhatCannotBeRead() {
        scenery.readIn(Locale.GERMAN, ZoneOffset.UTC);
        created();

        assertGolden("reviews-unset-de", show(Map.of("from", "<31.1.>", "days", "\"soon\"")));
    }

    @Test
    public void aCopyHasDaysAndNothingThatDoesNotStayTrue() {
        for (String output : List.of("pdf", "word", "email", "feed", "html_export", "diff")) {
            scenery.in(output);
            assertGolden("reviews-copy", show(Map.of("facilitator", "alice-key", "from", "2026-10-03")));
        }
    }

    @Test
    public void withoutAGoLiveTheyCountFromTheFirstPublicationAndTheCreatorCallsThem() {
        created();

        Document shown = Jsoup.parse(show(Map.of()));

        assertEquals(
                "Facilitator: Carol Clark First publication: 22 Nov 2026",
                shown.select("ul").text());
        assertEquals("2026-11-22", shown.expectFirst("section").attr("data-from"));
        assertEquals(
                List.of("2026-12-22", "2027-01-21", "2027-02-20"),
                shown.select("td time").eachAttr("datetime"));
    }

    @Test
    public void theNextOneMayBeTodayAndNoneIsNextWhenAllAreOver() {
        assertEquals(
                List.of("1 day ago", "today", "in 1 day"), when(Map.of("from", "2026-11-01", "days", "20, 21, 22")));
        assertEquals("21", next(Map.of("from", "2026-11-01", "days", "20, 21, 22")));
        assertEquals("", next(Map.of("from", "2026-11-01", "days", "20")));
    }

    @Test
    public void aPreviewShowsDatesThatAreKnownAndLeadsNowhere() {
        scenery.in("preview").on(Conversion.page(0, 0, 0, false));
        created();

        assertGolden("reviews-preview", show(Map.of()));

        String planned = show(Map.of("from", "2026-11-01"));
        assertTrue(planned, planned.contains("1 Dec 2026") && planned.contains("in 9 days"));
        assertFalse(planned, planned.contains("href"));
    }

    @Test
    public void whereNothingIsTrackedThePlanIsShown() {
        created();
        for (String output : List.of("display", "preview", "pdf")) {
            String shown = show(Map.of(), scenery.in(output).on(null).rendering());
            assertTrue(output, shown.contains("30, 60, 90 days after the page is published"));
            assertTrue(output, shown.contains("Facilitator: whoever created this page"));
        }
    }

    @Test
    public void anOldVersionLeadsToNoCalendar() {
        String old = show(Map.of("from", "2026-11-01"), scenery.onOldVersion().rendering());

        assertTrue(old, old.contains("1 Dec 2026"));
        assertFalse(old, old.contains("href"));
    }

    @Test
    public void onlyTheFirstPlanOfAPageLeadsToCalendars() {
        Conversion page = scenery.rendering();

        String first = show(Map.of("from", "2026-11-01"), page);
        String other = show(Map.of("from", "2026-11-02"), page);
        String alike = show(Map.of("from", "2026-11-01"), page);

        assertTrue(first, Jsoup.parse(first).select("a[href$=" + LINK + "30]").size() == 1);
        assertFalse(other, other.contains("href") || other.contains("data-next"));
        assertTrue(other, other.contains("The first plan on this page does."));
        assertEquals(first, alike);
    }

    @Test
    public void showsWhichWereHeldByWhomAndWithWhatNoteNewestFirst() {
        hold(30, 0, "We <b>did</b> well");
        hold(30, 1, "A long note.\n".repeat(30));
        hold(60, 2, "");

        assertGolden("reviews-held", show(Map.of("facilitator", "alice-key", "from", "2026-10-03")));
        scenery.in("pdf");
        assertGolden("reviews-held-copy", show(Map.of("facilitator", "alice-key", "from", "2026-10-03")));
    }

    @Test
    public void whatWasHeldIsNotDueAndNotNext() {
        Map<String, String> plan = Map.of("from", "2026-11-01", "days", "7, 14, 30, 60");
        assertEquals("14", due(plan));
        assertEquals("30", next(plan));

        hold(30, 0, "");

        assertEquals("", due(plan));
        assertEquals("60", next(plan));
    }

    @Test
    public void aPlanThatDoesNotCountAndAPreviewTellOfNoReview() {
        hold(30, 0, "Well");
        Conversion page = scenery.rendering();
        show(Map.of("from", "2026-11-01"), page);

        assertFalse(show(Map.of("from", "2026-11-02"), page).contains("Well"));
        assertFalse(show(Map.of("from", "2026-11-01"), scenery.in("preview").rendering())
                .contains("Well"));
    }

    @Test
    public void eachLinkIsNamedAfterItsReview() {
        Document shown = Jsoup.parse(show(Map.of("from", "2026-11-01", "days", "7, 14")));

        assertEquals(
                List.of("Add to calendar: 7-day review", "Add to calendar: 14-day review"),
                shown.select("a[aria-label]").eachAttr("aria-label"));
        assertEquals(1, shown.select("p.postmortem-note").size());
    }

    private void created() {
        scenery.pages.created(123, new PageCreation("carol-key", Optional.of(Instant.parse("2026-11-22T10:00:00Z"))));
    }

    private List<String> when(Map<String, String> parameters) {
        return Jsoup.parse(show(parameters)).select(".postmortem-when").eachText();
    }

    private String next(Map<String, String> parameters) {
        return Jsoup.parse(show(parameters)).select("tr[data-next]").attr("data-review");
    }

    private String due(Map<String, String> parameters) {
        return Jsoup.parse(show(parameters)).select("tr[data-due]").attr("data-review");
    }

    private void hold(int day, int number, String note) {
        scenery.reviewRecords.add(new ReviewRecord(
                123,
                day,
                number,
                "alice-key",
                Instant.parse("2026-11-20T09:00:00Z"),
                note,
                3,
                new ReviewStart(LocalDate.parse("2026-11-03"), true),
                Standings.NONE));
    }

    private String show(Map<String, String> parameters) {
        return show(parameters, scenery.rendering());
    }

    private String show(Map<String, String> parameters, ConversionContext rendering) {
        return new ReviewsMacro(scenery.macros, scenery.reviews, scenery.reviewRecords)
                .execute(parameters, null, rendering);
    }
}
