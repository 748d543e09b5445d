package dev.hindsight.issue.adapter;

import static dev.hindsight.issue.JiraFixture.giving;
import static dev.hindsight.issue.adapter.JiraReplies.CREATED;
import static dev.hindsight.issue.adapter.JiraReplies.refusal;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.NewIssue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.junit.Test;

/** Values of administrators for fields that no page fills in: in which shape they are sent, and when they are not. */
public class FieldDefaultsSentTest extends CreationFixture {

    private static final String RISK = field(
            "customfield_1",
            "Risk class",
            "`type`:`option`",
            "[{`id`:`11`,`value`:`Low`},{`id`:`12`,`value`:`High`,`disabled`:false}]");
    private static final String ASSIGNEE = field("assignee", "Assignee", "`type`:`user`", "[]");

    @Test
    public void givesEachKindOfFieldTheShapeThatJiraWants() throws JSONException {
        screen(
                RISK,
                field(
                        "customfield_2",
                        "Systems",
                        "`type`:`array`,`items`:`option`",
                        "[{`id`:`21`,`value`:`Web`},{`id`:`22`,`value`:`Mail`}]"),
                field(
                        "customfield_3",
                        "Place",
                        "`type`:`option-with-child`",
                        "[{`id`:`31`,`value`:`Hamburg`,`children`:[{`id`:`32`,`value`:`East`}]}]"),
                field("customfield_4", "Effort", "`type`:`number`", "[]"),
                field("customfield_5", "Go-live", "`type`:`date`", "[]"),
                field("customfield_6", "Window", "`type`:`datetime`", "[]"),
                field("customfield_7", "Auditor", "`type`:`user`", "[]"),
                field("customfield_8", "Auditors", "`type`:`array`,`items`:`user`", "[]"),
                field("customfield_9", "Tags", "`type`:`array`,`items`:`string`", "[]"),
                field("customfield_10", "Group", "`type`:`group`", "[]"),
                field("customfield_11", "Free option", "`type`:`option`", "[]"),
                field("components", "Component/s", "`type`:`array`,`items`:`component`", "[{`id`:`41`,`name`:`Core`}]"),
                field("fixVersions", "Fix Version/s", "`type`:`array`,`items`:`version`", "[]"),
                field("environment", "Environment", "`type`:`string`", "[]"));
        jira.on(SINGLE, 201, CREATED);

        create(giving(wanted("uid-1", "OPS", "Task"), """
                OPS: Risk class = High
                OPS: Systems = Web, Mail
                OPS: Place = Hamburg > East
                OPS: Effort = 2.5
                OPS: Go-live = 2027-01-31
                OPS: Window = 2027-01-31T14:00+01:00
                OPS: Auditor = carol
                OPS: Auditors = carol, bob
                OPS: Tags = audit, money
                OPS: Group = auditors
                OPS: Free option = Any
                OPS: components = Core
                OPS: Fix Version/s = 1.0, 2.0
                OPS: Environment = Production, at night"""));

        JSONObject sent = sentFields();
        assertSent("{`id`:`12`}", sent.get("customfield_1"));
        assertSent("[{`id`:`21`},{`id`:`22`}]", sent.get("customfield_2"));
        assertSent("{`id`:`31`,`child`:{`id`:`32`}}", sent.get("customfield_3"));
        assertSent("2.5", sent.get("customfield_4"));
        assertSent("2027-01-31", sent.get("customfield_5"));
        assertSent("2027-01-31T14:00:00.000+0100", sent.get("customfield_6"));
        assertSent("{`name`:`carol`}", sent.get("customfield_7"));
        assertSent("[{`name`:`carol`},{`name`:`bob`}]", sent.get("customfield_8"));
        assertSent("[`audit`,`money`]", sent.get("customfield_9"));
        assertSent("{`name`:`auditors`}", sent.get("customfield_10"));
        assertSent("{`value`:`Any`}", sent.get("customfield_11"));
        assertSent("[{`id`:`41`}]", sent.get("components"));
        assertSent("[{`name`:`1.0`},{`name`:`2.0`}]", sent.get("fixVersions"));
        assertSent("Production, at night", sent.get("environment"));
    }

    @Test
    public void leavesToThePageWhatThePageFillsIn() throws JSONException {
        screen(ASSIGNEE);
        jira.on(SINGLE, 201, CREATED);

        create(giving(wanted("uid-1", "OPS", "Task"), "OPS: Assignee = carol"));
        assertSent("{`name`:`bob`}", sentFields().get("assignee"));

        create(giving(withoutOwner(), "OPS: Assignee = carol"));
        assertSent("{`name`:`carol`}", sentFields().get("assignee"));
    }

    @Test
    public void takesTheLaterOfTwoValuesForOneField() throws JSONException {
        screen(RISK);
        jira.on(SINGLE, 201, CREATED);

        create(giving(
                wanted("uid-1", "OPS", "Task"), "OPS: Risk class [customfield_1] = Low [11]\nOPS: Risk class = High"));

        assertSent("{`id`:`12`}", sentFields().get("customfield_1"));
    }

    @Test
    public void sendsNoValueForAFieldThatTheScreenDoesNotHave() throws JSONException {
        screen(RISK);
        jira.on(SINGLE, 201, CREATED);

        create(giving(wanted("uid-1", "OPS", "Task"), "OPS: customfield_77 = High\nOPS: Colour = Red"));

        assertEquals(
                Set.of("project", "issuetype", "summary"),
                Set.copyOf(Json.names(sentFields()).toList()));
    }

    @Test
    public void saysInJirasWordsThatAValueIsNotAllowed() throws JSONException {
        screen(RISK);
        jira.on(SINGLE, 400, refusal("customfield_1", "Option value 'Hgh' is not valid"));

        CreateResult result = create(giving(wanted("uid-1", "OPS", "Task"), "OPS: Risk class = Hgh"));

        assertSent("{`value`:`Hgh`}", sentFields().get("customfield_1"));
        assertEquals(
                List.of("Risk class: Option value 'Hgh' is not valid"),
                refused(result).words());
    }

    @Test
    public void readsAScreenAgainThatLacksARequiredField() throws JSONException {
        screen(ASSIGNEE);
        screen(ASSIGNEE, RISK);
        jira.on(SINGLE, 201, CREATED)
                .on(SINGLE, 400, refusal("customfield_1", "Risk class is required."))
                .on(SINGLE, 201, CREATED);
        NewIssue wanted = giving(wanted("uid-1", "OPS", "Task"), "OPS: Risk class = High");
        create(wanted);
        site.pass(Duration.ofMinutes(1));

        CreateResult result = create(wanted);

        assertTrue(result.toString(), result instanceof CreateResult.Created);
        assertSent("{`id`:`12`}", sentFields().get("customfield_1"));
    }

    @Test
    public void callsAFieldByItsNameThatIsNewOnTheScreen() {
        screen(ASSIGNEE);
        screen(ASSIGNEE, RISK);
        jira.on(SINGLE, 201, CREATED).on(SINGLE, 400, refusal("customfield_1", "Risk class is required."));
        create("uid-1");
        site.pass(Duration.ofMinutes(1));

        JiraException.Refused refused = refused(create("uid-2").get(0));

        assertEquals(List.of("Risk class is required."), refused.words());
        assertEquals(2, jira.received(SINGLE).size());
    }

    @Test
    public void readsNoScreenAgainThatWasJustRead() {
        screen(ASSIGNEE);
        jira.on(SINGLE, 400, refusal("customfield_1", "Risk class is required."));

        create("uid-1");
        create("uid-2");

        assertEquals(1, jira.received(SCREEN).size());
    }

    @Test
    public void takesTheFirstTypeOfAProjectThatHasNoneOfTheStandardName() throws JSONException {
        String types = "{`startAt`:0,`maxResults`:50,`total`:3,`isLast`:true,`values`:["
                + type("1", "Teilaufgabe", true) + "," + type("10002", "Aufgabe", false) + ","
                + type("3", "Fehler", false) + "]}";
        jira.on("GET issue/createmeta/DE/issuetypes", 200, types.replace('`', '"'))
                .on("GET issue/createmeta/DE/issuetypes/10002", 200, JiraReplies.fields(true, "summary"))
                .on(SINGLE, 201, CREATED);

        create(wanted("uid-1", "DE", "Task"));
        assertEquals("10002", sentFields().getJSONObject("issuetype").getString("id"));

        assertTrue(refused(create(wanted("uid-2", "DE", "Story"))).names(IssueField.ISSUE_TYPE));
        assertFalse(jira.received(SINGLE).size() > 1);
    }

    private static NewIssue withoutOwner() {
        NewIssue owned = wanted("uid-2", "OPS", "Task");
        return new NewIssue(
                owned.project(),
                owned.issueType(),
                owned.summary(),
                owned.description(),
                Optional.empty(),
                owned.due(),
                owned.priority(),
                owned.labels(),
                owned.parent(),
                owned.marker(),
                List.of());
    }

    private void screen(String... fields) {
        String listed = Stream.of(fields).collect(Collectors.joining(","));
        jira.on(
                SCREEN,
                200,
                ("{`startAt`:0,`maxResults`:50,`total`:1,`isLast`:true,`values`:[" + listed + "]}").replace('`', '"'));
    }

    private static String field(String id, String name, String schema, String allowed) {
        return "{`required`:true,`hasDefaultValue`:false,`fieldId`:`" + id + "`,`name`:`" + name + "`,`schema`:{"
                + schema + "},`allowedValues`:" + allowed + "}";
    }

    private static String type(String id, String name, boolean subTask) {
        return "{`self`:`http://jira.example/`,`id`:`" + id + "`,`description`:``,`name`:`" + name + "`,`subtask`:"
                + subTask + "}";
    }

    private static void assertSent(String expected, Object sent) {
        assertEquals(expected.replace('`', '"'), sent.toString());
    }
}
