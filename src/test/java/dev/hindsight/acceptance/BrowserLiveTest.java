package dev.hindsight.acceptance;

import static dev.hindsight.acceptance.ProgressScripts.AWAY;
import static dev.hindsight.acceptance.ProgressScripts.BUSY;
import static dev.hindsight.acceptance.ProgressScripts.COME_BACK;
import static dev.hindsight.acceptance.ProgressScripts.EDITED_MEANWHILE;
import static dev.hindsight.acceptance.ProgressScripts.IN_NO_HURRY;
import static dev.hindsight.acceptance.ProgressScripts.SIGN_IN_INSTEAD;
import static dev.hindsight.acceptance.ProgressScripts.TWO_MINUTES_AGO;
import static dev.hindsight.acceptance.ProgressScripts.WATCH_FAST;
import static dev.hindsight.acceptance.ProgressScripts.later;
import static dev.hindsight.acceptance.ProgressScripts.takeOverDone;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** A page that stays open and does not change, in a real browser: what is asked, what is said and how its tables are arranged. */
public class BrowserLiveTest {

    @ClassRule
    public static final Products PRODUCTS = Products.inBrowser();

    private static final String STATUS = "<ac:structured-macro ac:name=\"postmortem-status\"/>";
    private static final String ASKED = "String(window.asked.length)";
    private static final String NEWS = "document.querySelector('.postmortem-news').textContent";
    private static final String AGES =
            "[...document.querySelectorAll('.postmortem-age')].map(age => age.textContent).join('; ')";
    private static final String ELSE =
            "(page => { page.querySelectorAll('.postmortem-age').forEach(age => age.remove());"
                    + " return page.textContent; })(document.getElementById('main-content').cloneNode(true))";
    private static final String TITLES =
            "[...document.querySelectorAll('.postmortem-title')].map(title => title.textContent).join()";
    private static final String ENDED = NEWS + ".startsWith('This page no longer updates by itself.')";

    private static PublishedPage page;

    @Rule
    public final BrowserRule started = new BrowserRule();

    private final String confluence = PRODUCTS.host().confluenceUrl();
    private Chromium browser;

    @BeforeClass
    public static void publishAPageWithTwoTables() {
        Wiki author = PRODUCTS.author();
        String findings = List.of("2099-11-30", "2099-12-31", "2099-10-31").stream()
                .map(due -> FindingMarkup.titled("Due " + due + " " + UUID.randomUUID())
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", due)
                        .storage())
                .collect(Collectors.joining());
        page = author.publish(STATUS + findings + STATUS);
        Await.until(
                "tracked and read",
                PRODUCTS.patience(),
                () -> FindingFacts.rows(author.view(page)),
                rows -> rows.size() == 6
                        && rows.stream().allMatch(row -> row.get("category").equals("new")));
    }

    @Before
    public void start() {
        browser = started.chromium();
        browser.runFirst(WATCH_FAST);
        browser.signIn(confluence, "alice");
    }

    @Test
    public void whereNothingHasChangedOnlyTheAgeIsToldAndOneAsksForAllOfThePage() {
        browser.runFirst(TWO_MINUTES_AGO);
        open();
        String before = browser.evaluate(ELSE);

        browser.awaitTrue("window.statuses.length >= 2");

        assertEquals("304", browser.evaluate("[...new Set(window.statuses)].join()"));
        assertEquals("hindsight/1.0/pages/ID/progress", browser.evaluate("[...new Set(window.asked)].join()"));
        assertEquals("true", browser.evaluate("String(window.asked.length - window.statuses.length <= 1)"));
        assertEquals("Checked with Jira 2 minutes ago", browser.evaluate(AGES).strip());
        assertEquals(before, browser.evaluate(ELSE));
        assertEquals("", browser.evaluate(NEWS));
        browser.awaitTrue(IN_NO_HURRY);
    }

    @Test
    public void nothingIsAskedWhileSomethingElseIsLookedAtOrNobodyReads() {
        browser.runFirst(AWAY);
        open();
        browser.awaitTrue("window.listening === 1 && window.waiting === 0");
        assertEquals("0", browser.evaluate(ASKED));

        browser.evaluate(COME_BACK);
        browser.awaitTrue("window.statuses.length > 0");
        browser.evaluate(later(16));
        browser.awaitTrue(NEWS + ".startsWith('Paused') && window.waiting === 0");
        int asked = Integer.parseInt(browser.evaluate(ASKED));

        browser.click("a.postmortem-refresh");
        browser.awaitTrue(NEWS + " === 'Nothing has changed.' && window.asked.length > " + asked);
        browser.awaitTrue(IN_NO_HURRY);
    }

    @Test
    public void whoeverIsSignedOutIsToldSoOnceAndTheFiguresStay() {
        open();
        String before = browser.evaluate(ELSE);

        browser.evaluate(
                "(form => fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))})"
                        + ".then(() => { window.out = window.asked.length; }))(document.querySelector('form[action$=\"/logout\"]'))");

        browser.awaitTrue("window.out >= 0 && " + ENDED);
        assertEquals("true", browser.evaluate("String(window.asked.length - window.out <= 1)"));
        assertEquals("0", browser.evaluate("String(window.waiting)"));
        browser.evaluate("document.querySelector('.postmortem-news').textContent = ''");
        assertEquals(before, browser.evaluate(ELSE));
        assertEquals("6", browser.evaluate("String(document.querySelectorAll('tr.action-item').length)"));
    }

    @Test
    public void aPageToSignInThatAnswersInPlaceOfUsEndsIt() {
        browser.runFirst(SIGN_IN_INSTEAD);
        open();

        browser.awaitTrue(ENDED);

        assertEquals("200", browser.evaluate("window.statuses.join()"));
        assertEquals("0", browser.evaluate("String(window.waiting)"));
    }

    @Test
    public void aPageThatSaysSomethingElseByNowIsNotMixedWithThisOne() {
        browser.runFirst(EDITED_MEANWHILE);
        open();
        String before = browser.evaluate(TITLES);

        browser.awaitTrue(ENDED);

        assertEquals("200,200", browser.evaluate("window.statuses.join()"));
        assertEquals(before, browser.evaluate(TITLES));
        assertEquals("0", browser.evaluate("String(window.waiting)"));
    }

    @Test
    public void whoStandsOnWhatIsHiddenStaysInThePart() {
        open();
        assertEquals("2", browser.evaluate(takeOverDone(1)));
        browser.click(".postmortem-fold");
        browser.evaluate("document.querySelectorAll('tr.action-item')[1].querySelector('a').focus()");

        browser.evaluate(takeOverDone(2));

        assertEquals(
                "true,true,false",
                browser.evaluate(
                        "[...document.querySelector('table.postmortem-items').querySelectorAll('tr.action-item')]"
                                + ".map(row => row.hidden).join()"));
        assertEquals("postmortem-status", browser.evaluate("document.activeElement.className"));
    }

    @Test
    public void aBusyServerIsAskedLessOftenAndNothingIsClaimed() {
        browser.runFirst(BUSY);
        open();
        browser.awaitTrue(waitedFor(30));

        browser.click("a.postmortem-refresh");

        browser.awaitTrue(waitedFor(60));
        assertEquals("", browser.evaluate(NEWS));
    }

    @Test
    public void aTableIsSortedByItsHeadingsWithTheKeyboard() {
        open();
        assertEquals("10,11,12", due(0));
        browser.evaluate("document.querySelector('th[data-column=due] button').focus()");

        browser.keys(Keys.ENTER);
        assertEquals("10,11,12", due(0));
        assertEquals("ascending", sorted());
        browser.keys(Keys.ENTER);
        assertEquals("12,11,10", due(0));
        assertEquals("descending", sorted());
        assertEquals("true", browser.evaluate("String(document.activeElement.matches('th[data-column=due] button'))"));

        browser.evaluate("document.querySelector('th[data-column=owner] button').click()");
        assertEquals("12,11,10", due(0));
        assertEquals("", sorted());
        browser.evaluate("document.querySelector('th[data-column=due] button').focus()");
        browser.keys(Keys.SPACE);
        assertEquals("10,11,12", due(0));
        assertEquals("ascending", sorted());
        browser.evaluate("document.querySelector('th[data-column=owner] button').click()");
        assertEquals("10,11,12", due(0));
        assertEquals("", sorted());
        assertEquals("10,11,12", due(1));
        assertEquals("0", browser.evaluate("String(document.querySelectorAll('.postmortem-fold').length)"));
        assertTrue(browser.complaints().toString(), browser.complaints().isEmpty());
    }

    private void open() {
        browser.open(confluence + "/pages/viewpage.action?pageId=" + page.id());
        browser.awaitTrue("document.querySelectorAll('.postmortem-sort').length > 0");
    }

    private static String waitedFor(int seconds) {
        return "window.pauses.some(pause => Math.floor(pause / 1000) === " + seconds + ")";
    }

    private String sorted() {
        return browser.evaluate("document.querySelector('th[data-column=due]').getAttribute('aria-sort')");
    }

    /** The months in which the items of a table are due, from top to bottom. */
    private String due(int table) {
        return browser.evaluate(
                "[...document.querySelectorAll('table.postmortem-items')[" + table
                        + "].querySelectorAll('.postmortem-in-due')].map(cell => cell.getAttribute('data-sort').slice(5, 7)).join()");
    }
}
