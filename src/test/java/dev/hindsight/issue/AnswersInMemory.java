package dev.hindsight.issue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
