package dev.hindsight.host.confluence;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

public class SavingPagesTest {

    @ClassRule
    public static final ProbedSite SITE = new ProbedSite();

    private static final String MACRO = "<ac:structured-macro ac:name=\"echo\"/>";

    @Test
    public void givesMacrosIdsWhenAPageIsStored() {
        String stored = storage(SITE.page(People.ALICE, ProbedSite.title("ids"), MACRO));

        assertTrue(
                stored,
                stored.matches(
                        "<ac:structured-macro ac:name=\"echo\" ac:schema-version=\"1\" ac:macro-id=\"[0-9a-f-]{36}\"/>"));
    }

    @Test
    public void leavesMacrosInCodeAlone() {
        String code =
                "<ac:structured-macro ac:name=\"code\" ac:schema-version=\"1\" ac:macro-id=\"m\"><ac:plain-text-body>"
                        + "<![CDATA[" + MACRO + "]]></ac:plain-text-body></ac:structured-macro>";

        assertEquals(code, storage(SITE.page(People.ALICE, ProbedSite.title("code"), code)));
    }

    @Test
    public void keepsMacroIdsInCopies() {
        JsonNode page = SITE.page(People.ALICE, ProbedSite.title("original"), MACRO);

        Caller.Reply copied = SITE.as(People.BOB)
                .post("/rest/host/1.0/pages/" + id(page) + "/copy", Map.of("title", ProbedSite.title("copy")));

        String copy = copied.json().path("id").asText();
        assertEquals(storage(page), storage(read(copy)));
    }

    @Test
    public void refusesAnUpdateThatIsNotOfTheNextVersion() {
        String title = ProbedSite.title("conflict");
        String id = id(SITE.page(People.ALICE, title, "<p>1</p>"));
        update(id, title, 2, "<p>2</p>");

        Caller.Reply late = update(id, title, 2, "<p>also 2</p>");

        assertEquals(409, late.status());
        assertEquals("<p>2</p>", storage(read(id)));
    }

    @Test
    public void makesANewVersionOfTheSameText() {
        String title = ProbedSite.title("same");
        String id = id(SITE.page(People.ALICE, title, "<p>same</p>"));

        update(id, title, 2, "<p>same</p>");

        assertEquals(2, read(id).at("/version/number").asInt());
        assertThat(notes(), containsString("updated from 1 of " + id + " " + id + " v2 by alice"));
    }

    @Test
    public void refusesMarkupThatIsNotWellFormed() {
        Caller.Reply refused =
                SITE.as(People.ALICE).post("/rest/api/content", Caller.page(ProbedSite.title("broken"), "<p>open"));

        assertEquals(400, refused.status());
        assertThat(refused.json().path("message").asText(), containsString("Error parsing xhtml"));
    }

    @Test
    public void refusesATitleThatIsTaken() {
        String title = ProbedSite.title("twice");
        SITE.page(People.ALICE, title, "<p/>");

        assertEquals(
                400,
                SITE.as(People.BOB)
                        .post("/rest/api/content", Caller.page(title, "<p/>"))
                        .status());
    }

    @Test
    public void losesThePageWhenAListenerThrows() {
        losesThePage("throwing");
    }

    @Test
    public void losesThePageWhenAStatementOfAListenerFailsUnheard() {
        losesThePage("failing");
    }

    private static void losesThePage(String how) {
        String title = ProbedSite.title(how);
        String before = notes();

        Caller.Reply saved = SITE.as(People.ALICE).post("/rest/api/content", Caller.page(title, "<p/>"));

        assertEquals(500, saved.status());
        assertThat(saved.json().path("message").asText(), containsString("rollback-only"));
        JsonNode found = SITE.as(People.ALICE)
                .get("/rest/api/content?spaceKey=OPS&title=" + Html.urlPart(title))
                .json();
        assertEquals(0, found.path("size").asInt());
        assertEquals("what the listener wrote is undone as well", before, notes());
    }

    @Test
    public void trashesRestoresAndPurges() {
        String title = ProbedSite.title("life");
        String id = id(SITE.page(People.ALICE, title, "<p/>"));
        Caller alice = SITE.as(People.ALICE);

        assertEquals(204, alice.delete("/rest/api/content/" + id).status());
        assertEquals(404, alice.get("/rest/api/content/" + id).status());
        assertEquals(
                200, alice.get("/rest/api/content/" + id + "?status=trashed").status());
        Caller.Reply restored = alice.put(
                "/rest/api/content/" + id, Map.of("version", Map.of("number", 2), "status", "current", "type", "page"));
        assertEquals("current", restored.json().path("status").asText());
        alice.delete("/rest/api/content/" + id);
        assertEquals(
                204, alice.delete("/rest/api/content/" + id + "?status=trashed").status());

        assertEquals(404, alice.get("/rest/api/content/" + id + "?status=any").status());
        assertThat(
                notes(),
                containsString("trashed " + id + " v1 by alice\nrestored " + id + " v1 by alice\ntrashed " + id
                        + " v1 by alice\nremoved " + id + " v1 by alice"));
    }

    @Test
    public void tellsNobodyOfADraftUntilItIsPublished() {
        Caller alice = SITE.as(People.ALICE);
        Map<String, Object> draft = new HashMap<>(Caller.page(ProbedSite.title("draft"), "<p/>"));
        draft.put("status", "draft");

        String id = id(alice.post("/rest/api/content", draft).json());
        assertThat(notes(), not(containsString("created " + id)));
        assertEquals(
                404,
                SITE.as(People.BOB)
                        .get("/rest/api/content/" + id + "?status=draft")
                        .status());
        alice.put(
                "/rest/api/content/" + id + "?status=draft",
                Map.of("version", Map.of("number", 1), "status", "current", "type", "page"));

        assertThat(notes(), containsString("created " + id + " v1 by alice"));
    }

    @Test
    public void findsASpaceInAnyCaseAndAnswersWithItsOwnKey() {
        String title = ProbedSite.title("in any case");
        Map<String, Object> page = new HashMap<>(Caller.page(title, "<p/>"));
        page.put("space", Map.of("key", "ops"));

        String id = id(SITE.as(People.ALICE).post("/rest/api/content", page).json());

        assertEquals("OPS", read(id).at("/space/key").asText());
        assertEquals(
                id,
                SITE.as(People.ALICE)
                        .get("/rest/api/content?spaceKey=Ops&title=" + Html.urlPart(title))
                        .json()
                        .at("/results/0/id")
                        .asText());
        assertEquals(
                "OPS",
                SITE.as(People.ALICE)
                        .get("/rest/api/space/oPs")
                        .json()
                        .path("key")
                        .asText());
        SITE.as(People.ALICE).post("/rest/host/1.0/pages/" + id + "/move", Map.of("space", "eng"));
        assertEquals("ENG", read(id).at("/space/key").asText());
    }

    @Test
    public void movesATreeOfPagesAndTellsOfItsTopAlone() {
        String top = id(SITE.page(People.ALICE, ProbedSite.title("top"), "<p/>"));
        Map<String, Object> child = new HashMap<>(Caller.page(ProbedSite.title("below"), "<p/>"));
        child.put("ancestors", List.of(Map.of("id", top)));
        String below = id(SITE.as(People.ALICE).post("/rest/api/content", child).json());

        SITE.as(People.ALICE).post("/rest/host/1.0/pages/" + top + "/move", Map.of("space", "ENG"));

        assertEquals("ENG", read(below).at("/space/key").asText());
        assertThat(notes(), containsString("moved " + top));
        assertThat(notes(), not(containsString("moved " + below)));
    }

    @Test
    public void movesPagesBetweenSpaces() {
        String id = id(SITE.page(People.ALICE, ProbedSite.title("moving"), "<p/>"));

        SITE.as(People.ALICE).post("/rest/host/1.0/pages/" + id + "/move", Map.of("space", "ENG"));

        assertEquals("ENG", read(id).at("/space/key").asText());
        assertThat(notes(), containsString("moved " + id));
    }

    @Test
    public void keepsLabels() {
        String id = id(SITE.page(People.ALICE, ProbedSite.title("labels"), "<p/>"));
        Caller alice = SITE.as(People.ALICE);

        alice.post("/rest/api/content/" + id + "/label", List.of(Map.of("prefix", "global", "name", "Postmortem")));
        assertEquals(
                "postmortem",
                alice.get("/rest/api/content/" + id + "/label")
                        .json()
                        .at("/results/0/name")
                        .asText());
        alice.delete("/rest/api/content/" + id + "/label/postmortem");

        assertEquals(
                0,
                alice.get("/rest/api/content/" + id + "/label")
                        .json()
                        .path("size")
                        .asInt());
    }

    private static Caller.Reply update(String id, String title, int version, String body) {
        return SITE.as(People.ALICE).put("/rest/api/content/" + id, Caller.update(title, version, body));
    }

    private static JsonNode read(String id) {
        return SITE.as(People.ALICE)
                .get("/rest/api/content/" + id + "?expand=body.storage,version,space")
                .json();
    }

    private static String notes() {
        return SITE.as(People.ALICE).get("/rest/probe/1.0/notes").body();
    }

    private static String id(JsonNode page) {
        return page.path("id").asText();
    }

    private static String storage(JsonNode page) {
        return page.at("/body/storage/value").asText();
    }
}
