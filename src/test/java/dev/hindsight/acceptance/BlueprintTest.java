package dev.hindsight.acceptance;

import static dev.hindsight.acceptance.CreateDialog.BLUEPRINT;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.CreateDialog.Draft;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** From the create page to the first issue. Real products have a dialog in its place that only a browser can use. */
public class BlueprintTest {

    @ClassRule
    public static final Products PRODUCTS = Products.running();

    private final String mark = "blueprint" + UUID.randomUUID().toString().replace("-", "");

    @Before
    public void onlyInTheEmbeddedHost() {
        assumeTrue(PRODUCTS.embedded());
    }

    @Test
    public void theCreatePageOffersTheBlueprintBesideTheBlankPage() {
        String offered = dialog().offered("OPS");

        assertTrue(offered, offered.contains("Blank page"));
        assertTrue(offered, offered.contains("<strong>Migration postmortem</strong>"));
        assertTrue(offered, offered.contains("value=\"" + BLUEPRINT + "\""));
        assertTrue(offered, offered.contains("value=\"OPS\" selected"));
        String icon = offered.substring(offered.indexOf("/download/resources/"), offered.indexOf("/icon\"") + 5);
        assertEquals(
                "image/png", PRODUCTS.author().client().get(icon).expect(200).header("Content-Type"));
    }

    @Test
    public void aPageFromTheBlueprintWithOneFindingFilledInGetsOneIssueItsLabelAndItsIndex() {
        Wiki author = PRODUCTS.author();
        Draft draft = dialog().open(author.space(), BLUEPRINT).with("title", "Moved " + mark);
        assertTrue(draft.body(), draft.body().contains("<ac:placeholder>"));

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
        assertEquals(1, PRODUCTS.owner().keysWithSummary(mark).size());
        assertFalse(author.view(page), author.view(page).contains("one sentence that someone outside the team"));
        assertEquals(List.of("postmortem"), content(id, "/label").get("results").findValuesAsText("name"));
        assertEquals(
                "Migration postmortems",
                content(id, "?expand=ancestors").at("/ancestors/0/title").asText());
    }

    @Test
    public void theIndexIsMadeOnceAndListsThePagesOfTheBlueprint() {
        Wiki author = PRODUCTS.author();
        for (String which : List.of("first", "second")) {
            dialog().publish(dialog().open("ENG", BLUEPRINT).with("title", mark + " " + which));
        }

        JsonNode found = author.client()
                .get("/rest/api/content?spaceKey=ENG&title="
                        + URLEncoder.encode("Migration postmortems", StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .get("results");

        assertEquals(1, found.size());
        String index = author.view(new PublishedPage(found.get(0).get("id").asText(), "", 1));
        assertTrue(index, index.contains(mark + " first") && index.contains(mark + " second"));
        assertTrue(index, index.contains("blueprint=dev.hindsight%3Apostmortem-blueprint"));
    }

    @Test
    public void theEditorStartsEachPageAnewUnderTheDayOfToday() {
        Draft one = dialog().open("OPS", BLUEPRINT);
        Draft other = dialog().open("OPS", BLUEPRINT);

        assertTrue(one.title(), one.title().matches("Migration postmortem \\d{4}-\\d\\d-\\d\\d( \\(\\d+\\))?"));
        assertNotEquals(one.title(), other.title());
        assertNotEquals(one.body(), other.body());
    }

    private static JsonNode content(String id, String rest) {
        return PRODUCTS.author()
                .client()
                .get("/rest/api/content/" + id + rest)
                .expect(200)
                .json();
    }

    private static CreateDialog dialog() {
        return new CreateDialog(PRODUCTS.author().client());
    }
}
