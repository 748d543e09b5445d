package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;

/** The webhook that the settings page sets up in Jira, on each line of Jira at its own address. */
public class WebhookSetUpTest {

    private static final String OLD = "/rest/webhooks/1.0/webhook";
    private static final String NEW = "/rest/jira-webhook/1.0/webhooks";

    @ClassRule
    public static final Products JIRA_9 = Products.embedded("webhooks-of-9", Map.of("jira.version", "9.12"));

    @ClassRule
    public static final Products JIRA_10 = Products.embedded("webhooks-of-10", Map.of("jira.version", "10.3"));

    @ClassRule
    public static final Products JIRA_11 = Products.embedded("webhooks-of-11", Map.of("jira.version", "11.3"));

    @Test
    public void deliversFromJira9() {
        setsUpOneThatDelivers(JIRA_9, OLD);
    }

    @Test
    public void deliversFromJira10() {
        setsUpOneThatDelivers(JIRA_10, NEW);
    }

    @Test
    public void deliversFromJira11() {
        setsUpOneThatDelivers(JIRA_11, NEW);
    }

    @Test
    public void oneSetUpAnewReplacesTheFormerAndItsToken() {
        SettingsPages site = SettingsPages.of(JIRA_10.admin().client());
        site.setUpWebhook();
        String former = ours(JIRA_10, NEW).get(0);

        String page = site.setUpWebhook();

        assertTrue(page, page.contains("Webhook set up."));
        assertFalse("the token is shown", page.contains("token="));
        List<String> now = ours(JIRA_10, NEW);
        assertEquals(1, now.size());
        assertEquals(403, send(former));
        assertEquals(204, send(now.get(0)));
    }

    @Test
    public void givesTheTextToEnterToWhoMayNotSetUpWebhooksInJira() {
        SettingsPages site = SettingsPages.of(JIRA_11.admin().client());
        Faults faults = new Faults(JIRA_11.jiraAdmin().client());
        faults.plan("/rest/jira-webhook/.*", "403", 1);

        String page = site.setUpWebhook();

        faults.clear();
        assertTrue(page, page.contains("Hindsight couldn\u2019t set up the webhook in Jira."));
        assertTrue(
                page, page.contains("Hindsight for " + JIRA_11.admin().client().base()));
        assertTrue(page, page.contains("jira:issue_updated, jira:issue_deleted"));
        assertTrue(page, page.contains("/events?token="));
        assertFalse(site.shown().contains("/events?token="));
    }

    @Test
    public void keepsTheTokenWhileJiraCannotBeAsked() {
        SettingsPages site = SettingsPages.of(JIRA_10.admin().client());
        site.setUpWebhook();
        Faults faults = new Faults(JIRA_10.jiraAdmin().client());
        faults.plan("/rest/jira-webhook/.*", "503", 1);

        String page = site.setUpWebhook();

        faults.clear();
        assertTrue(page, page.contains("set up the webhook, so nothing has changed."));
        assertEquals(204, send(ours(JIRA_10, NEW).get(0)));
    }

    private static void setsUpOneThatDelivers(Products products, String path) {
        String done = SettingsPages.of(products.admin().client()).setUpWebhook();
        assertTrue(done, done.contains("Webhook set up."));
        assertEquals(1, ours(products, path).size());
        Wiki author = products.author();
        PublishedPage page = author.publish(finding(products));
        String key = Await.until(
                        "tracked and read",
                        products.patience(),
                        () -> FindingFacts.rows(author.view(page)),
                        rows -> !rows.isEmpty()
                                && rows.get(0).tracked()
                                && rows.get(0).get("category").equals("new"))
                .get(0)
                .get("issue-key");

        products.owner().transition(key, "In Progress");

        Await.until(
                "in progress on the page",
                Duration.ofSeconds(5),
                () -> FindingFacts.rows(author.view(page)).get(0).get("category"),
                "indeterminate"::equals);
    }

    /** The addresses of our webhooks in Jira. */
    private static List<String> ours(Products products, String path) {
        String name = "Hindsight for " + products.admin().client().base();
        List<String> addresses = new ArrayList<>();
        for (JsonNode webhook :
                products.jiraAdmin().client().get(path).expect(200).json()) {
            if (webhook.get("name").asText().equals(name)) {
                addresses.add(webhook.get("url").asText());
            }
        }
        return addresses;
    }

    private static int send(String address) {
        Client nobody = new Client(JIRA_10.admin().client().base(), "");
        return nobody.post(address.substring(nobody.base().length()), Map.of()).status();
    }

    private static String finding(Products products) {
        return FindingMarkup.titled("Told by a webhook set up here " + UUID.randomUUID())
                        .owner(products.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .storage()
                + "<ac:structured-macro ac:name=\"postmortem-status\"/>";
    }
}
