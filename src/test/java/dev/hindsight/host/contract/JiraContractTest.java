package dev.hindsight.host.contract;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.ClassRule;
import org.junit.Test;

/** Every kind of call that the embedded Jira offers, held against the official description as it is made. */
public class JiraContractTest {

    @ClassRule
    public static final DescribedJira JIRA = new DescribedJira();

    private static final String API = "/rest/api/2";
    private static final String ISSUE = API + "/issue";
    private static final String TASK =
            "{`fields`:{`project`:{`key`:`OPS`},`issuetype`:{`name`:`Task`},`summary`:`%s`,`description`:`Why`,"
                    + "`duedate`:`2026-12-15`,`assignee`:{`name`:`bob`},`priority`:{`id`:`2`},`labels`:[`a`]}}";
    private static final String UNFIT = "{`fields`:{`project`:{`key`:`OPS`},`summary`:`No type`}}";

    @Test
    public void tellsOfItselfAndOfTheCaller() {
        JIRA.as("").get(200, API + "/serverInfo");
        JIRA.as("alice").get(200, "/rest/api/latest/myself");
        JIRA.as("").get(401, API + "/myself");
        JIRA.as("alice").get(200, API + "/mypermissions");
        JIRA.as("alice").get(200, API + "/mypermissions?projectKey=OPS");
        JIRA.as("alice").get(404, API + "/mypermissions?projectKey=NONE");
        JIRA.as("").get(401, API + "/mypermissions");
        JIRA.as("alice").get(200, "/rest/auth/1/session");
    }

    @Test
    public void listsWhatThereIs() {
        for (String catalog : new String[] {"project", "field", "priority", "status", "resolution", "issuetype"}) {
            JIRA.as("alice").get(200, API + "/" + catalog);
        }
        for (String one : new String[] {"priority/", "status/", "resolution/", "issuetype/"}) {
            JsonNode all = Conversation.json(JIRA.as("alice").get(200, API + "/" + one.replace("/", "")));
            JIRA.as("alice").get(200, API + "/" + one + all.path(0).path("id").asText());
            JIRA.as("alice").get(404, API + "/" + one + "99999");
        }
        JIRA.as("alice").get(200, API + "/project/OPS");
        JIRA.as("alice").get(404, API + "/project/NONE");
    }

    @Test
    public void offersWhatCanBeCreated() {
        for (String project : new String[] {"OPS", "PLAT", "STRICT", "RISK"}) {
            String types = ISSUE + "/createmeta/" + project + "/issuetypes";
            for (JsonNode type :
                    Conversation.json(JIRA.as("alice").get(200, types)).path("values")) {
                JIRA.as("alice").get(200, types + "/" + type.path("id").asText());
            }
        }
        JIRA.as("erin").get(400, ISSUE + "/createmeta/SEC/issuetypes");
    }

    @Test
    public void createsAndReadsAnIssue() {
        JsonNode created = Conversation.json(JIRA.as("alice").post(201, ISSUE, TASK.formatted("Guard the import")));

        String all = "?fields=*all&expand=names,schema,transitions,changelog,renderedFields,operations,editmeta";
        JIRA.as("bob").get(200, ISSUE + "/" + created.path("key").asText() + all);
        JIRA.as("bob").get(200, ISSUE + "/" + created.path("id").asText() + "?fields=summary,status&properties=none");
        JIRA.as("bob").get(404, ISSUE + "/OPS-99999");
        JIRA.as("").get(401, ISSUE + "/" + created.path("key").asText());
    }

    @Test
    public void refusesAnIssueThatDoesNotFit() {
        JIRA.as("alice").post(400, ISSUE, UNFIT);
        JIRA.as("alice").post(400, ISSUE, "{`fields`:{}}");
        JIRA.as("alice").post(400, ISSUE, "no JSON");
    }

    @Test
    public void createsManyIssues() {
        String one = TASK.formatted("One of many");

        JIRA.as("alice").post(201, ISSUE + "/bulk", "{`issueUpdates`:[" + one + "," + one + "]}");
        JIRA.as("alice").post(201, ISSUE + "/bulk", "{`issueUpdates`:[" + one + "," + UNFIT + "]}");
        JIRA.as("alice").post(400, ISSUE + "/bulk", "{`issueUpdates`:[" + UNFIT + "]}");
        JIRA.as("alice").post(400, ISSUE + "/bulk", "{`issueUpdates`:[]}");
    }

    @Test
    public void updatesAndDeletesAnIssue() {
        String issue = issue("Changed");

        JIRA.as("alice")
                .put(204, issue, "{`fields`:{`duedate`:null,`summary`:`New`},`update`:{`labels`:[{`add`:`b`}]}}");
        JIRA.as("alice").put(400, issue, "{`fields`:{`duedate`:`soon`}}");
        JIRA.as("alice").put(403, issue + "?notifyUsers=false", "{`fields`:{`summary`:`Quiet`}}");
        JIRA.as("alice").get(200, issue + "?expand=changelog");
        JIRA.as("alice").delete(403, issue);
        JIRA.as("admin").delete(204, issue + "?deleteSubtasks=true");
        JIRA.as("admin").delete(404, issue);
    }

    @Test
    public void findsAMovedIssueByItsOldKey() {
        String issue = issue("Moved");

        JIRA.as("")
                .undescribed("/rest/host/1.0/issues/" + issue.replace(ISSUE + "/", "") + "/move", "{`project`:`PLAT`}");

        JsonNode moved = Conversation.json(JIRA.as("alice").get(200, issue + "?expand=changelog"));
        assertEquals("PLAT", moved.at("/fields/project/key").asText());
    }

    @Test
    public void archivesAndRestores() {
        String issue = issue("Archived");

        JIRA.as("alice").put(403, issue + "/archive", "");
        JIRA.as("admin").put(204, issue + "/archive", "");
        JIRA.as("admin").put(403, issue + "/archive", "");
        JIRA.as("alice").get(200, issue);
        JIRA.as("admin").put(204, issue + "/restore", "");
        JIRA.as("admin").put(403, issue + "/restore", "");
        JIRA.as("admin").put(404, ISSUE + "/OPS-99999/archive", "");
    }

    @Test
    public void linksIssues() {
        String one = issue("Twice").replace(ISSUE + "/", "");
        String other = issue("Once").replace(ISSUE + "/", "");
        String link =
                "{`type`:{`name`:`%s`},`inwardIssue`:{`key`:`" + one + "`},`outwardIssue`:{`key`:`" + other + "`}}";

        JIRA.as("alice").get(200, API + "/issueLinkType");
        JIRA.as("alice").post(201, API + "/issueLink", link.formatted("Duplicate"));
        JIRA.as("alice").post(404, API + "/issueLink", link.formatted("No such type"));
        JsonNode linked = Conversation.json(JIRA.as("alice").get(200, ISSUE + "/" + one));
        String id = linked.at("/fields/issuelinks/0/id").asText();
        assertEquals(other, linked.at("/fields/issuelinks/0/outwardIssue/key").asText());
        JIRA.as("alice").get(200, ISSUE + "/" + other + "?expand=changelog");
        JIRA.as("alice").delete(204, API + "/issueLink/" + id);
        JIRA.as("alice").delete(404, API + "/issueLink/" + id);
    }

    @Test
    public void keepsProperties() {
        String properties = issue("Marked") + "/properties";

        JIRA.as("alice").put(201, properties + "/mark", "{`a`:1}");
        JIRA.as("alice").put(200, properties + "/mark", "{`a`:2}");
        JIRA.as("alice").put(400, properties + "/mark", "`" + "x".repeat(33_000) + "`");
        JIRA.as("alice").get(200, properties);
        JIRA.as("alice").get(200, properties + "/mark");
        JIRA.as("alice").delete(204, properties + "/mark");
        JIRA.as("alice").get(404, properties + "/mark");
    }

    @Test
    public void movesAnIssueAlong() {
        String transitions = issue("Moved along") + "/transitions";

        JIRA.as("bob").get(200, transitions + "?expand=transitions.fields");
        JIRA.as("bob").post(204, transitions, "{`transition`:{`id`:`31`},`fields`:{`resolution`:{`name`:`Done`}}}");
        JIRA.as("bob").post(400, transitions, "{`transition`:{`id`:`99`}}");
        JIRA.as("bob").get(200, transitions.replace("/transitions", "?expand=changelog"));
    }

    @Test
    public void keepsComments() {
        String comments = issue("Talked about") + "/comment";

        JIRA.as("bob").post(201, comments, "{`body`:`Seen`}");
        JIRA.as("bob").post(400, comments, "{`body`:``}");
        JIRA.as("bob").get(200, comments);
        JIRA.as("bob").post(201, comments, "{`body`:`Seen again`}");
        JIRA.as("bob").get(200, comments + "?orderBy=-created&maxResults=1&startAt=1");
    }

    @Test
    public void keepsRemoteLinks() {
        String links = issue("Linked") + "/remotelink";
        String link = "{`globalId`:`g&1`,`application`:{`type`:`com.atlassian.confluence`,`name`:`Wiki`},"
                + "`relationship`:`action item of`,`object`:{`url`:`http://c/1`,`title`:`%s`}}";

        JsonNode made = Conversation.json(JIRA.as("alice").post(201, links, link.formatted("Old")));
        String one = links + "/" + made.path("id").asText();
        JIRA.as("alice").post(200, links, link.formatted("New"));
        JIRA.as("alice").post(400, links, "{`object`:{`url`:`http://c/1`}}");
        JIRA.as("alice").get(200, links);
        JIRA.as("alice").get(200, links + "?globalId=g%261");
        JIRA.as("alice").get(404, links + "?globalId=none");
        JIRA.as("alice").get(200, one);
        JIRA.as("alice").put(204, one, "{`object`:{`url`:`http://c/2`,`title`:`Put`}}");
        JIRA.as("alice").delete(204, one);
        JIRA.as("alice").post(201, links, link.formatted("Again"));
        JIRA.as("alice").delete(204, links + "?globalId=g%261");
        JIRA.as("alice").delete(404, one);
    }

    @Test
    public void searches() {
        String issue = issue("Sought");
        JIRA.as("bob").put(204, issue, "{`fields`:{`duedate`:null}}");

        JIRA.as("bob")
                .get(200, API + "/search?jql=project%3DOPS&fields=summary,status&maxResults=5&validateQuery=false");
        JIRA.as("bob").get(200, API + "/search?jql=project%3DOPS&expand=names,schema,changelog");
        JIRA.as("bob").get(400, API + "/search?jql=nonsense");
        JIRA.as("bob")
                .post(
                        200,
                        API + "/search",
                        "{`jql`:`summary ~ Sought order by updated`,`startAt`:0,`maxResults`:5,`fields`:[`*all`],"
                                + "`expand`:[`changelog`],`validateQuery`:false}");
        JIRA.as("bob").post(200, API + "/search", "{`jql`:`id in (99999)`,`validateQuery`:false}");
        JIRA.as("bob").post(400, API + "/search", "{`jql`:`id in (99999)`,`validateQuery`:true}");
    }

    @Test
    public void knowsPeople() {
        JIRA.as("alice").get(200, API + "/user?username=bob");
        JIRA.as("alice").get(404, API + "/user?username=nobody");
        JIRA.as("alice").get(200, API + "/user/search?username=b");
        JIRA.as("alice").get(200, API + "/user/assignable/search?project=OPS&username=b");
        JIRA.as("alice")
                .get(
                        200,
                        API + "/user/assignable/search?issueKey="
                                + issue("Assigned").replace(ISSUE + "/", ""));
        JIRA.as("admin").get(200, API + "/user/permission/search?username=b&projectKey=OPS&permissions=BROWSE");
        JIRA.as("alice").get(403, API + "/user/permission/search?username=b&projectKey=OPS&permissions=BROWSE");
    }

    /** The path of a new issue. */
    private static String issue(String summary) {
        JsonNode created = Conversation.json(JIRA.as("alice").post(201, ISSUE, TASK.formatted(summary)));
        return ISSUE + "/" + created.path("key").asText();
    }
}
