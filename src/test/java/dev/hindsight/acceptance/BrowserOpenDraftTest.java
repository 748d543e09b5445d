package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.UUID;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** The form's script names an open draft in a real browser. Where none is installed, this is skipped. */
public class BrowserOpenDraftTest {

    @ClassRule
    public static final Products PRODUCTS = Products.inBrowser();

    private static final String SAID = "document.querySelector('#hindsight-open-draft p').textContent";
    private static final String CANNOT_TELL = "If somebody has this page open in the editor, ";

    @Rule
    public final BrowserRule started = new BrowserRule();

    private final String confluence = PRODUCTS.host().confluenceUrl();
    private final Wiki alice = PRODUCTS.author();
    private final Wiki carol = new Wiki(alice.client().as("carol:carol"), alice.space());
    private Chromium browser;

    @Before
    public void start() {
        browser = started.chromium();
        browser.signIn(confluence, "alice");
    }

    @Test
    public void namesWhoHasWrittenADraftAndWantsASecondPress() {
        PublishedPage page = alice.publish("<p>Published</p>");
        carol.keepDraft(page, "<p>Draft</p>");
        String title = "Added " + UUID.randomUUID();

        open(page);
        browser.awaitTrue("document.querySelector('[name=although]') !== null");
        assertEquals(
                "This page has an unpublished draft by Carol Nakamura, less than a minute old. If it is published later,"
                        + " it may undo this edit; Hindsight keeps your text and tells you.",
                browser.evaluate(SAID));
        browser.type("#hindsight-title", title);
        browser.press("button[value=save]", form(page).replaceFirst("\\?.*", ""));
        assertTrue(browser.evaluate("document.body.textContent").contains("Tick the box to save anyway."));
        browser.awaitTrue("document.querySelectorAll('[type=checkbox][name=although]').length === 1");
        browser.evaluate("document.querySelector('[type=checkbox][name=although]').click()");
        browser.press("button[value=save]", confluence + "/pages/viewpage.action?pageId=" + page.id());

        assertTrue(alice.storage(page).contains(title));
        assertEquals(
                "<p>Draft</p>",
                alice.sharedDraft(page).json().at("/body/storage/value").asText());
    }

    @Test
    public void saysThatItCannotTellWhereThereIsNoDraftOrNothingDiffersInIt() {
        PublishedPage without = alice.publish("<p>Published</p>");
        PublishedPage same = alice.publish("<p>Published</p>");
        carol.keepDraft(same, alice.storage(same));
        browser.runFirst("window.answered = 0;"
                + "(function (send) { XMLHttpRequest.prototype.send = function () {"
                + "this.addEventListener('loadend', function () { window.answered++; }); return send.apply(this, arguments); };"
                + "})(XMLHttpRequest.prototype.send);");

        open(without);
        browser.awaitTrue("window.answered === 1");
        assertStays();
        open(same);
        browser.awaitTrue("window.answered === 2");
        assertStays();
    }

    @Test
    public void saysThatItCannotTellWhereConfluenceAnswersSomethingElse() {
        PublishedPage page = alice.publish("<p>Published</p>");
        carol.keepDraft(page, "<p>Draft</p>");
        browser.runFirst("window.answered = 0; (function (open) { XMLHttpRequest.prototype.open = function (method) {"
                + "this.addEventListener('loadend', function () { window.answered++; });"
                + "return open.call(this, method, '" + confluence + "/dashboard.action'); };"
                + "})(XMLHttpRequest.prototype.open);");

        open(page);
        browser.awaitTrue("window.answered === 1");

        assertStays();
    }

    private void assertStays() {
        assertTrue(browser.evaluate(SAID), browser.evaluate(SAID).startsWith(CANNOT_TELL));
        assertEquals("unknown", browser.evaluate("document.querySelector('[name=draft]').value"));
        assertEquals("true", browser.evaluate("String(document.querySelector('[name=although]') === null)"));
    }

    private void open(PublishedPage page) {
        browser.open(form(page));
    }

    private String form(PublishedPage page) {
        return confluence + "/plugins/servlet/hindsight/finding?pageId=" + page.id();
    }
}
