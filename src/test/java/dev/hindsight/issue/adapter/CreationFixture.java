package dev.hindsight.issue.adapter;

import static dev.hindsight.issue.adapter.JiraReplies.fields;
import static dev.hindsight.issue.adapter.JiraReplies.issueTypes;
import static dev.hindsight.issue.adapter.LoopbackSite.ALICE;

import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.IssueTypeChoice;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.issue.OriginMarker;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.junit.Before;
import org.junit.Rule;

/** A Jira on the loopback in which issues can be created, and the issues that tests create in it. For one test. */
public abstract class CreationFixture {

    static final String TYPES = "GET issue/createmeta/OPS/issuetypes";
    static final String SCREEN = "GET issue/createmeta/OPS/issuetypes/10002";
    static final String SINGLE = "POST issue";
    static final String BULK = "POST issue/bulk";

    @Rule
    public final LoopbackJira jira = new LoopbackJira();

    LoopbackSite site;
    Jira jiraPort;

    @Before
    public void linkUp() {
        site = new LoopbackSite(jira.url());
        jiraPort = site.jira();
        jira.on(TYPES, 200, issueTypes("Bug", "Task"));
    }

    void offerAllFields() {
        jira.on(SCREEN, 200, fields(true, "summary", "description", "assignee", "duedate", "priority", "labels"));
    }

    List<CreateResult> create(String... uids) {
        List<NewIssue> wanted =
                Stream.of(uids).map(uid -> wanted(uid, "OPS", "Task")).toList();
        return jiraPort.create(ALICE, wanted, site.instant().plusSeconds(60));
    }

    static NewIssue wanted(String uid, String project, String issueType) {
        return new NewIssue(
                project,
                new IssueTypeChoice(issueType),
                "Größe 😀 prüfen \"jetzt\"",
                "Weil\n* nötig",
                Optional.of("bob"),
                Optional.of(LocalDate.of(2026, 12, 15)),
                Optional.of("2"),
                List.of("postmortem", "theme-scaling"),
                Optional.empty(),
                new OriginMarker("instance-1", uid),
                List.of());
    }

    CreateResult create(NewIssue issue) {
        return jiraPort.create(ALICE, List.of(issue), site.instant().plusSeconds(60))
                .get(0);
    }

    JSONObject sentFields() throws JSONException {
        List<LoopbackJira.Received> sent = jira.received(SINGLE);
        return new JSONObject(sent.get(sent.size() - 1).body()).getJSONObject("fields");
    }

    static String made(int number) {
        return "{\"id\":\"" + (10000 + number) + "\",\"key\":\"OPS-" + number + "\",\"self\":\"http://jira.example/\"}";
    }

    static String error(int place, String words) {
        return "{\"status\":400,\"elementErrors\":{" + words + "},\"failedElementNumber\":" + place + "}";
    }

    static JiraException failure(CreateResult creation) {
        return ((CreateResult.Failed) creation).failure();
    }

    static JiraException.Refused refused(CreateResult creation) {
        return (JiraException.Refused) failure(creation);
    }
}
