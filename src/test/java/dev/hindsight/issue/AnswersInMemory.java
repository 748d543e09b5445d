package dev.hindsight.issue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@link InMemoryJira} answers of all that it holds. */
final class AnswersInMemory {

    private AnswersInMemory() {}

    static JiraOptions options(InMemoryIssues issues, Actor actor) {
        List<JiraOptions.Choice> visible = issues.projectsOf(actor).stream()
                .map(key -> new JiraOptions.Choice(key, "Project " + key))
                .toList();
        return new JiraOptions(
                visible,
                List.of(new JiraOptions.Choice("2", "High"), new JiraOptions.Choice("3", "Medium")),
                List.of(new JiraOptions.Choice("10000", "Done"), new JiraOptions.Choice("10001", "Won't Do")));
    }

    /** What was changed in issues after an instant: in one of them by itself, else as far as the index has them. */
    static Map<String, Changelog> changelogs(
            InMemoryIssues issues, Actor actor, Collection<String> ids, Instant after, Instant indexedUntil) {
        return ids.size() == 1
                ? ids.stream()
                        .collect(Collectors.toMap(
                                id -> id, id -> issues.visible(actor, id).changelog(after)))
                : issues.visibleTo(actor, ids)
                        .filter(issue -> issue.isFound(indexedUntil))
                        .collect(Collectors.toMap(issue -> issue.now().id(), issue -> issue.changelog(after)));
    }

    /** The issues that the actor sees that were created since an instant, as far as the index has them. */
    static Stream<IssueInMemory> createdSince(InMemoryIssues issues, Actor actor, Instant since, Instant indexedUntil) {
        return issues.visibleTo(actor)
                .filter(issue -> !issue.created().isBefore(since))
                .filter(issue -> issue.isFound(indexedUntil));
    }

    /** The issues of projects that changed since an instant, as far as the index has them. */
    static List<Issue> changedSince(
            InMemoryIssues issues, Actor actor, Set<String> projects, Instant since, Instant indexedUntil) {
        return issues.visibleTo(actor)
                .filter(issue -> projects.contains(issue.project()))
                .flatMap(issue -> issue.indexed(since, indexedUntil).stream())
                .map(issue -> issues.told(actor, issue))
                .toList();
    }

    /** The ids of issues that the actor sees, as far as the index has them. */
    static Set<String> found(InMemoryIssues issues, Actor actor, List<String> ids, Instant indexedUntil) {
        if (ids.isEmpty() || ids.size() > Jira.MOST_READ_AT_ONCE) {
            throw new IllegalArgumentException("Not 1 to " + Jira.MOST_READ_AT_ONCE + " issues: " + ids.size());
        }
        return issues.visibleTo(actor, ids)
                .filter(issue -> issue.isFound(indexedUntil))
                .map(issue -> issue.now().id())
                .collect(Collectors.toSet());
    }
}
