package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;

/** Changes in Jira that come by webhook, and webhooks that prove nothing. */
public class WebhookTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("webhook", Map.of());

    @Test
    public void aChangeInJiraIsOnThePageWithinFiveSecondsByWebhook() {
        String address = SettingsPages.of(PRODUCTS.admin().client()).newWebhookAddress();
        PRODUCTS.jiraAdmin()
                .client()
                .post(
                        "/rest/jira-webhook/1.0/webhooks",
                        Map.of(
                                "name",
                                "Hindsight",
                                "url",
                                address,
                                "events",
                                List.of("jira:issue_updated", "jira:issue_deleted")))
                .expect(200, 201);
        Wiki author = PRODUCTS.author();
        PublishedPage page = author.publish(finding());
        String key = Await.until(
                        "tracked and read",
                        PRODUCTS.patience(),
                        () -> FindingFacts.rows(author.view(page)),
                        rows -> !rows.isEmpty()
                                && rows.get(0).tracked()
                                && rows.get(0).get("category").equals("new"))
                .get(0)
                .get("issue-key");

        PRODUCTS.owner().transition(key, "In Progress");

        Await.until(
                "in progress on the page",
                Duration.ofSeconds(5),
                () -> FindingFacts.rows(author.view(page)).get(0).get("category"),
                "indeterminate"::equals);
    }

    @Test
    public void aWrongTokenIsRefused() {
        Client nobody = PRODUCTS.author().client().as("");
        String link = SettingsPages.of(PRODUCTS.admin().client()).linkId();
        Client.Answer answer = nobody.post("/rest/hindsight/1.0/jira/" + link + "/events?token=guessed", Map.of());

        assertEquals(403, answer.status());
        assertEquals("", answer.text());
    }

    @Test
    public void aBodyOverOneMegabyteIsRefused() {
        String address = SettingsPages.of(PRODUCTS.admin().client()).newWebhookAddress();
        String path = address.substring(PRODUCTS.author().client().base().length());
        Client nobody = PRODUCTS.author().client().as("");

        assertEquals(
                413, nobody.post(path, Map.of("text", "x".repeat(1_100_000))).status());
        assertEquals(204, nobody.post(path, Map.of("text", "anything")).status());
    }

    @Test
    public void theTestSaysWhenTheLastEventCameAndAWebhookInUseIsReplacedOnlyWhenConfirmed() {
        SettingsPages site = SettingsPages.of(PRODUCTS.admin().client());
        String address = site.newWebhookAddress();
        assertEquals(204, delivered(address));
        assertEquals(
                "ok: OK Last event received less than a minute ago.",
                site.testConnection().get("webhook-receives"));

        Map<String, String> entered =
                Map.of("link", site.linkId(), "project", "PLAT", "issue-type", "", "do", "new-webhook");
        String asked = site.submit(entered).expect(200).text();

        assertTrue(asked, asked.contains("A webhook is in use and received its last event less than a minute ago."));
        assertTrue(asked, asked.contains("<option value=\"PLAT\" selected>"));
        assertTrue(asked, asked.contains("<input type=\"hidden\" name=\"project\" value=\"PLAT\">"));
        assertFalse(asked, asked.contains("token="));
        assertEquals(204, delivered(address));

        String next = site.newWebhookAddress();
        assertEquals("the present address works until the new one is used", 204, delivered(address));
        assertEquals(204, delivered(next));
        assertEquals(403, delivered(address));
    }

    private static int delivered(String address) {
        Client nobody = PRODUCTS.author().client().as("");
        return nobody.post(address.substring(nobody.base().length()), Map.of()).status();
    }

    private static String finding() {
        return FindingMarkup.titled("Told by webhook " + UUID.randomUUID())
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .storage()
                + "<ac:structured-macro ac:name=\"postmortem-status\"/>";
    }
}
