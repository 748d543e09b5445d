package dev.hindsight.issue;

import static dev.hindsight.issue.Creations.created;
import static dev.hindsight.issue.Creations.failure;
import static dev.hindsight.issue.Creations.refusal;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What every Jira does beyond finding issues, run against the fake and against the real client alike. */
public abstract class JiraContract extends ChangelogContract {
    @Test
    public void createsAnIssueWithAllThatIsWanted() {
        CreateResult.Created created = created(create(wanted("uid-1", "OPS", "bob")));

        Issue issue = jira().read(alice(), created.issueId());

        assertEquals(Set.of(), created.leftOut());
        assertEquals(created.key(), issue.key());
        assertEquals("Größe 😀 prüfen \"jetzt\"", issue.summary());
        assertEquals("Weil\n* nötig", issue.description());
        assertEquals(Optional.of("bob"), issue.assignee());
        assertEquals(Optional.of(LocalDate.of(2026, 12, 15)), issue.due());
        assertEquals(List.of("postmortem"), issue.labels());
        assertEquals(StatusCategory.NEW, issue.category());
        assertEquals(Optional.empty(), issue.resolution());
    }

    @Test
    public void createsSeveralIssuesInTheirOrder() {
        List<CreateResult> outcomes = jira().create(
                        alice(),
                        List.of(
                                wanted("uid-1", "OPS", "bob"),
                                wanted("uid-2", "STRICT", "bob"),
                                wanted("uid-3", "PLAT", "bob")),
                        now().plusSeconds(60));

        assertTrue(created(outcomes.get(0)).key().startsWith("OPS-"));
        assertEquals(JiraException.Refused.class, failure(outcomes.get(1)).getClass());
        assertTrue(created(outcomes.get(2)).key().startsWith("PLAT-"));
    }

    @Test
    public void createsAnIssueWithAnAdministratorsValueForARequiredField() {
        assertEquals(
                List.of("Team: Team is required."),
                refusal(create(wanted("uid-1", "STRICT", "bob"))).words());
        assertEquals(
                List.of("Team: Team is required."),
                refusal(create(giving(wanted("uid-1", "STRICT", "bob"), "STRICT: Squad = Blue")))
                        .words());

        CreateResult result = create(giving(wanted("uid-1", "STRICT", "bob"), "STRICT: Team = Blue"));

        assertTrue(created(result).key().startsWith("STRICT-"));
    }

    @Test
    public void createsAnIssueWithoutAnAssigneeWhoCannotBeAssigned() {
        CreateResult.Created created = created(create(wanted("uid-1", "OPS", "ghost")));

        assertEquals(Set.of(IssueField.ASSIGNEE), created.leftOut());
        assertEquals(
                Optional.of(LocalDate.of(2026, 12, 15)),
                jira().read(alice(), created.issueId()).due());
    }

    @Test
    public void saysWhyAnOwnerCannotBeAssigned() {
        Map<String, FieldRefusal.Code> inOps =
                Map.of("ghost", FieldRefusal.Code.OWNER_UNKNOWN, "dave", FieldRefusal.Code.OWNER_INACTIVE);
        inOps.forEach((owner, why) -> assertOwnerRefused("OPS", owner, why));
        assertOwnerRefused("SEC", "erin", FieldRefusal.Code.OWNER_NOT_ASSIGNABLE);

        assertEquals(Optional.empty(), jira().refusalOfOwner(alice(), "OPS", "bob"));
    }

    private void assertOwnerRefused(String project, String owner, FieldRefusal.Code why) {
        FieldRefusal refusal = FieldRefusal.ofOwner(why, project);
        CreateResult.Created created = created(create(wanted("uid-" + owner, project, owner)));

        assertEquals(Map.of(IssueField.ASSIGNEE, refusal), created.refusals());
        assertEquals(Optional.of(refusal), jira().refusalOfOwner(alice(), project, owner));
    }

    @Test
    public void createsTheOtherIssuesOfABulkWithoutSuchAnAssigneeToo() {
        List<CreateResult> outcomes = jira().create(
                        alice(),
                        List.of(
                                wanted("uid-1", "OPS", "ghost"),
                                wanted("uid-2", "OPS", "bob"),
                                wanted("uid-3", "OPS", "ghost")),
                        now().plusSeconds(60));

        assertEquals(
                List.of(Set.of(IssueField.ASSIGNEE), Set.of(), Set.of(IssueField.ASSIGNEE)),
                outcomes.stream().map(outcome -> created(outcome).leftOut()).toList());
    }

    @Test
    public void createsAnIssueOfATypeThatIsNamedByItsId() {
        CreateResult.Created created = created(create(ofType("uid-1", "OPS", "10002")));

        assertTrue(created.key().startsWith("OPS-"));
    }

    @Test
    public void refusesProjectsAndTypesThatAreNotThere() {
        assertTrue(refusal(create(wanted("uid-1", "NONE", "bob"))).names(IssueField.PROJECT));
        assertTrue(refusal(create(ofType("uid-1", "OPS", "No Such Type"))).names(IssueField.ISSUE_TYPE));
    }

    @Test
    public void createsNothingWhenItIsTooLate() {
        assertThrows(
                JiraException.NotSent.class,
                () -> jira().create(alice(), List.of(wanted("uid-1", "OPS", "bob")), now()));

        assertEquals(List.of(), reported());
    }

    @Test
    public void showsNobodyWhatThePersonMayNotSee() {
        String id = created(create(wanted("uid-1", "SEC", "bob"))).issueId();

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
    public void readsManyIssuesByOneRequestAndLeavesOutWhatThePersonMayNotSee() {
        String open = created(create(wanted("uid-1", "OPS", "bob"))).issueId();
        String secret = created(create(wanted("uid-2", "SEC", "bob"))).issueId();

        assertEquals(
                Set.of(jira().read(alice(), open), jira().read(alice(), secret)),
                Set.copyOf(jira().readAll(alice(), List.of(open, secret, "99999"))));
        assertEquals(List.of(jira().read(erin(), open)), jira().readAll(erin(), List.of(open, secret)));
    }

    @Test
    public void tellsWhenAnIssueLastChanged() {
        Issue issue = jira().read(
                        alice(), created(create(wanted("uid-1", "OPS", "bob"))).issueId());

        assertEquals(
                Optional.of(now().truncatedTo(ChronoUnit.SECONDS)),
                issue.updated().map(updated -> updated.truncatedTo(ChronoUnit.SECONDS)));
    }

    @Test
    public void followsAnIssueThatWasMoved() {
        CreateResult.Created created = created(create(wanted("uid-1", "OPS", "bob")));

        move(created.key(), "PLAT");

        assertEquals(created.issueId(), jira().resolve(alice(), created.key()).id());
        assertTrue(jira().read(alice(), created.issueId()).key().startsWith("PLAT-"));
    }

    @Test
    public void changesJustWhatIsAsked() {
        String id = created(create(wanted("uid-1", "OPS", "bob"))).issueId();
        List<String> priorities = jira().options(alice()).priorities().stream()
                .map(JiraOptions.Choice::value)
                .toList();
        assertEquals(
                priorities.subList(0, 1),
                jira().read(alice(), id).priority().stream().toList());

        jira().update(
                        alice(),
                        id,
                        new IssueChange(
                                Optional.of("New"),
                                Optional.empty(),
                                Optional.of("carol"),
                                Optional.of(LocalDate.of(2027, 1, 31)),
                                Optional.of(priorities.get(1)),
                                List.of("theme-scaling"),
                                List.of("postmortem")));

        Issue issue = jira().read(alice(), id);
        assertEquals("New", issue.summary());
        assertEquals("Weil\n* nötig", issue.description());
        assertEquals(Optional.of("carol"), issue.assignee());
        assertEquals(Optional.of(LocalDate.of(2027, 1, 31)), issue.due());
        assertEquals(List.of("theme-scaling"), issue.labels());
        assertEquals(priorities.subList(1, 2), issue.priority().stream().toList());
    }

    @Test
    public void refusesToAssignWhoCannotBeAssigned() {
        String id = created(create(wanted("uid-1", "OPS", "bob"))).issueId();
        IssueChange change = new IssueChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of("ghost"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());

        JiraException.Refused refused =
                assertThrows(JiraException.Refused.class, () -> jira().update(alice(), id, change));

        assertTrue(refused.words().toString(), refused.names(IssueField.ASSIGNEE));
    }

    @Test
    public void takesTheSameRemoteLinkTwice() {
        String id = created(create(wanted("uid-1", "OPS", "bob"))).issueId();
        RemoteLink remoteLink =
                new RemoteLink("hindsight:i:uid-1", URI.create("http://wiki.example/1"), "A page", "action item of");

        jira().putRemoteLink(alice(), id, remoteLink);
        jira().putRemoteLink(alice(), id, remoteLink);

        assertThrows(JiraException.NotFound.class, () -> jira().putRemoteLink(alice(), "99999", remoteLink));
    }

    @Test
    public void offersOptions() {
        JiraOptions options = jira().options(erin());

        List<String> projects =
                options.projects().stream().map(JiraOptions.Choice::value).toList();
        assertTrue(projects.toString(), projects.containsAll(List.of("OPS", "PLAT")));
        assertFalse(projects.toString(), projects.contains("SEC"));
        assertFalse(options.priorities().isEmpty());
        assertFalse(options.resolutions().isEmpty());
    }

    @Test
    public void callsItselfByAnAddress() {
        assertTrue(jira().identity(alice()).startsWith("http://"));
    }
}
