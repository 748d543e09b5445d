package dev.hindsight.action;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import dev.hindsight.action.Creation.WishedField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** The fake is a tool of other tests; what only the fake can do is pinned here. */
public class InMemoryIssueTrackerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Caller ALICE = new Caller("jira", "alice-key");

    private final InMemoryIssueTracker tracker =
            new InMemoryIssueTracker(Clock.fixed(NOW, ZoneOffset.UTC)).withLink("jira");

    @Test
    public void keepsTheIssueWhoseReplyIsLost() {
        tracker.issues().addProject("OPS");
        tracker.failures().loseNextReply("create");

        assertThrows(TrackerException.OutcomeUnknown.class, () -> create("uid-1"));

        assertEquals(1, tracker.issues().madeFor("uid-1").size());
    }

    @Test
    public void makesNothingWhenACallFails() {
        tracker.issues().addProject("OPS");
        tracker.failures().failNext("create", new TrackerException.NotSent("down", null));

        assertThrows(TrackerException.NotSent.class, () -> create("uid-1"));

        assertEquals(List.of(), tracker.issues().all());
    }

    @Test
    public void findsAnIssueOnlyAfterTheIndexHasCaughtUp() {
        tracker.issues().addProject("OPS");
        tracker.lagIndexBy(Duration.ofSeconds(5));
        create("uid-1");

        assertEquals(List.of(), tracker.findOwn(ALICE, "OPS", NOW.minusSeconds(60)));
        tracker.lagIndexBy(Duration.ZERO);
        assertEquals(1, tracker.findOwn(ALICE, "OPS", NOW.minusSeconds(60)).size());
    }

    @Test
    public void leavesOutWhatTheCreateScreenLacks() {
        tracker.issues().addProject("OPS").withoutField(WishedField.LABELS);

        Creation.Made made = (Creation.Made) create("uid-1").get(0);

        assertEquals(Set.of(WishedField.LABELS), made.leftOut());
    }

    @Test
    public void refusesWhatTheProjectObjectsTo() {
        tracker.issues().addProject("OPS").requiring("customfield_10001");

        Creation.NotMade refused = (Creation.NotMade) create("uid-1").get(0);

        assertEquals(
                Map.of("customfield_10001", "customfield_10001 is required."),
                ((TrackerException.Refused) refused.failure()).fields());
    }

    @Test
    public void tellsWhoAskedForWhat() {
        tracker.issues().addProject("OPS");
        create("uid-1");

        assertEquals(List.of(new InMemoryIssueTracker.Call("create", ALICE, List.of("uid-1"))), tracker.calls());
    }

    @Test
    public void keepsIdAndFormerKeyOfAMovedIssue() {
        tracker.issues().addProject("OPS");
        Issue issue = tracker.issues().put(ALICE, "OPS", "Fix it");

        tracker.issues().move(issue.id(), "PLAT");

        assertEquals("PLAT-1", tracker.resolve(ALICE, "OPS-1").key());
        assertEquals("PLAT-1", tracker.read(ALICE, issue.id()).key());
    }

    private List<Creation> create(String uid) {
        NewIssue wanted = new NewIssue(
                "OPS",
                "Task",
                "Fix it",
                "Because",
                Optional.of("bob"),
                Optional.empty(),
                Optional.empty(),
                List.of("postmortem"),
                new Proof("instance-1", uid));
        return tracker.create(ALICE, List.of(wanted), NOW.plusSeconds(60));
    }
}
