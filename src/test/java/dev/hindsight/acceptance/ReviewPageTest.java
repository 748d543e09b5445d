package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Client.Answer;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.ClassRule;
import org.junit.Test;

/** A review is held on its page: what was done in Jira since the last one stands there, and stays what it was then. */
public class ReviewPageTest {

    @ClassRule
    public static final Products PRODUCTS = Products.running();

    private static final String REVIEW = "/plugins/servlet/hindsight/review?pageId=";

    private static final String NOW = "section:not([data-record])";
    private static final String THEN = "section[data-record]";

    private final Wiki author = PRODUCTS.author();

    @Test
    public void theDifferencesAreThoseThatWerePlantedAndHeldAgainThereAreNone() {
        PublishedPage page = author.publish(plan() + finding("Rotate the keys") + finding("Measure twice"));
        String rotate = key(page, "Rotate the keys");
        String measure = key(page, "Measure twice");
        assertEquals(List.of("new Rotate the keys", "new Measure twice"), rows(shown(author, page), NOW));
        record(page, "We <b>begin</b>").expect(302);
        assertEquals(List.of(), rows(shown(author, page), NOW));

        PRODUCTS.owner().transition(rotate, "In Progress");
        PRODUCTS.owner().transition(rotate, "Done");
        PRODUCTS.owner().edit(measure, Map.of("duedate", "2098-03-31"));
        author.republish(page, author.storage(page) + finding("Third"));
        key(page, "Third");

        List<String> planted = List.of("done Rotate the keys", "moved Measure twice", "new Third");
        Wiki reader = PRODUCTS.ownerInWiki();
        PRODUCTS.awaitRounds("what was planted", () -> rows(shown(reader, page), NOW), planted::equals);
        Element moved = shown(reader, page).expectFirst("tr[data-difference=moved]");
        assertTrue(moved.text(), moved.text().contains("15 Mar 2098 to 31 Mar 2098"));
        assertEquals(
                List.of("done 1", "moved 1", "new 1"),
                shown(reader, page).select(NOW + " li[data-figure]").stream()
                        .map(figure -> figure.attr("data-figure") + " " + figure.attr("data-count"))
                        .toList());
        record(page, "Second").expect(302);
        assertEquals(List.of(), rows(shown(reader, page), NOW));

        PRODUCTS.owner().transition(rotate, "To Do");
        PRODUCTS.awaitRounds(
                "that it was reopened",
                () -> rows(shown(reader, page), NOW),
                List.of("reopened Rotate the keys")::equals);
        assertEquals(planted, rows(shown(reader, page), THEN));
        assertEquals(
                List.of("Second", "We <b>begin</b>"),
                shown(reader, page).select(".hindsight-note").eachText());
        String history = PRODUCTS.admin()
                .client()
                .get("/plugins/servlet/hindsight/history?pageId=" + page.id())
                .expect(200)
                .text();
        assertEquals(2, Jsoup.parse(history).select("tr[data-what=reviewed]").size());
        Element inMacro = Jsoup.parse(reader.view(page)).expectFirst("tr[data-review=30][data-held]");
        assertTrue(inMacro.text(), inMacro.text().contains("by Alice Brandt"));
        assertEquals(List.of("Second", "We <b>begin</b>"), inMacro.select("p").eachText());
    }

    @Test
    public void whoMayNotEditThePageRecordsNothing() {
        PublishedPage page = author.publish(plan());
        author.restrictEditingToOneself(page);
        Client bob = PRODUCTS.ownerInWiki().client();
        Answer shown = bob.get(REVIEW + page.id() + "&day=30").expect(200);
        assertFalse(shown.text(), shown.text().contains("id=\"hindsight-form\""));
        // A form of a page that Bob may edit has all that it takes to send one
        Answer own = bob.get(REVIEW + author.publish(plan()).id() + "&day=30").expect(200);
        bob.form(REVIEW + page.id() + "&day=30", filled(own, "x"), cookie(own)).expect(409);

        author.restrictToOneself(page);

        bob.get(REVIEW + page.id() + "&day=30").expect(404);
        author.client().get(REVIEW + page.id() + "&day=31").expect(404);
        Answer anonymous =
                author.client().as("").get(REVIEW + page.id() + "&day=30").expect(302);
        assertTrue(anonymous.header("Location"), anonymous.header("Location").contains("%26day%3D30"));
        assertEquals(0, shown(author, page).select("[data-record]").size());
    }

    private Answer record(PublishedPage page, String note) {
        Answer form = author.client().get(REVIEW + page.id() + "&day=30").expect(200);
        return author.client()
                .form("/plugins/servlet/hindsight/review?pageId=" + page.id(), filled(form, note), cookie(form));
    }

    private static String filled(Answer form, String note) {
        StringBuilder sent = new StringBuilder("do=record&note=" + encoded(note));
        Jsoup.parse(form.text())
                .select("#hindsight-form input[type=hidden]")
                .forEach(hidden -> sent.append("&")
                        .append(encoded(hidden.attr("name")))
                        .append("=")
                        .append(encoded(hidden.attr("value"))));
        return sent.toString();
    }

    private String key(PublishedPage page, String title) {
        return Await.until(
                "the issue of " + title,
                PRODUCTS.patience(),
                () -> Jsoup.parse(author.view(page))
                        .select("section.postmortem-finding[data-issue-key]:contains(" + title + ")")
                        .attr("data-issue-key"),
                key -> !key.isEmpty());
    }

    private static Document shown(Wiki reader, PublishedPage page) {
        return Jsoup.parse(
                reader.client().get(REVIEW + page.id() + "&day=30").expect(200).text());
    }

    private static List<String> rows(Document shown, String part) {
        return shown.select(part + " tr[data-difference]").stream()
                .map(row -> row.attr("data-difference") + " "
                        + row.expectFirst("th a").text())
                .toList();
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").replaceAll(";.*", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String finding(String title) {
        return FindingMarkup.titled(title)
                .with("owner", "bob")
                .with("due", "2098-03-15")
                .storage();
    }

    private static String plan() {
        return "<ac:structured-macro ac:name=\"postmortem-reviews\"><ac:parameter ac:name=\"from\">"
                + LocalDate.now(ZoneOffset.UTC).minusDays(40) + "</ac:parameter></ac:structured-macro>";
    }
}
