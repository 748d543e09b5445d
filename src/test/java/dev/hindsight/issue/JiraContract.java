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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.Test;

/**
 * What every Jira does beyond finding issues, run against the fake, against the real client with the embedded Jira, and with any
 * Jira that is given. So it relies on nothing that not every Jira has, be it a name, a fault, or a project without issues.
 */
public abstract class JiraContract extends CommentsContract {
    @Test
    public void createsAnIssueWithAllThatIsWanted() {
        CreateResult.Created created = issue(wanted("uid-1", project(), owner()));

        Issue issue = jira().read(alice(), created.issueId());

        assertEquals(Set.of(), created.leftOut());
        assertEquals(created.key(), issue.key());
        assertEquals("Größe 😀 prüfen \"jetzt\"", issue.summary());
        assertEquals("Weil\n* nötig", issue.description());
        assertEquals(Optional.of(owner()), issue.assignee());
        assertEquals(Optional.of(LocalDate.of(2026, 12, 15)), issue.due());
        assertEquals(List.of("postmortem"), issue.labels());
        assertEquals(StatusCategory.NEW, issue.category());
        assertEquals(Optional.empty(), issue.resolution());
    }

    @Test
    public void createsSeveralIssuesInTheirOrder() {
        List<CreateResult> outcomes = createAll(
                ofType("uid-1", project(), issueType(), "The first"),
                ofType("uid-2", project(), "No Such Type", "The second"),
                ofType("uid-3", project(), issueType(), "The third"));

        assertEquals("The first", summary(outcomes.get(0)));
        assertEquals(JiraException.Refused.class, failure(outcomes.get(1)).getClass());
        assertEquals("The third", summary(outcomes.get(2)));
    }

    private String summary(CreateResult creation) {
        return jira().read(alice(), created(creation).issueId()).summary();
    }

    @Test
    public void createsTheOtherIssuesOfABulkWhereAFieldIsRequired() {
        List<CreateResult> outcomes = createAll(
                wanted("uid-1", project(), owner()),
                wanted("uid-2", strictProject(), owner()),
                wanted("uid-3", otherProject(), owner()));

        assertTrue(created(outcomes.get(0)).key().startsWith(project() + "-"));
        assertEquals(JiraException.Refused.class, failure(outcomes.get(1)).getClass());
        assertTrue(created(outcomes.get(2)).key().startsWith(otherProject() + "-"));
    }

    @Test
    public void createsAnIssueWithoutAnAssigneeWhoCannotBeAssigned() {
        CreateResult.Created created = issue(wanted("uid-1", project(), nobody()));

        assertEquals(Set.of(IssueField.ASSIGNEE), created.leftOut());
        assertEquals(
                Optional.of(LocalDate.of(2026, 12, 15)),
                jira().read(alice(), created.issueId()).due());
    }

    @Test
    public void saysThatAnOwnerIsUnknown() {
        assertOwnerRefused(project(), nobody(), FieldRefusal.Code.OWNER_UNKNOWN);

        assertEquals(Optional.empty(), jira().refusalOfOwner(alice(), project(), owner()));
    }

    @Test
    public void saysThatAnOwnerIsInactive() {
        assertOwnerRefused(project(), inactive(), FieldRefusal.Code.OWNER_INACTIVE);
    }

    @Test
    public void saysThatAnOwnerCannotBeAssignedInAProject() {
        assertOwnerRefused(hiddenProject(), erinsName(), FieldRefusal.Code.OWNER_NOT_ASSIGNABLE);
    }

    private void assertOwnerRefused(String project, String owner, FieldRefusal.Code why) {
        FieldRefusal refusal = FieldRefusal.ofOwner(why, project);
        CreateResult.Created created = issue(wanted("uid-" + owner, project, owner));

        assertEquals(Map.of(IssueField.ASSIGNEE, refusal), created.refusals());
        assertEquals(Optional.of(refusal), jira().refusalOfOwner(alice(), project, owner));
    }

    @Test
    public void createsTheOtherIssuesOfABulkWithoutSuchAnAssigneeToo() {
        List<CreateResult> outcomes = createAll(
                wanted("uid-1", project(), nobody()),
                wanted("uid-2", project(), owner()),
                wanted("uid-3", project(), nobody()));

        assertEquals(
                List.of(Set.of(IssueField.ASSIGNEE), Set.of(), Set.of(IssueField.ASSIGNEE)),
                outcomes.stream().map(outcome -> created(outcome).leftOut()).toList());
    }

    @Test
    public void createsAnIssueOfATypeThatIsNamedByItsId() {
        CreateResult.Created created = issue(ofType("uid-1", project(), issueTypeId(), "A summary"));

        assertTrue(created.key().startsWith(project() + "-"));
    }

    @Test
    public void refusesProjectsAndTypesThatAreNotThere() {
        assertTrue(refusal(create(wanted("uid-1", NO_PROJECT, owner()))).names(IssueField.PROJECT));
        assertTrue(refusal(create(ofType("uid-1", project(), "No Such Type", "A summary")))
                .names(IssueField.ISSUE_TYPE));
    }

    @Test
    public void createsNothingWhenItIsTooLate() {
        NewIssue late = ofType("uid-1", project(), issueType(), "Too late " + UUID.randomUUID());

        assertThrows(JiraException.NotSent.class, () -> jira().create(alice(), List.of(late), now()));

        assertFalse(jira().possiblyOurs(alice(), Duration.ofMinutes(1)).stream()
                .anyMatch(issue -> issue.summary().equals(late.summary())));
    }

    @Test
    public void showsNobodyWhatThePersonMayNotSee() {
        String id = issue(wanted("uid-1", hiddenProject(), owner())).issueId();

        JiraException hidden = assertThrows(JiraException.class, () -> jira().read(erin(), id));

        assertTrue(
                hidden.toString(),
                hidden instanceof JiraException.NotFound || hidden instanceof JiraException.NotPermitted);
        assertEquals(List.of(), jira().changedWithin(erin(), Set.of(hiddenProject()), Duration.ofMinutes(10)));
    }

    @Test
    public void findsNoIssueThatIsNotThere() {
        assertThrows(JiraException.NotFound.class, () -> jira().read(alice(), NO_ISSUE));
        assertThrows(JiraException.NotFound.class, () -> jira().resolve(alice(), project() + "-" + NO_ISSUE));
    }

    @Test
    public void findsAnIssueByItsKey() {
        CreateResult.Created created = issue(wanted("uid-1", project(), owner()));

        assertEquals(created.issueId(), jira().resolve(alice(), created.key()).id());
    }

    @Test
    public void readsManyIssuesByOneRequest() {
        String one = issue(wanted("uid-1", project(), owner())).issueId();
        String other = issue(wanted("uid-2", project(), owner())).issueId();
        List<String> ids = List.of(one, other, NO_ISSUE);

        assertFound(Set.of(one, other), () -> idsOf(jira().readAll(alice(), ids)));
        assertEquals(
                Set.of(jira().read(alice(), one), jira().read(alice(), other)),
                Set.copyOf(jira().readAll(alice(), ids)));
    }

    @Test
    public void leavesOutOfManyIssuesWhatThePersonMayNotSee() {
        String open = issue(wanted("uid-1", project(), owner())).issueId();
        String secret = issue(wanted("uid-2", hiddenProject(), owner())).issueId();
        List<String> both = List.of(open, secret);

        assertFound(Set.of(open, secret), () -> idsOf(jira().readAll(alice(), both)));
        assertFound(Set.of(open), () -> idsOf(jira().readAll(erin(), both)));
    }

    @Test
    public void tellsWhenAnIssueLastChanged() {
        Instant before = jirasTime();

        Issue issue =
                jira().read(alice(), issue(wanted("uid-1", project(), owner())).issueId());

        assertSince(before, issue.updated().orElseThrow());
    }

    @Test
    public void changesJustWhatIsAsked() {
        String id = issue(wanted("uid-1", project(), owner())).issueId();
        List<String> priorities = jira().options(alice()).priorities().stream()
                .map(JiraOptions.Choice::value)
                .toList();
        String last = priorities.get(priorities.size() - 1);
        assertEquals(priorities.stream().findFirst(), jira().read(alice(), id).priority());

        jira().update(
                        alice(),
                        id,
                        new IssueChange(
                                Optional.of("New"),
                                Optional.empty(),
                                Optional.of(otherOwner()),
                                Optional.of(LocalDate.of(2027, 1, 31)),
                                Optional.of(last),
                                List.of("theme-scaling"),
                                List.of("postmortem")));

        Issue issue = jira().read(alice(), id);
        assertEquals("New", issue.summary());
        assertEquals("Weil\n* nötig", issue.description());
        assertEquals(Optional.of(otherOwner()), issue.assignee());
        assertEquals(Optional.of(LocalDate.of(2027, 1, 31)), issue.due());
        assertEquals(List.of("theme-scaling"), issue.labels());
        assertEquals(Optional.of(last), issue.priority());
    }

    @Test
    public void refusesToAssignWhoCannotBeAssigned() {
        String id = issue(wanted("uid-1", project(), owner())).issueId();
        IssueChange change = new IssueChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(nobody()),
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
        String id = issue(wanted("uid-1", project(), owner())).issueId();
        RemoteLink remoteLink =
                new RemoteLink("hindsight:i:uid-1", URI.create("http://wiki.example/1"), "A page", "action item of");

        jira().putRemoteLink(alice(), id, remoteLink);
        jira().putRemoteLink(alice(), id, remoteLink);

        assertThrows(JiraException.NotFound.class, () -> jira().putRemoteLink(alice(), NO_ISSUE, remoteLink));
    }

    @Test
    public void offersOptions() {
        JiraOptions options = jira().options(alice());

        assertTrue(projects(options).toString(), projects(options).contains(project()));
        assertFalse(options.priorities().isEmpty());
        assertFalse(options.resolutions().isEmpty());
    }

    @Test
    public void offersTheProjectsThatThePersonMaySee() {
        List<String> projects = projects(jira().options(erin()));

        assertTrue(projects.toString(), projects.containsAll(List.of(project(), otherProject())));
        assertFalse(projects.toString(), projects.contains(hiddenProject()));
    }

    private static List<String> projects(JiraOptions options) {
        return options.projects().stream().map(JiraOptions.Choice::value).toList();
    }

    @Test
    public void callsItselfByAnAddress() {
        String address = jira().identity(alice());

        assertTrue(address, address.matches("https?://.+"));
    }
}
