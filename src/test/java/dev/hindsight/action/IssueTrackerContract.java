package dev.hindsight.action;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.action.Creation.WishedField;
import dev.hindsight.action.IssueTracker.Own;
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
public abstract class IssueTrackerContract {

    protected abstract IssueTracker tracker();

    protected abstract Instant now();

    protected abstract Caller alice();

    protected abstract Caller erin();

    /** Moves an issue in the tracker itself. */
    protected abstract void move(String key, String project);

    @Test
    public void makesAnIssueWithAllThatIsWished() {
        Creation.Made made = made(create(wanted("uid-1", "OPS", "bob")));

        Issue issue = tracker().read(alice(), made.issueId());

        assertEquals(Set.of(), made.leftOut());
        assertEquals(made.key(), issue.key());
        assertEquals("Größe 😀 prüfen \"jetzt\"", issue.summary());
        assertEquals("Weil\n* nötig", issue.description());
        assertEquals(Optional.of("bob"), issue.assignee());
        assertEquals(Optional.of(LocalDate.of(2026, 12, 15)), issue.due());
        assertEquals(List.of("postmortem"), issue.labels());
        assertEquals(Category.NEW, issue.category());
        assertEquals(Optional.empty(), issue.resolutionId());
    }

    @Test
    public void makesSeveralIssuesInTheirOrder() {
        List<Creation> outcomes = tracker()
                .create(
                        alice(),
                        List.of(
                                wanted("uid-1", "OPS", "bob"),
                                wanted("uid-2", "STRICT", "bob"),
                                wanted("uid-3", "PLAT", "bob")),
                        now().plusSeconds(60));

        assertTrue(made(outcomes.get(0)).key().startsWith("OPS-"));
        assertEquals(TrackerException.Refused.class, failure(outcomes.get(1)).getClass());
        assertTrue(made(outcomes.get(2)).key().startsWith("PLAT-"));
    }

    @Test
    public void makesAnIssueWithoutAnAssigneeWhoCannotBeAssigned() {
        Creation.Made made = made(create(wanted("uid-1", "OPS", "ghost")));

        assertEquals(Set.of(WishedField.ASSIGNEE), made.leftOut());
        assertEquals(
                Optional.of(LocalDate.of(2026, 12, 15)),
                tracker().read(alice(), made.issueId()).due());
    }

    @Test
    public void makesTheOtherIssuesOfABulkWithoutSuchAnAssigneeToo() {
        List<Creation> outcomes = tracker()
                .create(
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
                TrackerException.NotSent.class,
                () -> tracker().create(alice(), List.of(wanted("uid-1", "OPS", "bob")), now()));

        assertEquals(List.of(), own("OPS"));
    }

    @Test
    public void findsWhatTheCallerReportedByItsProof() {
        String id = made(create(wanted("uid-1", "OPS", "bob"))).issueId();
        made(create(wanted("uid-2", "PLAT", "bob")));

        List<Own> own = own("OPS");

        assertEquals(
                List.of(new Proof("instance-1", "uid-1")),
                own.stream().map(Own::proof).toList());
        assertEquals(id, own.get(0).issue().id());
        assertEquals(List.of(), tracker().findOwn(erin(), "OPS", now().minusSeconds(60)));
    }

    @Test
    public void showsNobodyWhatThePersonMayNotSee() {
        String id = made(create(wanted("uid-1", "SEC", "bob"))).issueId();

        TrackerException hidden =
                assertThrows(TrackerException.class, () -> tracker().read(erin(), id));

        assertTrue(
                hidden.toString(),
                hidden instanceof TrackerException.NotFound || hidden instanceof TrackerException.NotPermitted);
        assertEquals(List.of(), tracker().changedWithin(erin(), Set.of("SEC"), Duration.ofMinutes(10)));
    }

    @Test
    public void findsNoIssueThatIsNotThere() {
        assertThrows(TrackerException.NotFound.class, () -> tracker().read(alice(), "99999"));
        assertThrows(TrackerException.NotFound.class, () -> tracker().resolve(alice(), "OPS-99999"));
    }

    @Test
    public void followsAnIssueThatWasMoved() {
        Creation.Made made = made(create(wanted("uid-1", "OPS", "bob")));

        move(made.key(), "PLAT");

        assertEquals(made.issueId(), tracker().resolve(alice(), made.key()).id());
        assertTrue(tracker().read(alice(), made.issueId()).key().startsWith("PLAT-"));
    }

    @Test
    public void changesJustWhatIsAsked() {
        String id = made(create(wanted("uid-1", "OPS", "bob"))).issueId();

        tracker()
                .update(
                        alice(),
                        id,
                        new IssueChange(
                                Optional.of("New"),
                                Optional.empty(),
                                Optional.of("carol"),
                                Optional.of(LocalDate.of(2027, 1, 31)),
                                List.of("theme-scaling"),
                                List.of("postmortem")));

        Issue issue = tracker().read(alice(), id);
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

        TrackerException.Refused refused =
                assertThrows(TrackerException.Refused.class, () -> tracker().update(alice(), id, change));

        assertEquals(Set.of("assignee"), refused.fields().keySet());
    }

    @Test
    public void listsWhatChangedInTheProjects() {
        String id = made(create(wanted("uid-1", "OPS", "bob"))).issueId();
        made(create(wanted("uid-2", "PLAT", "bob")));

        List<Issue> changed = tracker().changedWithin(alice(), Set.of("OPS", "SEC"), Duration.ofMinutes(10));

        assertEquals(List.of(id), changed.stream().map(Issue::id).toList());
    }

    @Test
    public void takesTheSameBacklinkTwice() {
        String id = made(create(wanted("uid-1", "OPS", "bob"))).issueId();
        Backlink backlink =
                new Backlink("hindsight:i:uid-1", URI.create("http://wiki.example/1"), "A page", "action item of");

        tracker().putBacklink(alice(), id, backlink);
        tracker().putBacklink(alice(), id, backlink);

        assertThrows(TrackerException.NotFound.class, () -> tracker().putBacklink(alice(), "99999", backlink));
    }

    @Test
    public void offersWhatCanBeChosen() {
        TrackerChoices choices = tracker().choices(erin());

        List<String> projects =
                choices.projects().stream().map(TrackerChoices.Choice::value).toList();
        assertTrue(projects.toString(), projects.containsAll(List.of("OPS", "PLAT")));
        assertFalse(projects.toString(), projects.contains("SEC"));
        assertFalse(choices.priorities().isEmpty());
        assertFalse(choices.resolutions().isEmpty());
    }

    @Test
    public void callsItselfByAnAddress() {
        assertTrue(tracker().identity(alice()).startsWith("http://"));
    }

    private List<Own> own(String project) {
        return tracker().findOwn(alice(), project, now().minusSeconds(60));
    }

    private Creation create(NewIssue wanted) {
        return tracker().create(alice(), List.of(wanted), now().plusSeconds(60)).get(0);
    }

    private NewIssue wanted(String uid, String project, String assignee) {
        return new NewIssue(
                project,
                "Task",
                "Größe 😀 prüfen \"jetzt\"",
                "Weil\n* nötig",
                Optional.of(assignee),
                Optional.of(LocalDate.of(2026, 12, 15)),
                tracker().choices(alice()).priorities().stream()
                        .map(TrackerChoices.Choice::value)
                        .findFirst(),
                List.of("postmortem"),
                new Proof("instance-1", uid));
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
                new Proof("instance-1", uid));
    }

    private static Creation.Made made(Creation creation) {
        return Stream.of(creation)
                .filter(Creation.Made.class::isInstance)
                .map(Creation.Made.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not made: " + creation));
    }

    private static TrackerException failure(Creation creation) {
        return ((Creation.NotMade) creation).failure();
    }

    private static Set<String> refusedFields(Creation creation) {
        return ((TrackerException.Refused) failure(creation)).fields().keySet();
    }
}
