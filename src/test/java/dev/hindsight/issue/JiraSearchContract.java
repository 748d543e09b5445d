package dev.hindsight.issue;

import static dev.hindsight.issue.Creations.created;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Jira.MarkedIssue;
import dev.hindsight.screen.FieldDefaults;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/**
 * How every Jira finds issues, run against the fake that other tests rely on and against the real client alike. Both have the
 * projects OPS and PLAT, with everything on their screens; SEC, which Erin may not see; and STRICT, which requires a
 * field that nobody fills in. Bob can be assigned, an account of the name ghost cannot. Their clocks stand still.
 */
public abstract class JiraSearchContract {

    protected abstract Jira jira();

    protected abstract Instant now();

    protected abstract Actor alice();

    protected abstract Actor erin();

    /** Moves an issue in Jira itself. */
    protected abstract void move(String key, String project);

    @Test
    public void findsWhatAPersonCreatedInWhateverProject() {
        String one = created(create(wanted("uid-1", "OPS", "bob"))).issueId();
        CreateResult.Created other = created(create(wanted("uid-2", "OPS", "bob")));
        String secret = created(create(wanted("uid-3", "SEC", "bob"))).issueId();
        move(other.key(), "PLAT");

        assertEquals(Set.of(one, other.issueId(), secret), Set.copyOf(reported()));
        assertEquals(
                Set.of(one, other.issueId()),
                Set.copyOf(jira().createdWithin(erin(), alice().userKey(), Duration.ofMinutes(1))));
        assertEquals(List.of(), jira().createdWithin(erin(), erin().userKey(), Duration.ofMinutes(1)));
    }

    @Test
    public void findsWhatMayBeOursByItsLabelOrWhoCreatedIt() {
        CreateResult.Created labeled = created(create(wanted("uid-1", "OPS", "bob")));
        CreateResult.Created unlabeled = created(create(wanted("uid-2", "OPS", "bob")));
        IssueChange withoutLabel = new IssueChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of("postmortem"));
        jira().update(alice(), unlabeled.issueId(), withoutLabel);

        assertEquals(Set.of(labeled.issueId()), idsOf(jira().possiblyOurs(erin(), Duration.ofMinutes(1))));
        assertEquals(
                Set.of(labeled.issueId(), unlabeled.issueId()),
                idsOf(jira().possiblyOurs(alice(), Duration.ofMinutes(1))));
    }

    @Test
    public void listsWhatChangedInTheProjects() {
        String id = created(create(wanted("uid-1", "OPS", "bob"))).issueId();
        created(create(wanted("uid-2", "PLAT", "bob")));

        List<Issue> changed = jira().changedWithin(alice(), Set.of("OPS", "SEC"), Duration.ofMinutes(10));

        assertEquals(List.of(id), changed.stream().map(Issue::id).toList());
    }

    @Test
    public void readsAnArchivedIssueByItsIdAndFindsItNoMore() {
        String kept = created(create(wanted("uid-1", "OPS", "bob"))).issueId();
        CreateResult.Created archived = created(create(wanted("uid-2", "OPS", "bob")));
        Issue before = jira().read(alice(), archived.issueId());

        archive(archived.key());

        Issue after = jira().read(alice(), archived.issueId());
        assertTrue(after.archived());
        assertEquals(before.updated(), after.updated());
        assertEquals(after, jira().readMarked(alice(), archived.issueId()).issue());
        assertEquals(archived.issueId(), jira().resolve(alice(), archived.key()).id());
        assertEquals(Set.of(kept), idsOf(jira().readAll(alice(), List.of(kept, archived.issueId()))));
        assertEquals(Set.of(kept), idsOf(jira().changedWithin(alice(), Set.of("OPS"), Duration.ofMinutes(10))));
        assertEquals(List.of(kept), reported());
        assertEquals(Set.of(kept), idsOf(jira().possiblyOurs(alice(), Duration.ofMinutes(1))));
    }

    @Test
    public void changesNothingOfAnArchivedIssueUntilItIsRestored() {
        CreateResult.Created created = created(create(wanted("uid-1", "OPS", "bob")));
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
        assertEquals(Set.of(created.issueId()), idsOf(jira().readAll(alice(), List.of(created.issueId()))));
    }

    @Test
    public void tellsOfWhatAnIssueIsADuplicateAsFarAsThePersonMaySeeThat() {
        CreateResult.Created open = created(create(wanted("uid-1", "OPS", "bob")));
        CreateResult.Created hidden = created(create(wanted("uid-2", "SEC", "bob")));
        CreateResult.Created first = created(create(wanted("uid-3", "OPS", "bob")));
        CreateResult.Created second = created(create(wanted("uid-4", "OPS", "bob")));

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
    public void readsTheMarkOfAnIssue() {
        String id = created(create(wanted("uid-1", "OPS", "bob"))).issueId();

        MarkedIssue marked = jira().readMarked(alice(), id);

        assertEquals(Optional.of(new OriginMarker("instance-1", "uid-1")), marked.marker());
        assertEquals(jira().read(alice(), id), marked.issue());
        assertThrows(JiraException.NotFound.class, () -> jira().readMarked(alice(), "99999"));
    }

    /** An administrator archives an issue. */
    protected abstract void archive(String key);

    /** An administrator restores an archived issue. */
    protected abstract void restore(String key);

    /** Somebody links an issue as a duplicate to another. */
    protected abstract void linkAsDuplicate(String key, String survivor);

    final List<String> reported() {
        return jira().createdWithin(alice(), alice().userKey(), Duration.ofMinutes(1));
    }

    static Set<String> idsOf(List<Issue> issues) {
        return issues.stream().map(Issue::id).collect(Collectors.toSet());
    }

    final CreateResult create(NewIssue wanted) {
        return jira().create(alice(), List.of(wanted), now().plusSeconds(60)).get(0);
    }

    final NewIssue wanted(String uid, String project, String assignee) {
        return new NewIssue(
                project,
                IssueTypeChoice.STANDARD,
                "Größe 😀 prüfen \"jetzt\"",
                "Weil\n* nötig",
                Optional.of(assignee),
                Optional.of(LocalDate.of(2026, 12, 15)),
                jira().options(alice()).priorities().stream()
                        .map(JiraOptions.Choice::value)
                        .findFirst(),
                List.of("postmortem"),
                new OriginMarker("instance-1", uid),
                List.of());
    }

    static NewIssue giving(NewIssue issue, String lines) {
        return new NewIssue(
                issue.project(),
                issue.issueType(),
                issue.summary(),
                issue.description(),
                issue.assignee(),
                issue.due(),
                issue.priority(),
                issue.labels(),
                issue.marker(),
                FieldDefaults.of(lines).lines());
    }

    static NewIssue ofType(String uid, String project, String issueType) {
        return new NewIssue(
                project,
                new IssueTypeChoice(issueType),
                "A summary",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new OriginMarker("instance-1", uid),
                List.of());
    }
}
