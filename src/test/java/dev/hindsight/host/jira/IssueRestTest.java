package dev.hindsight.host.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.RunningJira.Answer;
import org.junit.ClassRule;
import org.junit.Test;

/** Creating, changing and linking issues over HTTP, with the refusals that Jira is strict about. */
public class IssueRestTest {

    @ClassRule
    public static final RunningJira JIRA = RunningJira.plain();

    private static final String ISSUE = "/rest/api/2/issue";

    @Test
    public void createsAnIssueWithAllFieldsOfTheScreen() {
        Answer created = JIRA.post(
                "alice",
                ISSUE,
                "{`fields`:{`project`:{`key`:`OPS`},`issuetype`:{`id`:`10002`},`summary`:`Guard the import`,`description`:`Why`,"
                        + "`duedate`:`2026-12-15`,`assignee`:{`name`:`bob`},`priority`:{`id`:`2`},`labels`:[`postmortem`,`theme-scaling`]},"
                        + "`properties`:[{`key`:`dev.hindsight`,`value`:{`finding`:`f1`}}]}");

        assertEquals(201, created.status());
        String key = created.json().path("key").asText();
        JsonNode issue = JIRA.get(
                        "bob",
                        "/rest/api/latest/issue/" + key + "?properties=dev.hindsight&expand=names,schema,transitions")
                .json();
        JsonNode fields = issue.path("fields");
        assertEquals("bob", fields.path("assignee").path("name").asText());
        assertEquals("alice", fields.path("reporter").path("name").asText());
        assertEquals("2026-12-15", fields.path("duedate").asText());
        assertEquals("High", fields.path("priority").path("name").asText());
        assertEquals(
                "new", fields.path("status").path("statusCategory").path("key").asText());
        assertEquals(
                "f1",
                issue.path("properties").path("dev.hindsight").path("finding").asText());
        assertTrue(
                fields.path("created").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000"));
        assertEquals(3, issue.path("transitions").size());
        assertEquals("date", issue.path("schema").path("duedate").path("type").asText());
    }

    @Test
    public void namesEveryWrongFieldAtOnce() {
        Answer refused = JIRA.post(
                "alice",
                ISSUE,
                "{`fields`:{`project`:{`key`:`STRICT`},`issuetype`:{`name`:`Task`},`summary`:`two\\nlines`,`duedate`:`2026-12-15`,"
                        + "`assignee`:{`name`:`dave`},`labels`:[`a b`]}}");

        assertEquals(400, refused.status());
        JsonNode errors = refused.json().path("errors");
        assertEquals(
                "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown.",
                errors.path("duedate").asText());
        assertEquals(
                "User 'dave' cannot be assigned issues.",
                errors.path("assignee").asText());
        assertEquals("Team is required.", errors.path("customfield_10100").asText());
        assertTrue(errors.has("summary"));
        assertTrue(errors.has("labels"));
    }

    @Test
    public void makesWhatCanBeMadeOfABulk() {
        Answer some = JIRA.post(
                "alice",
                ISSUE + "/bulk",
                "{`issueUpdates`:[{`fields`:{`project`:{`key`:`OPS`},`issuetype`:{`name`:`Bug`},`summary`:`One`}},"
                        + "{`fields`:{`project`:{`key`:`OPS`},`summary`:`No type`}}]}");

        assertEquals(201, some.status());
        assertEquals(1, some.json().path("issues").size());
        JsonNode error = some.json().path("errors").path(0);
        assertEquals(1, error.path("failedElementNumber").asInt());
        assertEquals(
                "issue type is required",
                error.path("elementErrors").path("errors").path("issuetype").asText());
    }

    @Test
    public void refusesABulkOfWhichNothingCanBeMade() {
        Answer none = JIRA.post("alice", ISSUE + "/bulk", "{`issueUpdates`:[{`fields`:{}}]}");

        assertEquals(400, none.status());
        assertEquals(0, none.json().path("issues").size());
    }

    @Test
    public void changesLabelsByOperationAndClearsByNull() {
        String key = JIRA.issue("alice", "OPS", "Edited");
        JIRA.put("alice", ISSUE + "/" + key, "{`fields`:{`duedate`:`2026-12-01`,`labels`:[`a`,`b`]}}");

        Answer changed = JIRA.put(
                "bob",
                ISSUE + "/" + key,
                "{`fields`:{`duedate`:null},`update`:{`labels`:[{`add`:`c`},{`remove`:`a`}]}}");

        assertEquals(204, changed.status());
        JsonNode issue =
                JIRA.get("bob", ISSUE + "/" + key + "?expand=changelog").json();
        assertTrue(issue.path("fields").path("duedate").isNull());
        assertEquals("[\"b\",\"c\"]", issue.path("fields").path("labels").toString());
        JsonNode last = issue.path("changelog").path("histories").path(1);
        assertEquals("bob", last.path("author").path("name").asText());
        assertEquals("2026-12-01", last.path("items").path(0).path("from").asText());
    }

    @Test
    public void closesWithTheGivenResolutionAndOpensWithout() {
        String key = JIRA.issue("alice", "OPS", "Moved along");
        String transitions = ISSUE + "/" + key + "/transitions";

        assertEquals(
                204,
                JIRA.post("bob", transitions, "{`transition`:{`id`:31},`fields`:{`resolution`:{`name`:`Won't Do`}}}")
                        .status());
        JsonNode closed = JIRA.get("bob", ISSUE + "/" + key).json().path("fields");
        assertEquals("Won't Do", closed.path("resolution").path("name").asText());
        assertEquals(
                "done", closed.path("status").path("statusCategory").path("key").asText());

        assertEquals(
                204, JIRA.post("bob", transitions, "{`transition`:{`id`:`21`}}").status());
        JsonNode opened = JIRA.get("bob", ISSUE + "/" + key).json().path("fields");
        assertTrue(opened.path("resolution").isNull());
        assertTrue(opened.path("resolutiondate").isNull());
    }

    @Test
    public void followsAMovedIssueByItsOldKey() {
        String key = JIRA.issue("alice", "OPS", "Wanderer");
        String id = JIRA.get("alice", ISSUE + "/" + key).json().path("id").asText();

        String newKey = JIRA.post("", "/rest/host/1.0/issues/" + key + "/move", "{`project`:`PLAT`}")
                .json()
                .path("key")
                .asText();

        JsonNode moved = JIRA.get("alice", ISSUE + "/" + key).json();
        assertEquals(id, moved.path("id").asText());
        assertEquals(newKey, moved.path("key").asText());
        assertTrue(newKey.startsWith("PLAT-"));
        assertEquals(
                204,
                JIRA.put("alice", ISSUE + "/" + key, "{`fields`:{`duedate`:`2026-12-01`}}")
                        .status());
    }

    @Test
    public void letsNobodyChangeAnArchivedIssueAndFindsItNoMore() {
        String key = JIRA.issue("alice", "OPS", "Archived");
        String issue = ISSUE + "/" + key;
        String updated = JIRA.get("alice", issue).json().at("/fields/updated").asText();

        assertEquals(204, JIRA.put("admin", issue + "/archive", "").status());

        JsonNode archived = JIRA.get("alice", issue).json().path("fields");
        assertEquals("admin", archived.at("/archivedby/name").asText());
        assertEquals(updated, archived.path("updated").asText());
        String search = "/rest/api/2/search?validateQuery=false&jql=key%3D" + key;
        assertEquals(0, JIRA.get("alice", search).json().path("total").asInt());
        for (String part : new String[] {"/transitions", "/comment", "/remotelink"}) {
            assertEquals(403, JIRA.post("alice", issue + part, "{`body`:`x`}").status());
        }
        assertEquals(
                403, JIRA.put("alice", issue, "{`fields`:{`summary`:`New`}}").status());
        assertEquals(403, JIRA.put("alice", issue + "/properties/k", "1").status());

        assertEquals(204, JIRA.put("admin", issue + "/restore", "").status());
        assertEquals(1, JIRA.get("alice", search).json().path("total").asInt());
        assertEquals(
                204, JIRA.put("alice", issue, "{`fields`:{`summary`:`New`}}").status());
    }

    @Test
    public void showsALinkFromBothEndsAndInBothHistories() {
        String one = JIRA.issue("alice", "OPS", "Twice");
        String other = JIRA.issue("alice", "OPS", "Once");
        String link =
                "{`type`:{`id`:`10002`},`inwardIssue`:{`key`:`" + one + "`},`outwardIssue`:{`key`:`" + other + "`}}";

        assertEquals(201, JIRA.post("alice", "/rest/api/2/issueLink", link).status());
        assertEquals(201, JIRA.post("alice", "/rest/api/2/issueLink", link).status());

        JsonNode from =
                JIRA.get("alice", ISSUE + "/" + one + "?expand=changelog").json();
        JsonNode to =
                JIRA.get("alice", ISSUE + "/" + other + "?expand=changelog").json();
        assertEquals(1, from.at("/fields/issuelinks").size());
        assertEquals(
                "new",
                from.at("/fields/issuelinks/0/outwardIssue/fields/status/statusCategory/key")
                        .asText());
        assertEquals(one, to.at("/fields/issuelinks/0/inwardIssue/key").asText());
        assertEquals("Link", from.at("/changelog/histories/0/items/0/field").asText());
        assertEquals(
                "This issue is duplicated by " + one,
                to.at("/changelog/histories/0/items/0/toString").asText());
    }

    @Test
    public void updatesTheRemoteLinkWithTheSameGlobalId() {
        String links = ISSUE + "/" + JIRA.issue("alice", "OPS", "Linked") + "/remotelink";
        String link =
                "{`globalId`:`hindsight:i:u`,`relationship`:`action item of`,`object`:{`url`:`http://c/1`,`title`:`%s`}}";

        assertEquals(201, JIRA.post("alice", links, link.formatted("Old")).status());
        assertEquals(200, JIRA.post("alice", links, link.formatted("New")).status());

        assertEquals(1, JIRA.get("alice", links).json().size());
        JsonNode one = JIRA.get("alice", links + "?globalId=hindsight%3Ai%3Au").json();
        assertEquals("New", one.path("object").path("title").asText());
        assertEquals(
                400,
                JIRA.post("alice", links, "{`object`:{`url`:`http://c/1`}}").status());
    }

    @Test
    public void keepsPropertiesUpToTheirSize() {
        String property = ISSUE + "/" + JIRA.issue("alice", "OPS", "Marked") + "/properties/k";

        assertEquals(201, JIRA.put("alice", property, "{`a`:1}").status());
        assertEquals(200, JIRA.put("alice", property, "{`a`:2}").status());
        assertEquals(
                2, JIRA.get("alice", property).json().path("value").path("a").asInt());
        assertEquals(
                400, JIRA.put("alice", property, "`" + "x".repeat(33_000) + "`").status());
        assertEquals(204, JIRA.delete("alice", property).status());
        assertEquals(404, JIRA.get("alice", property).status());
    }
}
