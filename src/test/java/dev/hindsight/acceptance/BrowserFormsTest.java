package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.UUID;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** What people type in their own scripts into a real browser. Where none is installed, this is skipped. */
public class BrowserFormsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.inBrowser();

    private static final String TYPED = "Bericht – größer ж 日本 😀";

    @Rule
    public final BrowserRule started = new BrowserRule();

    private final String confluence = PRODUCTS.host().confluenceUrl();
    private final String jira = PRODUCTS.host().jiraUrl();
    private Chromium browser;

    @Before
    public void start() {
        browser = started.chromium();
    }

    @Test
    public void aPageItsFindingAndACommentInJiraKeepEveryCharacter() {
        String title = TYPED + " " + UUID.randomUUID();
        browser.signIn(confluence, "alice");
        browser.open(confluence + "/pages/createpage.action?spaceKey=OPS");
        browser.type("#title", title);
        browser.type(
                "#body",
                FindingMarkup.titled(TYPED)
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .storage());

        browser.press("#publish", confluence + "/pages/viewpage.action?pageId=");

        String id = browser.evaluate("new URLSearchParams(location.search).get('pageId')");
        assertEquals(title, browser.evaluate("document.querySelector('h1').textContent"));
        String key = PRODUCTS.tracked(PRODUCTS.author(), new PublishedPage(id, title, 1))
                .get("issue-key");
        assertEquals(TYPED, PRODUCTS.owner().issue(key).at("/fields/summary").asText());

        browser.signIn(jira, "bob");
        browser.open(jira + "/browse/" + key);
        browser.type("#comment textarea", TYPED);
        browser.press("#comment button", jira + "/browse/" + key);
        assertEquals(
                TYPED,
                PRODUCTS.owner()
                        .issue(key)
                        .at("/fields/comment/comments/0/body")
                        .asText());
    }

    /** The plugin's own script runs here as in the product, on what the host stands in for. */
    @Test
    public void theWizardOffersProjectsNotesEmptyRolesAndRefusesWhatIsNoDate() {
        String title = "Migration postmortem: " + TYPED + UUID.randomUUID();
        // The wizard waits for 3 seconds, in which two sites that have just started may not answer
        Await.until(
                "projects are offered",
                PRODUCTS.patience(),
                () -> PRODUCTS.author()
                        .client()
                        .get("/rest/hindsight/1.0/projects?space=OPS")
                        .json(),
                offered -> offered.path("complete").asBoolean());
        browser.signIn(confluence, "alice");
        browser.open(confluence + "/pages/createdialog.action?spaceKey=OPS&blueprint=" + CreateDialog.BLUEPRINT);
        browser.type("#hindsight-migration", title.substring(title.indexOf(": ") + 2));
        browser.type("#hindsight-product", "alice");
        browser.evaluate(
                "document.querySelector('#hindsight-product').dispatchEvent(new Event('change', {bubbles: true}))");
        assertEquals(
                "Engineering, Operations, Security, Customer success",
                browser.evaluate("document.querySelector('#hindsight-roles-empty strong').textContent"));
        browser.awaitTrue("document.querySelector('select#hindsight-project') !== null");
        assertEquals("OPS", browser.evaluate("document.querySelector('#hindsight-project').value"));

        browser.evaluate("document.querySelector('#hindsight-live').type = 'text'");
        browser.type("#hindsight-live", "16.11.");
        browser.evaluate("document.querySelector('.hindsight-wizard').requestSubmit()");
        assertEquals("true", browser.evaluate("document.querySelector('#hindsight-live').ariaInvalid"));
        assertEquals("false", browser.evaluate("String(document.querySelector('#hindsight-day-error').hidden)"));

        browser.type("#hindsight-live", "2026-11-16");
        browser.press(".hindsight-wizard button", confluence + "/pages/createpage.action");
        assertEquals(title, browser.evaluate("document.querySelector('#title').value"));
    }

    @Test
    public void aSettingKeepsEveryCharacter() {
        String settings = confluence + "/plugins/servlet/hindsight/settings";
        browser.signIn(confluence, "admin");
        browser.open(confluence + "/authenticate.action");
        browser.type("#password", "admin");
        browser.press("#authenticateButton", confluence + "/admin/console.action");
        browser.open(settings);
        browser.click(".hindsight-folded summary");
        browser.type("#hindsight-field-defaults", "STRICT: Team = " + TYPED);

        browser.press("button[value=save]", settings);

        browser.open(settings);
        assertEquals(
                "STRICT: Team [customfield_10100] = " + TYPED,
                browser.evaluate("document.querySelector('#hindsight-field-defaults').value"));
    }
}
