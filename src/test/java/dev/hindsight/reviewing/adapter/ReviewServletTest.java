package dev.hindsight.reviewing.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormBrowser.Answer;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.item.Cause;
import dev.hindsight.item.ItemState;
import dev.hindsight.reviewing.ReviewRecord;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.StatusSettings;
import dev.hindsight.wiki.PageBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Before;
import org.junit.Test;

/**
 * The page on which a review is held. Alice edits the page 123, bob views it, mallory does not. It went live on 3 November, and it
 * is the 22nd.
 */
public class ReviewServletTest {

    private static final String PATH = "/plugins/servlet/hindsight/review";

    private final FormRoots roots = new FormRoots();

    @Before
    public void publish() {
        roots.settings.store(
                Optional.empty(),
                Map.of(StatusSettings.ISSUE_DETAILS, "page", StatusSettings.NOT_DONE_RESOLUTIONS, "10002"));
        roots.pages.store(PageBuilder.page(123)
                .titled("Payroll <cutover>")
                .body("<ac:structured-macro ac:name=\"postmortem-reviews\"><ac:parameter ac:name=\"from\">2026-11-03"
                        + "</ac:parameter></ac:structured-macro>")
                .build());
        roots.items.add(List.of(
                SampleItem.tracked().uid("a").position(1).build(),
                SampleItem.tracked().uid("b").position(2).issueDue("2026-11-20").build(),
                SampleItem.in(ItemState.REFUSED).uid("c").position(3).build()));
        roots.clock.pass(Duration.ofMinutes(1));
    }

    @Test
    public void showsWhatChangedSinceTheGoLiveAndWhatNeedsSomebody() {
        Document shown = shown("bob");

        assertEquals("30-day review: Payroll <cutover>", shown.expectFirst("h2").text());
        assertEquals(
                "Since go-live on 3 Nov 2026", shown.select(".hindsight-since").text());
        assertEquals(List.of("new a", "new b", "new c", "overdue b", "not-in-jira c"), rows(shown));
        assertEquals(List.of("overdue 1", "not-in-jira 1", "new 3"), figures(shown));
        assertTrue(shown.expectFirst("tr[data-finding=a] a").attr("href").endsWith("?pageId=123#finding-a"));
    }

    @Test
    public void onlyWhoMayEditThePageIsOfferedToRecordIt() {
        assertEquals(0, shown("bob").select("form, button").size());
        assertEquals(1, shown("alice").select("textarea[name=note]").size());

        Answer refused = by("bob").post("pageId", "123", "day", "30", "records", "0", "note", "x", "do", "record");

        assertEquals(409, refused.status());
        assertEquals(List.of(), held());
    }

    @Test
    public void keepsWhoHeldItWhenAndWithWhatNote() {
        Answer reply = record("Two <more> weeks");

        assertEquals(302, reply.status());
        assertTrue(reply.location(), reply.location().endsWith(PATH + "?pageId=123&day=30&done=record"));
        ReviewRecord kept = held().get(0);
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
        Document after = Jsoup.parse(by("bob").follow(reply).html());
        assertEquals("Review recorded.", after.select(".aui-message-success").text());
        assertEquals("Two <more> weeks", after.select(".hindsight-note").text());
    }

    @Test
    public void aLaterVisitorSeesWhatWasFoundThenAndHeldAgainItIsEmpty() {
        Document before = shown("alice");
        record("");
        assertEquals(List.of("overdue b", "not-in-jira c"), rows(shown("bob"), "section:not([data-record])"));

        roots.clock.pass(Duration.ofDays(3));
        close("a");
        close("b");
        roots.items.change(
                "c", item -> SampleItem.tracked().uid("c").position(3).build());

        Document later = shown("bob");
        assertEquals(rows(before), rows(later, "section[data-record]"));
        assertEquals(figures(before), figures(later, "section[data-record]"));
        assertEquals(List.of("done a", "done b"), rows(later, "section:not([data-record])"));
        assertTrue(
                later.text(),
                later.select("section:not([data-record]) .hindsight-since")
                        .text()
                        .startsWith("Since the 30-day review on"));
    }

    @Test
    public void aSecondRecordAddsAndTheNextReviewCountsFromIt() {
        record("First");
        roots.clock.pass(Duration.ofDays(1));
        close("a");
        record("Second");

        Document shown = shown("bob");

        assertEquals(List.of("Second", "First"), shown.select(".hindsight-note").eachText());
        assertEquals(1, shown.select("details[data-record]").size());
        assertEquals(List.of("done a", "overdue b", "not-in-jira c"), rows(shown, "section[data-record]"));
        Document next = Jsoup.parse(by("bob").get("pageId", "123", "day", "60").html());
        assertEquals(List.of("overdue b", "not-in-jira c"), rows(next));
        assertEquals("Nothing has changed.", next.select(".hindsight-nothing").text());
    }

    @Test
    public void keepsOnceWhatIsSentTwice() {
        FormBrowser browser = by("alice");
        String[] sent = sent(browser, "Same");

        assertEquals(302, browser.post(sent).status());
        assertEquals(302, browser.post(sent).status());
        assertEquals(1, held().size());
        assertEquals(1, roots.log.newest(9).size());

        record("Same");
        assertEquals(2, held().size());
    }

    @Test
    public void recordsNothingThatThePersonWasNotShown() {
        FormBrowser browser = by("alice");
        String[] sent = sent(browser, "As shown");
        close("a");

        Answer reply = browser.post(sent);

        assertEquals(409, reply.status());
        assertTrue(reply.html(), reply.html().contains("As shown</textarea>"));
        assertEquals(List.of(), held());
    }

    @Test
    public void refusesANoteThatIsTooLong() {
        assertEquals(400, record("x".repeat(10_001)).status());
        assertEquals(302, record("x".repeat(10_000)).status());
    }

    @Test
    public void ofIssuesThatAreHiddenNothingIsSaidAlsoOfThen() {
        close("a");
        record("");
        roots.settings.store(Optional.empty(), Map.of(StatusSettings.ISSUE_DETAILS, "issue"));

        Document shown = shown("bob");

        assertEquals(List.of("new a", "new b", "new c", "not-in-jira c"), rows(shown, "section[data-record]"));
        assertEquals(List.of("not-in-jira 1", "new 3"), figures(shown, "section[data-record]"));
        assertEquals(List.of("not-in-jira c"), rows(shown, "section:not([data-record])"));
        assertTrue(shown.text(), shown.text().contains("but not counted"));
    }

    @Test
    public void whatIsNoReviewLooksLikeWhatMayNotBeViewed() {
        String hidden = by("mallory").get("pageId", "123", "day", "30").html();

        assertFalse(hidden, hidden.contains("Payroll"));
        for (String day : new String[] {"31", "0", "030", "-30", "30x", "", "99999"}) {
            Answer none = by("bob").get("pageId", "123", "day", day);
            assertEquals(day, 404, none.status());
            assertEquals(day, hidden, none.html());
        }
        assertEquals(hidden, by("bob").get("pageId", "124", "day", "30").html());
        assertEquals(
                404,
                by("mallory").post("pageId", "123", "day", "30", "do", "record").status());
        assertEquals(
                "/login?back=https://example.org/wiki" + PATH + "?pageId=123&day=30",
                by("").get("pageId", "123", "day", "30").location());
    }

    @Test
    public void speaksGerman() {
        roots.site.reading(Locale.GERMAN);

        String html = by("alice").get("pageId", "123", "day", "30").html();

        assertTrue(html, html.contains("Seit dem Produktivstart am"));
        assertTrue(html, html.contains("Braucht Aufmerksamkeit"));
    }

    private void close(String uid) {
        roots.items.change(
                uid,
                Cause.STEP,
                item -> SampleItem.closed("10000")
                        .uid(uid)
                        .position(item.location().position())
                        .issueDue(item.issue().orElseThrow().due().orElseThrow().toString())
                        .build());
    }

    private Document shown(String person) {
        return Jsoup.parse(by(person).get("pageId", "123", "day", "30").html());
    }

    private Answer record(String note) {
        FormBrowser browser = by("alice");
        return browser.post(sent(browser, note));
    }

    /** What a browser sends of the form as it is shown now. */
    private static String[] sent(FormBrowser browser, String note) {
        Document form = Jsoup.parse(browser.get("pageId", "123", "day", "30").html());
        List<String> sent = new ArrayList<>(List.of("pageId", "123", "note", note, "do", "record"));
        form.select("form input[type=hidden]").forEach(hidden -> {
            sent.add(hidden.attr("name"));
            sent.add(hidden.attr("value"));
        });
        return sent.toArray(String[]::new);
    }

    private List<ReviewRecord> held() {
        return roots.holdReviews.held(123);
    }

    private static List<String> rows(Document shown) {
        return rows(shown, "body");
    }

    private static List<String> rows(Document shown, String part) {
        return shown.select(part + " tr[data-difference]").stream()
                .map(row -> row.attr("data-difference") + " " + row.attr("data-finding"))
                .toList();
    }

    private static List<String> figures(Document shown) {
        return figures(shown, "body");
    }

    private static List<String> figures(Document shown, String part) {
        return shown.select(part + " li[data-figure]").stream()
                .map(figure -> figure.attr("data-figure") + " " + figure.attr("data-count"))
                .toList();
    }

    private FormBrowser by(String person) {
        return new FormBrowser(new ReviewServlet(roots.site.as(person).frame(), roots.holdReviews, roots.site), PATH);
    }
}
