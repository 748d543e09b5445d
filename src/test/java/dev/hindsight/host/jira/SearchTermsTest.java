package dev.hindsight.host.jira;

import static org.junit.Assert.assertEquals;

import dev.hindsight.host.jira.RunningJira.Answer;
import dev.hindsight.host.jira.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** What each kind of JQL term finds, on four issues. */
public class SearchTermsTest {

    @ClassRule
    public static final RunningJira JIRA =
            new RunningJira(Map.of(), new SetClock(Instant.parse("2026-11-22T10:00:00Z")));

    private static final String ISSUE = "/rest/api/2/issue";

    /** OPS-1 has everything, OPS-2 is closed, OPS-3 is bare, PLAT-1 is elsewhere. */
    @BeforeClass
    public static void createIssues() {
        create(
                "OPS",
                "Verify row counts after import",
                ",`assignee`:{`name`:`bob`},`duedate`:`2026-11-20`,"
                        + "`labels`:[`postmortem`,`theme-scaling`],`priority`:{`id`:`1`},`description`:`Counts [differ] by 10%`");
        create("OPS", "Rate limits", ",`assignee`:{`name`:`carol`},`duedate`:`2026-12-24`,`labels`:[`postmortem`]");
        create("OPS", "Bare", "");
        create("PLAT", "Elsewhere", "");
        JIRA.post("bob", ISSUE + "/OPS-2/transitions", "{`transition`:{`id`:`31`}}");
        JIRA.post("bob", ISSUE + "/OPS-3/comment", "{`body`:`Nobody counted`}");
    }

    @Test
    public void comparesValuesAndLeavesEmptyOnesOutOfUnequal() {
        finds("project = ops", "OPS-1 OPS-2 OPS-3");
        finds("project in (PLAT, 10000) and assignee is EMPTY", "OPS-3 PLAT-1");
        finds("assignee != bob", "OPS-2");
        finds("assignee = currentUser()", "OPS-2");
        finds("labels = POSTMORTEM and labels not in (theme-scaling)", "OPS-2");
        finds("labels is not EMPTY", "OPS-1 OPS-2");
        finds("reporter = alice and creator in (alice, bob)", "OPS-1 OPS-2 OPS-3 PLAT-1");
    }

    @Test
    public void knowsStatusesCategoriesAndResolutions() {
        finds("status = \"To Do\" and project = OPS", "OPS-1 OPS-3");
        finds("statusCategory = Done", "OPS-2");
        finds("statusCategory != done and issuetype = Task", "OPS-1 OPS-3 PLAT-1");
        finds("resolution = Unresolved and priority = Highest", "OPS-1");
        finds("resolution in (Done, 'Won\\'t Do')", "OPS-2");
    }

    @Test
    public void comparesDays() {
        finds("due < startOfDay()", "OPS-1");
        finds("duedate >= 2026-12-24", "OPS-2");
        finds("due <= 5w and due >= '2026/11/21'", "OPS-2");
        finds("due is EMPTY and project = OPS", "OPS-3");
        finds("due = 2026-11-20", "OPS-1");
        finds("resolved >= -1d", "OPS-2");
    }

    @Test
    public void searchesWords() {
        finds("summary ~ \"counts IMPORT\"", "OPS-1");
        finds("summary ~ 'row coun*'", "OPS-1");
        finds("summary ~ \"\\\"row counts\\\"\"", "OPS-1");
        finds("summary ~ \"\\\"counts row\\\"\"", "");
        finds("summary ~ 'count'", "");
        finds("text ~ counted", "OPS-3");
        finds("text ~ \"\\\\[differ\\\\]\"", "OPS-1");
        finds("project = OPS and summary !~ limits", "OPS-1 OPS-3");
        refuses("summary ~ '[differ'", "Unable to parse the text '[differ' for field 'summary'.");
        refuses(
                "summary ~ '*ing'",
                "The text query '*ing' for field 'summary' is not allowed to start with character '*'.");
    }

    @Test
    public void pagesByIdAndSorts() {
        String second = JIRA.get("carol", ISSUE + "/OPS-2").json().path("id").asText();
        finds("id > " + second, "OPS-3 PLAT-1");
        finds("key > OPS-1", "OPS-2 OPS-3");
        inOrder("project = OPS order by priority desc, key desc", "OPS-1 OPS-3 OPS-2");
        inOrder("project = OPS order by due", "OPS-1 OPS-2 OPS-3");
        inOrder("project = OPS", "OPS-3 OPS-2 OPS-1");
    }

    @Test
    public void refusesValuesThatDoNotExist() {
        refuses("status = Nowhere", "The value 'Nowhere' does not exist for the field 'status'.");
        refuses("assignee = nobody", "The value 'nobody' does not exist for the field 'assignee'.");
        refuses(
                "key = 0.0",
                "Error in the JQL Query: The character '.' is a reserved JQL character. "
                        + "You must enclose it in a string or use the escape '\\u002e' instead. (line 1, character 8)");
        refuses("key = '0.0'", "The issue key '0.0' for field 'key' is invalid.");
        refuses("status ~ Done", "The operator '~' is not supported by the 'status' field.");
        refuses("updated > yesterday()", "Unable to find JQL function 'yesterday()'.");
    }

    private static void create(String project, String summary, String fields) {
        Answer created = JIRA.post(
                "alice",
                ISSUE,
                "{`fields`:{`project`:{`key`:`" + project + "`},`issuetype`:{`name`:`Task`},`summary`:`" + summary + "`"
                        + fields + "}}");
        assertEquals(created.text(), 201, created.status());
    }

    private static void finds(String jql, String keys) {
        inOrder(jql + " order by key", keys);
    }

    private static void inOrder(String jql, String keys) {
        Answer found = search(jql);
        assertEquals(found.text(), 200, found.status());
        StringJoiner joined = new StringJoiner(" ");
        found.json()
                .path("issues")
                .forEach(issue -> joined.add(issue.path("key").asText()));
        assertEquals(jql, keys, joined.toString());
    }

    private static void refuses(String jql, String message) {
        Answer refused = search(jql);
        assertEquals(400, refused.status());
        assertEquals(message, refused.json().path("errorMessages").path(0).asText());
    }

    private static Answer search(String jql) {
        String body = Json.object()
                .put("jql", jql)
                .set("fields", Json.texts(List.of("summary")))
                .toString();
        return JIRA.send("carol", "POST", "/rest/api/2/search", body);
    }
}
