package dev.hindsight.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The issue tracker behind an application link. Every call works in its caller's name, on the calling thread, over the
 * network, for at most 30 seconds, and fails with a {@link JiraException}. Threads may share it.
 */
public interface Jira {

    /** The longest that a single call takes before it is given up. */
    Duration DEADLINE = Duration.ofSeconds(30);

    /** How many issues can be made by one call. */
    int MOST_AT_ONCE = 50;

    /** A link that leads to an issue tracker. */
    record TrackerLink(String linkId, String name, String rpcUrl, String displayUrl) {}

    /** The links there are, in the host's order; asks no tracker. */
    List<TrackerLink> links();

    /** The base address that the tracker calls its own, by which it is told from another one behind the same link. */
    String identity(Actor actor);

    /** What an administrator can choose from. */
    JiraOptions choices(Actor actor);

    /**
     * Makes issues, by one writing request. Wished fields that the project's create screen does not offer are left
     * out; a refusal that names only wished fields is repeated once without them.
     *
     * @param issues one to {@link #MOST_AT_ONCE}
     * @param sendBefore when it is not before this instant at the moment of sending, the request is not sent
     * @return what became of each, in the order given
     * @throws JiraException when the request as a whole failed, which then holds for every issue
     */
    List<CreateResult> create(Actor actor, List<NewIssue> issues, Instant sendBefore);

    /** An issue by its id, read past any index. */
    Issue read(Actor actor, String issueId);

    /** An issue by its key, also one that it had before it was moved. */
    Issue resolve(Actor actor, String key);

    /** An issue that carries proof of being ours. */
    record Own(Issue issue, OriginMarker marker) {}

    /**
     * Issues that the caller reported in a project since an instant and that carry a proof. Relies on the tracker's
     * index, which may lag.
     */
    List<Own> findOwn(Actor actor, String project, Instant since);

    /** Changes an issue, without notifying more people than the tracker does by itself. */
    void update(Actor actor, String issueId, IssueChange change);

    /** Makes or renews the link back from an issue. */
    void putRemoteLink(Actor actor, String issueId, RemoteLink remoteLink);

    /** Issues of these projects, by key, that changed within the last minutes, by the tracker's index. */
    List<Issue> changedWithin(Actor actor, Set<String> projects, Duration window);
}
