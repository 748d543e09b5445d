package dev.hindsight.host.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;

/** Pages over REST by what they are labelled with, where they are and below what. */
public class FindingPagesTest {

    @ClassRule
    public static final ProbedSite SITE = new ProbedSite();

    private final Caller alice = SITE.as(People.ALICE);
    private final String label = "l" + UUID.randomUUID();

    @Test
    public void byLabelSpaceTypeAndTitle() {
        String title = ProbedSite.title("labelled \"so\"");
        String id = labelled(title);

        assertEquals(List.of(id), found("label = " + label));
        assertEquals(List.of(id), found("LABEL in (other, '" + label + "') AND space = ops and type=page"));
        assertEquals(
                List.of(id), found("label = \"" + label + "\" and title = \"" + title.replace("\"", "\\\"") + "\""));
        assertEquals(List.of(), found("label = " + label + " and space in (ENG)"));
    }

    @Test
    public void onlyThoseThatTheReaderMaySee() {
        String id = labelled(ProbedSite.title("hidden"));
        Map<String, Object> users = Map.of("user", List.of(Map.of("type", "known", "username", "alice")));
        alice.put(
                "/rest/api/content/" + id + "/restriction",
                List.of(Map.of("operation", "read", "restrictions", users)));

        assertEquals(
                0,
                SITE.as(People.BOB)
                        .get("/rest/api/content/search?cql=label=" + label)
                        .json()
                        .path("size")
                        .asInt());
    }

    @Test
    public void neverByAQueryThatIsNotUnderstood() {
        for (String cql : List.of("", "label", "label = a or label = b", "creator = bob", "label = a and")) {
            assertEquals(
                    cql,
                    400,
                    alice.get("/rest/api/content/search?cql=" + Html.urlPart(cql))
                            .status());
        }
    }

    @Test
    public void thoseBelowAPageAndThoseAboveIt() {
        String top = SITE.page(People.ALICE, ProbedSite.title("top"), "<p/>")
                .path("id")
                .asText();
        String middle = below(top);
        String bottom = below(middle);

        assertEquals(
                List.of(middle, bottom),
                ids(alice.get("/rest/api/content/" + top + "/descendant/page").json()));
        assertEquals(
                List.of(middle),
                ids(alice.get("/rest/api/content/" + top + "/child/page").json()));
        JsonNode above = alice.get("/rest/api/content/" + bottom + "?expand=ancestors")
                .json()
                .path("ancestors");
        assertTrue(above.findValuesAsText("id").containsAll(List.of(top, middle)));
    }

    private String labelled(String title) {
        String id = SITE.page(People.ALICE, title, "<p/>").path("id").asText();
        alice.post("/rest/api/content/" + id + "/label", List.of(Map.of("prefix", "global", "name", label)));
        return id;
    }

    private String below(String parent) {
        Map<String, Object> child = new HashMap<>(Caller.page(ProbedSite.title("below"), "<p/>"));
        child.put("ancestors", List.of(Map.of("id", parent)));
        return alice.post("/rest/api/content", child).json().path("id").asText();
    }

    private List<String> found(String cql) {
        return ids(
                alice.get("/rest/api/content/search?cql=" + Html.urlPart(cql)).json());
    }

    private static List<String> ids(JsonNode list) {
        return list.path("results").findValuesAsText("id");
    }
}
