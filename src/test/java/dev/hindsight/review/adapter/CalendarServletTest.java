package dev.hindsight.review.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormBrowser.Answer;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.frame.FormSite;
import dev.hindsight.wiki.PageBuilder;
import org.junit.Before;
import org.junit.Test;

/** Who is given a review as a file for a calendar, and who is not. Bob may view the page 123, mallory may not. */
public class CalendarServletTest {

    private static final String PATH = "/plugins/servlet/hindsight/review.ics";

    private final FormRoots roots = new FormRoots();

    @Before
    public void publish() {
        roots.pages.store(PageBuilder.page(123)
                .body("<ac:structured-macro ac:name=\"postmortem-reviews\"><ac:parameter ac:name=\"from\">2026-11-03"
                        + "</ac:parameter></ac:structured-macro>")
                .build());
    }

    @Test
    public void whoMayViewThePageIsGivenAFile() {
        Answer answer = by("bob").get("pageId", "123", "day", "30");

        assertEquals(200, answer.status());
        assertEquals("private, no-store", answer.headers().get("Cache-Control"));
        assertTrue(answer.html(), answer.html().contains("\r\nDTSTART;VALUE=DATE:20261203\r\n"));
        assertTrue(answer.html(), answer.html().contains("SUMMARY:30-day review: Postmortem 123\r\n"));
    }

    @Test
    public void whatIsNoReviewLooksLikeWhatMayNotBeViewed() {
        String hidden = by("mallory").get("pageId", "123", "day", "30").html();

        assertFalse(hidden, hidden.contains("Postmortem"));
        for (String day : new String[] {"31", "0", "030", "-30", "30x", "", "99999"}) {
            Answer none = by("bob").get("pageId", "123", "day", day);
            assertEquals(day, 404, none.status());
            assertEquals(day, hidden, none.html());
        }
        assertEquals(hidden, by("bob").get("pageId", "124", "day", "30").html());
    }

    @Test
    public void visitorsComeBackToTheirReviewAfterSigningIn() {
        assertEquals(
                "/login?back=https://example.org/wiki" + PATH + "?pageId=123&day=3%260",
                by("").get("pageId", "123", "done", "x", "day", "3&0").location());
    }

    @Test
    public void nothingIsDoneByAForm() {
        assertEquals(403, by("bob").postUnproven("pageId", "123", "day", "30").status());
        assertEquals(
                400, by("bob").post("pageId", "123", "day", "30", "do", "x").status());
    }

    private FormBrowser by(String person) {
        return new FormBrowser(new CalendarServlet(new FormSite().as(person).frame(), roots.reviews), PATH);
    }
}
