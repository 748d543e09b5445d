package dev.hindsight.action;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The fake keeps the contract. */
public class InMemoryIssueTrackerContractTest extends IssueTrackerContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final InMemoryIssueTracker tracker =
            new InMemoryIssueTracker(Clock.fixed(NOW, ZoneOffset.UTC)).withLink("jira");

    public InMemoryIssueTrackerContractTest() {
        tracker.issues().addProject("OPS").unassignable("ghost");
        tracker.issues().addProject("PLAT");
        tracker.issues().addProject("SEC").hiddenFrom("erin-key");
        tracker.issues().addProject("STRICT").requiring("customfield_10001");
    }

    @Override
    protected IssueTracker tracker() {
        return tracker;
    }

    @Override
    protected Instant now() {
        return NOW;
    }

    @Override
    protected Caller alice() {
        return new Caller("jira", "alice-key");
    }

    @Override
    protected Caller erin() {
        return new Caller("jira", "erin-key");
    }

    @Override
    protected void move(String key, String project) {
        tracker.issues().move(tracker.resolve(alice(), key).id(), project);
    }
}
