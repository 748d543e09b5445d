package dev.hindsight.action;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A tracker during whose calls something else happens: while a request is on its way, and while its reply is. */
final class EventfulTracker implements IssueTracker {

    private final IssueTracker tracker;
    private final Map<String, Runnable> before = new HashMap<>();
    private final Map<String, Runnable> after = new HashMap<>();
    private Runnable always = () -> {};

    EventfulTracker(IssueTracker tracker) {
        this.tracker = tracker;
    }

    /** Something happens before the next call of an operation arrives. */
    EventfulTracker before(String operation, Runnable event) {
        before.put(operation, event);
        return this;
    }

    /** Something happens after the next call of an operation was done, before its reply comes. */
    EventfulTracker after(String operation, Runnable event) {
        after.put(operation, event);
        return this;
    }

    /** Something happens before each call. */
    EventfulTracker always(Runnable event) {
        always = event;
        return this;
    }

    private <T> T during(String operation, Supplier<T> call) {
        always.run();
        Optional.ofNullable(before.remove(operation)).ifPresent(Runnable::run);
        T reply = call.get();
        Optional.ofNullable(after.remove(operation)).ifPresent(Runnable::run);
        return reply;
    }

    @Override
    public List<TrackerLink> links() {
        return tracker.links();
    }

    @Override
    public String identity(Caller caller) {
        return during("identity", () -> tracker.identity(caller));
    }

    @Override
    public TrackerChoices choices(Caller caller) {
        return during("choices", () -> tracker.choices(caller));
    }

    @Override
    public List<Creation> create(Caller caller, List<NewIssue> issues, Instant sendBefore) {
        return during("create", () -> tracker.create(caller, issues, sendBefore));
    }

    @Override
    public Issue read(Caller caller, String issueId) {
        return during("read", () -> tracker.read(caller, issueId));
    }

    @Override
    public Issue resolve(Caller caller, String key) {
        return during("resolve", () -> tracker.resolve(caller, key));
    }

    @Override
    public List<Own> findOwn(Caller caller, String project, Instant since) {
        return during("findOwn", () -> tracker.findOwn(caller, project, since));
    }

    @Override
    public void update(Caller caller, String issueId, IssueChange change) {
        during("update", () -> {
            tracker.update(caller, issueId, change);
            return issueId;
        });
    }

    @Override
    public void putBacklink(Caller caller, String issueId, Backlink backlink) {
        during("putBacklink", () -> {
            tracker.putBacklink(caller, issueId, backlink);
            return issueId;
        });
    }

    @Override
    public List<Issue> changedWithin(Caller caller, Set<String> projects, Duration window) {
        return during("changedWithin", () -> tracker.changedWithin(caller, projects, window));
    }
}
