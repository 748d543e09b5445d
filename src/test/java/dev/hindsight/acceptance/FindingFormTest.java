package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.ClassRule;
import org.junit.Test;

/** An editor changes and adds findings by a form beside the wiki's own editor. */
public class FindingFormTest {

    @ClassRule
    public static final Products PRODUCTS = Products.running();

    private static final String BEFORE = "<ac:layout><ac:layout-section ac:type=\"single\"><ac:layout-cell>"
            + "<h1>&Uuml;ber &eacute;</h1><table><tbody><tr><td>1 &lt; 2</td></tr></tbody></table>"
            + "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[if (a < b) { }]]></ac:plain-text-body></ac:structured-macro>";
    private static final String AFTER = "<p>End&nbsp;of it</p></ac:layout-cell></ac:layout-section></ac:layout>";
    private static final String RICH = "<p>Seen by <ac:link><ri:page ri:content-title=\"Home\" /></ac:link> "
            + "<ac:inline-comment-marker ac:ref=\"r1\">twice</ac:inline-comment-marker>.</p>";

    private final Wiki author = PRODUCTS.author();
    private final Wiki another = PRODUCTS.ownerInWiki();

    @Test
    public void aChangedFieldIsAllThatDiffersOnThePageAndReachesTheIssue() {
        PublishedPage page = author.publish(BEFORE + finding("First") + finding("Second") + AFTER);
        String key = tracked(page, 1).get("issue-key");
        String before = author.storage(page);

        Client.Answer answer = form(page, 1).save(Map.of("due", "2099-11-30"));

        assertTrue(
                answer.expect(302).header("Location"),
                answer.header("Location").contains("viewpage.action?pageId=" + page.id() + "#finding-"));
        int second = before.lastIndexOf("2099-12-31");
        assertEquals(before.substring(0, second) + "2099-11-30" + before.substring(second + 10), author.storage(page));
        Await.until(
                "due in Jira",
                PRODUCTS.patience(),
                () -> PRODUCTS.owner().issue(key).at("/fields/duedate").asText(),
                "2099-11-30"::equals);
    }

    @Test
    public void aFormThatNobodyTouchesMakesNoVersion() {
        PublishedPage page = author.publish(BEFORE
                + finding("Untouched")
                        .replace("</ac:parameter>", "</ac:parameter>\n ")
                        .replace("<p>", "<p>One<br />two</p><ul><li>three</li></ul><p>")
                + AFTER);
        tracked(page, 0);
        String before = author.storage(page);

        form(page, 0).save(Map.of()).expect(302);

        assertEquals(before, author.storage(page));
        assertEquals(1, version(page));
    }

    @Test
    public void checkingSaysWhatIsMissingAndWhatSavingDoesWithoutSaving() {
        PublishedPage page = author.publish("<p>Nothing yet</p>");
        FindingPage form = FindingPage.adding(author.client(), page);

        Client.Answer checked =
                form.check(Map.of("title", "Build indexes", "owner", "bob")).expect(200);

        assertEquals(
                "To create an issue, fill in: due date.",
                Jsoup.parse(checked.text())
                        .select(".hindsight-advice li")
                        .get(0)
                        .text());
        assertEquals("Build indexes", FindingPage.fields(checked).get("title"));
        assertEquals(1, version(page));
    }

    @Test
    public void anAddedFindingStandsBehindTheLastAndGetsItsIssue() {
        PublishedPage page = author.publish(BEFORE + finding("There") + AFTER);
        tracked(page, 0);

        FindingPage.adding(author.client(), page)
                .save(Map.of(
                        "title",
                        "Added <b> & \"so\"",
                        "owner",
                        "bob",
                        "due",
                        "2099-10-31",
                        "body",
                        "What\r\n\r\n- one\r\n- two"))
                .expect(302);

        assertEquals(
                "Added <b> & \"so\"",
                PRODUCTS.owner()
                        .issue(tracked(page, 1).get("issue-key"))
                        .at("/fields/summary")
                        .asText());
        assertTrue(author.storage(page).contains("<p>What</p><ul><li>one</li><li>two</li></ul>"));
    }

    @Test
    public void twoEditorsOfTwoFindingsBothGetIn() {
        PublishedPage page = author.publish(BEFORE + finding("One") + finding("Two") + AFTER);
        tracked(page, 1);
        FindingPage first = form(page, 0);
        FindingPage second = FindingPage.of(another.client(), page, uid(page, 1));
        Client.Answer shownFirst = first.open();
        Client.Answer shownSecond = second.open();

        first.save(shownFirst, Map.of("cause", "Cause of one")).expect(302);
        second.save(shownSecond, Map.of("cause", "Cause of two")).expect(302);

        String storage = author.storage(page);
        assertTrue(storage, storage.contains("Cause of one") && storage.contains("Cause of two"));
    }

    @Test
    public void ofTwoWhoSaveAtOnceBothGetInWithTwoFindingsAndOneWithOne() {
        PublishedPage page = author.publish(BEFORE + finding("One") + finding("Two") + AFTER);
        tracked(page, 1);
        FindingPage first = form(page, 0);
        FindingPage second = FindingPage.of(another.client(), page, uid(page, 1));
        FindingPage sameAsFirst = FindingPage.of(another.client(), page, uid(page, 0));

        assertEquals(List.of(302, 302), savedAtOnce(first, second));
        assertEquals(3, version(page));
        assertEquals(List.of(302, 409), savedAtOnce(first, sameAsFirst));
        assertEquals(4, version(page));
    }

    /** The statuses, the lower first. */
    private static List<Integer> savedAtOnce(FindingPage one, FindingPage other) {
        Client.Answer shownOne = one.open();
        Client.Answer shownOther = other.open();
        String entered = UUID.randomUUID().toString();
        CompletableFuture<Client.Answer> meanwhile =
                CompletableFuture.supplyAsync(() -> one.save(shownOne, Map.of("cause", "Mine " + entered)));
        Client.Answer saved = other.save(shownOther, Map.of("cause", "Yours " + entered));
        return Stream.of(saved, meanwhile.join())
                .map(Client.Answer::status)
                .sorted()
                .toList();
    }

    @Test
    public void theSecondEditorOfAFindingSeesBothTextsAndDecides() {
        PublishedPage page = author.publish(BEFORE + finding("Both") + AFTER);
        tracked(page, 0);
        FindingPage mine = form(page, 0);
        Client.Answer shown = mine.open();
        FindingPage.of(another.client(), page, uid(page, 0))
                .save(Map.of("cause", "What the other wrote"))
                .expect(302);

        Client.Answer refused = mine.save(shown, Map.of("cause", "What I wrote"));

        assertEquals(409, refused.status());
        assertTrue(refused.text(), refused.text().contains("What the other wrote"));
        assertEquals("What I wrote", FindingPage.fields(refused).get("cause"));
        assertFalse(author.storage(page).contains("What I wrote"));
        mine.saveAgain(shown, refused).expect(302);
        assertTrue(author.storage(page).contains("What I wrote"));
    }

    @Test
    public void whatTextCannotCarryStaysUnlessTheEditorGivesItUp() {
        PublishedPage page =
                author.publish(BEFORE + finding("Rich").replace("<p>What happened, and why.</p>", RICH) + AFTER);
        tracked(page, 0);
        FindingPage form = form(page, 0);
        assertTrue(author.storage(page), author.storage(page).contains(RICH));

        form.save(Map.of("due", "2099-11-30")).expect(302);
        assertTrue(author.storage(page).contains(RICH));

        String refused = form.save(Map.of("body", "Plain")).expect(400).text();
        assertTrue(refused, refused.contains("links, the places of inline comments"));
        assertTrue(author.storage(page).contains(RICH));

        form.save(Map.of("body", "Plain", "losing", "yes")).expect(302);
        assertFalse(author.storage(page).contains(RICH));
        assertTrue(author.storage(page).contains("<ac:rich-text-body><p>Plain</p></ac:rich-text-body>"));
    }

    @Test
    public void whatWasEnteredOfAFindingThatIsGoneIsNotLost() {
        PublishedPage page = author.publish(BEFORE + finding("Gone") + AFTER);
        tracked(page, 0);
        FindingPage form = form(page, 0);
        Client.Answer shown = form.open();
        author.republish(page, "<p>Nothing</p>");

        Client.Answer refused = form.save(shown, Map.of("cause", "Kept"));

        assertEquals(409, refused.status());
        assertTrue(refused.text(), refused.text().contains("no longer on the page"));
        assertEquals("Kept", FindingPage.fields(refused).get("cause"));
    }

    @Test
    public void saysBesideItsFieldWhatIsWrong() {
        PublishedPage page = author.publish(BEFORE + finding("Wrong") + AFTER);
        tracked(page, 0);

        String html = form(page, 0)
                .save(Map.of("title", " ", "owner", "nobody", "due", "2099-02-30", "evidence", "see above"))
                .expect(400)
                .text();

        for (String sentence : List.of(
                "Enter a title.",
                "There is no user named \u201cnobody\u201d.",
                "\u201c2099-02-30\u201d isn\u2019t a valid date.",
                "Some evidence isn\u2019t a valid link.")) {
            assertTrue(sentence + html, html.contains(sentence));
        }
    }

    @Test
    public void onlyEditorsAreLedThere() {
        PublishedPage page = author.publish(
                BEFORE + finding("Links") + "<ac:structured-macro ac:name=\"postmortem-status\"/>" + AFTER);
        tracked(page, 0);

        String html = author.view(page);

        assertTrue(html, html.contains("/hindsight/finding?pageId=" + page.id() + "&amp;finding=" + uid(page, 0)));
        assertTrue(html, html.contains("/hindsight/finding?pageId=" + page.id() + "\">Add finding"));
        assertFalse(author.preview(page).contains("/hindsight/finding"));
    }

    @Test
    public void itsScriptIsLoadedByItsPageAlone() {
        PublishedPage page = author.publish(BEFORE + AFTER);
        String script = "/download/resources/dev.hindsight:finding-form-resources/finding-form.js";

        String html = FindingPage.adding(author.client(), page).open().text();

        assertTrue(html, html.contains(script));
        author.client().get(script).expect(200);
        assertFalse(author.client()
                .get("/plugins/servlet/hindsight/copy?pageId=" + page.id())
                .text()
                .contains("finding-form"));
        assertFalse(author.view(page).contains("finding-form"));
    }

    private FindingPage form(PublishedPage page, int place) {
        return FindingPage.of(author.client(), page, uid(page, place));
    }

    private String uid(PublishedPage page, int place) {
        return author.findings(page).get(place).get("finding");
    }

    private FindingFacts tracked(PublishedPage page, int place) {
        return Await.until(
                        "tracked",
                        PRODUCTS.patience(),
                        () -> author.findings(page),
                        facts -> facts.size() > place && facts.get(place).tracked())
                .get(place);
    }

    private int version(PublishedPage page) {
        return author.client()
                .get("/rest/api/content/" + page.id() + "?expand=version")
                .json()
                .at("/version/number")
                .asInt();
    }

    private static String finding(String title) {
        return FindingMarkup.titled(title + " " + UUID.randomUUID())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage();
    }
}
