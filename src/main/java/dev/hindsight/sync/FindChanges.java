package dev.hindsight.sync;

import dev.hindsight.connection.ActorResolver;
import dev.hindsight.connection.Connections;
import dev.hindsight.connection.LinkGuard;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which issues may have changed: told by Jira's webhook, by a poll of what changed, and by a slow sweep over all
 * that is open. An issue that could not be read keeps its count of refusals until somebody has seen it.
 */
final class FindChanges {

    private static final Logger LOG = LoggerFactory.getLogger(FindChanges.class);

    private static final Duration SWEEP_AFTER = Duration.ofDays(1);
    private static final int MOST_IN_ONE_SWEEP = 200;

    /** Items that wait for their turn are among those that nobody has read. */
    private static final int MOST_UNREAD = 2000;

    /** Added to the window of a poll: the index may lag, and the search knows minutes only. */
    private static final Duration OVERLAP = Duration.ofMinutes(3);

    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    private final Jira jira;
    private final ActionItems items;
    private final Connections connections;
    private final LinkGuard guard;
    private final SyncLink syncLink;
    private final Clock clock;

    FindChanges(Jira jira, ActionItems items, Connections connections, SyncLink syncLink, Clock clock) {
        this.jira = jira;
        this.items = items;
        this.connections = connections;
        this.guard = connections.guard();
        this.syncLink = syncLink;
        this.clock = clock;
    }

    /**
     * Makes the items of an issue due, after a webhook named it; nothing else of the webhook is believed. An issue that
     * was read since then, as it is after a change of our own, is not read again.
     *
     * @param receivedAt when the webhook was received
     */
    void webhookReceived(String linkId, String issueId, Instant receivedAt) {
        bringForward(
                items.ofIssues(linkId, List.of(issueId)).stream()
                        .filter(item -> item.issue()
                                .filter(issue -> issue.readAt().isAfter(receivedAt))
                                .isEmpty())
                        .toList(),
                stored -> stored.schedule().unreadable().isPresent()
                        ? stored.schedule()
                        : stored.schedule().broughtForward(clock.instant()));
    }

    /** Makes open items due that nobody has read for a day, unless their next step has its time already. */
    void sweep() {
        Instant now = clock.instant();
        List<ActionItem> unread = items.openReadBefore(now.minus(SWEEP_AFTER), MOST_UNREAD).stream()
                .filter(item -> item.schedule().nextAt().isEmpty())
                .limit(MOST_IN_ONE_SWEEP)
                .toList();
        bringForward(
                unread,
                stored -> stored.schedule().nextAt().isPresent()
                        ? stored.schedule()
                        : stored.schedule().broughtForward(now));
    }

    /** Syncs the items of issues that changed since the last poll of a link, unless it is paused. */
    void poll(String linkId) {
        Instant begun = clock.instant();
        Duration window = connections
                .polledTo(linkId)
                .map(last -> Duration.between(last, begun).plus(OVERLAP))
                .filter(since -> since.compareTo(LONGEST_WINDOW) < 0)
                .orElse(LONGEST_WINDOW);
        ActorResolver actors = connections.actors();
        boolean complete = true;
        for (Map.Entry<Actor, Set<String>> asked : projects(linkId, actors).entrySet()) {
            complete &= guard.pausedUntil(linkId).isEmpty() && poll(asked.getKey(), asked.getValue(), window, actors);
        }
        if (complete) {
            connections.polled(linkId, begun);
        }
    }

    /**
     * The projects, by key, in which there are issues behind a link, done ones too, since they may be reopened; by who reads
     * them.
     */
    private Map<Actor, Set<String>> projects(String linkId, ActorResolver actors) {
        Map<Actor, Set<String>> projects = new LinkedHashMap<>();
        for (String project : items.projects(linkId)) {
            readers(linkId, project, actors)
                    .forEach(reader -> projects.computeIfAbsent(reader, key -> new LinkedHashSet<>())
                            .add(project));
        }
        return projects;
    }

    private List<Actor> readers(String linkId, String project, ActorResolver actors) {
        return actors.serviceAccount(linkId)
                .map(List::of)
                .orElseGet(() -> items.actors(linkId, project).stream()
                        .filter(actors::isActive)
                        .map(actor -> new Actor(linkId, actor))
                        .toList());
    }

    /** Whether all was read that this person can read: a person who is shut out must not hold up the others. */
    private boolean poll(Actor reader, Set<String> projects, Duration window, ActorResolver actors) {
        try {
            if (guard.whyNotAsked(reader).isPresent()) {
                return true;
            }
            Instant at = clock.instant();
            Collection<Issue> changed = jira.changedWithin(reader, projects, window);
            guard.answered(reader.linkId());
            return syncLink.runShown(differing(reader.linkId(), changed), at, reader, actors);
        } catch (JiraException e) {
            LOG.debug("Link {} was not polled by {}", reader.linkId(), reader.userKey(), e);
            if (!e.concernsThePerson()) {
                guard.failed(reader.linkId(), e);
            }
            return e.concernsThePerson();
        }
    }

    /** The items that differ from their issues as Jira's index shows them, and those of which it was not known. */
    private Map<ActionItem, Issue> differing(String linkId, Collection<Issue> issues) {
        Map<String, Issue> byId =
                issues.stream().collect(Collectors.toMap(Issue::id, Function.identity(), (one, other) -> other));
        Map<ActionItem, Issue> differing = new LinkedHashMap<>();
        for (ActionItem item : items.ofIssues(linkId, byId.keySet())) {
            IssueSnapshot snapshot = item.issue().orElseThrow();
            Optional.ofNullable(byId.get(snapshot.id().issueId()))
                    .filter(issue -> !item.isRemoved())
                    .filter(issue -> item.state() == ItemState.MISSING
                            || item.schedule().unreadable().isPresent()
                            || !snapshot.saysTheSameAs(issue.snapshot(linkId, snapshot.readAt())))
                    .ifPresent(issue -> differing.put(item, issue));
        }
        return differing;
    }

    private void bringForward(List<ActionItem> found, Function<ActionItem, SyncSchedule> schedule) {
        items.changeAll(found.stream()
                .collect(Collectors.toMap(
                        ActionItem::uid,
                        item -> stored -> stored.isRemoved() ? stored : stored.withSchedule(schedule.apply(stored)))));
    }
}
