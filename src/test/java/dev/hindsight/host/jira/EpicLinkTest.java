package dev.hindsight.host.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.RunningJira.Answer;
import org.junit.ClassRule;
import org.junit.Test;

/** The field that names an issue's epic: where it is offered, what it takes and how it is shown. */
public class EpicLinkTest {

    @ClassRule
    public static final RunningJira JIRA = RunningJira.plain();

    @Test
    public void isOfferedInOneProjectAndNotForSubTasks() {
        JsonNode schema = onScreen("PLAT", "10002").path("schema");

        assertEquals("any", schema.path("type").asText());
        assertEquals(
                "com.pyxis.greenhopper.jira:gh-epic-link", schema.path("custom").asText());
        assertTrue(onScreen("PLAT", "10003").isMissingNode());
        assertTrue(onScreen("OPS", "10002").isMissingNode());
    }

    @Test
    public void takesTheKeyOfAnIssueOfAnyProjectAndShowsIt() {
        String epic = created("OPS", "").path("key").asText();
        String key = created("PLAT", ",`customfield_10109`:`" + epic + "`")
                .path("key")
                .asText();

        assertEquals(epic, fields(key).path("customfield_10109").asText());
        assertTrue(fields(created("PLAT", "").path("key").asText())
                .path("customfield_10109")
                .isNull());
        assertFalse(fields(epic).has("customfield_10109"));
    }

    @Test
    public void refusesWhatIsNoKeyOfAnIssue() {
        String id = created("PLAT", "").path("id").asText();

        for (String value : new String[] {"`PLAT-99999`", "`" + id + "`", "{`key`:`PLAT-1`}"}) {
            Answer answer = create("PLAT", ",`customfield_10109`:" + value);
            assertEquals(400, answer.status());
            assertTrue(answer.json().toString(), answer.json().path("errors").has("customfield_10109"));
        }
    }

    private static JsonNode onScreen(String project, String type) {
        JsonNode fields = JIRA.get("alice", "/rest/api/2/issue/createmeta/" + project + "/issuetypes/" + type)
                .json()
                .path("values");
        for (JsonNode field : fields) {
            if (field.path("name").asText().equals("Epic Link")) {
                return field;
            }
        }
        return fields.path("none");
    }

    private static Answer create(String project, String more) {
        return JIRA.post(
                "alice",
                "/rest/api/2/issue",
                "{`fields`:{`project`:{`key`:`" + project + "`},`issuetype`:{`id`:`10002`},`summary`:`Learn`" + more
                        + "}}");
    }

    private static JsonNode created(String project, String more) {
        Answer answer = create(project, more);
        assertEquals(201, answer.status());
        return answer.json();
    }

    private static JsonNode fields(String key) {
        return JIRA.get("alice", "/rest/api/2/issue/" + key).json().path("fields");
    }
}
