package dev.hindsight.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The Jira behind an application link. Every call works in its actor's name, on the calling thread, over the network,
 * for at most {@link #DEADLINE}, and fails with a {@link JiraException}.
 */
public interface Jira {

    /** The longest that a single call takes before it is given up. */
    Duration DEADLINE = Duration.ofSeconds(30);

    /** How many issues can be created by one call. */
    int MOST_CREATED_AT_ONCE = 50;

    /** How many issues are read by one request. */
    int MOST_READ_AT_ONCE = 100;

    /** Of how many issues the changelogs are read by one request: they hold all texts that an issue ever had. */
    int MOST_CHANGELOGS_AT_ONCE = 100;

    /** How many comments of an issue are looked at. */
    int MOST_COMMENTS = 100;

    /** The links to a Jira that there are, in the host's order; asks no Jira. */
    List<JiraLink> links();

    /** The base address that Jira calls its own, by which it is told from another one behind the same link. */
    String identity(Actor actor);

    /** What an administrator can choose from. */
    JiraOptions options(Actor actor);

    /**
     * Creates issues, by one writing request. Optional fields that the project's create screen does not offer are left
     * out, and so are owners of whom it is certain that they cannot be assigned, see {@link #refusalOfOwner}; a request whose
     * refusal names only optional fields is repeated without them. An administrator's value is sent where the screen has its
     * field and nothing else fills that in; a refusal of one is a refusal of the issue.
     *
     * @param issues one to {@link #MOST_CREATED_AT_ONCE}
     * @param sendBefore when it is not before this instant at the moment of sending, the request is not sent
     * @return what became of each, in the order given
     * @throws JiraException when the request as a whole failed, which then holds for every issue
     */
    List<CreateResult> create(Actor actor, List<NewIssue> issues, Instant sendBefore);

    /**
     * Why somebody cannot be assigned issues of a project; empty when they can, and when Jira does not say so for certain to
     * this actor. Answers are remembered for some minutes.
     *
     * @param project key of the project
     * @param userName Jira's user name
     */
    Optional<FieldRefusal> refusalOfOwner(Actor actor, String project, String userName);

    /**
     * People who can be assigned issues of a project, as Jira lists them to somebody: a hint, since Jira lists a hundred at most and
     * no further page.
     *
     * @param people in Jira's order
     * @param more whether there are others whom the search fits
     */
    record AssignablePeople(List<Person> people, boolean more) {

        /**
         * One of them.
         *
         * @param userName Jira's user name
         * @param fullName as Jira shows it
         */
        public record Person(String userName, String fullName) {}

        public AssignablePeople {
            people = List.copyOf(people);
        }
    }

    /**
     * Who can be assigned issues of a project, of those whose user name, address or a word of whose full name begins as given.
     *
     * @param project key of the project
     * @param start not empty
     * @param most how many are given, below a hundred
     * @param time how long Jira may take
     */
    AssignablePeople assignable(Actor actor, String project, String start, int most, Duration time);

    /** An issue by its id, read past any index. */
    Issue read(Actor actor, String issueId);

    /**
     * Issues by their ids, as Jira's index has them, which may lag: one that was just created may be absent, and one
     * that just changed may be as it was before. One that the actor may not see is absent too.
     */
    List<Issue> readAll(Actor actor, Collection<String> issueIds);

    /**
     * The ids of those issues that the actor may see, by Jira's index, which may lag: one that was just created may be absent.
     *
     * @param issueIds one to {@link #MOST_READ_AT_ONCE}
     * @param time how long Jira may take
     */
    Set<String> visible(Actor actor, Collection<String> issueIds, Duration time);

    /**
     * What was changed in issues after an instant of Jira's clock. One issue is read past any index; of several, those that
     * the index does not know are absent. An issue that the actor may not see is absent, too, or alone a failure.
     *
     * @param issueIds one to {@link #MOST_CHANGELOGS_AT_ONCE}
     * @return by the issue's id
     */
    Map<String, Changelog> changelogs(Actor actor, Collection<String> issueIds, Instant after);

    /** An issue by its key, also one that it had before it was moved. */
    Issue resolve(Actor actor, String key);

    /** An issue, and the mark of where it comes from where it carries one. */
    record MarkedIssue(Issue issue, Optional<OriginMarker> marker) {}

    /** An issue by its id with its mark, read past any index. */
    MarkedIssue readMarked(Actor actor, String issueId);

    /**
     * The ids of the issues that a person created within the last minutes, in whatever project, by Jira's index, which may lag.
     * The actor sees them, and need not be that person.
     *
     * @param creator the person's user key in the wiki; of one whose account is gone, those with our label are given, whoever
     *     created them
     */
    List<String> createdWithin(Actor actor, String creator, Duration window);

    /**
     * Issues that may be ours, as far as a query can tell: with our label, or by the actor, created within the
     * last minutes, by Jira's index, which may lag.
     */
    List<Issue> possiblyOurs(Actor actor, Duration window);

    /**
     * Changes an issue, without notifying more people than Jira does by itself. An epic is written where the issue belongs to none.
     *
     * @throws JiraException.Refused naming {@link IssueField#EPIC}, without words where the issue's screen has no field for it
     */
    void update(Actor actor, String issueId, IssueChange change);

    /** Creates or renews the link back from an issue. */
    void putRemoteLink(Actor actor, String issueId, RemoteLink remoteLink);

    /**
     * Links an issue to another one behind the same link, which it follows up: the issues relate to each other, as Jira's own link of that
     * name says. One that is there already stays; a Jira without such links has none.
     */
    void putIssueLink(Actor actor, String issueId, String followedId);

    /**
     * Whether a comment of an issue that was added at an instant of Jira's clock or later has some text in it, among the latest
     * {@link #MOST_COMMENTS} that the actor may see.
     */
    boolean isCommented(Actor actor, String issueId, String text, Instant since);

    /**
     * Adds a comment to an issue.
     *
     * @param text in wiki markup
     * @param sendBefore when it is not before this instant at the moment of sending, the request is not sent
     */
    void comment(Actor actor, String issueId, String text, Instant sendBefore);

    /** Issues of these projects, by key, that changed within the last minutes, by Jira's index. */
    List<Issue> changedWithin(Actor actor, Set<String> projects, Duration window);
}
