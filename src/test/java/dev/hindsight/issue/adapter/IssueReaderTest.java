package dev.hindsight.issue.adapter;

import static dev.hindsight.issue.adapter.JiraReplies.found;
import static dev.hindsight.issue.adapter.JiraReplies.issue;
import static dev.hindsight.issue.adapter.LoopbackSite.ALICE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Issue;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.Jira.MarkedIssue;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.OriginMarker;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.issue.adapter.LoopbackJira.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Reading issues by name and by query. */
public class IssueReaderTest {

    private static final String SEARCH = "POST search";

    @Rule
    public final LoopbackJira jira = new LoopbackJira();

    private LoopbackSite site;
    private Jira jiraPort;

    @Before
    public void linkUp() {
        site = new LoopbackSite(jira.url());
        jiraPort = site.jira();
    }

    @Test
    public void readsAnIssueById() {
        jira.on("GET issue/10042", 200, issue(10042));

        Issue read = jiraPort.read(ALICE, "10042");

        assertEquals(
                new Issue(
                        "10042",
                        "OPS-42",
                        "Fix it",
                        "",
                        new Issue.Status("3", "In Progress", StatusCategory.INDETERMINATE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("2"),
                        Optional.of("bob"),
                        Optional.of(LocalDate.of(2026, 12, 15)),
                        List.of("postmortem"),
                        false,
                        Optional.of(Instant.parse("2026-11-22T08:30:00.123Z"))),
                read);
    }

    @Test
    public void takesOnlyAnIssueThatThisOneDuplicatesForItsSurvivor() {
        String related = link("Relates", "relates to", "outwardIssue", 10050);
        String duplicate = link("Duplicate", "duplicates", "inwardIssue", 10051);
        String survivor = link("Duplicate", "duplicates", "outwardIssue", 10052);

        assertEquals(Optional.empty(), survivor(10042, related + "," + duplicate));
        assertEquals(
                Optional.of(new Issue.Survivor(
                        "10052",
                        "OPS-52",
                        new Issue.Status("3", "In Progress", StatusCategory.INDETERMINATE),
                        Optional.empty())),
                survivor(10043, related + "," + survivor));
    }

    @Test
    public void knowsTheLinkBetweenDuplicatesByItsNameOrByItsDirection() {
        assertTrue(survivor(10042, link("Doppelt", "Duplicates ", "outwardIssue", 10052))
                .isPresent());
        assertTrue(survivor(10043, link("duplicate", "ist Duplikat von", "outwardIssue", 10052))
                .isPresent());
        assertFalse(survivor(10044, link("Doppelt", "ist Duplikat von", "outwardIssue", 10052))
                .isPresent());
    }

    private Optional<Issue.Survivor> survivor(int id, String links) {
        jira.on("GET issue/" + id, 200, issue(id).replace("\"issuelinks\":[]", "\"issuelinks\":[" + links + "]"));
        return jiraPort.read(ALICE, String.valueOf(id)).duplicateOf();
    }

    private static String link(String type, String outward, String end, int id) {
        return "{\"id\":\"1\",\"type\":{\"id\":\"9\",\"name\":\"%s\",\"outward\":\"%s\"},\"%s\":%s}"
                .formatted(type, outward, end, issue(id));
    }

    @Test
    public void readsThatAnIssueIsArchivedAndThatOneIsNot() {
        jira.on("GET issue/10042", 200, issue(10042).replace("\"updated\"", "\"archiveddate\":null,\"updated\""))
                .on(
                        "GET issue/10043",
                        200,
                        issue(10043)
                                .replace(
                                        "\"updated\"",
                                        "\"archiveddate\":\"2026-11-20T09:30:00.000+0100\",\"updated\""));

        assertFalse(jiraPort.read(ALICE, "10042").archived());
        assertTrue(jiraPort.read(ALICE, "10043").archived());
    }

    @Test
    public void asksForTheFieldsItReadsAndNoMore() {
        jira.on("GET issue/10042", 200, issue(10042));

        jiraPort.read(ALICE, "10042");

        assertEquals(
                "fields=summary,description,status,resolution,issuelinks,priority,assignee,duedate,labels,archiveddate,updated",
                jira.received().get(0).query());
    }

    @Test
    public void readsTextInAnyScript() {
        jira.on("GET issue/10042", 200, issue(10042).replace("Fix it", "Größe 😀 日本"));

        assertEquals("Größe 😀 日本", jiraPort.read(ALICE, "10042").summary());
    }

    @Test
    public void followsAFormerKeyToTheIssue() {
        jira.on("GET issue/OLD-7", 200, issue(10042));

        assertEquals("OPS-42", jiraPort.resolve(ALICE, " old-7 ").key());
    }

    @Test
    public void neverAsksForNamesThatCannotBeAnIssues() {
        for (String hostile : List.of("../user", "OPS-1/comment", "OPS-1?x=", "", "OPS", "OPS-1%2f", "OPS-١")) {
            assertThrows(JiraException.NotFound.class, () -> jiraPort.resolve(ALICE, hostile));
            assertThrows(JiraException.NotFound.class, () -> jiraPort.read(ALICE, hostile));
        }
        assertEquals(List.of(), jira.received());
    }

    @Test
    public void sendsNoCookiesBack() {
        jira.on("GET issue/10042", Answer.json(200, issue(10042)).with("Set-Cookie", "JSESSIONID=alices; Path=/"));

        jiraPort.read(ALICE, "10042");
        jiraPort.read(ALICE, "10042");

        assertEquals(null, jira.received().get(1).headers().getFirst("Cookie"));
    }

    @Test
    public void pagesByTheServersOwnPageSize() throws JSONException {
        jira.on(SEARCH, 200, found(0, 2, 5, 10001, 10002))
                .on(SEARCH, 200, found(2, 2, 5, 10003, 10004))
                .on(SEARCH, 200, found(4, 2, 5, 10005));

        List<Issue> changed = jiraPort.changedWithin(ALICE, Set.of("OPS"), Duration.ofMinutes(10));

        assertEquals(
                List.of("OPS-1", "OPS-2", "OPS-3", "OPS-4", "OPS-5"),
                changed.stream().map(Issue::key).toList());
        assertEquals(List.of(0, 2, 4), List.of(startOf(0), startOf(1), startOf(2)));
    }

    @Test
    public void readsAgainWhenTheResultShrinksMeanwhile() {
        jira.on(SEARCH, 200, found(0, 2, 3, 10001, 10002))
                .on(SEARCH, 200, found(2, 2, 2))
                .on(SEARCH, 200, found(0, 2, 2, 10002, 10003));

        List<Issue> changed = jiraPort.changedWithin(ALICE, Set.of("OPS"), Duration.ofMinutes(10));

        assertEquals(
                Set.of("OPS-1", "OPS-2", "OPS-3"),
                new LinkedHashSet<>(changed.stream().map(Issue::key).toList()));
    }

    @Test
    public void asksForRecentChangesOfTheProjectsLeniently() throws JSONException {
        jira.on(SEARCH, 200, found(0, 200, 0));

        jiraPort.changedWithin(ALICE, Set.of("PLAT", "O\"PS"), Duration.ofSeconds(601));

        JSONObject question = question(0);
        assertEquals(
                "project in (\"O\\\"PS\", \"PLAT\") AND updated >= \"-11m\" ORDER BY key ASC",
                question.getString("jql"));
        assertEquals(false, question.getBoolean("validateQuery"));
    }

    @Test
    public void asksNothingOfNoProjects() {
        assertEquals(List.of(), jiraPort.changedWithin(ALICE, Set.of(), Duration.ofMinutes(10)));
        assertEquals(List.of(), jira.received());
    }

    @Test
    public void saysSoWhenJiraShowsOnlyAWindowOfTheResult() {
        jira.on(SEARCH, 200, found(0, 2, 5, 10001, 10002).replace("\"total\":5", "\"total\":5,\"maxResultWindow\":2"));

        assertThrows(
                JiraException.TooMuch.class,
                () -> jiraPort.changedWithin(ALICE, Set.of("OPS"), Duration.ofMinutes(10)));
    }

    @Test
    public void takesAFoundIssueWithoutStatusForAWrongAnswer() {
        jira.on(SEARCH, 200, found(0, 200, 1, 10001).replace("\"status\"", "\"other\""));

        assertThrows(
                JiraException.WrongAnswer.class,
                () -> jiraPort.changedWithin(ALICE, Set.of("OPS"), Duration.ofMinutes(10)));
    }

    @Test
    public void takesASearchForAReadAlthoughItIsPosted() {
        jira.on(SEARCH, Answer.hangUp()).on(SEARCH, Answer.html(500));

        assertThrows(
                JiraException.NotSent.class,
                () -> jiraPort.changedWithin(ALICE, Set.of("OPS"), Duration.ofMinutes(10)));
        assertThrows(
                JiraException.WrongAnswer.class,
                () -> jiraPort.changedWithin(ALICE, Set.of("OPS"), Duration.ofMinutes(10)));
    }

    @Test
    public void looksForWhatAPersonCreatedInWhateverProject() throws JSONException {
        jira.on(SEARCH, 200, found(0, 200, 2, 10003, 10001)).on(SEARCH, 200, found(0, 200, 0));

        assertEquals(List.of("10003", "10001"), jiraPort.createdWithin(ALICE, ALICE.userKey(), Duration.ofSeconds(90)));
        jiraPort.createdWithin(ALICE, "erin-key", Duration.ofSeconds(90));

        assertEquals(
                "creator = currentUser() AND created >= \"-7m\" ORDER BY created DESC",
                question(0).getString("jql"));
        assertEquals(
                "creator = \"erin\" AND created >= \"-7m\" ORDER BY created DESC",
                question(1).getString("jql"));
    }

    @Test
    public void looksForOurLabelWhereThePersonsAccountIsGone() throws JSONException {
        jira.on(SEARCH, 200, found(0, 200, 1, 10003));

        assertEquals(List.of("10003"), jiraPort.createdWithin(ALICE, "gone-key", Duration.ofSeconds(90)));

        assertEquals(
                "labels = \"postmortem\" AND created >= \"-7m\" ORDER BY created DESC",
                question(0).getString("jql"));
    }

    @Test
    public void readsTheMarkOfAnIssueOrThatItHasNone() {
        String marker = "\"properties\":{\"dev.hindsight\":{\"instance\":\"instance-1\",\"finding\":\"uid-1\"}},";
        jira.on("GET issue/10001", 200, issue(10001).replace("\"fields\"", marker + "\"fields\""))
                .on("GET issue/10002", 200, issue(10002).replace("\"fields\"", "\"properties\":{},\"fields\""));

        MarkedIssue marked = jiraPort.readMarked(ALICE, "10001");

        assertEquals(Optional.of(new OriginMarker("instance-1", "uid-1")), marked.marker());
        assertEquals("OPS-1", marked.issue().key());
        assertEquals(Optional.empty(), jiraPort.readMarked(ALICE, "10002").marker());
    }

    private int startOf(int request) throws JSONException {
        return question(request).getInt("startAt");
    }

    private JSONObject question(int request) throws JSONException {
        return new JSONObject(jira.received(SEARCH).get(request).body());
    }
}
