package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the script of the form of a finding adds, in a real browser. Where none is installed, this is skipped. */
public class BrowserFindingFormTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("browser-finding-form", Map.of());

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final String confluence = PRODUCTS.host().confluenceUrl();
    private final PublishedPage page = PRODUCTS.author().publish("<p>No finding yet.</p>");
    private final String form = confluence + "/plugins/servlet/hindsight/finding?pageId=" + page.id();
    private Chromium browser;

    @Before
    public void start() throws Exception {
        assumeTrue("no browser is installed", Chromium.installed().isPresent());
        browser = Chromium.started(
                Chromium.installed().get(), folder.newFolder("profile").toPath());
        browser.open(confluence + "/login");
        browser.type("#os_username", "alice");
        browser.type("#os_password", "alice");
        browser.press("#login", confluence + "/");
        browser.open(form);
    }

    @After
    public void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    public void afterARefusedSaveTheFirstFieldInErrorIsTypedInto() {
        browser.type("#hindsight-title", "A title");
        browser.type("#hindsight-evidence", "see above");

        browser.press("button[value=save]", form);

        assertEquals("hindsight-evidence", browser.evaluate("document.activeElement.id"));
    }
}
