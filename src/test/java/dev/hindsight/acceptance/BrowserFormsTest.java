package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.Map;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What people type in their own scripts into a real browser. Where none is installed, this is skipped. */
public class BrowserFormsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("browser", Map.of());

    private static final String TYPED = "Bericht – größer ж 日本 😀";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final String confluence = PRODUCTS.host().confluenceUrl();
    private final String jira = PRODUCTS.host().jiraUrl();
    private Chromium browser;

    @Before
    public void start() throws Exception {
        assumeTrue("no browser is installed", Chromium.installed().isPresent());
        browser = Chromium.started(
                Chromium.installed().get(), folder.newFolder("profile").toPath());
    }

    @After
    public void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    public void aPageItsFindingAndACommentInJiraKeepEveryCharacter() {
        String title = TYPED + " " + UUID.randomUUID();
        signIn(confluence, "alice");
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

        signIn(jira, "bob");
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

    @Test
    public void aSettingKeepsEveryCharacter() {
        String settings = confluence + "/plugins/servlet/hindsight/settings";
        signIn(confluence, "admin");
        browser.open(confluence + "/authenticate.action");
        browser.type("#password", "admin");
        browser.press("#authenticateButton", confluence + "/admin/console.action");
        browser.open(settings);
        browser.type("#hindsight-field-defaults", "STRICT: Team = " + TYPED);

        browser.press("button[value=save]", settings);

        browser.open(settings);
        assertEquals(
                "STRICT: Team [customfield_10100] = " + TYPED,
                browser.evaluate("document.querySelector('#hindsight-field-defaults').value"));
    }

    private void signIn(String site, String user) {
        browser.open(site + "/login");
        browser.type("#os_username", user);
        browser.type("#os_password", user);
        browser.press("#login", site + "/");
    }
}
