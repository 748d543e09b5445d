package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Changelog;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.History;
import dev.hindsight.item.ItemFlag;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
    private final Clock clock;
    private final List<String> unread = new ArrayList<>();
    private final Map<String, Reading> indexed = new HashMap<>();
    private final Map<String, IssueSnapshot> known = new HashMap<>();
    private final Changelogs changelogs;

    private IssueReadings(Jira jira, Actor reader, Clock clock) {
        this.jira = jira;
        this.reader = reader;
        this.clock = clock;
        this.changelogs = new Changelogs(jira, reader);
    }

    /**
     * An issue that was read.
     *
     * @param issue the issue as it was
     * @param at directly before Jira was asked: what it says of later moments is not in it
     * @param indexed whether it comes from Jira's index, and may be some seconds old
     */
    record Reading(Issue issue, Instant at, boolean indexed) {}

    /** The readings of items that are bound to issues. */
    static IssueReadings of(Jira jira, Actor reader, List<ActionItem> items, Clock clock) {
        IssueReadings readings = new IssueReadings(jira, reader, clock);
        if (items.size() > FEW) {
            items.forEach(readings::remember);
            items.forEach(item -> readings.unread.add(snapshot(item).id().issueId()));
        }
        return readings;
    }

    /** The readings of items whose issues the index has just shown. */
    static IssueReadings shown(Jira jira, Actor reader, Map<ActionItem, Issue> issues, Instant at, Clock clock) {
        IssueReadings readings = new IssueReadings(jira, reader, clock);
        issues.keySet().forEach(readings::remember);
        readings.keep(issues.values(), at);
        return readings;
    }

    /**
     * The issue of an item.
     *
     * @throws JiraException when it could not be read
     */
    Reading read(ActionItem item) {
        IssueSnapshot snapshot = snapshot(item);
        return indexed(snapshot.id().issueId())
                .filter(reading -> snapshot.acceptsFromIndex(reading.issue()))
                // What an index says of an archived issue is from before, or that it was restored, which by itself is
                // no change
                .filter(reading -> !item.flags().contains(ItemFlag.ARCHIVED))
                .map(this::withSurvivor)
                .orElseGet(() -> readNow(item));
    }

    /**
     * The issue of an item, read by itself and past the index.
     *
     * @throws JiraException when it could not be read
     */
    Reading readNow(ActionItem item) {
        IssueSnapshot known = snapshot(item);
        Reading reading = readNow(known.id().issueId());
        // An older one than is known is the reply to an earlier question, which does not come twice, unless Jira itself
        // has gone back
        boolean older = known.wasUpdatedAfter(reading.issue().updated());
        return withSurvivor(older ? readNow(known.id().issueId()) : reading);
    }

    private Reading readNow(String issueId) {
        Instant at = clock.instant();
        return new Reading(jira.read(reader, issueId).answering(issueId), at, false);
    }

    /** How the issue was closed of which a closed one is a duplicate: that one alone tells it, where it is closed itself. */
    private Reading withSurvivor(Reading reading) {
        Issue issue = reading.issue();
        return issue.duplicateOf()
                .filter(survivor -> issue.category() == StatusCategory.DONE
                        && survivor.status().category() == StatusCategory.DONE)
                .map(survivor -> issue.duplicating(readIfSeen(survivor.issueId())))
                .map(told -> new Reading(told, reading.at(), reading.indexed()))
                .orElse(reading);
    }

    private Optional<Issue> readIfSeen(String issueId) {
        try {
            return Optional.of(jira.read(reader, issueId).answering(issueId));
        } catch (JiraException e) {
            if (!e.isAnswer()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * Jira's changelog of an item's issue since the reading that the item knows, for what a later reading found; empty when
     * they do not differ, or Jira does not give it. Changelogs that many items of the run want are read together.
     *
     * @throws JiraException when Jira cannot be asked for anything now
     */
    Optional<Changelog> changelog(ActionItem item, Reading reading) {
        IssueSnapshot before = snapshot(item);
        if (!History.differ(before, reading.issue().snapshot(reader.linkId(), reading.at()))) {
            return Optional.empty();
        }
        String issueId = before.id().issueId();
        return reading.indexed()
                ? changelogs.together(issueId, lastChange(before))
                : changelogs.now(issueId, lastChange(before));
    }

    private static Instant lastChange(IssueSnapshot snapshot) {
        return snapshot.updated().orElse(Instant.EPOCH);
    }

    private void remember(ActionItem item) {
        known.put(snapshot(item).id().issueId(), snapshot(item));
    }

    private Optional<Reading> indexed(String issueId) {
        int place = unread.indexOf(issueId);
        if (place >= 0) {
            List<String> batch =
                    new ArrayList<>(unread.subList(place, Math.min(unread.size(), place + Jira.MOST_READ_AT_ONCE)));
            unread.removeAll(batch);
            try {
                Instant at = clock.instant();
                keep(jira.readAll(reader, batch), at);
            } catch (JiraException e) {
                if (!e.isAnswer()) {
                    throw e;
                }
                // One of them may be to blame: each is asked for by itself
            }
        }
        return Optional.ofNullable(indexed.get(issueId));
    }

    private void keep(Collection<Issue> issues, Instant at) {
        for (Issue issue : issues) {
            indexed.put(issue.id(), new Reading(issue, at, true));
            Optional.ofNullable(known.get(issue.id()))
                    .filter(before -> before.acceptsFromIndex(issue))
                    .filter(before -> History.differ(before, issue.snapshot(reader.linkId(), at)))
                    .ifPresent(before -> changelogs.expect(issue.id(), lastChange(before)));
        }
    }

    private static IssueSnapshot snapshot(ActionItem item) {
        return item.issue().orElseThrow();
    }
}
