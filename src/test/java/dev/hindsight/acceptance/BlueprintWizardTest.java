package dev.hindsight.acceptance;

import static dev.hindsight.acceptance.CreateDialog.BLUEPRINT;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Client.Answer;
import dev.hindsight.acceptance.CreateDialog.Draft;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** From the wizard's fields to the editor, and from there to issues, without scripts. */
public class BlueprintWizardTest {

    @ClassRule
    public static final Products PRODUCTS = Products.running();

    private final String mark = "wizard" + UUID.randomUUID().toString().replace("-", "");

    @Before
    public void onlyInTheEmbeddedHost() {
        assumeTrue(PRODUCTS.embedded());
    }

    @Test
    public void choosingTheBlueprintLeadsToTheWizardAndABlankPageToTheEditor() {
        String wizard = dialog().wizard("OPS", BLUEPRINT).text();

        assertTrue(wizard, wizard.contains("What was migrated"));
        assertTrue(wizard, wizard.contains("nothing is published"));
        assertTrue(wizard, wizard.contains("/wizard.js\""));
        assertFalse(wizard, wizard.contains("wizard.soy.js"));
        assertEquals(
                302,
                PRODUCTS.author()
                        .client()
                        .get("/pages/createdialog.action?spaceKey=OPS&blueprint=")
                        .status());
    }

    @Test
    public void everyFieldHasALabelAndEveryDescriptionIsThere() {
        Document wizard = Jsoup.parse(dialog().wizard("OPS", BLUEPRINT).text());

        wizard.select("form.hindsight-wizard input:not([type=hidden])").forEach(input -> {
            assertEquals(
                    input.id(),
                    1,
                    wizard.select("label[for=" + input.id() + "]").size());
            for (String id : input.attr("aria-describedby").split(" ")) {
                assertTrue(id, id.isEmpty() || wizard.getElementById(id) != null);
            }
        });
    }

    @Test
    public void theAnswersFillThePageWhichGetsItsIssuesWhenItIsPublished() {
        Wiki author = PRODUCTS.author();
        Draft draft = finished(
                author.space(),
                Map.of(
                        "migrationName",
                        mark,
                        "migratedFrom",
                        "Oracle <11>",
                        "migratedTo",
                        "PostgreSQL & more",
                        "goLive",
                        "2026-11-16",
                        "facilitator",
                        author.client().userName(),
                        "sharedObjective",
                        "Q1 " + mark));
        assertEquals("Migration postmortem: " + mark, draft.title());
        assertEquals(0, found(author.space(), draft.title()));

        String id = dialog().publish(draft.withFirstFinding(
                "Rehearse " + mark, PRODUCTS.ownerInWiki().ownUserKey()));
        PublishedPage page = new PublishedPage(id, draft.title(), 1);

        List<FindingFacts> findings = Await.until(
                "the first tracked",
                PRODUCTS.patience(),
                () -> author.findings(page),
                facts -> facts.get(0).tracked());
        assertEquals("empty", findings.get(1).get("state"));
        assertEquals("0", FindingFacts.status(author.view(page)).get("incomplete"));
        assertEquals(1, PRODUCTS.owner().keysWithSummary("Rehearse " + mark).size());
        Document view = Jsoup.parse(author.view(page));
        String reviews = view.select("section.postmortem-reviews").text();
        assertTrue(reviews, reviews.contains("Facilitator: Alice"));
        assertEquals("2026-11-16", view.select("section.postmortem-reviews").attr("data-from"));
        assertTrue(view.text(), view.text().contains("Oracle <11> to PostgreSQL & more"));
        assertTrue(view.text(), view.text().contains("Q1 " + mark));
        assertFalse(view.text(), view.text().contains("postmortem-draft"));
    }

    /** Pages are created by two people at the same moment, before any of them is published. */
    @Test
    public void peopleWhoStartTheSameMigrationAtOnceGetTitlesOfTheirOwn() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Future<Draft>> drafts = new ArrayList<>();
            for (String person : List.of("alice:alice", "carol:carol", "alice:alice", "carol:carol")) {
                CreateDialog dialog =
                        new CreateDialog(PRODUCTS.author().client().as(person));
                Answer wizard = dialog.wizard("OPS", BLUEPRINT);
                drafts.add(people.submit(() -> dialog.finish(wizard, Map.of("migrationName", mark))));
            }
            Set<String> titles = new TreeSet<>();
            for (Future<Draft> draft : drafts) {
                titles.add(draft.get().title());
            }
            String first = "Migration postmortem: " + mark;
            assertEquals(Set.of(first, first + " (2)", first + " (3)", first + " (4)"), titles);
        } finally {
            people.shutdown();
        }
    }

    @Test
    public void aTitleThatAPageHasIsNumberedWithoutRegardToCase() {
        Wiki author = new Wiki(PRODUCTS.author().client(), "OPS");
        author.publish("MIGRATION Postmortem: " + mark.toUpperCase(java.util.Locale.ROOT), "<p>There.</p>");

        assertEquals(
                "Migration postmortem: " + mark + " (2)",
                finished("OPS", Map.of("migrationName", mark)).title());
    }

    @Test
    public void theProjectsAreThoseInWhichTheCallerMayCreate() {
        JsonNode alices = projects("alice:alice");
        JsonNode erins = projects("erin:erin");

        assertEquals("OPS", alices.path("project").asText());
        assertTrue(alices.toString(), alices.path("complete").asBoolean());
        assertTrue(alices.toString(), keys(alices).contains("OPS"));
        assertTrue(keys(alices) + " " + keys(erins), keys(alices).containsAll(keys(erins)));
        assertFalse(erins.toString(), keys(erins).contains("SEC"));
    }

    @Test
    public void aWizardLeftEmptyGivesThePageWithoutOne() {
        Draft draft = finished("OPS", Map.of());
        Draft without = dialog().open("OPS", BLUEPRINT);

        assertEquals(withoutIds(without.body()), withoutIds(draft.body()));
    }

    private static String withoutIds(String body) {
        return body.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
    }

    private static Set<String> keys(JsonNode offered) {
        return new HashSet<>(offered.path("projects").findValuesAsText("key"));
    }

    private static JsonNode projects(String person) {
        return PRODUCTS.author()
                .client()
                .as(person)
                .get("/rest/hindsight/1.0/projects?space=ops")
                .expect(200)
                .json();
    }

    private static int found(String space, String title) {
        return PRODUCTS.author()
                .client()
                .get("/rest/api/content?spaceKey=" + space + "&title=" + title.replace(" ", "%20"))
                .expect(200)
                .json()
                .get("results")
                .size();
    }

    private static Draft finished(String space, Map<String, String> answers) {
        return dialog().finish(dialog().wizard(space, BLUEPRINT), answers);
    }

    private static CreateDialog dialog() {
        return new CreateDialog(PRODUCTS.author().client());
    }
}
