package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;

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

    private static String finding() {
        return FindingMarkup.titled("Told by webhook " + UUID.randomUUID())
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .storage()
                + "<ac:structured-macro ac:name=\"postmortem-status\"/>";
    }
}
