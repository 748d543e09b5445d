package dev.hindsight.acceptance;

import static dev.hindsight.acceptance.ProgressScripts.IN_NO_HURRY;
import static dev.hindsight.acceptance.ProgressScripts.NOTE_MARKED;
import static dev.hindsight.acceptance.ProgressScripts.WATCH;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** What an owner changes in Jira appears on the page that somebody reads, who stays where they are, in a real browser. */
public class BrowserChangesTest {

    @ClassRule
    public static final Products PRODUCTS = Products.inBrowser();

    private static final String NEWS = "document.querySelector('.postmortem-news').textContent";
    private static final String FOLD = "document.querySelector('.postmortem-fold').textContent";
    private static final String ORDER =
            "[...document.querySelectorAll('tr.action-item')].map(row => row.getAttribute('data-issue-key')).join()";
    private static final String FOLDED =
            "[...document.querySelectorAll('tr.action-item')].filter(row => row.hidden).map(row => row.getAttribute('data-issue-key')).join()";
    private static final String STAND = """
            (link => {
                window.had = link;
                link.focus({preventScroll: true});
                const text = document.querySelector('.postmortem-body p').firstChild;
                getSelection().setBaseAndExtent(text, 5, text, 13);
                scrollTo(0, 200);
            })""";

    @Rule
    public final BrowserRule started = new BrowserRule();

    private final Wiki author = PRODUCTS.author();
    private Chromium browser;

    @Before
    public void start() {
        browser = started.chromium();
        browser.runFirst(WATCH);
        browser.signIn(PRODUCTS.host().confluenceUrl(), "alice");
    }

    @Test
    public void aChangeInJiraAppearsAndTheReaderStaysWhereTheyAre() {
        PublishedPage page = published();
        List<String> keys = keys(page);
        done(page, keys.get(0));
        browser.size(1200, 500);
        browser.open(PRODUCTS.host().confluenceUrl() + "/pages/viewpage.action?pageId=" + page.id());
        browser.awaitTrue("document.querySelectorAll('.postmortem-sort').length > 0");
        sortBy("due");
        sortBy("status");
        sortBy("status");
        browser.evaluate("document.querySelector('.postmortem-fold').click()");
        assertEquals(keys.get(0), browser.evaluate(FOLDED));
        assertEquals(order(keys, 0, 3, 2, 1), browser.evaluate(ORDER));
        browser.evaluate(STAND + "(" + row(keys.get(2)) + ".querySelector('.postmortem-issue a'))");
        browser.run(NOTE_MARKED);

        done(page, keys.get(1));

        browser.awaitTrue(NEWS + " === 'Updated: " + keys.get(1) + " Done'");
        assertEquals(order(keys, 0, 1, 3, 2), browser.evaluate(ORDER));
        assertEquals(order(keys, 0, 1), browser.evaluate(FOLDED));
        assertEquals("Hide done (2)", browser.evaluate(FOLD));
        assertEquals("true", browser.evaluate("document.querySelector('.postmortem-fold').ariaPressed"));
        assertEquals("descending", browser.evaluate("document.querySelector('th[data-column=status]').ariaSort"));
        browser.awaitTrue("window.marked.length >= 2");
        assertEquals(
                "SECTION " + keys.get(1) + ",TR " + keys.get(1),
                browser.evaluate("[...new Set(window.marked)].sort().join()"));
        assertEquals("true", browser.evaluate("String(document.activeElement === window.had)"));
        assertEquals("happened", browser.evaluate("getSelection().toString()"));
        assertEquals("200", browser.evaluate("String(scrollY)"));
        browser.awaitTrue("document.querySelector('.postmortem-changed') === null");
        browser.awaitTrue(IN_NO_HURRY);

        browser.evaluate("document.querySelector('.postmortem-fold').click()");
        assertEquals("", browser.evaluate(FOLDED));
        browser.evaluate(STAND + "(" + row(keys.get(3)) + ".querySelector('.postmortem-issue a'))");

        done(page, keys.get(3));

        browser.awaitTrue(NEWS + " === 'Updated: " + keys.get(3) + " Done'");
        assertEquals(order(keys, 0, 3, 1, 2), browser.evaluate(ORDER));
        assertEquals("true", browser.evaluate("String(document.activeElement === window.had)"));
        assertEquals(keys.get(3), browser.evaluate("window.had.textContent"));
        assertTrue(browser.complaints().toString(), browser.complaints().isEmpty());
    }

    private PublishedPage published() {
        StringBuilder body = new StringBuilder("<ac:structured-macro ac:name=\"postmortem-status\"/>");
        Stream.of("2099-12-28", "2099-12-31", "2099-12-30", "2099-12-29")
                .map(due -> FindingMarkup.titled("Due " + due + " " + UUID.randomUUID())
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", due)
                        .storage())
                .forEach(body::append);
        return author.publish(body + "<p>More.</p>".repeat(50));
    }

    /** The keys of the issues of the page's findings, in their order, once all are there. */
    private List<String> keys(PublishedPage page) {
        Await.until(
                "tracked and read",
                PRODUCTS.patience(),
                () -> FindingFacts.rows(author.view(page)),
                rows -> rows.size() == 4
                        && rows.stream().allMatch(row -> row.get("category").equals("new")));
        return author.findings(page).stream()
                .map(finding -> finding.get("issue-key"))
                .toList();
    }

    private void done(PublishedPage page, String key) {
        PRODUCTS.owner().transition(key, "Done");
        PRODUCTS.awaitRounds(
                "done",
                () -> FindingFacts.rows(author.view(page)),
                rows -> rows.stream()
                        .anyMatch(row -> row.get("issue-key").equals(key)
                                && row.get("category").equals("done")));
    }

    private void sortBy(String column) {
        browser.evaluate("document.querySelector('th[data-column=" + column + "] button').click()");
    }

    private static String row(String key) {
        return "document.querySelector('tr.action-item[data-issue-key=" + key + "]')";
    }

    private static String order(List<String> keys, int... places) {
        return String.join(",", Arrays.stream(places).mapToObj(keys::get).toList());
    }
}
