package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** What the script of the form of a finding adds, in a real browser. Where none is installed, this is skipped. */
public class BrowserFindingFormTest {

    @ClassRule
    public static final Products PRODUCTS = Products.inBrowser();

    private static final String LINES = "document.querySelectorAll('.hindsight-advice li')";
    private static final String OWNER = "document.querySelector('#hindsight-owner')";

    @Rule
    public final BrowserRule started = new BrowserRule();

    private final String confluence = PRODUCTS.host().confluenceUrl();
    private final PublishedPage page = PRODUCTS.author().publish("<p>No finding yet.</p>");
    private final String form = confluence + "/plugins/servlet/hindsight/finding?pageId=" + page.id();
    private Chromium browser;

    @Before
    public void start() {
        browser = started.chromium();
        browser.signIn(confluence, "alice");
        browser.open(form);
    }

    @Test
    public void anOwnerIsFoundWhileTypingAndChosenByTheKeyboardAlone() {
        assertEquals("combobox false", browser.evaluate(OWNER + ".role + ' ' + " + OWNER + ".ariaExpanded"));
        browser.type("#hindsight-owner", "ok");
        browser.awaitTrue("document.querySelector('[role=option][data-user=bob]') !== null");
        assertEquals("true", browser.evaluate(OWNER + ".ariaExpanded"));
        assertEquals(
                "1 person found.", browser.evaluate("document.querySelector('#hindsight-owner-status').textContent"));

        browser.keys(Keys.ARROW_DOWN);
        assertEquals(
                "bob",
                browser.evaluate(
                        "document.getElementById(" + OWNER + ".getAttribute('aria-activedescendant')).dataset.user"));
        browser.keys(Keys.ENTER);

        assertEquals("Bob Okafor", browser.evaluate(OWNER + ".value"));
        assertEquals("bob", sent());
        assertEquals("false", browser.evaluate(OWNER + ".ariaExpanded"));
        assertEquals(form, browser.evaluate("location.href"));
    }

    @Test
    public void theListOffersOneselfClosesByEscapeAndKeepsWhatIsTyped() {
        browser.evaluate(OWNER + ".focus()");
        browser.keys(Keys.ARROW_DOWN);
        assertEquals("alice", browser.evaluate("document.querySelector('[role=option]').dataset.user"));

        browser.keys(Keys.ESCAPE);
        assertEquals("false", browser.evaluate(OWNER + ".ariaExpanded"));

        browser.type("#hindsight-owner", "carol");
        assertEquals("carol", sent());
    }

    @Test
    public void aFormThatIsPressedTwiceAfterAnErrorAddsOneFindingAndTheAuthorStandsOnIt() {
        String twice = "(() => { const form = document.querySelector('#hindsight-form');"
                + " const save = form.querySelector('[value=save]'); save.click(); save.click(); })()";
        browser.type("#hindsight-title", "Rotate keys");
        browser.type("#hindsight-owner", "Zoe Nobody");
        browser.evaluate(twice);
        browser.awaitTrue("document.querySelector('#hindsight-owner[aria-invalid=true]') !== null");

        browser.evaluate(OWNER + ".value = ''");
        browser.type("#hindsight-owner", "bob");
        browser.evaluate(twice);

        browser.awaitTrue("document.activeElement.classList.contains('postmortem-finding')");
        assertEquals("1", browser.evaluate("String(document.querySelectorAll('.postmortem-finding').length)"));
        assertEquals(
                "Rotate keys",
                browser.evaluate("document.activeElement.querySelector('.postmortem-title').textContent"));
    }

    @Test
    public void whoGoesBackToTheFormIsToldWhatIsEnteredThereAndAddsNoSecondFinding() {
        browser.type("#hindsight-title", "Rotate keys");
        browser.evaluate("document.querySelector('[value=save]').click()");
        browser.awaitTrue("document.querySelector('.postmortem-finding') !== null");
        browser.evaluate("history.back()");
        browser.awaitTrue("document.querySelector('#hindsight-title') !== null"
                + " && document.querySelector('#hindsight-title').value === 'Rotate keys'");

        browser.awaitTrue("!" + LINES + "[0].textContent.includes('title')");
        browser.evaluate("document.querySelector('[value=save]').click()");

        browser.awaitTrue("document.body.textContent.includes('already has a finding titled')"
                + " || document.querySelector('.postmortem-finding') !== null");
        browser.open(confluence + "/pages/viewpage.action?pageId=" + page.id());
        assertEquals("1", browser.evaluate("String(document.querySelectorAll('.postmortem-finding').length)"));
    }

    @Test
    public void theAnswerToTheLastQuestionCounts() {
        browser.evaluate("(() => { const send = XMLHttpRequest.prototype.send;"
                + " XMLHttpRequest.prototype.send = function () { if (window.held) { send.call(this); } else {"
                + " this.addEventListener('loadend', () => { window.answered = true; });"
                + " window.held = () => send.call(this); } }; })()");
        browser.type("#hindsight-owner", "bob");
        browser.awaitTrue("typeof window.held == 'function'");
        browser.type("#hindsight-owner", "carol");
        browser.awaitTrue("document.querySelector('[role=option][data-user=carol]') !== null");

        browser.evaluate("window.held()");
        browser.awaitTrue("window.answered");

        assertEquals("null", browser.evaluate("String(document.querySelector('[role=option][data-user=bob]'))"));
    }

    @Test
    public void afterARefusedSaveTheFirstFieldInErrorIsTypedInto() {
        browser.type("#hindsight-title", "A title");
        browser.click(".hindsight-folded summary");
        browser.type("#hindsight-evidence", "see above");

        browser.press("button[value=save]", form);

        assertEquals("hindsight-evidence", browser.evaluate("document.activeElement.id"));
    }

    @Test
    public void whatIsSaidBesideTheFormFollowsWhatIsWritten() {
        assertEquals("null", browser.evaluate("String(document.querySelector('button[value=check]'))"));
        assertEquals("2", browser.evaluate(LINES + ".length"));

        browser.type("#hindsight-title", "Build indexes first");
        browser.type("#hindsight-owner", "bob");
        browser.awaitTrue(LINES + "[0].textContent.trim() === 'To create an issue, fill in: due date.'");
        browser.evaluate("(window.kept = " + LINES + "[1])");
        browser.click(".hindsight-advice button");

        browser.awaitTrue("document.querySelector('.hindsight-advice p').textContent"
                + " === 'This finding will get an issue in OPS for Bob Okafor.'");
        assertEquals("Nothing is missing.", browser.evaluate(LINES + "[0].textContent.trim()"));
        assertEquals("hindsight-due", browser.evaluate("document.activeElement.id"));
        assertEquals("false", browser.evaluate("String(window.kept.isConnected)"));
        assertEquals(
                "No finding yet.",
                browser.evaluate("fetch('" + confluence + "/pages/viewpage.action?pageId=" + page.id()
                        + "').then(r => r.text()).then(t => new DOMParser().parseFromString(t, 'text/html')"
                        + ".querySelector('#main-content p').textContent)"));
    }

    /** What the form would send as owner. */
    private String sent() {
        return browser.evaluate("document.querySelector('[name=owner]').value");
    }
}
