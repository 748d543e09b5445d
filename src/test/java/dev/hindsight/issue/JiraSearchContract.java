package dev.hindsight.issue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Jira.MarkedIssue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** How every Jira finds issues, run against the fake that other tests rely on and against the real client alike. */
public abstract class JiraSearchContract extends JiraFixture {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    public void findsWhatAPersonCreated() {
        Set<String> both = Set.of(
                issue(wanted("uid-1", project(), owner())).issueId(),
                issue(wanted("uid-2", project(), owner())).issueId());

        assertFound(both, () -> jira().createdWithin(alice(), alice().userKey(), MINUTE));
    }

    @Test
    public void findsWhatSomebodyElseCreatedAsFarAsThePersonMaySeeIt() {
        String open = issue(wanted("uid-1", project(), owner())).issueId();
        String elsewhere = issue(wanted("uid-2", otherProject(), owner())).issueId();
        String secret = issue(wanted("uid-3", hiddenProject(), owner())).issueId();

        assertFound(Set.of(open, elsewhere, secret), () -> jira().createdWithin(alice(), alice().userKey(), MINUTE));
        assertFound(Set.of(open, elsewhere), () -> jira().createdWithin(erin(), alice().userKey(), MINUTE));
        assertFound(Set.of(), () -> jira().createdWithin(erin(), erin().userKey(), MINUTE));
    }

    @Test
    public void saysWhichIssuesAPersonMaySeeWhateverElseIsAskedAbout() {
        String open = issue(wanted("uid-1", project(), owner())).issueId();
        String secret = issue(wanted("uid-2", hiddenProject(), owner())).issueId();
        List<String> all = List.of(open, secret, "999999");

        assertFound(Set.of(open, secret), () -> jira().visible(alice(), all, MINUTE));
        assertFound(Set.of(open), () -> jira().visible(erin(), all, MINUTE));
        assertFound(Set.of(), () -> jira().visible(erin(), List.of(secret), MINUTE));
    }

    @Test
    public void findsWhatMayBeOursByItsLabelOrWhoCreatedIt() {
        String labeled = issue(wanted("uid-1", project(), owner())).issueId();
        String unlabeled = issue(wanted("uid-2", project(), owner())).issueId();
        IssueChange withoutLabel = new IssueChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of("postmortem"));
        jira().update(alice(), unlabeled, withoutLabel);

        assertFound(Set.of(labeled, unlabeled), () -> idsOf(jira().possiblyOurs(alice(), MINUTE)));
        assertFound(Set.of(labeled), () -> idsOf(jira().possiblyOurs(erin(), MINUTE)));
    }

    @Test
    public void listsWhoCanBeAssignedInAProjectByTheBeginningOfTheName() {
        String start = owner().substring(0, owner().length() - 1);

        assertTrue(assignable(project(), start, 50).contains(owner()));
        assertTrue(assignable(project(), owner().toUpperCase(Locale.ROOT), 50).contains(owner()));
        assertEquals(List.of(), assignable(project(), nobody(), 50));
        assertEquals(List.of(), assignable(hiddenProject(), erinsName(), 50));
        assertThrows(JiraException.class, () -> assignable(NO_PROJECT, start, 50));
    }

    private List<String> assignable(String project, String start, int most) {
        return jira().assignable(alice(), project, start, most, Jira.DEADLINE).people().stream()
                .map(Jira.AssignablePeople.Person::userName)
                .toList();
    }

    @Test
    public void listsWhatChangedInTheProjects() {
        String id = issue(wanted("uid-1", project(), owner())).issueId();

        assertFound(Set.of(id), () -> idsOf(jira().changedWithin(alice(), Set.of(project()), Duration.ofMinutes(10))));
    }

    @Test
    public void listsWhatChangedInTheseProjectsOnly() {
        String id = issue(wanted("uid-1", project(), owner())).issueId();
        String other = issue(wanted("uid-2", otherProject(), owner())).issueId();
        String secret = issue(wanted("uid-3", hiddenProject(), owner())).issueId();

        assertFound(
                Set.of(other),
                () -> idsOf(jira().changedWithin(alice(), Set.of(otherProject()), Duration.ofMinutes(10))));
        assertFound(
                Set.of(id, secret),
                () -> idsOf(jira().changedWithin(alice(), Set.of(project(), hiddenProject()), Duration.ofMinutes(10))));
    }

    @Test
    public void readsTheMarkOfAnIssue() {
        String id = issue(wanted("uid-1", project(), owner())).issueId();

        MarkedIssue marked = jira().readMarked(alice(), id);

        assertEquals(Optional.of(new OriginMarker("instance-1", "uid-1")), marked.marker());
        assertEquals(jira().read(alice(), id), marked.issue());
        assertThrows(JiraException.NotFound.class, () -> jira().readMarked(alice(), NO_ISSUE));
    }
}
