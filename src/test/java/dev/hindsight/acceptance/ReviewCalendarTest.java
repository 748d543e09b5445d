package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Client.Answer;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.ClassRule;
import org.junit.Test;

/** The reviews of a page stand on it with their days, and each can be taken into a calendar by whoever may view the page. */
public class ReviewCalendarTest {

    @ClassRule
    public static final Products PRODUCTS = Products.running();

    private static final String CALENDAR = "/plugins/servlet/hindsight/review.ics?pageId=";

    private final Wiki author = PRODUCTS.author();

    @Test
    public void whatThePageSaysIsWhatACalendarReads() throws IOException, ParserException {
        String title = "Gr\u00f6\u00dfe; a\\b, c \ud83d\udea8 " + UUID.randomUUID();
        PublishedPage page = author.publish(title, plan("from", "2098-01-31"));

        Element review = section(page).expectFirst("tr[data-review=30]");
        assertEquals("2098-03-02", review.expectFirst("time").attr("datetime"));
        URI link = URI.create(review.expectFirst("a[href*=review.ics]").absUrl("href"));
        Answer answer = author.client().get(CALENDAR + page.id() + "&day=30").expect(200);
        assertTrue(link.toString(), link.toString().endsWith(CALENDAR + page.id() + "&day=30"));
        assertEquals(
                "text/calendar;charset=utf-8",
                answer.header("Content-Type").toLowerCase(Locale.ROOT).replace(" ", ""));
        assertEquals("attachment; filename=\"review-30.ics\"", answer.header("Content-Disposition"));
        VEvent event = event(answer);
        assertEquals("20980302", value(event, "DTSTART"));
        assertEquals("20980303", value(event, "DTEND"));
        assertEquals("30-day review: " + title, value(event, "SUMMARY"));
        assertTrue(value(event, "DESCRIPTION"), value(event, "DESCRIPTION").startsWith(value(event, "URL") + "\n"));
        assertTrue(value(event, "URL"), value(event, "URL").endsWith("pageId=" + page.id()));
    }

    @Test
    public void aDayThatMovesKeepsItsUidAndRaisesItsSequence() throws IOException, ParserException {
        PublishedPage page = author.publish(plan("from", "2098-01-31"));
        VEvent first = event(author.client().get(CALENDAR + page.id() + "&day=60"));
        VEvent again = event(author.client().get(CALENDAR + page.id() + "&day=60"));
        assertEquals(value(first, "UID"), value(again, "UID"));
        assertEquals(value(first, "SEQUENCE"), value(again, "SEQUENCE"));

        author.republish(page, plan("from", "2098-02-28"));

        VEvent moved = event(author.client().get(CALENDAR + page.id() + "&day=60"));
        assertEquals("20980429", value(moved, "DTSTART"));
        assertEquals(value(first, "UID"), value(moved, "UID"));
        assertTrue(Integer.parseInt(value(first, "SEQUENCE")) < Integer.parseInt(value(moved, "SEQUENCE")));
    }

    @Test
    public void withoutAGoLiveTheReviewsCountFromThePublicationAndItsAuthorCallsThem() {
        PublishedPage page = author.publish(plan("days", "7"));

        Element section = section(page);
        assertTrue(section.text(), section.text().contains("Facilitator: Alice"));
        assertTrue(section.text(), section.text().contains("First publication: "));
        assertEquals(
                "in 7 days", section.select("tr[data-next] .postmortem-when").text());
        author.client().get(CALENDAR + page.id() + "&day=7").expect(200);
        author.client().get(CALENDAR + page.id() + "&day=30").expect(404);
    }

    @Test
    public void nobodyReachesWhatIsNotToBeViewed() {
        PublishedPage page = author.publish(plan("from", "2098-01-31"));
        Client bob = PRODUCTS.ownerInWiki().client();
        bob.get(CALENDAR + page.id() + "&day=30").expect(200);

        author.restrictToOneself(page);

        bob.get(CALENDAR + page.id() + "&day=30").expect(404);
        for (String day : List.of("31", "030", "-30", "x", "99999999999", "")) {
            author.client().get(CALENDAR + page.id() + "&day=" + day).expect(404);
        }
        author.client().get(CALENDAR + page.id()).expect(404);
    }

    @Test
    public void visitorsComeBackToTheReviewAfterSigningIn() {
        PublishedPage page = author.publish(plan("from", "2098-01-31"));

        Answer answer =
                author.client().as("").get(CALENDAR + page.id() + "&day=30").expect(302);

        assertTrue(answer.header("Location"), answer.header("Location").contains("%26day%3D30"));
    }

    @Test
    public void previewsAndCopiesLeadToNoCalendar() {
        PublishedPage page = author.publish(plan("from", "2098-01-31"));

        assertFalse(author.preview(page).contains("review.ics"));
        for (String output : List.of("pdf", "word", "email", "feed")) {
            String copy = author.client()
                    .get("/pages/viewpage.action?pageId=" + page.id() + "&output=" + output)
                    .expect(200)
                    .text();
            assertTrue(output, copy.contains("2 Mar 2098"));
            assertFalse(output, copy.contains("review.ics"));
        }
    }

    private Element section(PublishedPage page) {
        return Jsoup.parse(author.view(page)).expectFirst("section.postmortem-reviews");
    }

    private static VEvent event(Answer answer) throws IOException, ParserException {
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(answer.text())).getComponents("VEVENT");
        return events.get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static String plan(String parameter, String value) {
        return "<ac:structured-macro ac:name=\"postmortem-reviews\"><ac:parameter ac:name=\"" + parameter + "\">"
                + value + "</ac:parameter></ac:structured-macro>";
    }
}
