package dev.hindsight.issue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.wiki.SettableClock;
import java.time.Instant;
import java.util.Optional;
import org.junit.Test;

/** Which of two readings of an issue is how it is now. */
public class IssueSnapshotTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Actor ALICE = new Actor("jira", "alice-key");

    private final SettableClock clock = new SettableClock(NOON);
    private final InMemoryIssues issues = new InMemoryJira(clock).issues();
    private final IssueEdit inJira =
            new IssueEdit(issues, issues.put(ALICE, "OPS", "Backfill").id());

    @Test
    public void takesALaterStateFromTheIndexAndNoEarlierOne() {
        Issue created = now();
        clock.set(NOON.plusSeconds(1));
        inJira.start();
        Issue started = now();

        assertTrue(snapshot(created).acceptsFromIndex(started));
        assertFalse(snapshot(started).acceptsFromIndex(created));
    }

    @Test
    public void takesTheSameStateFromTheIndexAndNoneOfTheSameMomentThatSaysSomethingElse() {
        Issue created = now();
        inJira.start();
        Issue started = now();

        assertTrue(snapshot(started).acceptsFromIndex(started));
        assertFalse(snapshot(started).acceptsFromIndex(created));
    }

    @Test
    public void isNewerThanAnEarlierReadingOfAnEarlierState() {
        Issue created = now();
        clock.set(NOON.plusSeconds(1));
        inJira.start();
        IssueSnapshot started = snapshot(now());

        assertTrue(started.isNewerThan(created, NOON));
        assertFalse(started.isNewerThan(created, started.readAt().plusSeconds(600)));
        assertFalse(started.isNewerThan(now(), NOON));
    }

    @Test
    public void saysTheSameWheneverItWasRead() {
        IssueSnapshot created = snapshot(now());
        clock.set(NOON.plusSeconds(1));
        inJira.rename("Another summary");
        IssueSnapshot renamed = snapshot(now());
        inJira.start();

        assertTrue(created.saysTheSameAs(renamed));
        assertFalse(created.saysTheSameAs(snapshot(now())));
    }

    @Test
    public void isInTheProjectThatItsKeyBeginsWith() {
        inJira.move("MY-PROJECT");

        assertEquals("MY-PROJECT", now().project());
        assertEquals("MY-PROJECT", snapshot(now()).project());
    }

    @Test
    public void staysTheSameIssueBehindAnotherLink() {
        IssueSnapshot moved = snapshot(now()).behind("new");

        assertEquals(new IssueId("new", inJira.issueId()), moved.id());
        assertEquals(snapshot(now()), moved.behind("jira"));
    }

    @Test
    public void isNoAnswerToTheQuestionForAnotherIssue() {
        assertEquals(now(), now().answering(inJira.issueId()));

        assertThrows(JiraException.WrongAnswer.class, () -> now().answering("another"));
    }

    @Test
    public void isFoundWhereItsJiraIs() {
        assertEquals(
                Optional.of("http://jira.example/browse/OPS-1"),
                link("http://jira.example").browseUrl("OPS-1"));
        assertEquals(
                Optional.of("http://jira.example/browse/OPS-1"),
                link("http://jira.example/").browseUrl("OPS-1"));
        assertEquals(Optional.empty(), link("javascript:alert(1)").browseUrl("OPS-1"));
    }

    private static JiraLink link(String displayUrl) {
        return new JiraLink("jira", "Jira", "http://rpc.example", displayUrl);
    }

    private Issue now() {
        return issues.all().get(0);
    }

    private IssueSnapshot snapshot(Issue issue) {
        return issue.snapshot("jira", clock.instant().plusSeconds(1));
    }
}
