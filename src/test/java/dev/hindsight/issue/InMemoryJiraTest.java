package dev.hindsight.issue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import dev.hindsight.wiki.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** The fake is a tool of other tests; what only the fake can do is pinned here. */
public class InMemoryJiraTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Actor ALICE = new Actor("jira", "alice-key");

    private final InMemoryJira jira = new InMemoryJira(Clock.fixed(NOW, ZoneOffset.UTC)).withLink("jira");

    @Test
    public void keepsTheIssueWhoseReplyIsLost() {
        jira.issues().addProject("OPS");
        jira.failures().loseNextReply("create");

        assertThrows(JiraException.OutcomeUnknown.class, () -> create("uid-1"));

        assertEquals(1, jira.issues().createdFor("uid-1").size());
    }

    @Test
    public void createsNothingWhenACallFails() {
        jira.issues().addProject("OPS");
        jira.failures().failNext("create", new JiraException.NotSent("down", null));

        assertThrows(JiraException.NotSent.class, () -> create("uid-1"));

        assertEquals(List.of(), jira.issues().all());
    }

    @Test
    public void findsAnIssueOnlyAfterTheIndexHasCaughtUp() {
        jira.issues().addProject("OPS");
        jira.lagIndexBy(Duration.ofSeconds(5));
        create("uid-1");

        assertEquals(List.of(), jira.createdWithin(ALICE, ALICE.userKey(), Duration.ofMinutes(1)));
        jira.lagIndexBy(Duration.ZERO);
        assertEquals(
                1,
                jira.createdWithin(ALICE, ALICE.userKey(), Duration.ofMinutes(1))
                        .size());
    }

    @Test
    public void readsSeveralIssuesAsTheIndexHasThem() {
        SettableClock clock = new SettableClock(NOW);
        InMemoryJira later = new InMemoryJira(clock).withLink("jira");
        Issue issue = later.issues().put(ALICE, "OPS", "Fix it");
        clock.pass(Duration.ofMinutes(1));
        later.lagIndexBy(Duration.ofSeconds(5));
        new IssueEdit(later.issues(), issue.id()).rename("Fixed");

        assertEquals(List.of(issue), later.readAll(ALICE, List.of(issue.id())));
        clock.pass(Duration.ofSeconds(5));
        assertEquals("Fixed", later.readAll(ALICE, List.of(issue.id())).get(0).summary());
    }

    @Test
    public void leavesOutWhatTheCreateScreenLacks() {
        jira.issues().addProject("OPS").withoutField(IssueField.LABELS);

        CreateResult.Created created = (CreateResult.Created) create("uid-1").get(0);

        assertEquals(Set.of(IssueField.LABELS), created.leftOut());
    }

    @Test
    public void refusesWhatTheProjectObjectsTo() {
        jira.issues().addProject("OPS").requiring("customfield_10001");

        CreateResult.Failed refused = (CreateResult.Failed) create("uid-1").get(0);

        assertEquals(List.of("customfield_10001 is required."), ((JiraException.Refused) refused.failure()).words());
    }

    @Test
    public void tellsWhoAskedForWhat() {
        jira.issues().addProject("OPS");
        create("uid-1");

        assertEquals(List.of(new InMemoryJira.Call("create", ALICE, List.of("uid-1"))), jira.calls());
    }

    @Test
    public void keepsIdAndFormerKeyOfAMovedIssue() {
        jira.issues().addProject("OPS");
        Issue issue = jira.issues().put(ALICE, "OPS", "Fix it");

        jira.issues().move(issue.id(), "PLAT");

        assertEquals("PLAT-1", jira.resolve(ALICE, "OPS-1").key());
        assertEquals("PLAT-1", jira.read(ALICE, issue.id()).key());
    }

    private List<CreateResult> create(String uid) {
        NewIssue wanted = new NewIssue(
                "OPS",
                IssueTypeChoice.STANDARD,
                "Fix it",
                "Because",
                Optional.of("bob"),
                Optional.empty(),
                Optional.empty(),
                List.of("postmortem"),
                Optional.empty(),
                new OriginMarker("instance-1", uid),
                List.of());
        return jira.create(ALICE, List.of(wanted), NOW.plusSeconds(60));
    }
}
