package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Where readers of the issue see its details: every output, by every kind of reader, with a look for each fact of an issue that one of
 * them, erin, may not see in Jira.
 */
public class HiddenFactsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("hidden-facts", Map.of());

    private static final List<String> SEEING = List.of("alice", "bob", "admin");

    private static final List<String> SENT = List.of("email", "feed");

    private static final Pattern MOMENTS = Pattern.compile(
            "name=\"atl_token\" value=\"[^\"]*\"|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z|Checked with Jira[^<]*<|title=\"[^\"]*[0-9]:[0-9]{2}[^\"]*\"");

    private final Faults faults = new Faults(PRODUCTS.jiraAdmin().client());
    private final String title = "Secret " + UUID.randomUUID();
    private PublishedPage page;
    private String key;

    @Before
    public void publishAFindingWhoseIssueErinMayNotSee() {
        SettingsPages settings = SettingsPages.of(PRODUCTS.admin().client());
        Map<String, String> fields = settings.fields("OPS");
        fields.put("issue-details", "issue");
        settings.submit(fields).expect(302);
        page = PRODUCTS.author()
                .publish("<ac:structured-macro ac:name=\"postmortem-status\"/>"
                        + FindingMarkup.titled("Open " + UUID.randomUUID())
                                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                                .with("due", "2099-12-31")
                                .storage()
                        + FindingMarkup.titled(title)
                                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                                .with("due", "2099-12-31")
                                .with("project", "SEC")
                                .storage());
        key = Await.until(
                        "in Jira",
                        PRODUCTS.patience(),
                        () -> secret(progress("alice")),
                        item -> item.path("issueKey").asText().startsWith("SEC-"))
                .get("issueKey")
                .asText();
        PRODUCTS.jiraAdmin().edit(key, Map.of("duedate", "2098-03-04", "assignee", Map.of("name", "carol")));
        PRODUCTS.jiraAdmin().transition(key, "In Progress");
        awaitOfSecret("2098-03-04", "indeterminate");
    }

    @Test
    public void noOutputTellsErinAnythingOfTheIssue() {
        List<String> told = new ArrayList<>();
        outputs().forEach((output, text) -> {
            for (String fact : facts()) {
                if (text.apply(client("erin")).contains(fact)) {
                    told.add(output + " tells " + fact);
                }
            }
        });
        assertEquals(List.of(), told);
    }

    @Test
    public void everyoneElseIsShownTheIssueOnceJiraWasAskedButNotInWhatIsSent() {
        for (String reader : SEEING) {
            progress(reader);
            allFor(reader)
                    .forEach((output, text) -> assertEquals(
                            output + " for " + reader + ": " + text, !SENT.contains(output), text.contains(key)));
        }
    }

    @Test
    public void whateverBecomesOfTheIssueErinIsShownTheSame() {
        progress("erin");
        Map<String, String> before = allFor("erin");

        PRODUCTS.jiraAdmin().edit(key, Map.of("duedate", "2020-02-02"));
        awaitOfSecret("2020-02-02", "indeterminate");
        Map<String, String> overdue = allFor("erin");
        PRODUCTS.jiraAdmin().transition(key, "Done");
        awaitOfSecret("2020-02-02", "done");

        before.forEach((output, text) -> assertEquals(output, text, overdue.get(output)));
        Map<String, String> done = allFor("erin");
        before.forEach((output, text) -> assertEquals(output, text, done.get(output)));
    }

    @Test
    public void noNumberIsShownThatErinCouldTakeAwayFrom() {
        JsonNode seen = progress("erin");

        assertEquals(2, seen.get("items").size());
        for (String number : List.of("done", "overdue", "dropped")) {
            assertFalse(seen.toString(), seen.has(number));
        }
        assertEquals(0, progress("alice").get("done").asInt());
    }

    @Test
    public void aPageInTheBrowserAsksJiraNothingAndIsCompletedByWhatItsScriptAsksFor() {
        PRODUCTS.settled(faults);
        Wiki carol = wiki("carol");

        String cold = carol.view(page);
        assertEquals(List.of(), askedBy("carol"));
        assertFalse(cold, cold.contains(key));
        assertTrue(cold, cold.matches("(?s).*<section class=\"postmortem-status\"[^>]* data-awaited=\"true\".*"));
        assertEquals("true", FindingFacts.in(cold).get(1).get("awaited"));
        JsonNode progress = progress("carol");
        assertEquals(List.of("POST"), askedBy("carol"));

        String warm = carol.view(page);
        assertTrue(warm, warm.contains(key));
        assertFalse(warm, warm.contains("data-awaited"));
        assertFalse(progress.has("unchecked"));
        assertEquals(List.of("POST"), askedBy("carol"));
    }

    @Test
    public void whatJiraDoesNotShowIsHiddenAndNotAwaited() {
        progress("erin");

        String html = wiki("erin").view(page);

        assertFalse(html, html.contains("data-awaited"));
        assertTrue(FindingFacts.in(html).get(0).tracked());
        assertEquals("", FindingFacts.in(html).get(1).get("issue-key"));
    }

    @Test
    public void whatJiraDoesNotSayWithinThreeSecondsStaysHiddenAndThePageSaysSo() {
        Client dora = client("admin");
        PublishedPage other = PRODUCTS.author()
                .publish(FindingMarkup.titled("Slow " + UUID.randomUUID())
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .storage());
        Await.until(
                "in Jira",
                PRODUCTS.patience(),
                () -> progress("alice", other),
                found -> found.at("/items/0/issueKey").asText().startsWith("OPS-"));
        faults.plan(
                "/search",
                "delay",
                1,
                Map.of("millis", Duration.ofSeconds(10).toMillis(), "bodyPattern", "\"fields\":\\[\"id\"\\]"));
        long before = System.nanoTime();

        JsonNode answer = progress("admin", other);

        long seconds = Duration.ofNanos(System.nanoTime() - before).toSeconds();
        assertTrue(seconds + " s", seconds <= 4);
        assertEquals(1, answer.get("unchecked").asInt());
        assertFalse(answer.at("/items/0").has("issueKey"));
        String pdf = dora.get("/pages/viewpage.action?pageId=" + other.id() + "&output=pdf")
                .expect(200)
                .text();
        assertTrue(pdf, pdf.contains("Not all issues could be checked."));
        faults.clear();
    }

    /** What is to be known of the issue by nobody who may not see it; the page itself says another owner and date. */
    private List<String> facts() {
        String number = key.substring(key.indexOf('-') + 1);
        return List.of(
                key,
                "SEC-" + number,
                "\"" + secret(progress("alice")).get("issueId").asText() + "\"",
                "In Progress",
                "indeterminate",
                "2098",
                "4 Mar",
                "carol",
                "Carol");
    }

    private Map<String, Function<Client, String>> outputs() {
        return new ReaderOutputs(PRODUCTS.author(), page).all();
    }

    private Map<String, String> allFor(String reader) {
        Map<String, String> all = new LinkedHashMap<>();
        outputs()
                .forEach((output, text) -> all.put(
                        output, MOMENTS.matcher(text.apply(client(reader))).replaceAll("moment")));
        return all;
    }

    private List<String> askedBy(String userName) {
        JsonNode received = PRODUCTS.jiraAdmin()
                .client()
                .get("/rest/host/1.0/requests")
                .expect(200)
                .json();
        return StreamSupport.stream((received.isArray() ? received : received.get("requests")).spliterator(), false)
                .filter(request -> request.path("user").asText().equals(userName))
                .map(request -> request.get("method").asText())
                .toList();
    }

    private void awaitOfSecret(String due, String category) {
        PRODUCTS.awaitRounds(
                "read",
                () -> secret(progress("alice")),
                item -> item.path("due").asText().equals(due)
                        && item.path("category").asText().equals(category));
    }

    private JsonNode secret(JsonNode progress) {
        return StreamSupport.stream(progress.get("items").spliterator(), false)
                .filter(item -> item.get("title").asText().equals(title))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private JsonNode progress(String reader) {
        return progress(reader, page);
    }

    private JsonNode progress(String reader, PublishedPage of) {
        return client(reader)
                .get("/rest/hindsight/1.0/pages/" + of.id() + "/progress")
                .expect(200)
                .json();
    }

    private Wiki wiki(String userName) {
        return new Wiki(client(userName), "OPS");
    }

    private Client client(String userName) {
        return new Client(PRODUCTS.author().client().base(), userName + ":" + userName);
    }
}
