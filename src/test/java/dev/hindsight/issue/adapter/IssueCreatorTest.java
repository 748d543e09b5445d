package dev.hindsight.issue.adapter;

import static dev.hindsight.issue.adapter.JiraReplies.CREATED;
import static dev.hindsight.issue.adapter.JiraReplies.fields;
import static dev.hindsight.issue.adapter.JiraReplies.issueTypes;
import static dev.hindsight.issue.adapter.JiraReplies.refusal;
import static dev.hindsight.issue.adapter.LoopbackSite.ALICE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.adapter.LoopbackJira.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.junit.Test;

/** Creating a single issue, with all that Jira may say to it. */
public class IssueCreatorTest extends CreationFixture {

    @Test
    public void sendsEverythingInOneRequestInTheCallersName() throws JSONException {
        offerAllFields();
        jira.on(SINGLE, 201, CREATED);

        CreateResult made = create("uid-1").get(0);

        assertEquals(new CreateResult.Created("10001", "OPS-1", Map.of()), made);
        LoopbackJira.Received request = jira.received(SINGLE).get(0);
        assertEquals("alice-key", request.headers().getFirst("X-User"));
        JSONObject expected = new JSONObject("""
                {"fields":{"project":{"key":"OPS"},"issuetype":{"id":"10002"},"summary":"Größe 😀 prüfen \\"jetzt\\"",
                  "description":"Weil\\n* nötig","assignee":{"name":"bob"},"duedate":"2026-12-15","priority":{"id":"2"},
                  "labels":["postmortem","theme-scaling"]},
                 "properties":[{"key":"dev.hindsight","value":{"instance":"instance-1","finding":"uid-1"}}]}""");
        assertEquals(expected.toMap(), new JSONObject(request.body()).toMap());
    }

    @Test
    public void sendsBodiesThatAreSafeInAnyCharset() {
        offerAllFields();
        jira.on(SINGLE, 201, CREATED);

        create("uid-1");

        assertTrue(jira.received(SINGLE).get(0).body().chars().allMatch(unit -> unit < 128));
    }

    @Test
    public void leavesOutWhatTheCreateScreenDoesNotOffer() throws JSONException {
        jira.on(SCREEN, 200, fields(true, "summary", "description", "assignee")).on(SINGLE, 201, CREATED);

        CreateResult.Created made = (CreateResult.Created) create("uid-1").get(0);

        assertEquals(Set.of(IssueField.DUE, IssueField.PRIORITY, IssueField.LABELS), made.leftOut());
        assertEquals(
                Set.of("project", "issuetype", "summary", "description", "assignee"),
                Set.copyOf(Json.names(sentFields()).toList()));
    }

    @Test
    public void readsAllPagesOfTheCreateScreen() {
        jira.on(SCREEN, 200, fields(false, "summary", "description", "assignee"))
                .on(SCREEN, 200, fields(true, "duedate", "priority", "labels"))
                .on(SINGLE, 201, CREATED);

        assertEquals(Set.of(), ((CreateResult.Created) create("uid-1").get(0)).leftOut());
        assertEquals("startAt=3&maxResults=50", jira.received(SCREEN).get(1).query());
    }

    @Test
    public void remembersTheCreateScreenForFiveMinutes() {
        offerAllFields();
        jira.on(SINGLE, 201, CREATED);

        create("uid-1");
        create("uid-2");
        assertEquals(1, jira.received(SCREEN).size());
        site.pass(Duration.ofMinutes(5));
        create("uid-3");

        assertEquals(2, jira.received(SCREEN).size());
    }

    @Test
    public void remembersNoCreateScreenThatWasReadByAWrongClock() {
        offerAllFields();
        jira.on(SINGLE, 201, CREATED);

        create("uid-1");
        site.pass(Duration.ofDays(-90));
        create("uid-2");

        assertEquals(2, jira.received(SCREEN).size());
    }

    @Test
    public void findsAnIssueTypeByItsIdWhateverItIsCalledForThePerson() throws JSONException {
        jira.on("GET issue/createmeta/DE/issuetypes", 200, issueTypes("Aufgabe"))
                .on("GET issue/createmeta/DE/issuetypes/10002", 200, fields(true, "summary"))
                .on(SINGLE, 201, CREATED);

        CreateResult made = jiraPort.create(
                        ALICE, List.of(wanted("uid-1", "DE", "10002")), LoopbackSite.START.plusSeconds(60))
                .get(0);

        assertEquals("10001", ((CreateResult.Created) made).issueId());
        assertEquals("10002", sentFields().getJSONObject("issuetype").getString("id"));
    }

    @Test
    public void findsAnIssueTypeThatWasTypedInOtherLetters() {
        offerAllFields();
        jira.on(SINGLE, 201, CREATED);

        CreateResult made = jiraPort.create(
                        ALICE, List.of(wanted("uid-1", "OPS", "task")), LoopbackSite.START.plusSeconds(60))
                .get(0);

        assertEquals("10001", ((CreateResult.Created) made).issueId());
    }

    @Test
    public void refusesAnUnknownIssueTypeByItsName() {
        JiraException.Refused refused = refused(
                jiraPort.create(ALICE, List.of(wanted("uid-1", "OPS", "Epic")), LoopbackSite.START.plusSeconds(60))
                        .get(0));

        assertTrue(refused.names(IssueField.ISSUE_TYPE));
        assertEquals(List.of("issuetype: Project OPS has no issue type \"Epic\""), refused.words());
        assertEquals(List.of(), jira.received(SINGLE));
    }

    @Test
    public void refusesAnUnknownProjectByItsName() {
        jira.on("GET issue/createmeta/NONE/issuetypes", 400, "{\"errorMessages\":[\"No project\"],\"errors\":{}}");

        JiraException.Refused refused = refused(
                jiraPort.create(ALICE, List.of(wanted("uid-1", "NONE", "Task")), LoopbackSite.START.plusSeconds(60))
                        .get(0));

        assertEquals("No project", refused.words().get(0));
        assertTrue(refused.words().get(1).contains("\"NONE\""));
        assertTrue(refused.names(IssueField.PROJECT));
    }

    @Test
    public void neverAsksForAProjectThatCannotBeOne() {
        CreateResult creation = jiraPort.create(
                        ALICE, List.of(wanted("uid-1", "../../user", "Task")), LoopbackSite.START.plusSeconds(60))
                .get(0);

        assertTrue(refused(creation).names(IssueField.PROJECT));
        assertEquals(List.of(), jira.received());
    }

    @Test
    public void makesTheOthersWhenOneProjectIsUnknown() {
        offerAllFields();
        jira.on(SINGLE, 201, CREATED);

        List<CreateResult> made = jiraPort.create(
                ALICE,
                List.of(wanted("uid-1", "NONE", "Task"), wanted("uid-2", "OPS", "Task")),
                LoopbackSite.START.plusSeconds(60));

        assertTrue(refused(made.get(0)).names(IssueField.PROJECT));
        assertEquals(new CreateResult.Created("10001", "OPS-1", Map.of()), made.get(1));
    }

    @Test
    public void repeatsOnceWithoutTheOptionalFieldsThatAreRefused() throws JSONException {
        offerAllFields();
        jira.on(SINGLE, 400, refusal("assignee", "User 'bob' cannot be assigned issues."))
                .on(SINGLE, 201, CREATED);

        CreateResult.Created made = (CreateResult.Created) create("uid-1").get(0);

        assertEquals(Set.of(IssueField.ASSIGNEE), made.leftOut());
        assertEquals(false, sentFields().has("assignee"));
        assertEquals(true, sentFields().has("duedate"));
    }

    @Test
    public void asksForTheCreateScreenAgainAfterSuchARefusal() {
        offerAllFields();
        jira.on(SINGLE, 400, refusal("duedate", "Not on the screen.")).on(SINGLE, 201, CREATED);

        create("uid-1");
        create("uid-2");

        assertEquals(2, jira.received(SCREEN).size());
    }

    @Test
    public void repeatsWhileJiraNamesOneOptionalFieldAfterTheOther() {
        offerAllFields();
        jira.on(SINGLE, 400, refusal("assignee", "No."))
                .on(SINGLE, 400, refusal("duedate", "Never."))
                .on(SINGLE, 201, CREATED);

        assertEquals(
                Map.of(
                        IssueField.ASSIGNEE, FieldRefusal.atCreation(FieldRefusal.Code.REFUSED, "No."),
                        IssueField.DUE, FieldRefusal.atCreation(FieldRefusal.Code.REFUSED, "Never.")),
                ((CreateResult.Created) create("uid-1").get(0)).refusals());
        assertEquals(3, jira.received(SINGLE).size());
    }

    @Test
    public void doesNotRepeatWhenAnotherFieldIsRefusedToo() {
        offerAllFields();
        jira.on(SINGLE, 400, "{\"errors\":{\"assignee\":\"No.\",\"customfield_10001\":\"Team is required.\"}}");

        assertEquals(
                List.of("assignee: No.", "customfield_10001: Team is required."),
                refused(create("uid-1").get(0)).words());
        assertEquals(1, jira.received(SINGLE).size());
    }

    @Test
    public void callsTheFieldsThatAreRefusedByTheirNamesInJira() {
        jira.on(
                        SCREEN,
                        200,
                        fields(true, "summary")
                                .replace(
                                        "\"name\":\"summary\",\"fieldId\":\"summary\"",
                                        "\"name\":\"Team\",\"fieldId\":\"customfield_10001\""))
                .on(SINGLE, 400, refusal("customfield_10001", "Nobody is free."));

        assertEquals(
                List.of("Team: Nobody is free."),
                refused(create("uid-1").get(0)).words());
    }

    @Test
    public void doesNotKnowWhatBecameOfARepeatedRequestWhoseReplyIsLost() {
        offerAllFields();
        jira.on(SINGLE, 400, refusal("assignee", "No.")).on(SINGLE, Answer.hangUp());

        assertEquals(
                JiraException.OutcomeUnknown.class,
                failure(create("uid-1").get(0)).getClass());
    }

    @Test
    public void doesNotKnowWhatBecameOfAnIssueWhoseReplyCannotBeRead() {
        offerAllFields();
        jira.on(SINGLE, 201, "{\"id\":\"10001\"").on(SINGLE, 201, "{}").on(SINGLE, 201, "");

        assertThrows(JiraException.OutcomeUnknown.class, () -> create("uid-1"));
        assertThrows(JiraException.OutcomeUnknown.class, () -> create("uid-1"));
        assertThrows(JiraException.OutcomeUnknown.class, () -> create("uid-1"));
    }

    @Test
    public void sendsNothingWhenItIsTooLate() {
        offerAllFields();

        assertThrows(
                JiraException.NotSent.class,
                () -> jiraPort.create(ALICE, List.of(wanted("uid-1", "OPS", "Task")), LoopbackSite.START));
        assertEquals(List.of(), jira.received(SINGLE));
        assertEquals(1, jira.received(SCREEN).size());
    }
}
