package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the issues of some items in one person's name: few of them one by one, many of them together. Many come from
 * Jira's index, which may lag; one that the index does not know, or has as it was before, is read by itself. For one
 * thread and one run.
 */
final class IssueReadings {

    /** More issues than these are read together. */
    private static final int FEW = 10;

    private final Jira jira;
    private final Actor reader;
    private final List<String> unread = new ArrayList<>();
    private final Map<String, Issue> indexed = new HashMap<>();

    private IssueReadings(Jira jira, Actor reader) {
        this.jira = jira;
        this.reader = reader;
    }

    /** The readings of items that are bound to issues. */
    static IssueReadings of(Jira jira, Actor reader, List<ActionItem> items) {
        IssueReadings readings = new IssueReadings(jira, reader);
        if (items.size() > FEW) {
            items.forEach(item -> readings.unread.add(snapshot(item).id().issueId()));
        }
        return readings;
    }

    /** The readings of items whose issues the index has just shown. */
    static IssueReadings shown(Jira jira, Actor reader, Iterable<Issue> issues) {
        IssueReadings readings = new IssueReadings(jira, reader);
        issues.forEach(issue -> readings.indexed.put(issue.id(), issue));
        return readings;
    }

    /**
     * The issue of an item as it is now.
     *
     * @throws JiraException when it could not be read
     */
    Issue read(ActionItem item) {
        IssueSnapshot snapshot = snapshot(item);
        String issueId = snapshot.id().issueId();
        return indexed(issueId).filter(snapshot::believes).orElseGet(() -> jira.read(reader, issueId));
    }

    private Optional<Issue> indexed(String issueId) {
        int place = unread.indexOf(issueId);
        if (place >= 0) {
            List<String> batch =
                    new ArrayList<>(unread.subList(place, Math.min(unread.size(), place + Jira.MOST_READ_AT_ONCE)));
            unread.removeAll(batch);
            try {
                jira.readAll(reader, batch).forEach(issue -> indexed.put(issue.id(), issue));
            } catch (JiraException e) {
                if (!e.isAnswer()) {
                    throw e;
                }
                // One of them may be to blame: each is asked for by itself
            }
        }
        return Optional.ofNullable(indexed.get(issueId));
    }

    private static IssueSnapshot snapshot(ActionItem item) {
        return item.issue().orElseThrow();
    }
}
