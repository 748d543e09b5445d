package dev.hindsight.issue;

import dev.hindsight.issue.Changelog.Author;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Jira for tests: deterministic, with projects, create screens, permissions, an index that lags by the test's clock,
 * failures on request, and a log of who asked for what. Its people are user keys.
 */
public final class InMemoryJira implements Jira {

    /** One call as Jira received it. The operation is the port's method name. */
    public record Call(String operation, Actor actor, List<String> subjects) {}

    private final Clock clock;
    private final ScriptedFailures failures = new ScriptedFailures();
    private final Map<String, JiraLink> links = new LinkedHashMap<>();
    private final InMemoryIssues issues;
    private final CommentsInMemory comments;
    private final PeopleInMemory people = new PeopleInMemory();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private Duration indexLag = Duration.ZERO;
    private Supplier<String> identity = () -> "http://jira.example";

    public InMemoryJira(Clock clock) {
        this.clock = clock;
        this.issues = new InMemoryIssues(clock);
        this.comments = new CommentsInMemory(issues, clock);
    }

    /** Adds a link; calls over others are not sent. */
    public synchronized InMemoryJira withoutLink(String linkId) {
        links.remove(linkId);
        return this;
    }

    /** The link is deleted, and another created to the same Jira. */
    public void relink(String from, String to) {
        issues.relink(from, to);
        withoutLink(from).withLink(to);
    }

    public synchronized InMemoryJira withLink(String linkId) {
        links.put(linkId, new JiraLink(linkId, "Jira", "http://jira.example", "http://jira.example"));
        return this;
    }

    /** A link leads to the same Jira over another address. */
    public synchronized void leadTo(String linkId, String rpcUrl) {
        links.put(linkId, new JiraLink(linkId, "Jira", rpcUrl, "http://jira.example"));
    }

    /** From now on the index shows what was this long ago. */
    public synchronized void lagIndexBy(Duration lag) {
        indexLag = lag;
    }

    public synchronized void callItself(String baseUrl) {
        identity = () -> baseUrl;
    }

    /** What Jira holds. */
    public InMemoryIssues issues() {
        return issues;
    }

    /** What people say of issues. */
    public CommentsInMemory comments() {
        return comments;
    }

    /** Who is listed where they can be assigned. */
    public PeopleInMemory people() {
        return people;
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
    public synchronized List<JiraLink> links() {
        return List.copyOf(links.values());
    }

    @Override
    public String identity(Actor actor) {
        return during("identity", actor, List.of(), identity);
    }

    @Override
    public JiraOptions options(Actor actor) {
        return during("options", actor, List.of(), () -> AnswersInMemory.options(issues, actor));
    }

    @Override
    public List<CreateResult> create(Actor actor, List<NewIssue> wanted, Instant sendBefore) {
        if (wanted.isEmpty() || wanted.size() > MOST_CREATED_AT_ONCE) {
            throw new IllegalArgumentException("Not 1 to " + MOST_CREATED_AT_ONCE + " issues: " + wanted.size());
        }
        List<String> uids =
                wanted.stream().map(issue -> issue.marker().finding()).toList();
        return during("create", actor, uids, () -> {
            if (!clock.instant().isBefore(sendBefore)) {
                throw new JiraException.NotSent("Too late to send", null);
            }
            return wanted.stream().map(issue -> issues.create(actor, issue)).toList();
        });
    }

    @Override
    public Optional<FieldRefusal> refusalOfOwner(Actor actor, String project, String userName) {
        return during(
                "refusalOfOwner",
                actor,
                List.of(project, userName),
                () -> issues.addProject(project).refusalOfOwner(userName));
    }

    @Override
    public AssignablePeople assignable(Actor actor, String project, String start, int most, Duration time) {
        return during(
                "assignable", actor, List.of(project, start), () -> people.in(issues, actor, project, start, most));
    }

    @Override
    public Issue read(Actor actor, String issueId) {
        return during(
                "read",
                actor,
                List.of(issueId),
                () -> issues.told(actor, issues.visible(actor, issueId).now()));
    }

    @Override
    public List<Issue> readAll(Actor actor, Collection<String> issueIds) {
        return during(
                "readAll",
                actor,
                issueIds.stream().sorted().toList(),
                () -> issues.visibleTo(actor, issueIds)
                        .flatMap(issue -> issue.indexed(Instant.MIN, indexedUntil()).stream())
                        .map(issue -> issues.told(actor, issue))
                        .toList());
    }

    @Override
    public Set<String> visible(Actor actor, Collection<String> issueIds, Duration time) {
        List<String> asked = issueIds.stream().sorted().toList();
        return during("visible", actor, asked, () -> AnswersInMemory.found(issues, actor, asked, indexedUntil()));
    }

    @Override
    public Map<String, Changelog> changelogs(Actor actor, Collection<String> issueIds, Instant after) {
        return during(
                "changelogs",
                actor,
                issueIds.stream().sorted().toList(),
                () -> AnswersInMemory.changelogs(issues, actor, issueIds, after, indexedUntil()));
    }

    @Override
    public Issue resolve(Actor actor, String key) {
        return during(
                "resolve",
                actor,
                List.of(key),
                () -> issues.told(
                        actor,
                        issues.visibleTo(actor)
                                .filter(issue -> issue.answersTo(key))
                                .findFirst()
                                .orElseThrow(() -> new JiraException.NotFound("There is no issue " + key))
                                .now()));
    }

    @Override
    public MarkedIssue readMarked(Actor actor, String issueId) {
        return during("readMarked", actor, List.of(issueId), () -> {
            IssueInMemory issue = issues.visible(actor, issueId);
            return new MarkedIssue(issues.told(actor, issue.now()), issue.marker());
        });
    }

    @Override
    public List<String> createdWithin(Actor actor, String creator, Duration window) {
        return during(
                "createdWithin",
                actor,
                List.of(creator),
                () -> AnswersInMemory.createdSince(
                                issues, actor, clock.instant().minus(window), indexedUntil())
                        .filter(issue -> issue.creator().equals(creator))
                        .map(issue -> issue.now().id())
                        .toList());
    }

    @Override
    public List<Issue> possiblyOurs(Actor actor, Duration window) {
        return during(
                "possiblyOurs",
                actor,
                List.of(),
                () -> AnswersInMemory.createdSince(
                                issues, actor, clock.instant().minus(window), indexedUntil())
                        .filter(issue -> issue.now().labels().contains(DesiredIssueFactory.LABEL)
                                || issue.creator().equals(actor.userKey()))
                        .map(IssueInMemory::now)
                        .toList());
    }

    @Override
    public void update(Actor actor, String issueId, IssueChange change) {
        during("update", actor, List.of(issueId), () -> {
            IssueInMemory issue = issues.writable(actor, issueId);
            ProjectInMemory project = issues.addProject(issue.project());
            List<JiraException.Refused.RefusedField> objections = project.objections(change, issue.now());
            if (!objections.isEmpty()) {
                throw new JiraException.Refused(objections, List.of());
            }
            Author author = new Author(Optional.of(actor.userKey()), actor.userKey(), actor.userKey());
            issues.edit(issueId, Optional.of(author), old -> InMemoryIssues.changed(old, change));
            return issueId;
        });
    }

    @Override
    public void putIssueLink(Actor actor, String issueId, String followedId) {
        during("putIssueLink", actor, List.of(issueId), () -> issues.link(actor, issueId, followedId));
    }

    @Override
    public void putRemoteLink(Actor actor, String issueId, RemoteLink remoteLink) {
        during("putRemoteLink", actor, List.of(issueId), () -> issues.link(actor, issueId, remoteLink));
    }

    @Override
    public boolean isCommented(Actor actor, String issueId, String text, Instant since) {
        return during("isCommented", actor, List.of(issueId), () -> comments.has(actor, issueId, text, since));
    }

    @Override
    public void comment(Actor actor, String issueId, String text, Instant sendBefore) {
        during("comment", actor, List.of(issueId), () -> comments.add(actor, issueId, text, sendBefore));
    }

    @Override
    public List<Issue> changedWithin(Actor actor, Set<String> keys, Duration window) {
        Instant since = clock.instant().minus(window);
        return during(
                "changedWithin",
                actor,
                keys.stream().sorted().toList(),
                () -> AnswersInMemory.changedSince(issues, actor, keys, since, indexedUntil()));
    }

    private Instant indexedUntil() {
        return clock.instant().minus(indexLag);
    }

    private <T> T during(String operation, Actor actor, List<String> subjects, Supplier<T> work) {
        synchronized (issues) {
            Call call = new Call(operation, actor, subjects);
            calls.add(call);
            if (!links.containsKey(actor.linkId())) {
                throw new JiraException.NotSent("There is no link " + actor.linkId(), null);
            }
            failures.before(call);
            T result = work.get();
            failures.after(call);
            return result;
        }
    }
}
