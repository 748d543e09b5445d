package dev.hindsight.issue;

import static dev.hindsight.issue.Creations.refusal;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/**
 * What every Jira does, in addition to the whole contract, about that which has to be arranged for in Jira itself: issues that
 * were moved, archived or linked as duplicates, and a required field whose name and values are known. Where a Jira is given,
 * nobody can count on that: its REST API moves no issue, only administrators archive any, and its link types and fields have
 * names of its own. So this runs against the fake, and against the real client with the embedded Jira.
 */
public abstract class OwnJiraContract extends JiraContract {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Moves an issue in Jira itself. */
    protected abstract void move(String key, String project);

    /** An administrator archives an issue. */
    protected abstract void archive(String key);

    /** An administrator restores an archived issue. */
    protected abstract void restore(String key);

    /** Somebody links an issue as a duplicate to another. */
    protected abstract void linkAsDuplicate(String key, String survivor);

    @Test
    public void followsAnIssueThatWasMoved() {
        CreateResult.Created created = issue(wanted("uid-1", project(), owner()));

        move(created.key(), otherProject());

        assertEquals(created.issueId(), jira().resolve(alice(), created.key()).id());
        assertTrue(jira().read(alice(), created.issueId()).key().startsWith(otherProject() + "-"));
    }

    @Test
    public void findsWhatAPersonCreatedAfterItWasMovedToo() {
        CreateResult.Created created = issue(wanted("uid-1", project(), owner()));

        move(created.key(), otherProject());

        assertFound(Set.of(created.issueId()), () -> jira().createdWithin(alice(), alice().userKey(), MINUTE));
    }

    @Test
    public void readsAnArchivedIssueByItsIdAndFindsItNoMore() {
        String kept = issue(wanted("uid-1", project(), owner())).issueId();
        CreateResult.Created archived = issue(wanted("uid-2", project(), owner()));
        List<String> both = List.of(kept, archived.issueId());
        Issue before = jira().read(alice(), archived.issueId());

        archive(archived.key());

        Issue after = jira().read(alice(), archived.issueId());
        assertTrue(after.archived());
        assertEquals(before.updated(), after.updated());
        assertEquals(after, jira().readMarked(alice(), archived.issueId()).issue());
        assertEquals(archived.issueId(), jira().resolve(alice(), archived.key()).id());
        assertFound(Set.of(kept), () -> idsOf(jira().readAll(alice(), both)));
        assertFound(
                Set.of(kept), () -> idsOf(jira().changedWithin(alice(), Set.of(project()), Duration.ofMinutes(10))));
        assertFound(Set.of(kept), () -> jira().createdWithin(alice(), alice().userKey(), MINUTE));
        assertFound(Set.of(kept), () -> idsOf(jira().possiblyOurs(alice(), MINUTE)));
    }

    @Test
    public void changesNothingOfAnArchivedIssueUntilItIsRestored() {
        CreateResult.Created created = issue(wanted("uid-1", project(), owner()));
        Set<String> id = Set.of(created.issueId());
        IssueChange change = new IssueChange(
                Optional.of("New"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        archive(created.key());

        JiraException refused =
                assertThrows(JiraException.class, () -> jira().update(alice(), created.issueId(), change));
        assertTrue(refused.toString(), refused.isAnswer());

        restore(created.key());
        jira().update(alice(), created.issueId(), change);
        assertEquals("New", jira().read(alice(), created.issueId()).summary());
        assertFound(id, () -> idsOf(jira().readAll(alice(), List.copyOf(id))));
    }

    @Test
    public void tellsOfWhatAnIssueIsADuplicateAsFarAsThePersonMaySeeThat() {
        CreateResult.Created open = issue(wanted("uid-1", project(), owner()));
        CreateResult.Created hidden = issue(wanted("uid-2", hiddenProject(), owner()));
        CreateResult.Created first = issue(wanted("uid-3", project(), owner()));
        CreateResult.Created second = issue(wanted("uid-4", project(), owner()));

        linkAsDuplicate(first.key(), open.key());
        linkAsDuplicate(second.key(), hidden.key());

        Issue survivor = jira().read(alice(), open.issueId());
        assertEquals(Optional.empty(), survivor.duplicateOf());
        assertEquals(
                Optional.of(new Issue.Survivor(open.issueId(), open.key(), survivor.status(), Optional.empty())),
                jira().read(alice(), first.issueId()).duplicateOf());
        assertEquals(
                Optional.of(hidden.key()),
                jira().read(alice(), second.issueId()).duplicateOf().map(Issue.Survivor::key));
        assertEquals(Optional.empty(), jira().read(erin(), second.issueId()).duplicateOf());
    }

    @Test
    public void createsAnIssueWithAnAdministratorsValueForARequiredField() {
        NewIssue wanted = wanted("uid-1", strictProject(), owner());
        List<String> required = List.of("Team is required.");
        assertEquals(required, refusal(create(wanted)).words());
        assertEquals(
                required,
                refusal(create(giving(wanted, strictProject() + ": Squad = Blue")))
                        .words());

        CreateResult.Created created = issue(giving(wanted, strictProject() + ": Team = Blue"));

        assertTrue(created.key().startsWith(strictProject() + "-"));
    }
}
