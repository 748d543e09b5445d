package dev.hindsight.acceptance;

import static dev.hindsight.acceptance.ProgressScripts.AWAY;
import static dev.hindsight.acceptance.ProgressScripts.COME_BACK;
import static dev.hindsight.acceptance.ProgressScripts.IN_NO_HURRY;
import static dev.hindsight.acceptance.ProgressScripts.WATCH;
import static dev.hindsight.acceptance.ProgressScripts.answered;
import static dev.hindsight.acceptance.ProgressScripts.lost;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.UUID;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** What authors see after they published, without a reload, in a real browser. Where none is installed, this is skipped. */
public class BrowserProgressTest {

    @ClassRule
    public static final Products PRODUCTS = Products.inBrowser();

    private static final String STATUS = "<ac:structured-macro ac:name=\"postmortem-status\"/>";
    private static final String NEWS = "document.querySelector('.postmortem-news').textContent";

    /** Whatever the page becomes, something on it is awaited. */
    private static final String KEEP_AWAITING = answered("data-awaited", 1000);

    /** The first answers are of a page that was not read yet. */
    private static final String KEEP_UNREAD_AT_FIRST = answered("data-unread", 3);

    private static final String CARDS = "document.querySelectorAll('.postmortem-finding[data-issue-key]').length";

    @Rule
    public final BrowserRule started = new BrowserRule();

    private final String confluence = PRODUCTS.host().confluenceUrl();
    private Chromium browser;

    @Before
    public void start() {
        browser = started.chromium();
        browser.runFirst(WATCH);
        browser.signIn(confluence, "alice");
    }

    @Test
    public void theIssuesOfAPageThatWasJustPublishedAppearByThemselves() {
        publish(STATUS + complete("First") + complete("Second"));

        browser.awaitTrue(CARDS + " === 2");
        browser.awaitTrue("document.querySelectorAll('tr.action-item[data-issue-key]').length === 2");
        String said = browser.evaluate("document.querySelector('.postmortem-news').textContent");
        assertTrue(said, said.matches("Now in Jira: OPS-\\d+, OPS-\\d+"));
        assertEquals(
                "2", browser.evaluate("String(document.querySelectorAll('.postmortem-news a[href*=browse]').length)"));
        assertEquals(
                "2",
                browser.evaluate(
                        "String(document.querySelectorAll('.postmortem-finding .postmortem-issue a').length)"));
        assertEquals(
                "What happened, and why.",
                browser.evaluate("document.querySelector('.postmortem-body').innerText")
                        .strip());
        assertEquals("0", browser.evaluate("String(document.querySelectorAll('[data-unread]').length)"));
        assertEquals("hindsight/1.0/pages/ID/progress", browser.evaluate("window.asked[0]"));
        browser.awaitTrue(IN_NO_HURRY);
    }

    @Test
    public void aPageOnWhichNothingIsAwaitedIsAskedForInNoHurry() {
        publish("<p>Nothing</p>" + STATUS
                + FindingMarkup.titled("Later " + UUID.randomUUID())
                        .with("track", "later")
                        .storage());
        browser.awaitTrue(scannedAs("later"));

        openAgain();

        assertEquals("0", browser.evaluate("String(window.asked.length)"));
        browser.awaitTrue(IN_NO_HURRY);
        browser.awaitTrue("window.statuses.join() === '304'");
        assertEquals("hindsight/1.0/pages/ID/progress", browser.evaluate("window.asked.join()"));
        browser.awaitTrue(IN_NO_HURRY);
    }

    @Test
    public void whereSomebodyHasToActFirstThereIsNoHurry() {
        publish("postmortem-draft", STATUS + complete("Awaits approval"));
        browser.awaitTrue(scannedAs("waiting"));

        openAgain();

        assertEquals("0", browser.evaluate("String(window.asked.length)"));
        browser.awaitTrue(IN_NO_HURRY);
    }

    @Test
    public void nothingIsAskedOfAPageWithoutFindings() {
        publish("<p>Nothing</p>" + STATUS);
        browser.awaitTrue("document.querySelector('[data-unread]') === null && window.waiting === 0");

        openAgain();

        assertEquals("0", browser.evaluate("String(window.asked.length)"));
        assertEquals("0", browser.evaluate("String(window.waiting)"));
    }

    @Test
    public void whoeverIsSignedOutMeanwhileIsToldSoAndNothingMoreIsAsked() {
        browser.runFirst(KEEP_AWAITING);
        publish(STATUS + complete("Goes on"));
        browser.awaitTrue("window.asked.length > 1");

        browser.evaluate(
                "(form => fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))})"
                        + ".then(() => { window.out = window.asked.length; }))(document.querySelector('form[action$=\"/logout\"]'))");

        browser.awaitTrue("window.out > 0 && " + NEWS + ".startsWith('This page no longer updates by itself.')");
        assertEquals("0", browser.evaluate("String(window.waiting)"));
        assertEquals("true", browser.evaluate("String(window.asked.length - window.out <= 1)"));
        assertEquals("1", browser.evaluate("String(document.querySelectorAll('.postmortem-finding').length)"));
    }

    @Test
    public void whereNothingAnswersTwiceInARowNothingMoreIsAsked() {
        browser.runFirst(lost(2));

        publish(STATUS + complete("Unanswered"));

        browser.awaitTrue(NEWS + ".startsWith('This page no longer updates by itself.')");
        assertEquals("2", browser.evaluate("String(window.asked.length)"));
        assertEquals("0", browser.evaluate("String(window.waiting)"));
    }

    @Test
    public void anAnswerThatIsLostIsAskedForAgain() {
        browser.runFirst(lost(1, "/rest/api/content/"));

        publish(STATUS + complete("Lost at first"));

        browser.awaitTrue(CARDS + " === 1");
        browser.awaitTrue("window.lost === 1");
    }

    @Test
    public void itemsThatStayTheSameDoNotKeepThePageFromSayingThatItWasRead() {
        browser.runFirst(KEEP_UNREAD_AT_FIRST);

        publish(STATUS
                + FindingMarkup.titled("Stays " + UUID.randomUUID())
                        .with("track", "later")
                        .storage());

        browser.awaitTrue("window.kept === 3 && document.querySelector('[data-unread]') === null");
    }

    @Test
    public void whoLooksAtSomethingElseSeesTheIssuesOnComingBack() {
        browser.runFirst(AWAY);
        publish(STATUS + complete("Meanwhile"));
        browser.awaitTrue("window.listening === 1");
        assertEquals("0", browser.evaluate("String(window.asked.length)"));

        browser.evaluate(COME_BACK);

        browser.awaitTrue(CARDS + " === 1");
    }

    @Test
    public void nothingIsAskedOnceThePageHasGivenWayToAnother() {
        browser.runFirst(AWAY);
        publish(STATUS + complete("Edited in place"));
        browser.awaitTrue("window.listening === 1");

        browser.evaluate("document.getElementById('main-content').remove()");
        browser.evaluate(COME_BACK);

        assertEquals("0", browser.evaluate("String(window.asked.length)"));
        assertEquals("0", browser.evaluate("String(window.waiting)"));
    }

    @Test
    public void theFocusStaysOnTheLinkThatHadItAndTheAddressIsTheNewOne() {
        browser.runFirst(AWAY);
        String key;
        int tries = 0;
        do {
            assertTrue("The page was never shown before it was scanned", tries++ < 20);
            // On a busy machine the page may have been scanned before the browser has it
            key = UUID.randomUUID().toString();
            publish(STATUS
                    + FindingMarkup.titled("Focus " + key)
                            .owner(PRODUCTS.ownerInWiki().ownUserKey())
                            .with("due", "2099-12-31")
                            .with("id", key)
                            .storage());
            browser.awaitTrue("window.listening === 1");
            browser.evaluate(
                    "(window.had = document.querySelector('.postmortem-finding .postmortem-edit a'), window.had.focus())");
        } while (!browser.evaluate("window.had.href").endsWith(key));

        browser.evaluate(COME_BACK);

        browser.awaitTrue(CARDS + " === 1");
        assertEquals("true", browser.evaluate("String(document.activeElement === window.had)"));
        assertEquals("false", browser.evaluate("String(window.had.href.endsWith('" + key + "'))"));
    }

    @Test
    public void thePageThatIsViewedIsAskedForAndNotOneThatItIncludes() {
        String title = publish(STATUS + complete("Included"));
        browser.awaitTrue(CARDS + " === 1");

        publish(
                "<ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\"><ac:link><ri:page ri:content-title=\""
                        + title + "\"/></ac:link></ac:parameter></ac:structured-macro>" + complete("Own"));

        browser.awaitTrue(CARDS + " === 2");
    }

    private static String scannedAs(String state) {
        return "document.querySelector('.postmortem-finding[data-finding][data-state=" + state + "]') !== null"
                + " && document.querySelector('[data-unread]') === null";
    }

    private void openAgain() {
        browser.open(browser.evaluate("location.href") + "&again=1");
        browser.awaitTrue("document.readyState === 'complete'");
    }

    private String publish(String body) {
        return publish("", body);
    }

    private String publish(String labels, String body) {
        String title = "Progress " + UUID.randomUUID();
        browser.open(confluence + "/pages/createpage.action?spaceKey=OPS");
        browser.type("#title", title);
        browser.type("#body", body);
        browser.type("#labels", labels);
        browser.press("#publish", confluence + "/pages/viewpage.action?pageId=");
        return title;
    }

    private static String complete(String title) {
        return FindingMarkup.titled(title + " " + UUID.randomUUID())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage();
    }
}
