package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** A finding written with the macro browser, whose stand-in runs our script, in a real browser. Where none is installed, this is skipped. */
public class MacroBrowserTest {

    @ClassRule
    public static final Products PRODUCTS = Products.inBrowser();

    private static final String TITLE = "Rehearse the cut-over & measure it";
    private static final String KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Path SCRIPT = Path.of("src", "main", "resources", "finding", "macro-browser.js");
    private static final Pattern GLOBAL = Pattern.compile("'((?:AJS|Confluence)(?:\\.\\w+)*)\\.?'");

    /** Keeps what no script caught, and the addresses that scripts open. */
    private static final String WATCH = """
            window.escaped = [];
            window.opened = [];
            window.addEventListener('error', e => window.escaped.push(e.message));
            window.addEventListener('unhandledrejection', e => window.escaped.push(String(e.reason)));
            window.open = address => { window.opened.push(address); return null; };
            """;

    @Rule
    public final BrowserRule started = new BrowserRule();

    private final String confluence = PRODUCTS.host().confluenceUrl();
    private final String newPage = confluence + "/pages/createpage.action?spaceKey=OPS";
    private Chromium browser;

    @Before
    public void start() {
        browser = started.chromium();
        browser.signIn(confluence, "alice");
        browser.runFirst(WATCH);
    }

    @Test
    public void aFindingInsertedByTheDialogBecomesAnIssueThatItsPropertyPanelOpens() {
        String title = "Macro browser " + UUID.randomUUID();
        browser.open(newPage);
        browser.type("#title", title);
        insertFinding();
        browser.press("#publish", confluence + "/pages/viewpage.action?pageId=");

        String pageId = browser.evaluate("new URLSearchParams(location.search).get('pageId')");
        PublishedPage page = new PublishedPage(pageId, title, 1);
        String issue = PRODUCTS.tracked(PRODUCTS.author(), page).get("issue-key");
        assertEquals(TITLE, PRODUCTS.owner().issue(issue).at("/fields/summary").asText());
        assertEquals(
                "bob", PRODUCTS.owner().issue(issue).at("/fields/assignee/name").asText());
        assertEquals(
                "2099-12-31",
                PRODUCTS.owner().issue(issue).at("/fields/duedate").asText());

        browser.open(confluence + "/pages/editpage.action?pageId=" + pageId);
        browser.awaitTrue("!!document.querySelector('[data-button=hindsight-open-issue]')");
        String body = value("body");
        browser.evaluate("document.querySelector('[data-button=hindsight-open-issue]').click()");

        assertEquals(body, value("body"));
        String opened = browser.evaluate("opened[0]").replace("/confluence/", "/");
        Client.Answer answer = PRODUCTS.author().client().get(opened).expect(303);
        assertEquals(PRODUCTS.host().jiraUrl() + "/browse/" + issue, answer.header("Location"));
    }

    @Test
    public void theFormOfANewFindingHidesItsKeyAndWhatIsRarelyUsed() {
        browser.open(newPage);
        showForm();
        browser.awaitTrue("!!document.querySelector('.hindsight-more-fields')");

        assertTrue(value("macro-param-id"), value("macro-param-id").matches(KEY));
        assertEquals("false", isVisible("id"));
        assertEquals("date", browser.evaluate("document.getElementById('macro-param-due').type"));
        assertEquals(
                "Data integrity, Interoperability, Scaling, Communication",
                browser.evaluate("[...document.getElementById('macro-param-theme').list.options]"
                        + ".map(theme => theme.label).join(', ')"));
        assertEquals(
                "High, Medium, Low",
                browser.evaluate("[...document.getElementById('macro-param-impact').options]"
                        + ".map(impact => impact.text).join(', ')"));
        assertEquals("true false false", isVisible("evidence") + " " + isVisible("kind") + " " + isVisible("reason"));

        browser.evaluate("document.querySelector('.hindsight-more-fields').click()");

        assertEquals("true true", isVisible("kind") + " " + isVisible("reason"));
        assertEquals(
                "true",
                browser.evaluate("document.querySelector('.hindsight-more-fields').getAttribute('aria-expanded')"));
        assertEquals("", browser.evaluate("escaped.join()"));
    }

    @Test
    public void aFindingThatIsEditedKeepsItsKeyItsBodyAndADateThatIsNone() {
        String block = FindingMarkup.titled(TITLE)
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2026-02-31")
                .with("reason", "none yet")
                .with("id", "kept-key")
                .storage();
        PublishedPage page = PRODUCTS.author().publish(block);
        browser.open(confluence + "/pages/editpage.action?pageId=" + page.id());
        browser.awaitTrue("!!document.querySelector('.property-panel button')");
        browser.evaluate("document.querySelector('.property-panel button').click()");
        browser.awaitTrue("!!document.querySelector('.hindsight-more-fields')");
        assertEquals("what is filled in is shown", "true", isVisible("reason"));

        browser.evaluate("document.getElementById('macro-ok').click()");
        browser.awaitTrue("!document.getElementById('macro-ok')");

        for (String kept : new String[] {">2026-02-31<", ">kept-key<", "<p>What happened, and why.</p>"}) {
            assertTrue(kept, value("body").contains(kept));
        }
    }

    @Test
    public void withAnyOneGlobalLackingAFindingIsInsertedAndNoErrorEscapes() throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        for (String global : globals()) {
            browser.open(newPage + "&lacking=" + global);
            insertFinding();
            browser.evaluate("document.querySelectorAll('.property-panel button:last-child').forEach(b => b.click())");
            String escaped = browser.evaluate("escaped.join()");
            if (!escaped.isEmpty() || !isComplete(value("body"))) {
                wrong.put(global, escaped + " " + value("body"));
            }
        }
        assertEquals(Map.of(), wrong);
    }

    /** All that the script asks for, and what each of them is part of. */
    private static Set<String> globals() throws IOException {
        Set<String> globals = new TreeSet<>(
                Set.of("crypto", "crypto.randomUUID", "XMLHttpRequest", "AJS.MacroBrowser.ParameterFields.enum"));
        Matcher paths = GLOBAL.matcher(Files.readString(SCRIPT));
        while (paths.find()) {
            for (String path = paths.group(1);
                    !path.isEmpty();
                    path = path.substring(0, Math.max(0, path.lastIndexOf('.')))) {
                globals.add(path);
            }
        }
        assertTrue(globals.toString(), globals.contains("AJS.MacroBrowser.setMacroJsOverride"));
        return globals;
    }

    private static boolean isComplete(String body) {
        return body.contains("<ac:parameter ac:name=\"title\">Rehearse the cut-over &amp; measure it</ac:parameter>")
                && body.contains(
                        "<ri:user ri:userkey=\"" + PRODUCTS.ownerInWiki().ownUserKey() + "\"/>")
                && body.contains("<ac:parameter ac:name=\"due\">2099-12-31</ac:parameter>");
    }

    private void insertFinding() {
        showForm();
        browser.type("#macro-param-title", TITLE);
        browser.type("#macro-param-owner", "bob");
        browser.evaluate("document.getElementById('macro-param-due').value = '2099-12-31'");
        browser.evaluate("document.getElementById('macro-ok').click()");
        browser.awaitTrue("document.getElementById('body').value.includes('postmortem-finding')");
    }

    private void showForm() {
        browser.awaitTrue("!!document.querySelector('[data-insert=postmortem-finding]')");
        browser.evaluate("document.querySelector('[data-insert=postmortem-finding]').click()");
    }

    private String value(String id) {
        return browser.evaluate("document.getElementById('" + id + "').value");
    }

    private String isVisible(String parameter) {
        return browser.evaluate("document.getElementById('macro-param-" + parameter + "').checkVisibility()");
    }
}
