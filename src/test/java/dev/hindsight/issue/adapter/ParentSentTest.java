package dev.hindsight.issue.adapter;

import static dev.hindsight.issue.JiraFixture.giving;
import static dev.hindsight.issue.JiraFixture.under;
import static dev.hindsight.issue.adapter.JiraReplies.CREATED;
import static dev.hindsight.issue.adapter.JiraReplies.refusal;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.NewIssue;
import java.util.List;
import java.util.Map;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.junit.Test;

/** The epic or parent that issues are created under: in which field it is sent, and when it is not. */
public class ParentSentTest extends CreationFixture {

    private static final String SUMMARY = field("summary", "Summary", "`type`:`string`,`system`:`summary`");
    private static final String EPIC_LINK = field(
            "customfield_9", "Epos", "`type`:`any`,`custom`:`com.pyxis.greenhopper.jira:gh-epic-link`,`customId`:9");
    private static final String RANK = field(
            "customfield_8", "Rank", "`type`:`any`,`custom`:`com.pyxis.greenhopper.jira:gh-lexo-rank`,`customId`:8");
    private static final String PARENT = field("parent", "Parent", "`type`:`issuelink`,`system`:`parent`");

    private static final String TYPES_OF_PROJECT = "GET issue/createmeta/NET/issuetypes";

    private Map<IssueField, FieldRefusal> refusals = Map.of();

    @Test
    public void namesTheEpicByItsKeyInWhateverProjectItIs() throws JSONException {
        screen("10002", SUMMARY, RANK, EPIC_LINK);

        JSONObject sent = sent(under(wanted("uid-1", "NET", "Task"), "PLAT-7"));

        assertEquals("PLAT-7", sent.get("customfield_9"));
        assertTrue(sent.isNull("customfield_8"));
        assertTrue(sent.isNull("parent"));
    }

    @Test
    public void namesTheParentOfASubTaskAndNoEpic() throws JSONException {
        screen("5", SUMMARY, EPIC_LINK, PARENT);

        JSONObject sent = sent(under(wanted("uid-1", "NET", "Sub-task"), "NET-7"));

        assertEquals("5", sent.getJSONObject("issuetype").getString("id"));
        assertEquals("{\"key\":\"NET-7\"}", sent.get("parent").toString());
        assertTrue(sent.isNull("customfield_9"));
    }

    @Test
    public void leavesOutAParentInAnotherProject() throws JSONException {
        screen("5", SUMMARY, PARENT);

        JSONObject sent = sent(under(wanted("uid-1", "NET", "Sub-task"), "NETX-7"));

        assertTrue(sent.isNull("parent"));
    }

    @Test
    public void createsAnIssueWithoutItWhereTheScreenHasNeither() throws JSONException {
        screen("10002", SUMMARY, RANK);

        JSONObject sent = sent(under(wanted("uid-1", "NET", "Task"), "NET-7"));

        assertEquals(
                List.of("issuetype", "project", "summary"),
                Json.names(sent).sorted().toList());
        assertEquals(FieldRefusal.atCreation(FieldRefusal.Code.NOT_ON_SCREEN, ""), refusals.get(IssueField.EPIC));
    }

    @Test
    public void leavesNothingOutWhereTheScreenHasAPlaceForIt() throws JSONException {
        screen("10002", SUMMARY, EPIC_LINK);

        sent(under(wanted("uid-1", "NET", "Task"), "PLAT-7"));

        assertFalse(refusals.containsKey(IssueField.EPIC));
    }

    @Test
    public void countsOverADefaultForItsField() throws JSONException {
        screen("10002", SUMMARY, EPIC_LINK);

        JSONObject sent = sent(under(giving(wanted("uid-1", "NET", "Task"), "NET: Epos = NET-1"), "NET-7"));

        assertEquals("NET-7", sent.get("customfield_9"));
    }

    @Test
    public void aDefaultCanNameTheParentOfASubTask() throws JSONException {
        screen("5", SUMMARY, PARENT);

        JSONObject sent = sent(giving(wanted("uid-1", "NET", "Sub-task"), "NET: Parent = NET-7"));

        assertEquals("{\"key\":\"NET-7\"}", sent.get("parent").toString());
    }

    @Test
    public void saysInJirasWordsThatThereIsNoSuchEpic() {
        screen("10002", SUMMARY, EPIC_LINK);
        jira.on(SINGLE, 400, refusal("customfield_9", "Issue 'NET-7' does not exist."));

        CreateResult result = create(under(wanted("uid-1", "NET", "Task"), "NET-7"));

        assertEquals(
                List.of("Epos: Issue 'NET-7' does not exist."), refused(result).words());
    }

    @Test
    public void noTypeOfSubTasksStandsInForTheStandardOne() throws JSONException {
        offer("{`id`:`5`,`name`:`Unteraufgabe`,`subtask`:true},{`id`:`10002`,`name`:`Aufgabe`,`subtask`:false}");
        screenOf("10002", SUMMARY);

        JSONObject sent = sent(wanted("uid-1", "NET", "Task"));

        assertEquals("10002", sent.getJSONObject("issuetype").getString("id"));
        assertTrue(refused(create(wanted("uid-2", "NET", "Sub-task"))).names(IssueField.ISSUE_TYPE));
    }

    /** What is sent of an issue that Jira then creates. */
    private JSONObject sent(NewIssue wanted) throws JSONException {
        jira.on(SINGLE, 201, CREATED);
        CreateResult result = create(wanted);
        assertTrue(result.toString(), result instanceof CreateResult.Created);
        refusals = ((CreateResult.Created) result).refusals();
        return sentFields();
    }

    private void screen(String type, String... fields) {
        offer("{`id`:`5`,`name`:`Sub-task`,`subtask`:true},{`id`:`10002`,`name`:`Task`,`subtask`:false}");
        screenOf(type, fields);
    }

    private void offer(String types) {
        jira.on(
                TYPES_OF_PROJECT,
                200,
                page(types.replace("`id`", "`self`:`http://jira.example/`,`description`:``,`id`")));
    }

    private void screenOf(String type, String... fields) {
        jira.on(TYPES_OF_PROJECT + "/" + type, 200, page(String.join(",", fields)));
    }

    private static String page(String values) {
        return ("{`startAt`:0,`maxResults`:50,`total`:2,`isLast`:true,`values`:[" + values + "]}").replace('`', '"');
    }

    private static String field(String id, String name, String schema) {
        return "{`required`:false,`hasDefaultValue`:false,`fieldId`:`" + id + "`,`name`:`" + name + "`,`schema`:{"
                + schema + "}}";
    }
}
