package dev.hindsight.connection;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.wiki.Recent;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which issues people may see, as Jira answers each of them in their own name. An answer holds for some minutes, for that person
 * alone, on this node; it says nothing of the wiki's pages. Threads may call it at the same time.
 */
public final class ViewableIssues {

    /** How long an answer of Jira's holds, and a failure is told of. */
    static final Duration FRESH = Duration.ofMinutes(5);

    /** How long nothing is asked after a failure, so that not every page waits for a Jira that is down. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    /** How many answers are kept, some megabytes: a thousand issues for each of fifty people who read at the same time. */
    static final int MOST_KEPT = 50_000;

    private static final int MOST_FAILURES_KEPT = 5_000;

    /** Stands in place of a person for what concerns all of them. */
    private static final String EVERYBODY = "";

    /**
     * Why Jira did not answer.
     *
     * @param at when it was asked
     * @param authorizeAt where the person can authorize the link, when that is what is missing
     */
    public record Failure(Instant at, Optional<URI> authorizeAt) {

        /** It was not asked yet. */
        public static final Failure NOT_ASKED = new Failure(Instant.EPOCH, Optional.empty());

        public boolean wasAsked() {
            return !equals(NOT_ASKED);
        }
    }

    private record Question(String person, IssueId issue) {}

    private record Answer(boolean viewable, Instant at) {}

    private record Attempt(String person, String linkId) {}

    private final Jira jira;
    private final LinkStates links;
    private final Clock clock;
    private final Map<Question, Answer> answers = bounded(MOST_KEPT);
    private final Map<Attempt, Failure> failures = bounded(MOST_FAILURES_KEPT);

    public ViewableIssues(Jira jira, LinkStates links, Clock clock) {
        this.jira = jira;
        this.links = links;
        this.clock = clock;
    }

    private static <K, V> Map<K, V> bounded(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    /**
     * Whether a person may see an issue, as Jira has answered within the last minutes; empty when it has not. Asks nobody.
     *
     * @param person user key
     */
    public Optional<Boolean> known(String person, IssueId issue) {
        return Optional.ofNullable(answers.get(new Question(person, issue)))
                .filter(answer -> isWithin(answer.at(), FRESH))
                .map(Answer::viewable);
    }

    /** Why Jira did not answer a person when it was last asked over a link, within the last minutes; empty when it did. */
    public Optional<Failure> failure(String person, String linkId) {
        return Optional.ofNullable(failures.get(new Attempt(person, linkId)))
                .or(() -> Optional.ofNullable(failures.get(new Attempt(EVERYBODY, linkId))))
                .filter(failure -> isWithin(failure.at(), FRESH));
    }

    /**
     * Asks Jira in a person's name about those issues of which it is not known, in the order given, and a hundred at a time. What
     * it does not answer, or cannot be asked within the limit, stays unknown; no failure is thrown.
     *
     * @param person user key
     * @param limit what may be asked for this answer; it is used up
     */
    public void ask(String person, Collection<IssueSnapshot> issues, AskingLimit limit) {
        Map<IssueId, IssueSnapshot> unknown = issues.stream()
                .filter(issue -> known(person, issue.id()).isEmpty())
                .collect(Collectors.toMap(
                        IssueSnapshot::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        limit.take(List.copyOf(unknown.values())).stream()
                .collect(Collectors.groupingBy(issue -> issue.id().linkId(), LinkedHashMap::new, Collectors.toList()))
                .forEach((linkId, behindIt) -> ask(new Actor(linkId, person), behindIt, limit));
    }

    private void ask(Actor person, List<IssueSnapshot> issues, AskingLimit limit) {
        if (!hasJustFailed(person) && isClosed(person.linkId())) {
            failures.put(new Attempt(EVERYBODY, person.linkId()), new Failure(clock.instant(), Optional.empty()));
        }
        for (int from = 0; from < issues.size(); from += Jira.MOST_READ_AT_ONCE) {
            if (hasJustFailed(person) || limit.isOver()) {
                return;
            }
            List<IssueSnapshot> some = issues.subList(from, Math.min(issues.size(), from + Jira.MOST_READ_AT_ONCE));
            try {
                learn(
                        person,
                        some,
                        jira.visible(
                                person, some.stream().map(ViewableIssues::id).toList(), limit.left()));
                failures.remove(new Attempt(person.userKey(), person.linkId()));
                failures.remove(new Attempt(EVERYBODY, person.linkId()));
            } catch (JiraException.NotPermitted e) {
                learn(person, some, Set.of());
            } catch (JiraException e) {
                String whom = e.concernsTheLink() ? EVERYBODY : person.userKey();
                failures.put(new Attempt(whom, person.linkId()), new Failure(clock.instant(), e.authorizeAt()));
            }
        }
    }

    /** An issue that was just created, and never read since, may not be in the index yet. */
    private void learn(Actor person, List<IssueSnapshot> asked, Set<String> viewable) {
        Instant now = clock.instant();
        asked.stream()
                .filter(issue ->
                        viewable.contains(id(issue)) || !issue.statusName().isEmpty())
                .forEach(issue -> answers.put(
                        new Question(person.userKey(), issue.id()), new Answer(viewable.contains(id(issue)), now)));
    }

    private boolean hasJustFailed(Actor person) {
        return failure(person.userKey(), person.linkId())
                .filter(failure -> isWithin(failure.at(), PAUSE))
                .isPresent();
    }

    /** While the link is paused, and where another Jira stands behind it, which has other issues under these ids. */
    private boolean isClosed(String linkId) {
        return links.find(linkId)
                .filter(link ->
                        link.pausedAt(clock.instant()) || !link.otherUrl().isEmpty())
                .isPresent();
    }

    private static String id(IssueSnapshot issue) {
        return issue.id().issueId();
    }

    private boolean isWithin(Instant at, Duration time) {
        return Recent.isWithin(time, at, clock.instant());
    }
}
