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
import java.util.regex.Pattern;
import org.junit.ClassRule;
import org.junit.Test;

/** The webhook that the settings page sets up in Jira, on each line of Jira at its own address and in its own shape. */
public class WebhookSetUpTest {

    private static final String OLD = "/rest/webhooks/1.0/webhook";
    private static final String NEW = "/rest/jira-webhook/1.0/webhooks";
    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");

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
        SettingsPages site = SettingsPages.of(JIRA_9.admin().client());
        site.setUpWebhook();
        String former = ours(JIRA_9, OLD).get(0);

        String page = site.setUpWebhook();

        assertTrue(page, page.contains("Webhook set up."));
        assertFalse("the token is shown", page.contains("token="));
        List<String> now = ours(JIRA_9, OLD);
        assertEquals(1, now.size());
        assertEquals(403, send(JIRA_9, former));
        assertEquals(204, send(JIRA_9, now.get(0)));
    }

    @Test
    public void onAJiraThatSignsTheAddressHoldsNoTokenAndNoPageTheSecret() {
        SettingsPages site = SettingsPages.of(JIRA_10.admin().client());

        String page = site.setUpWebhook();

        List<String> addresses = ours(JIRA_10, NEW);
        assertEquals(1, addresses.size());
        assertTrue(
                addresses.get(0), addresses.get(0).endsWith("/rest/hindsight/1.0/jira/" + site.linkId() + "/events"));
        assertFalse(page, SECRET.matcher(page).find());
        assertFalse(SECRET.matcher(site.shown()).find());
    }

    @Test
    public void findsItsOwnOnALaterPageOfTheListAndAddsNoSecond() {
        for (int i = 0; i < 30; i++) {
            Map<String, Object> other = Map.of("name", "Other", "url", "http://localhost:1/", "events", List.of());
            JIRA_11.jiraAdmin().client().post(NEW, other).expect(201);
        }
        SettingsPages site = SettingsPages.of(JIRA_11.admin().client());
        site.setUpWebhook();

        site.setUpWebhook();

        assertEquals(1, ours(JIRA_11, NEW).size());
    }

    @Test
    public void thatOneIsSetUpStandsInTheHistoryOfSpacesForAdministratorsOfTheSiteAlone() {
        SettingsPages site = SettingsPages.of(JIRA_11.admin().client());

        site.setUpWebhook();

        String line = "data-what=\"webhook-set-up\" data-subject=\"link:" + site.linkId() + "\"";
        String history = "/plugins/servlet/hindsight/history?space=ENG";
        String shown = JIRA_11.admin().client().get(history).expect(200).text();
        assertTrue(shown, shown.contains(line) && shown.contains("Webhook set up in Jira"));
        // She administers the space
        assertFalse(JIRA_11.author().client().get(history).expect(200).text().contains(line));
        assertTrue(site.shown(), site.shown().contains("<p data-state=\"set-up-webhook\">Webhook set up on "));
    }

    @Test
    public void addsNoSecondWhenJirasReplyGetsLost() {
        SettingsPages site = SettingsPages.of(JIRA_10.admin().client());
        site.setUpWebhook();
        Faults faults = new Faults(JIRA_10.jiraAdmin().client());
        faults.plan("POST", "/rest/jira-webhook/.*", "drop-response", 1);

        String page = site.setUpWebhook();

        faults.clear();
        assertTrue(page, page.contains("Webhook set up."));
        assertEquals(1, ours(JIRA_10, NEW).size());
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
        SettingsPages site = SettingsPages.of(JIRA_9.admin().client());
        site.setUpWebhook();
        Faults faults = new Faults(JIRA_9.jiraAdmin().client());
        faults.plan("/rest/webhooks/.*", "503", 1);

        String page = site.setUpWebhook();

        faults.clear();
        assertTrue(page, page.contains("set up the webhook, so nothing has changed."));
        assertEquals(204, send(JIRA_9, ours(JIRA_9, OLD).get(0)));
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
        for (JsonNode webhook : all(products.jiraAdmin().client(), path)) {
            if (webhook.get("name").asText().equals(name)) {
                addresses.add(webhook.get("url").asText());
            }
        }
        return addresses;
    }

    private static List<JsonNode> all(Client jira, String path) {
        List<JsonNode> all = new ArrayList<>();
        jira.get(path).expect(200).json().forEach(all::add);
        while (path.equals(NEW)
                && jira.get(path + "?start=" + all.size()).json().size() > 0) {
            jira.get(path + "?start=" + all.size()).json().forEach(all::add);
        }
        return all;
    }

    private static int send(Products products, String address) {
        Client nobody = new Client(products.admin().client().base(), "");
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
