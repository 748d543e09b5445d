package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;

/** Ideas for later, what findings affect, and hints on how they are written, as readers and authors see them. */
public class LaterAndHintsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("later", Map.of());

    private static final String STATUS =
            "<ac:structured-macro ac:name=\"postmortem-status\" ac:schema-version=\"1\"></ac:structured-macro>";
    private static final String HINTS = "postmortem-hints";

    private final Wiki author = PRODUCTS.author();
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    public void anIdeaForLaterIsCountedBesideTheTotalAndMakesNoIssue() {
        PublishedPage page =
                author.publish(idea().storage() + complete("Act " + word).storage() + STATUS);
        trackedItems(page, 1);

        String html = author.view(page);

        FindingFacts finding = FindingFacts.in(html).get(0);
        assertEquals("later", finding.get("state"));
        assertEquals("", finding.get("issue-key"));
        assertTrue(html, html.contains("An idea for later. It has no Jira issue."));
        assertFalse(html, html.contains("To create an issue"));
        assertEquals("1", FindingFacts.status(html).get("total"));
        assertEquals("1", FindingFacts.status(html).get("later"));
        assertTrue(html, html.contains("1 for later"));
        assertEquals("later", FindingFacts.rows(html).get(1).get("state"));
        JsonNode progress = progress(page);
        assertEquals(1, progress.get("total").asInt());
        assertEquals(1, progress.get("later").asInt());
        assertEquals("later", progress.at("/items/0/state").asText());
        assertEquals("later", exported(page, "Idea " + word, "completion"));
        assertEquals(List.of("Act " + word), summaries());
    }

    @Test
    public void anIdeaGetsItsIssueOnceItIsToBeTrackedAndKeepsIt() {
        PublishedPage page = author.publish(idea().storage());
        Await.until(
                "later",
                PRODUCTS.patience(),
                () -> progress(page),
                progress -> progress.get("later").asInt() == 1);
        assertEquals(List.of(), summaries());

        PublishedPage wanted = author.republish(
                page, complete("Idea " + word).with("id", "idea-" + word).storage());
        String key = trackedItems(wanted, 1).at("/items/0/issueKey").asText();

        PublishedPage putOff = author.republish(
                wanted,
                complete("Put off " + word)
                        .with("id", "idea-" + word)
                        .with("track", "later")
                        .storage());
        Await.until(
                "the new version is written to Jira",
                PRODUCTS.patience(),
                this::summaries,
                summaries -> summaries.equals(List.of("Put off " + word)));
        assertEquals(key, author.findings(putOff).get(0).get("issue-key"));
        assertEquals("tracked", author.findings(putOff).get(0).get("state"));
        assertEquals(0, progress(putOff).get("later").asInt());
    }

    @Test
    public void aDecisionNotToActAsksForItsReasonOnly() {
        PublishedPage page = author.publish(FindingMarkup.titled("Leave " + word)
                .with("impact", "high")
                .with("track", "no")
                .storage());

        String html = Await.until(
                "scanned",
                PRODUCTS.patience(),
                () -> author.view(page),
                view -> view.contains("data-state=\"incomplete\""));

        assertTrue(html, html.contains("You chose not to act. Add the reason to record that decision."));
        assertFalse(html, html.contains("To create an issue"));
        assertFalse(html, html.contains("Recommended"));
    }

    @Test
    public void whatAFindingAffectsIsOnThePageAndInTheExportAndNotInJira() {
        PublishedPage page = author.publish(complete("Act " + word)
                .with("affects", "region:eu, vendor:" + word)
                .storage());
        String key = trackedItems(page, 1).at("/items/0/issueKey").asText();

        String html = author.view(page);

        assertTrue(html, html.contains("Affected area: region:eu, vendor:" + word));
        assertEquals("region:eu, vendor:" + word, exported(page, "Act " + word, "affects"));
        assertFalse(PRODUCTS.owner().issue(key).toString().contains("vendor:" + word));
    }

    @Test
    public void anAuthorIsToldOnceHowAFindingCouldBeWrittenBetterAndAReaderIsNot() {
        PublishedPage page = author.publish(complete("Act " + word)
                        .with("remedy", "Be more careful")
                        .with("cause", "@bob forgot it.")
                        .with("success", "It works.")
                        .with("due", "2099-12-26")
                        .storage()
                + STATUS);
        trackedItems(page, 1);

        String html = author.view(page);

        assertEquals(html, 1, html.split(HINTS, -1).length - 1);
        assertTrue(html, html.contains("<li>Remedy: \u201cBe more careful\u201d doesn\u2019t say what changes."));
        assertTrue(html, html.contains("<li>Root cause: it names a person (Bob Okafor)."));
        assertTrue(html, html.contains("<li>Success criterion: add a number"));
        assertTrue(html, html.contains("<li>Due date: it falls on a weekend.</li>"));
        assertEquals("1", FindingFacts.status(html).get("total"));
        author.restrictEditingToOneself(page);
        String read = PRODUCTS.ownerInWiki().view(page);
        assertTrue(read, read.contains("Act " + word));
        assertFalse(read, read.contains(HINTS));
    }

    @Test
    public void aPreviewHintsBeforeAnythingIsPublished() {
        PublishedPage page = author.publish(FindingMarkup.titled("Act " + word)
                .with("remedy", "Die Abstimmung verbessern")
                .storage());

        String preview = author.preview(page);

        assertTrue(preview, preview.contains("<li>Remedy: \u201cverbessern\u201d doesn\u2019t say what changes."));
    }

    private FindingMarkup idea() {
        return FindingMarkup.titled("Idea " + word).with("id", "idea-" + word).with("track", "later");
    }

    private static FindingMarkup complete(String title) {
        return FindingMarkup.titled(title)
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31");
    }

    private JsonNode trackedItems(PublishedPage page, int count) {
        return Await.until("tracked", PRODUCTS.patience(), () -> progress(page), progress -> {
            int tracked = 0;
            for (JsonNode item : progress.get("items")) {
                tracked += item.path("state").asText().equals("tracked") && item.has("issueKey") ? 1 : 0;
            }
            return tracked == count;
        });
    }

    private JsonNode progress(PublishedPage page) {
        return author.client()
                .get("/rest/hindsight/1.0/pages/" + page.id() + "/progress")
                .expect(200)
                .json();
    }

    private List<String> summaries() {
        return PRODUCTS.jiraAdmin().keysWithSummary(word).stream()
                .map(key ->
                        PRODUCTS.jiraAdmin().issue(key).at("/fields/summary").asText())
                .toList();
    }

    private String exported(PublishedPage page, String title, String column) {
        List<List<String>> lines = CsvReading.of(
                        author.client()
                                .get("/rest/hindsight/1.0/export?space=" + author.space())
                                .expect(200)
                                .text(),
                        ',')
                .rows();
        List<String> head = lines.get(0);
        return lines.stream()
                .filter(line -> line.get(head.indexOf("page-id")).equals(page.id()))
                .filter(line -> line.get(head.indexOf("title")).equals(title))
                .map(line -> line.get(head.indexOf(column)))
                .findFirst()
                .orElseThrow();
    }
}
