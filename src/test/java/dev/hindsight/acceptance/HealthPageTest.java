package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.ClassRule;
import org.junit.Test;

/** The health page: what is waiting and why, for administrators only, and its two buttons. */
public class HealthPageTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("health", Map.of());

    @Test
    public void refusesAnybodyButAdministrators() {
        SettingsPages alices = health(PRODUCTS.author().client());

        // The product's own guard of administration pages may answer first
        alices.client().get(alices.path()).expect(403, 404);
    }

    @Test
    public void doesNothingForAFormThatItDidNotMake() {
        assertEquals(403, health().submitUnproven(Map.of("do", "retry-now")).status());
    }

    @Test
    public void groupsWhatItKnowsAndCountsIt() {
        String html = health().shown();

        for (String group : List.of("blocked", "owners", "scans", "link")) {
            assertTrue(
                    html,
                    Pattern.compile("<section data-health=\"" + group + "\" data-count=\"[0-9]+\">")
                            .matcher(html)
                            .find());
        }
    }

    @Test
    public void namesTheLinkAndOffersTheExport() {
        String html = health().shown();

        assertTrue(
                html,
                html.contains("<tr class=\"link\" data-link-id=\"" + settings().linkId()));
        assertTrue(html, html.contains("/rest/hindsight/1.0/export?format=csv"));
    }

    @Test
    public void tellsWhyAnIssueWaitsAndCreatesItOnARetry() {
        PRODUCTS.host().stopJira();
        PublishedPage page = PRODUCTS.author().publish(complete("Waits " + UUID.randomUUID()));
        try {
            Await.until(
                    "the reason on the health page",
                    PRODUCTS.patience(),
                    () -> health().shown(),
                    html -> html.contains("data-reason=\"unreachable\""));
        } finally {
            PRODUCTS.host().startJira();
        }

        health().submit(Map.of("do", "retry-now")).expect(200, 302, 303);

        Await.until(
                "tracked after a retry",
                PRODUCTS.patience(),
                () -> PRODUCTS.author().findings(page),
                facts -> facts.get(0).tracked());
    }

    @Test
    public void doesNotNameAPageThatTheAdministratorMayNotView() {
        Wiki author = PRODUCTS.author();
        PublishedPage page = author.publish(FindingMarkup.titled("Bad key " + UUID.randomUUID())
                .owner(author.ownUserKey())
                .with("due", "2099-12-31")
                .with("issue", "OPS-99999")
                .storage());
        Await.until(
                "refused",
                PRODUCTS.patience(),
                () -> author.findings(page),
                facts -> facts.get(0).get("state").equals("refused"));
        author.restrictToOneself(page);

        String html = Await.until(
                "the refusal on the health page",
                PRODUCTS.patience(),
                () -> health().shown(),
                text -> text.contains("data-reason=\"no-such-issue\""));

        assertTrue(html, html.contains("Page " + page.id()));
        assertFalse(html, html.contains(page.title()));
        assertFalse(html, html.contains("OPS-99999"));
    }

    @Test
    public void leadsToTheFormOfAFindingWhoseOwnerHasNoAccount() {
        String nobody = "Nobody " + UUID.randomUUID();
        Wiki author = PRODUCTS.author();
        PublishedPage page = author.publish(FindingMarkup.titled("Left alone")
                .with("owner", nobody)
                .with("due", "2099-12-31")
                .storage());
        Await.until("stored", PRODUCTS.patience(), () -> author.findings(page), facts -> !facts.isEmpty());

        Element row = ownerRow(page);
        assertEquals("Left alone " + nobody + " No account", row.text());
        String form = row.select("a").attr("href");
        String shown = PRODUCTS.admin()
                .client()
                .get(form.substring(form.indexOf("/plugins/")))
                .expect(200)
                .text();
        assertTrue(shown, shown.contains("Left alone"));

        author.restrictToOneself(page);

        Element restricted = ownerRow(page);
        assertEquals("Page " + page.id() + " \u2026 No account", restricted.text());
        assertEquals(0, restricted.select("a").size());
    }

    private static Element ownerRow(PublishedPage page) {
        return Jsoup.parse(health().shown())
                .expectFirst("section[data-health=owners] tr[data-page-id=" + page.id() + "]");
    }

    @Test
    public void rescansAllPages() {
        PublishedPage page = PRODUCTS.author().publish(complete("Again " + UUID.randomUUID()));
        Await.until("read", PRODUCTS.patience(), () -> PRODUCTS.host().versionRead(page.id()), version -> version == 1);
        PRODUCTS.host()
                .execute("UPDATE \"" + PRODUCTS.host().table("PAGE") + "\" SET \"VERSION\" = 0 WHERE \"PAGE_ID\" = "
                        + page.id());

        health().submit(Map.of("do", "rescan-all")).expect(200, 302, 303);

        Await.until(
                "read again",
                PRODUCTS.patience(),
                () -> PRODUCTS.host().versionRead(page.id()),
                version -> version == 1);
    }

    private static String complete(String title) {
        return FindingMarkup.titled(title)
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage();
    }

    private static SettingsPages settings() {
        return SettingsPages.of(PRODUCTS.admin().client());
    }

    private static SettingsPages health() {
        return health(PRODUCTS.admin().client());
    }

    private static SettingsPages health(Client client) {
        return new SettingsPages(client, "/plugins/servlet/hindsight/health");
    }
}
