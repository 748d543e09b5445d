package dev.hindsight.acceptance;

import static dev.hindsight.acceptance.ProgressScripts.WATCH;
import static org.junit.Assert.assertEquals;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.Map;
import java.util.UUID;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** What readers see without a reload where Jira decides what they see, in a real browser. Where none is installed, this is skipped. */
public class BrowserRightsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("browser-rights", Map.of());

    private static final String KEYS = "document.querySelectorAll('.postmortem-finding[data-issue-key]').length";
    private static final String ROWS = "document.querySelectorAll('tr.action-item[data-issue-key]').length";
    private static final String AWAITED = "document.querySelectorAll('[data-awaited]').length";
    private static final String NEWS = "document.querySelector('.postmortem-news').textContent";

    @Rule
    public final BrowserRule started = new BrowserRule();

    private PublishedPage page;

    @Before
    public void publishFindingsWithIssuesOfTwoProjects() {
        SettingsPages settings = SettingsPages.of(PRODUCTS.admin().client());
        Map<String, String> fields = settings.fields("OPS");
        fields.put("issue-details", "issue");
        settings.submit(fields).expect(302);
        page = PRODUCTS.author()
                .publish("<ac:structured-macro ac:name=\"postmortem-status\"/>" + finding("OPS") + finding("SEC"));
        Client author = PRODUCTS.author().client();
        Await.until(
                "in Jira",
                PRODUCTS.patience(),
                () -> author.get("/rest/hindsight/1.0/pages/" + page.id() + "/progress")
                        .expect(200)
                        .json()
                        .findValuesAsText("issueKey"),
                keys -> keys.size() == 2);
    }

    @Test
    public void issuesThatTheReaderMaySeeAppearWhenJiraWasAskedAndOthersAreNotAwaitedAnyMore() {
        Chromium bob = open("bob");
        bob.awaitTrue(KEYS + " === 2 && " + ROWS + " === 2 && " + AWAITED + " === 0");
        assertEquals("hindsight/1.0/pages/ID/progress", bob.evaluate("window.asked[0]"));
        assertEquals("2", bob.evaluate("String(window.asked.length)"));
        assertEquals("They are not new", "", bob.evaluate(NEWS));
    }

    @Test
    public void whatJiraDoesNotShowTheReaderStaysHidden() {
        Chromium erin = open("erin");
        erin.awaitTrue(KEYS + " === 1 && " + ROWS + " === 1 && " + AWAITED + " === 0");
        assertEquals("", erin.evaluate(NEWS));
        assertEquals("false", erin.evaluate("String(document.body.innerHTML.indexOf('SEC-') >= 0)"));
    }

    private Chromium open(String reader) {
        Chromium browser = started.chromium();
        browser.runFirst(WATCH);
        browser.signIn(PRODUCTS.host().confluenceUrl(), reader);
        browser.open(PRODUCTS.host().confluenceUrl() + "/pages/viewpage.action?pageId=" + page.id());
        return browser;
    }

    private static String finding(String project) {
        return FindingMarkup.titled("Of " + project + " " + UUID.randomUUID())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .with("project", project)
                .storage();
    }
}
