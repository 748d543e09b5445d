package dev.hindsight.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * A tracker for tests: deterministic, with projects, create screens, permissions, an index that lags by the test's
 * clock, failures on request, and a log of who asked for what. Its people are user keys. Threads may share it.
 */
public final class InMemoryIssueTracker implements IssueTracker {

    /** One call as the tracker received it. The operation is the port's method name. */
    public record Call(String operation, Caller caller, List<String> subjects) {}

    private final Clock clock;
    private final ScriptedFailures failures = new ScriptedFailures();
    private final Map<String, TrackerLink> links = new LinkedHashMap<>();
    private final InMemoryIssues issues;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private Duration indexLag = Duration.ZERO;
    private Supplier<String> identity = () -> "http://jira.example";

    public InMemoryIssueTracker(Clock clock) {
        this.clock = clock;
        this.issues = new InMemoryIssues(clock);
    }

    /** Adds a link; calls over others are not sent. */
    public synchronized InMemoryIssueTracker withLink(String linkId) {
        links.put(linkId, new TrackerLink(linkId, "Jira", "http://jira.example", "http://jira.example"));
        return this;
    }

    /** From now on the index shows what was this long ago. */
    public synchronized void lagIndexBy(Duration lag) {
        indexLag = lag;
    }

    public synchronized void callItself(String baseUrl) {
        identity = () -> baseUrl;
    }

    /** What the tracker holds. */
    public InMemoryIssues issues() {
        return issues;
    }

    /** What shall go wrong. */
    public ScriptedFailures failures() {
        return failures;
    }

    /** All calls since the last {@link #forgetCalls}, in their order. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    public synchronized long callsOf(String operation) {
        return calls.stream().filter(call -> call.operation().equals(operation)).count();
    }

    public synchronized void forgetCalls() {
        calls.clear();
    }

    @Override
    public synchronized List<TrackerLink> links() {
        return List.copyOf(links.values());
    }

    @Override
    public String identity(Caller caller) {
        return during("identity", caller, List.of(), identity);
    }

    @Override
    public TrackerChoices choices(Caller caller) {
        return during("choices", caller, List.of(), () -> {
            List<TrackerChoices.Choice> visible = issues.projectsOf(caller).stream()
                    .map(key -> new TrackerChoices.Choice(key, "Project " + key))
                    .toList();
            return new TrackerChoices(
                    visible,
                    List.of(new TrackerChoices.Choice("2", "High"), new TrackerChoices.Choice("3", "Medium")),
                    List.of(
                            new TrackerChoices.Choice("10000", "Done"),
                            new TrackerChoices.Choice("10001", "Won't Do")));
        });
    }

    @Override
    public List<Creation> create(Caller caller, List<NewIssue> wanted, Instant sendBefore) {
        if (wanted.isEmpty() || wanted.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("Not 1 to " + MOST_AT_ONCE + " issues: " + wanted.size());
        }
        List<String> uids =
                wanted.stream().map(issue -> issue.proof().finding()).toList();
        return during("create", caller, uids, () -> {
            if (!clock.instant().isBefore(sendBefore)) {
                throw new TrackerException.NotSent("Too late to send", null);
            }
            return wanted.stream().map(issue -> issues.create(caller, issue)).toList();
        });
    }

    @Override
    public Issue read(Caller caller, String issueId) {
        return during(
                "read",
                caller,
                List.of(issueId),
                () -> issues.visible(caller, issueId).now());
    }

    @Override
    public Issue resolve(Caller caller, String key) {
        return during(
                "resolve",
                caller,
                List.of(key),
                () -> issues.visibleTo(caller)
                        .filter(issue -> issue.answersTo(key))
                        .findFirst()
                        .orElseThrow(() -> new TrackerException.NotFound("There is no issue " + key))
                        .now());
    }

    @Override
    public List<Own> findOwn(Caller caller, String project, Instant since) {
        return during(
                "findOwn",
                caller,
                List.of(project),
                () -> issues.visibleTo(caller)
                        .filter(issue -> issue.reporter().equals(caller.userKey()))
                        .filter(issue -> issue.project().equals(project))
                        .filter(issue -> !issue.created().isBefore(since))
                        .filter(issue -> !issue.created().isAfter(indexedUntil()))
                        .flatMap(issue -> issue.proof().map(proof -> new Own(issue.now(), proof)).stream())
                        .toList());
    }

    @Override
    public void update(Caller caller, String issueId, IssueChange change) {
        during("update", caller, List.of(issueId), () -> {
            IssueInMemory issue = issues.visible(caller, issueId);
            ProjectInMemory project = issues.addProject(issue.project());
            change.assignee().filter(name -> !project.canAssign(name)).ifPresent(name -> {
                throw new TrackerException.Refused(
                        Map.of("assignee", "User '" + name + "' cannot be assigned issues."), List.of());
            });
            issues.edit(issueId, old -> InMemoryIssues.changed(old, change));
            return issueId;
        });
    }

    @Override
    public void putBacklink(Caller caller, String issueId, Backlink backlink) {
        during(
                "putBacklink",
                caller,
                List.of(issueId),
                () -> issues.visible(caller, issueId).putBacklink(backlink));
    }

    @Override
    public List<Issue> changedWithin(Caller caller, Set<String> keys, Duration window) {
        Instant since = clock.instant().minus(window);
        return during(
                "changedWithin",
                caller,
                keys.stream().sorted().toList(),
                () -> issues.visibleTo(caller)
                        .filter(issue -> keys.contains(issue.project()))
                        .flatMap(issue -> issue.indexed(since, indexedUntil()).stream())
                        .toList());
    }

    private Instant indexedUntil() {
        return clock.instant().minus(indexLag);
    }

    private <T> T during(String operation, Caller caller, List<String> subjects, Supplier<T> work) {
        synchronized (issues) {
            Call call = new Call(operation, caller, subjects);
            calls.add(call);
            if (!links.containsKey(caller.linkId())) {
                throw new TrackerException.NotSent("There is no link " + caller.linkId(), null);
            }
            failures.before(call);
            T result = work.get();
            failures.after(call);
            return result;
        }
    }
}
