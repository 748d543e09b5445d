package dev.hindsight.issue;

import static dev.hindsight.issue.Creations.created;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import dev.hindsight.issue.Jira.MarkedIssue;
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
    public void readsTheMarkOfAnIssue() {
        String id = created(create(wanted("uid-1", "OPS", "bob"))).issueId();

        MarkedIssue marked = jira().readMarked(alice(), id);

        assertEquals(Optional.of(new OriginMarker("instance-1", "uid-1")), marked.marker());
        assertEquals(jira().read(alice(), id), marked.issue());
        assertThrows(JiraException.NotFound.class, () -> jira().readMarked(alice(), "99999"));
    }

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
                "Task",
                "Größe 😀 prüfen \"jetzt\"",
                "Weil\n* nötig",
                Optional.of(assignee),
                Optional.of(LocalDate.of(2026, 12, 15)),
                jira().options(alice()).priorities().stream()
                        .map(JiraOptions.Choice::value)
                        .findFirst(),
                List.of("postmortem"),
                new OriginMarker("instance-1", uid));
    }

    static NewIssue ofType(String uid, String project, String issueType) {
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
}
