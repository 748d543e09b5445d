package dev.hindsight.issue;

import dev.hindsight.issue.Changelog.Author;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The comments that {@link InMemoryJira} holds. */
public final class CommentsInMemory {

    /**
     * A comment.
     *
     * @param author user key
     */
    public record Comment(String author, String text, Instant created) {}

    private final InMemoryIssues issues;
    private final Clock clock;
    private final Map<String, List<Comment>> comments = new HashMap<>();

    CommentsInMemory(InMemoryIssues issues, Clock clock) {
        this.issues = issues;
        this.clock = clock;
    }

    /** Those of an issue, oldest first. */
    public synchronized List<Comment> of(String issueId) {
        return List.copyOf(comments.getOrDefault(issueId, List.of()));
    }

    synchronized boolean has(Actor actor, String issueId, String text, Instant since) {
        return of(issues.visible(actor, issueId).now().id()).stream()
                .anyMatch(comment ->
                        !comment.created().isBefore(since) && comment.text().contains(text));
    }

    /** The issue has changed by it, as Jira says, but none of its fields. */
    synchronized String add(Actor actor, String issueId, String text, Instant sendBefore) {
        if (!clock.instant().isBefore(sendBefore)) {
            throw new JiraException.NotSent("Too late to send", null);
        }
        String id = issues.writable(actor, issueId).now().id();
        comments.computeIfAbsent(id, issue -> new ArrayList<>())
                .add(new Comment(actor.userKey(), text, clock.instant()));
        Author author = new Author(Optional.of(actor.userKey()), actor.userKey(), actor.userKey());
        issues.edit(id, Optional.of(author), old -> old);
        return text;
    }
}
