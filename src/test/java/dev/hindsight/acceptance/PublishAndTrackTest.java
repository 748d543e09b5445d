package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.time.LocalDate;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * The main job: an author publishes findings, issues appear, an owner finishes one, a reader sees it. Uses official REST
 * and ours only, so that it can be pointed at real products (see {@link Products}).
 */
public class PublishAndTrackTest {

    @ClassRule
    public static final Products PRODUCTS = Products.running();

    private static final LocalDate DUE = LocalDate.of(2099, 12, 31);

    @Test
    public void publishedFindingsBecomeIssuesWhoseStatusIsOnThePage() {
        Wiki author = PRODUCTS.author();
        String ownersKey = PRODUCTS.ownerInWiki().ownUserKey();
        PublishedPage page = author.publish("<p>Before</p>" + first(ownersKey) + second(ownersKey) + incomplete());

        List<FindingFacts> findings = Await.until(
                "two findings tracked",
                PRODUCTS.patience(),
                () -> author.findings(page),
                facts -> facts.stream().filter(FindingFacts::tracked).count() == 2);

        assertEquals("incomplete", findings.get(2).get("state"));
        assertIssue(page, findings.get(0));
        String key = findings.get(1).get("issue-key");
        PRODUCTS.owner().transition(key, "Done");
        PRODUCTS.hurry();
        FindingFacts status = Await.until(
                "one of two done",
                PRODUCTS.patienceForPoll(),
                () -> FindingFacts.status(author.view(page)),
                facts -> facts.get("done").equals("1"));
        assertEquals("2", status.get("total"));
        assertEquals("1", status.get("incomplete"));
        assertEquals("0", status.get("waiting"));
        assertEquals(page.id(), status.get("page-id"));
        FindingFacts row = FindingFacts.rows(author.view(page)).stream()
                .filter(facts -> facts.get("issue-key").equals(key))
                .findFirst()
                .orElseThrow();
        assertEquals("done", row.get("category"));
        assertEquals("false", row.get("overdue"));
        assertEquals(DUE.toString(), row.get("due"));
        assertEquals(PRODUCTS.owner().issue(key).get("id").asText(), row.get("issue-id"));
    }

    private static void assertIssue(PublishedPage page, FindingFacts finding) {
        String key = finding.get("issue-key");
        JsonNode fields = PRODUCTS.owner().issue(key).get("fields");
        assertEquals("Rehearse the cut-over <twice>", fields.get("summary").asText());
        assertEquals(
                PRODUCTS.owner().client().userName(),
                fields.at("/assignee/name").asText());
        assertEquals(DUE.toString(), fields.get("duedate").asText());
        assertTrue(
                fields.get("labels").toString(),
                List.of("postmortem", "theme-data-integrity").stream()
                        .allMatch(label -> fields.get("labels").toString().contains("\"" + label + "\"")));
        String description = fields.get("description").asText();
        assertTrue(description, description.contains("No rehearsal was planned"));
        assertTrue(description, description.contains("#finding-" + finding.get("finding")));
        assertFalse(description, description.contains("*bold*"));
        assertEquals(
                finding.get("finding"),
                PRODUCTS.owner().property(key).get("finding").asText());
        JsonNode link = Await.until(
                        "a link back",
                        PRODUCTS.patience(),
                        () -> PRODUCTS.owner().remoteLinks(key),
                        links -> links.size() == 1)
                .get(0);
        assertEquals(page.title(), link.at("/object/title").asText());
        assertEquals("action item of", link.get("relationship").asText());
    }

    @Test
    public void theProgressResourceTellsTheSameAndAnswersUnchangedOnlyOnce() {
        Wiki author = PRODUCTS.author();
        PublishedPage page = author.publish(first(PRODUCTS.ownerInWiki().ownUserKey()));
        Await.until(
                "tracked",
                PRODUCTS.patience(),
                () -> author.findings(page),
                facts -> facts.get(0).tracked());
        String path = "/rest/hindsight/1.0/pages/" + page.id() + "/progress";

        // Linking back follows the creation, and may still change what is told
        Client.Answer answer = Await.until(
                "settled",
                PRODUCTS.patience(),
                () -> author.client().get(path).expect(200),
                first -> author.client()
                                .get(path, "If-None-Match", first.header("ETag"))
                                .status()
                        == 304);

        assertTrue(answer.header("ETag"), answer.header("ETag").startsWith("W/"));
        JsonNode progress = answer.json();
        assertEquals(1, progress.get("total").asInt());
        assertEquals(0, progress.get("done").asInt());
        assertEquals("tracked", progress.at("/items/0/state").asText());
        assertEquals("high", progress.at("/items/0/impact").asText());
        assertTrue(answer.headers().containsKey("Hindsight-As-Of"));
    }

    private static String first(String ownersKey) {
        return FindingMarkup.titled("Rehearse the cut-over <twice>")
                .with("impact", "high")
                .with("theme", "data-integrity")
                .with("cause", "No rehearsal was planned; *bold* text is text")
                .with("remedy", "Rehearse with production data")
                .owner(ownersKey)
                .with("due", DUE.toString())
                .with("success", "Two rehearsals without a manual step")
                .with("evidence", "https://example.com/report")
                .storage();
    }

    private static String second(String ownersKey) {
        return FindingMarkup.titled("Write the rollback runbook")
                .with("impact", "low")
                .with("theme", "communication")
                .owner(ownersKey)
                .with("due", DUE.toString())
                .storage();
    }

    private static String incomplete() {
        return FindingMarkup.titled("Nobody owns this yet").storage()
                + "<ac:structured-macro ac:name=\"postmortem-status\"/>";
    }
}
