package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** The ways of people who have no pointer. Where no browser is installed, this is skipped. */
public class BrowserKeyboardTest {

    @ClassRule
    public static final Products PRODUCTS = Products.inBrowser();

    /** Our controls that can be seen, in the order in which they stand; of radio buttons the one that Tab comes to. */
    private static final String CONTROLS = """
            Array.from(document.querySelectorAll(%s)).filter(e => !e.disabled && e.checkVisibility()
                    && (e.type !== 'radio' || e.checked))
            """;

    /** Whether somebody sees where the focus is: by an outline of its own or, of a box that AUI hides, by its glyph's. */
    private static final String SEEN = """
            (e => e.offsetWidth > 1
                ? getComputedStyle(e).outlineStyle !== 'none'
                : getComputedStyle(e.nextElementSibling, '::after').borderTopStyle === 'solid')
            (document.activeElement)""";

    @Rule
    public final BrowserRule started = new BrowserRule();

    private final String site = PRODUCTS.host().confluenceUrl();
    private Chromium browser;

    @Before
    public void start() {
        browser = started.chromium();
    }

    @Test
    public void tabComesToEachControlOfTheFormOfAFindingInItsOrderAndOutAgain() {
        browser.signIn(site, "alice");
        PublishedPage page = PRODUCTS.author().publish("<p>Nothing yet</p>");
        browser.open(site + "/plugins/servlet/hindsight/finding?pageId=" + page.id());

        tabThrough("#hindsight-form :is(input:not([type=hidden]), select, textarea, button, a[href], summary)");
    }

    @Test
    public void tabComesToEachControlOfTheSettingsInItsOrderAndOutAgain() {
        browser.signIn(site, "admin");
        browser.open(site + "/authenticate.action");
        browser.type("#password", "admin");
        browser.press("#authenticateButton", site + "/admin/console.action");
        browser.open(site + "/plugins/servlet/hindsight/settings");

        tabThrough("#hindsight-form :is(input:not([type=hidden]), select, textarea, button, a[href], summary)");
    }

    @Test
    public void tabComesToEachLinkOfAStatusTableInItsOrderAndOutAgain() {
        browser.signIn(site, "alice");
        PublishedPage page = PRODUCTS.author()
                .publish("<ac:structured-macro ac:name=\"postmortem-status\"/>"
                        + FindingMarkup.titled("One " + UUID.randomUUID()).storage()
                        + FindingMarkup.titled("Two " + UUID.randomUUID()).storage());
        Await.until(
                "both are known",
                PRODUCTS.patience(),
                () -> FindingFacts.rows(PRODUCTS.author().view(page)).size(),
                rows -> rows == 2);
        browser.open(site + "/pages/viewpage.action?pageId=" + page.id());

        tabThrough(".postmortem-status a[href]");
    }

    @Test
    public void aFindingIsWrittenAndSavedWithoutAPointer() {
        browser.signIn(site, "alice");
        PublishedPage page = PRODUCTS.author().publish("<p>Nothing yet</p>");
        String title = "Written by keys " + UUID.randomUUID();
        browser.open(site + "/plugins/servlet/hindsight/finding?pageId=" + page.id());
        browser.evaluate("document.querySelector('#hindsight-title').focus()");

        browser.keys(title, Keys.ENTER);

        browser.awaitTrue("location.pathname.endsWith('/pages/viewpage.action')");
        assertEquals("1", browser.evaluate("document.querySelectorAll('.postmortem-finding').length"));
        assertEquals(title, browser.evaluate("document.querySelector('.postmortem-title').textContent"));
    }

    private void tabThrough(String selector) {
        String controls = CONTROLS.formatted(Chromium.quoted(selector)).strip();
        int count = Integer.parseInt(browser.evaluate(controls + ".length"));
        assertFalse(count == 0);
        List<String> unseen = new ArrayList<>();
        browser.evaluate(controls + "[0].focus()");
        browser.tabBack();
        browser.keys(Keys.TAB);
        for (int number = 0; number < count; number++) {
            String control = controls + "[" + number + "]";
            intoTheNext(control);
            if (browser.evaluate(SEEN).equals("false")) {
                unseen.add(browser.evaluate(control + ".outerHTML"));
            }
            browser.keys(Keys.TAB);
        }
        assertEquals(List.of(), unseen);
        intoTheNext("document.activeElement");
        assertEquals("false", browser.evaluate(controls + ".includes(document.activeElement)"));
    }

    /** A date has a stop for each of its parts. */
    private void intoTheNext(String control) {
        for (int stop = 0;
                stop < 4
                        && browser.evaluate("document.activeElement.type === 'date' && document.activeElement !== "
                                        + control)
                                .equals("true");
                stop++) {
            browser.keys(Keys.TAB);
        }
        assertEquals(browser.evaluate(control + ".outerHTML"), browser.evaluate("document.activeElement.outerHTML"));
    }
}
