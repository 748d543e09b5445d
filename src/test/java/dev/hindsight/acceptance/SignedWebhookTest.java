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
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Deliveries of a Jira that signs them, and those that others send in its place. */
public class SignedWebhookTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("signed-webhooks", Map.of("jira.version", "11.3"));

    private static final Duration SECONDS = Duration.ofSeconds(5);

    private final Wiki author = PRODUCTS.author();
    private final Faults jira = new Faults(PRODUCTS.jiraAdmin().client());
    private String events = "";

    @Before
    public void setUpTheWebhook() {
        SettingsPages site = SettingsPages.of(PRODUCTS.admin().client());
        String page = site.setUpWebhook();
        assertTrue(page, page.contains("Webhook set up."));
        events = "/rest/hindsight/1.0/jira/" + site.linkId() + "/events";
    }

    @Test
    public void aForgedDeliveryHasNoEffectAndIsAnsweredLikeAWrongToken() {
        PublishedPage named = tracked("Named by forgers");
        PublishedPage changed = tracked("Changed in Jira");
        String id = row(named).get("issue-id");
        jira.forgetRequests();

        List<Client.Answer> answers = List.of(
                forged(events, "", id),
                forged(events, "sha256=" + "0".repeat(64), id),
                forged(events, "sha256=", id),
                forged(events, "sha1=" + "0".repeat(40), id),
                forged(events + "?token=guessed", "", id),
                forged("/rest/hindsight/1.0/jira/no-such-link/events", "sha256=" + "0".repeat(64), id));

        for (Client.Answer answer : answers) {
            assertEquals(403, answer.status());
            assertEquals("", answer.text());
        }
        PRODUCTS.owner().transition(row(changed).get("issue-key"), "In Progress");
        Await.until("in progress by webhook", SECONDS, () -> row(changed).get("category"), "indeterminate"::equals);
        assertEquals(List.of(), reads(id));
        assertFalse(reads(row(changed).get("issue-id")).isEmpty());
    }

    @Test
    public void deliveriesThatComeAgainAndInAnotherOrderChangeNothing() {
        PublishedPage page = tracked("Told again");
        String key = row(page).get("issue-key");
        PRODUCTS.owner().transition(key, "In Progress");
        PRODUCTS.owner().transition(key, "Done");
        Await.until("done by webhook", SECONDS, () -> row(page).get("category"), "done"::equals);
        String id = row(page).get("issue-id");
        jira.forgetRequests();

        List<Integer> statuses = new ArrayList<>();
        JsonNode repeated = PRODUCTS.jiraAdmin()
                .client()
                .post("/rest/host/1.0/deliveries/repeat", Map.of())
                .expect(200)
                .json();
        repeated.get("statuses").forEach(status -> statuses.add(status.asInt()));

        assertTrue(statuses.toString(), statuses.size() >= 2);
        assertEquals(List.of(204), statuses.stream().distinct().toList());
        Await.until("read again", SECONDS, () -> reads(id), reads -> !reads.isEmpty());
        assertEquals("done", row(page).get("category"));
        assertEquals("tracked", row(page).get("state"));
        assertEquals("", row(page).get("flags"));
        assertTrue(
                reads(id).size() + " reads for " + statuses.size() + " deliveries",
                reads(id).size() <= statuses.size());
    }

    private Client.Answer forged(String path, String signature, String issueId) {
        Client nobody = author.client().as("");
        Map<String, Object> body =
                Map.of("webhookEvent", "jira:issue_updated", "issue", Map.of("id", issueId, "key", "OPS-1"));
        return signature.isEmpty() ? nobody.post(path, body) : nobody.post(path, body, "X-Hub-Signature", signature);
    }

    /** The calls by which an issue alone was read. */
    private List<String> reads(String issueId) {
        return jira.requests().stream()
                .filter(request -> request.startsWith("GET ") && request.contains("/issue/" + issueId))
                .toList();
    }

    private FindingFacts row(PublishedPage page) {
        return FindingFacts.rows(author.view(page)).get(0);
    }

    private PublishedPage tracked(String title) {
        PublishedPage page = author.publish(FindingMarkup.titled(title + " " + UUID.randomUUID())
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .storage()
                + "<ac:structured-macro ac:name=\"postmortem-status\"/>");
        Await.until(
                "tracked and read",
                PRODUCTS.patience(),
                () -> FindingFacts.rows(author.view(page)),
                rows -> !rows.isEmpty()
                        && rows.get(0).tracked()
                        && rows.get(0).get("category").equals("new"));
        return page;
    }
}
