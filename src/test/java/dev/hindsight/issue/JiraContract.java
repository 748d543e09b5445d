package dev.hindsight.issue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.CreateResult.WishedField;
import dev.hindsight.issue.Jira.Own;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * What every issue tracker does, run against the fake that other tests rely on and against Jira alike. Both have the
 * projects OPS and PLAT, with everything on their screens; SEC, which Erin may not see; and STRICT, which requires a
 * field that nobody fills in. Bob can be assigned, an account of the name ghost cannot. Their clocks stand still.
 */
public abstract class JiraContract {

    protected abstract Jira jira();

    protected abstract Instant now();

    protected abstract Actor alice();

    protected abstract Actor erin();

    /** Moves an issue in the tracker itself. */
    protected abstract void move(String key, String project);

    @Test
    public void makesAnIssueWithAllThatIsWished() {
        CreateResult.Made made = made(create(wanted("uid-1", "OPS", "bob")));

        Issue issue = jira().read(alice(), made.issueId());

        assertEquals(Set.of(), made.leftOut());
        assertEquals(made.key(), issue.key());
        assertEquals("Größe 😀 prüfen \"jetzt\"", issue.summary());
        assertEquals("Weil\n* nötig", issue.description());
        assertEquals(Optional.of("bob"), issue.assignee());
        assertEquals(Optional.of(LocalDate.of(2026, 12, 15)), issue.due());
        assertEquals(List.of("postmortem"), issue.labels());
        assertEquals(StatusCategory.NEW, issue.category());
        assertEquals(Optional.empty(), issue.resolutionId());
    }

    @Test
    public void makesSeveralIssuesInTheirOrder() {
        List<CreateResult> outcomes = jira().create(
                        alice(),
                        List.of(
                                wanted("uid-1", "OPS", "bob"),
                                wanted("uid-2", "STRICT", "bob"),
                                wanted("uid-3", "PLAT", "bob")),
                        now().plusSeconds(60));

        assertTrue(made(outcomes.get(0)).key().startsWith("OPS-"));
        assertEquals(JiraException.Refused.class, failure(outcomes.get(1)).getClass());
        assertTrue(made(outcomes.get(2)).key().startsWith("PLAT-"));
    }

    @Test
    public void makesAnIssueWithoutAnAssigneeWhoCannotBeAssigned() {
        CreateResult.Made made = made(create(wanted("uid-1", "OPS", "ghost")));

        assertEquals(Set.of(WishedField.ASSIGNEE), made.leftOut());
        assertEquals(
                Optional.of(LocalDate.of(2026, 12, 15)),
                jira().read(alice(), made.issueId()).due());
    }

    @Test
    public void makesTheOtherIssuesOfABulkWithoutSuchAnAssigneeToo() {
        List<CreateResult> outcomes = jira().create(
                        alice(),
                        List.of(
                                wanted("uid-1", "OPS", "ghost"),
                                wanted("uid-2", "OPS", "bob"),
                                wanted("uid-3", "OPS", "ghost")),
                        now().plusSeconds(60));

        assertEquals(
                List.of(Set.of(WishedField.ASSIGNEE), Set.of(), Set.of(WishedField.ASSIGNEE)),
                outcomes.stream().map(outcome -> made(outcome).leftOut()).toList());
    }

    @Test
    public void refusesProjectsAndTypesThatAreNotThere() {
        assertEquals(Set.of("project"), refusedFields(create(wanted("uid-1", "NONE", "bob"))));
        assertEquals(Set.of("issuetype"), refusedFields(create(ofType("uid-1", "OPS", "No Such Type"))));
    }

    @Test
    public void makesNothingWhenItIsTooLate() {
        assertThrows(
                JiraException.NotSent.class,
                () -> jira().create(alice(), List.of(wanted("uid-1", "OPS", "bob")), now()));

        assertEquals(List.of(), own("OPS"));
    }

    @Test
    public void findsWhatTheCallerReportedByItsProof() {
        String id = made(create(wanted("uid-1", "OPS", "bob"))).issueId();
        made(create(wanted("uid-2", "PLAT", "bob")));

        List<Own> own = own("OPS");

        assertEquals(
                List.of(new OriginMarker("instance-1", "uid-1")),
                own.stream().map(Own::marker).toList());
        assertEquals(id, own.get(0).issue().id());
        assertEquals(List.of(), jira().findOwn(erin(), "OPS", now().minusSeconds(60)));
    }

    @Test
    public void showsNobodyWhatThePersonMayNotSee() {
        String id = made(create(wanted("uid-1", "SEC", "bob"))).issueId();

        JiraException hidden = assertThrows(JiraException.class, () -> jira().read(erin(), id));

        assertTrue(
                hidden.toString(),
                hidden instanceof JiraException.NotFound || hidden instanceof JiraException.NotPermitted);
        assertEquals(List.of(), jira().changedWithin(erin(), Set.of("SEC"), Duration.ofMinutes(10)));
    }

    @Test
    public void findsNoIssueThatIsNotThere() {
        assertThrows(JiraException.NotFound.class, () -> jira().read(alice(), "99999"));
        assertThrows(JiraException.NotFound.class, () -> jira().resolve(alice(), "OPS-99999"));
    }

    @Test
    public void followsAnIssueThatWasMoved() {
        CreateResult.Made made = made(create(wanted("uid-1", "OPS", "bob")));

        move(made.key(), "PLAT");

        assertEquals(made.issueId(), jira().resolve(alice(), made.key()).id());
        assertTrue(jira().read(alice(), made.issueId()).key().startsWith("PLAT-"));
    }

    @Test
    public void changesJustWhatIsAsked() {
        String id = made(create(wanted("uid-1", "OPS", "bob"))).issueId();

        jira().update(
                        alice(),
                        id,
                        new IssueChange(
                                Optional.of("New"),
                                Optional.empty(),
                                Optional.of("carol"),
                                Optional.of(LocalDate.of(2027, 1, 31)),
                                List.of("theme-scaling"),
                                List.of("postmortem")));

        Issue issue = jira().read(alice(), id);
        assertEquals("New", issue.summary());
        assertEquals("Weil\n* nötig", issue.description());
        assertEquals(Optional.of("carol"), issue.assignee());
        assertEquals(Optional.of(LocalDate.of(2027, 1, 31)), issue.due());
        assertEquals(List.of("theme-scaling"), issue.labels());
    }

    @Test
    public void refusesToAssignWhoCannotBeAssigned() {
        String id = made(create(wanted("uid-1", "OPS", "bob"))).issueId();
        IssueChange change = new IssueChange(
                Optional.empty(), Optional.empty(), Optional.of("ghost"), Optional.empty(), List.of(), List.of());

        JiraException.Refused refused =
                assertThrows(JiraException.Refused.class, () -> jira().update(alice(), id, change));

        assertEquals(Set.of("assignee"), refused.fields().keySet());
    }

    @Test
    public void listsWhatChangedInTheProjects() {
        String id = made(create(wanted("uid-1", "OPS", "bob"))).issueId();
        made(create(wanted("uid-2", "PLAT", "bob")));

        List<Issue> changed = jira().changedWithin(alice(), Set.of("OPS", "SEC"), Duration.ofMinutes(10));

        assertEquals(List.of(id), changed.stream().map(Issue::id).toList());
    }

    @Test
    public void takesTheSameBacklinkTwice() {
        String id = made(create(wanted("uid-1", "OPS", "bob"))).issueId();
        RemoteLink remoteLink =
                new RemoteLink("hindsight:i:uid-1", URI.create("http://wiki.example/1"), "A page", "action item of");

        jira().putRemoteLink(alice(), id, remoteLink);
        jira().putRemoteLink(alice(), id, remoteLink);

        assertThrows(JiraException.NotFound.class, () -> jira().putRemoteLink(alice(), "99999", remoteLink));
    }

    @Test
    public void offersWhatCanBeChosen() {
        JiraOptions choices = jira().choices(erin());

        List<String> projects =
                choices.projects().stream().map(JiraOptions.Choice::value).toList();
        assertTrue(projects.toString(), projects.containsAll(List.of("OPS", "PLAT")));
        assertFalse(projects.toString(), projects.contains("SEC"));
        assertFalse(choices.priorities().isEmpty());
        assertFalse(choices.resolutions().isEmpty());
    }

    @Test
    public void callsItselfByAnAddress() {
        assertTrue(jira().identity(alice()).startsWith("http://"));
    }

    private List<Own> own(String project) {
        return jira().findOwn(alice(), project, now().minusSeconds(60));
    }

    private CreateResult create(NewIssue wanted) {
        return jira().create(alice(), List.of(wanted), now().plusSeconds(60)).get(0);
    }

    private NewIssue wanted(String uid, String project, String assignee) {
        return new NewIssue(
                project,
                "Task",
                "Größe 😀 prüfen \"jetzt\"",
                "Weil\n* nötig",
                Optional.of(assignee),
                Optional.of(LocalDate.of(2026, 12, 15)),
                jira().choices(alice()).priorities().stream()
                        .map(JiraOptions.Choice::value)
                        .findFirst(),
                List.of("postmortem"),
                new OriginMarker("instance-1", uid));
    }

    private static NewIssue ofType(String uid, String project, String issueType) {
        return new NewIssue(
                project,
                issueType,
                "A summary",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new OriginMarker("instance-1", uid));
    }

    private static CreateResult.Made made(CreateResult creation) {
        return Stream.of(creation)
                .filter(CreateResult.Made.class::isInstance)
                .map(CreateResult.Made.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not made: " + creation));
    }

    private static JiraException failure(CreateResult creation) {
        return ((CreateResult.NotMade) creation).failure();
    }

    private static Set<String> refusedFields(CreateResult creation) {
        return ((JiraException.Refused) failure(creation)).fields().keySet();
    }
}
