package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.util.Map;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What authors see after they published, without a reload, in a real browser. Where none is installed, this is skipped. */
public class BrowserProgressTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("browser", Map.of());

    /** Notes the addresses that scripts ask, and how many more things they mean to do. */
    private static final String WATCH = """
            window.asked = [];
            window.open_ = XMLHttpRequest.prototype.open;
            XMLHttpRequest.prototype.open = function (method, address) {
                window.asked.push(address.replace(/.*\\/rest\\//, '').replace(/\\/[0-9]+(?=[/?])/, '/ID'));
                return window.open_.apply(this, arguments);
            };
            window.waiting = 0;
            window.later_ = window.setTimeout;
            window.setTimeout = function (done, pause) {
                window.waiting++;
                return window.later_(function () { window.waiting--; done(); }, pause);
            };
            """;

    private static final String STATUS = "<ac:structured-macro ac:name=\"postmortem-status\"/>";
    private static final String CARDS = "document.querySelectorAll('.postmortem-finding[data-issue-key]').length";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final String confluence = PRODUCTS.host().confluenceUrl();
    private Chromium browser;

    @Before
    public void start() throws Exception {
        assumeTrue("no browser is installed", Chromium.installed().isPresent());
        browser = Chromium.started(
                Chromium.installed().get(), folder.newFolder("profile").toPath());
        browser.runFirst(WATCH);
        browser.open(confluence + "/login");
        browser.type("#os_username", "alice");
        browser.type("#os_password", "alice");
        browser.press("#login", confluence + "/");
    }

    @After
    public void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    public void theIssuesOfAPageThatWasJustPublishedAppearByThemselves() {
        publish(STATUS + complete("First") + complete("Second"));

        browser.awaitTrue(CARDS + " === 2");
        browser.awaitTrue("document.querySelectorAll('tr.action-item[data-issue-key]').length === 2");
        String said = browser.evaluate("document.querySelector('.postmortem-news').textContent");
        assertTrue(said, said.matches("Now in Jira: OPS-\\d+, OPS-\\d+"));
        assertEquals(
                "2",
                browser.evaluate(
                        "String(document.querySelectorAll('.postmortem-finding .postmortem-issue a').length)"));
        assertEquals(
                "What happened, and why.",
                browser.evaluate("document.querySelector('.postmortem-body').innerText")
                        .strip());
        assertEquals("0", browser.evaluate("String(document.querySelectorAll('[data-unread]').length)"));
        browser.awaitTrue("window.asked.length > 1");
        assertEquals("hindsight/1.0/pages/ID/progress", browser.evaluate("window.asked[0]"));
    }

    @Test
    public void nothingIsAskedOfAPageOnWhichNothingIsAwaited() {
        publish("<p>Nothing</p>" + STATUS
                + FindingMarkup.titled("Later " + UUID.randomUUID())
                        .with("track", "later")
                        .storage());
        browser.awaitTrue("document.querySelector('.postmortem-finding[data-finding][data-state=later]') !== null"
                + " && document.querySelector('[data-unread]') === null");

        browser.open(browser.evaluate("location.href") + "&again=1");

        browser.awaitTrue("document.readyState === 'complete'");
        assertEquals("0", browser.evaluate("String(window.asked.length)"));
    }

    @Test
    public void whoeverIsSignedOutMeanwhileIsToldSoAndNothingMoreIsAsked() {
        publish("postmortem-draft", STATUS + complete("Awaits approval"));
        browser.awaitTrue("document.querySelector('.postmortem-finding[data-finding][data-state=waiting]') !== null");

        browser.evaluate("(form => fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))})"
                + ".then(() => { window.out = true; }))(document.querySelector('form[action$=\"/logout\"]'))");

        browser.awaitTrue(
                "window.out && document.querySelector('.postmortem-news').textContent.startsWith('You’re signed out.')");
        assertEquals("0", browser.evaluate("String(window.waiting)"));
        assertEquals("1", browser.evaluate("String(document.querySelectorAll('.postmortem-finding').length)"));
    }

    private void publish(String body) {
        publish("", body);
    }

    private void publish(String labels, String body) {
        browser.open(confluence + "/pages/createpage.action?spaceKey=OPS");
        browser.type("#title", "Progress " + UUID.randomUUID());
        browser.type("#body", body);
        browser.type("#labels", labels);
        browser.press("#publish", confluence + "/pages/viewpage.action?pageId=");
    }

    private static String complete(String title) {
        return FindingMarkup.titled(title + " " + UUID.randomUUID())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage();
    }
}
