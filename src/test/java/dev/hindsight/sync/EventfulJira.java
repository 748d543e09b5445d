package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Changelog;
import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueChange;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.issue.RemoteLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Jira, during whose calls something else happens: while a request is on its way, and while its reply is. */
final class EventfulJira implements Jira {

    private final Jira jira;
    private final Map<String, Runnable> before = new HashMap<>();
    private final Map<String, Runnable> after = new HashMap<>();
    private final Map<String, UnaryOperator<?>> replies = new HashMap<>();
    private Runnable always = () -> {};

    EventfulJira(Jira jira) {
        this.jira = jira;
    }

    /** Something happens before the next call of an operation arrives. */
    EventfulJira before(String operation, Runnable event) {
        before.put(operation, event);
        return this;
    }

    /** Something happens after the next call of an operation was done, before its reply comes. */
    EventfulJira after(String operation, Runnable event) {
        after.put(operation, event);
        return this;
    }

    /** The next reply to an operation is replaced on its way. */
    <T> EventfulJira replacing(String operation, UnaryOperator<T> reply) {
        replies.put(operation, reply);
        return this;
    }

    @SuppressWarnings("unchecked")
    private <T> T replaced(String operation, T reply) {
        return Optional.ofNullable((UnaryOperator<T>) replies.remove(operation))
                .map(replacement -> replacement.apply(reply))
                .orElse(reply);
    }

    /** Something happens before each call. */
    EventfulJira always(Runnable event) {
        always = event;
        return this;
    }

    private <T> T during(String operation, Supplier<T> call) {
        always.run();
        Optional.ofNullable(before.remove(operation)).ifPresent(Runnable::run);
        T reply = replaced(operation, call.get());
        Optional.ofNullable(after.remove(operation)).ifPresent(Runnable::run);
        return reply;
    }

    @Override
    public List<JiraLink> links() {
        return jira.links();
    }

    @Override
    public String identity(Actor actor) {
        return during("identity", () -> jira.identity(actor));
    }

    @Override
    public JiraOptions options(Actor actor) {
        return during("options", () -> jira.options(actor));
    }

    @Override
    public List<CreateResult> create(Actor actor, List<NewIssue> issues, Instant sendBefore) {
        return during("create", () -> jira.create(actor, issues, sendBefore));
    }

    @Override
    public Optional<FieldRefusal> refusalOfOwner(Actor actor, String project, String userName) {
        return during("refusalOfOwner", () -> jira.refusalOfOwner(actor, project, userName));
    }

    @Override
    public AssignablePeople assignable(Actor actor, String project, String start, int most, Duration time) {
        return during("assignable", () -> jira.assignable(actor, project, start, most, time));
    }

    @Override
    public Issue read(Actor actor, String issueId) {
        return during("read", () -> jira.read(actor, issueId));
    }

    @Override
    public List<Issue> readAll(Actor actor, Collection<String> issueIds) {
        return during("readAll", () -> jira.readAll(actor, issueIds));
    }

    @Override
    public Set<String> visible(Actor actor, Collection<String> issueIds, Duration time) {
        return during("visible", () -> jira.visible(actor, issueIds, time));
    }

    @Override
    public Map<String, Changelog> changelogs(Actor actor, Collection<String> issueIds, Instant after) {
        return during("changelogs", () -> jira.changelogs(actor, issueIds, after));
    }

    @Override
    public Issue resolve(Actor actor, String key) {
        return during("resolve", () -> jira.resolve(actor, key));
    }

    @Override
    public MarkedIssue readMarked(Actor actor, String issueId) {
        return during("readMarked", () -> jira.readMarked(actor, issueId));
    }

    @Override
    public List<String> createdWithin(Actor actor, String reporter, Duration window) {
        return during("createdWithin", () -> jira.createdWithin(actor, reporter, window));
    }

    @Override
    public List<Issue> possiblyOurs(Actor actor, Duration window) {
        return during("possiblyOurs", () -> jira.possiblyOurs(actor, window));
    }

    @Override
    public void update(Actor actor, String issueId, IssueChange change) {
        during("update", () -> {
            jira.update(actor, issueId, change);
            return issueId;
        });
    }

    @Override
    public void putIssueLink(Actor actor, String issueId, String followedId) {
        during("putIssueLink", () -> {
            jira.putIssueLink(actor, issueId, followedId);
            return issueId;
        });
    }

    @Override
    public void putRemoteLink(Actor actor, String issueId, RemoteLink remoteLink) {
        during("putRemoteLink", () -> {
            jira.putRemoteLink(actor, issueId, remoteLink);
            return issueId;
        });
    }

    @Override
    public boolean isCommented(Actor actor, String issueId, String text, Instant since) {
        return during("isCommented", () -> jira.isCommented(actor, issueId, text, since));
    }

    @Override
    public void comment(Actor actor, String issueId, String text, Instant sendBefore) {
        during("comment", () -> {
            jira.comment(actor, issueId, text, sendBefore);
            return issueId;
        });
    }

    @Override
    public List<Issue> changedWithin(Actor actor, Set<String> projects, Duration window) {
        return during("changedWithin", () -> jira.changedWithin(actor, projects, window));
    }
}
