package dev.hindsight.reviewing.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormBrowser.Answer;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.reviewing.ReviewRecord;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Test;

/**
 * The page on which a review is held. Alice edits the page 123, bob views it, mallory does not. It went live on 3 November, and it
 * is the 22nd.
 */
public class ReviewServletTest {

    private final ReviewVisits visits = new ReviewVisits();
    private final FormRoots roots = visits.roots;

    @Test
    public void showsWhatChangedSinceTheGoLiveAndWhatNeedsSomebody() {
        Document shown = visits.shown("bob");

        assertEquals("30-day review: Payroll <cutover>", shown.expectFirst("h2").text());
        assertEquals(
                "Since go-live on 3 Nov 2026", shown.select(".hindsight-since").text());
        assertEquals(List.of("new a", "new b", "new c", "overdue b", "not-in-jira c"), ReviewVisits.rows(shown));
        assertEquals(List.of("overdue 1", "not-in-jira 1", "new 3"), ReviewVisits.figures(shown));
        assertTrue(shown.expectFirst("tr[data-finding=a] a").attr("href").endsWith("?pageId=123#finding-a"));
    }

    @Test
    public void onlyWhoMayEditThePageIsOfferedToRecordIt() {
        assertEquals(0, visits.shown("bob").select("form, button").size());
        assertEquals(1, visits.shown("alice").select("textarea[name=note]").size());

        Answer refused =
                visits.by("bob").post("pageId", "123", "day", "30", "records", "0", "note", "x", "do", "record");

        assertEquals(409, refused.status());
        assertEquals(List.of(), visits.held());
    }

    @Test
    public void keepsWhoHeldItWhenAndWithWhatNote() {
        Answer reply = visits.record("Two <more> weeks");

        assertEquals(302, reply.status());
        assertTrue(reply.location(), reply.location().endsWith(ReviewVisits.PATH + "?pageId=123&day=30&done=record"));
        ReviewRecord kept = visits.held().get(0);
        assertEquals("alice-key", kept.heldBy());
        assertEquals("Two <more> weeks", kept.note());
        assertEquals(roots.clock.instant(), kept.heldAt());
        assertEquals(
                List.of("alice-key reviewed page:123 30"),
                roots.log.newest(9).stream()
                        .map(entry -> String.join(
                                " ",
                                entry.actor(),
                                entry.fact().what().value(),
                                entry.fact().subject().value(),
                                entry.fact().newValue()))
                        .toList());
        Document after = Jsoup.parse(visits.by("bob").follow(reply).html());
        assertEquals("Review recorded.", after.select(".aui-message-success").text());
        assertEquals("Two <more> weeks", after.select(".hindsight-note").text());
    }

    @Test
    public void leadsToTheNextReviewAsAnEntryForACalendar() {
        assertEquals(
                List.of("/wiki/plugins/servlet/hindsight/review.ics?pageId=123&day=60"),
                visits.shown("bob").select("a[href*=review.ics]").eachAttr("href"));
        assertEquals(
                0,
                Jsoup.parse(visits.by("bob").get("pageId", "123", "day", "90").html())
                        .select("a[href*=review.ics]")
                        .size());
    }

    @Test
    public void keepsOnceWhatIsSentTwice() {
        FormBrowser browser = visits.by("alice");
        String[] sent = ReviewVisits.sent(browser, "Same");

        assertEquals(302, browser.post(sent).status());
        assertEquals(302, browser.post(sent).status());
        assertEquals(1, visits.held().size());
        assertEquals(1, roots.log.newest(9).size());

        visits.record("Same");
        assertEquals(2, visits.held().size());
    }

    @Test
    public void recordsNothingThatThePersonWasNotShown() {
        FormBrowser browser = visits.by("alice");
        String[] sent = ReviewVisits.sent(browser, "As shown");
        visits.close("a");

        Answer reply = browser.post(sent);

        assertEquals(409, reply.status());
        assertTrue(reply.html(), reply.html().contains("As shown</textarea>"));
        assertEquals(List.of(), visits.held());
    }

    @Test
    public void refusesANoteThatIsTooLong() {
        assertEquals(400, visits.record("x".repeat(10_001)).status());
        assertEquals(302, visits.record("x".repeat(10_000)).status());
    }

    @Test
    public void whatIsNoReviewLooksLikeWhatMayNotBeViewed() {
        String hidden = visits.by("mallory").get("pageId", "123", "day", "30").html();

        assertFalse(hidden, hidden.contains("Payroll"));
        for (String day : new String[] {"31", "0", "030", "-30", "30x", "", "99999"}) {
            Answer none = visits.by("bob").get("pageId", "123", "day", day);
            assertEquals(day, 404, none.status());
            assertEquals(day, hidden, none.html());
        }
        assertEquals(hidden, visits.by("bob").get("pageId", "124", "day", "30").html());
        assertEquals(
                404,
                visits.by("mallory")
                        .post("pageId", "123", "day", "30", "do", "record")
                        .status());
        assertEquals(
                "/login?back=https://example.org/wiki" + ReviewVisits.PATH + "?pageId=123&day=30",
                visits.by("").get("pageId", "123", "day", "30").location());
    }

    @Test
    public void speaksGerman() {
        roots.site.reading(Locale.GERMAN);

        String html = visits.by("alice").get("pageId", "123", "day", "30").html();

        assertTrue(html, html.contains("Seit dem Produktivstart am"));
        assertTrue(html, html.contains("Handlungsbedarf"));
    }
}
