package dev.hindsight.issue.adapter;

import static dev.hindsight.issue.adapter.LoopbackSite.ALICE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.IssueChange;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.RemoteLink;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Changing issues and linking back from them. */
public class IssueWriterTest {

    private static final RemoteLink REMOTE_LINK = new RemoteLink(
            "hindsight:instance-1:uid-1",
            URI.create("http://wiki.example/pages/viewpage.action?pageId=1#finding-uid-1"),
            "Ausfall – Größe",
            "action item of");

    private static final String EPIC = "GET issue/10001";

    @Rule
    public final LoopbackJira jira = new LoopbackJira();

    private Jira jiraPort;

    @Before
    public void linkUp() {
        jiraPort = new LoopbackSite(jira.url()).jira();
    }

    @Test
    public void sendsJustWhatChanges() throws JSONException {
        jira.on("PUT issue/10001", 204, "");

        jiraPort.update(ALICE, "10001", dueAndLabels());

        assertSent("""
                {"fields":{"duedate":"2026-12-15"},
                 "update":{"labels":[{"add":"theme-scaling"},{"remove":"theme-data-integrity"}]}}""");
        assertEquals("", jira.received().get(0).query());
    }

    @Test
    public void sendsTextsAndTheAssigneesName() throws JSONException {
        jira.on("PUT issue/10001", 204, "");

        jiraPort.update(
                ALICE,
                "10001",
                new IssueChange(
                        Optional.of("Größe"),
                        Optional.of("a\nb"),
                        Optional.of("bob"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()));

        assertSent("{\"fields\":{\"summary\":\"Größe\",\"description\":\"a\\nb\",\"assignee\":{\"name\":\"bob\"}}}");
    }

    @Test
    public void sendsThePriorityByItsId() throws JSONException {
        jira.on("PUT issue/10001", 204, "");

        jiraPort.update(ALICE, "10001", priority());

        assertSent("{\"fields\":{\"priority\":{\"id\":\"2\"}}}");
    }

    @Test
    public void callsFieldsThatAreNotOursByTheirNames() {
        jira.on("PUT issue/10001", 400, JiraReplies.refusal("customfield_10100", "Team is required."))
                .on("GET field", 200, "[{\"id\":\"customfield_10100\",\"name\":\"Team\"}]");

        assertEquals(List.of("Team is required."), refused().words());
    }

    @Test
    public void callsThemByTheirIdsWhereJiraTellsNoNames() {
        jira.on("PUT issue/10001", 400, JiraReplies.refusal("customfield_10100", "Team is required."))
                .on("GET field", 500, "");

        assertEquals(List.of("customfield_10100: Team is required."), refused().words());
    }

    @Test
    public void asksForNoNamesWhenOnlyOurFieldsAreRefused() {
        jira.on("PUT issue/10001", 400, JiraReplies.refusal("priority", "No."));

        assertTrue(refused().names(IssueField.PRIORITY));
        assertEquals(1, jira.received().size());
    }

    private JiraException.Refused refused() {
        return assertThrows(JiraException.Refused.class, () -> jiraPort.update(ALICE, "10001", priority()));
    }

    private static IssueChange priority() {
        return new IssueChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("2"),
                List.of(),
                List.of());
    }

    @Test
    public void writesTheEpicIntoTheFieldThatTheIssueHasForIt() throws JSONException {
        jira.on(EPIC, 200, issue("null", "`customfield_9`:{},`summary`:{}")).on("PUT issue/10001", 204, "");

        jiraPort.update(ALICE, "10001", epic());

        assertEquals(
                new JSONObject("{\"fields\":{\"customfield_9\":\"PLAT-7\"}}").toMap(),
                new JSONObject(jira.received().get(1).body()).toMap());
    }

    @Test
    public void leavesTheEpicThatSomebodyHasSet() {
        jira.on(EPIC, 200, issue("`PLAT-3`", "`customfield_9`:{}"));

        jiraPort.update(ALICE, "10001", epic());

        assertEquals(1, jira.received().size());
    }

    @Test
    public void namesTheEpicWithoutWordsWhereTheScreenHasNoFieldForIt() {
        jira.on(EPIC, 200, issue("null", "`summary`:{}"));
        assertEquals("", refusedEpic());

        jira.on(EPIC, 200, "{\"fields\":{},\"schema\":{}}");
        assertEquals("", refusedEpic());
    }

    @Test
    public void namesTheEpicWithJirasWordsWhereJiraRefusesIt() {
        jira.on(EPIC, 200, issue("null", "`customfield_9`:{}"))
                .on("PUT issue/10001", 400, JiraReplies.refusal("customfield_9", "No such epic."));

        assertEquals("No such epic.", refusedEpic());
    }

    private String refusedEpic() {
        JiraException.Refused refused =
                assertThrows(JiraException.Refused.class, () -> jiraPort.update(ALICE, "10001", epic()));
        assertEquals(Set.of(IssueField.EPIC), refused.namedFields());
        return refused.wordsOn(IssueField.EPIC);
    }

    private static IssueChange epic() {
        return new IssueChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of("PLAT-7"));
    }

    /** An issue with an epic, and fields on its edit screen. */
    private static String issue(String epic, String editable) {
        return ("{`fields`:{`customfield_8`:`x`,`customfield_9`:" + epic + "},`schema`:{`customfield_8`:{`type`:`any`},"
                        + "`customfield_9`:{`type`:`any`,`custom`:`com.pyxis.greenhopper.jira:gh-epic-link`}},"
                        + "`editmeta`:{`fields`:{" + editable + "}}}")
                .replace('`', '"');
    }

    @Test
    public void sendsNothingWhenNothingChanges() {
        jiraPort.update(
                ALICE,
                "10001",
                new IssueChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()));

        assertEquals(List.of(), jira.received());
    }

    @Test
    public void linksBackToTheFinding() throws JSONException {
        jira.on("POST issue/10001/remotelink", 201, "{\"id\":10000,\"self\":\"http://jira.example/\"}");

        jiraPort.putRemoteLink(ALICE, "10001", REMOTE_LINK);

        assertSent("""
                {"globalId":"hindsight:instance-1:uid-1","relationship":"action item of",
                 "application":{"type":"com.atlassian.confluence","name":"Confluence"},
                 "object":{"url":"http://wiki.example/pages/viewpage.action?pageId=1#finding-uid-1",
                  "title":"Ausfall – Größe"}}""");
    }

    @Test
    public void renewsALinkThatIsThere() {
        jira.on("POST issue/10001/remotelink", 200, "{\"id\":10000,\"self\":\"http://jira.example/\"}");

        jiraPort.putRemoteLink(ALICE, "10001", REMOTE_LINK);

        assertEquals(1, jira.received().size());
    }

    @Test
    public void neverWritesToWhatCannotBeAnIssue() {
        assertThrows(JiraException.NotFound.class, () -> jiraPort.update(ALICE, "../user", dueAndLabels()));
        assertThrows(JiraException.NotFound.class, () -> jiraPort.putRemoteLink(ALICE, "OPS-1", REMOTE_LINK));
        assertEquals(List.of(), jira.received());
    }

    private static IssueChange dueAndLabels() {
        return new IssueChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 12, 15)),
                Optional.empty(),
                List.of("theme-scaling"),
                List.of("theme-data-integrity"));
    }

    @Test
    public void linksAnIssueByTheIdOfTheKindThatIsCalledRelates() throws JSONException {
        jira.on(
                "GET issueLinkType",
                200,
                "{\"issueLinkTypes\":[{\"id\":\"10000\",\"name\":\"Blocks\"},{\"id\":\"10003\",\"name\":\"Relates\"}]}");
        jira.on("POST issueLink", 201, "");

        jiraPort.putIssueLink(ALICE, "10002", "10001");

        assertSent("""
                {"type":{"id":"10003"},"inwardIssue":{"id":"10001"},"outwardIssue":{"id":"10002"}}""");
    }

    @Test
    public void commentsAnIssue() throws JSONException {
        jira.on("POST issue/10001/comment", 201, "{\"id\":\"10100\",\"body\":\"Größe?\"}");

        jiraPort.comment(ALICE, "10001", "Größe?", Instant.MAX);

        assertSent("{\"body\":\"Größe?\"}");
    }

    @Test
    public void sendsNoCommentWhenItIsTooLate() {
        assertThrows(JiraException.NotSent.class, () -> jiraPort.comment(ALICE, "10001", "Late", Instant.EPOCH));
        assertEquals(List.of(), jira.received());
    }

    @Test
    public void saysInJirasWordsWhyACommentWasRefused() {
        jira.on("POST issue/10001/comment", 400, JiraReplies.refusal("comment", "You may not comment on this issue."));

        JiraException.Refused refused =
                assertThrows(JiraException.Refused.class, () -> jiraPort.comment(ALICE, "10001", "Now", Instant.MAX));

        assertEquals(List.of("comment: You may not comment on this issue."), refused.words());
    }

    private void assertSent(String json) throws JSONException {
        assertEquals(
                new JSONObject(json).toMap(),
                new JSONObject(jira.received().get(jira.received().size() - 1).body()).toMap());
    }
}
