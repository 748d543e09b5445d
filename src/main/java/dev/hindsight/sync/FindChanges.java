package dev.hindsight.sync;

import dev.hindsight.connection.ActorResolver;
import dev.hindsight.connection.Connections;
import dev.hindsight.connection.LinkGuard;
import dev.hindsight.connection.Readers;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.Resolution;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which issues may have changed: told by Jira's webhook, by a poll of what changed, by a slow sweep over all
 * that is open, and by a slower one over what is done, of which nobody else would learn that it was deleted or archived. An
 * issue that could not be read keeps its count of refusals until somebody has seen it.
 */
final class FindChanges {

    private static final Logger LOG = LoggerFactory.getLogger(FindChanges.class);

    private static final Duration SWEEP_AFTER = Duration.ofDays(1);
    private static final int MOST_IN_ONE_SWEEP = 200;

    private static final Duration SWEEP_DONE_AFTER = Duration.ofDays(7);

    /** As many as are read by one request; there may be very many. */
    private static final int MOST_DONE_IN_ONE_SWEEP = Jira.MOST_READ_AT_ONCE;

    /**
     * Added to the window of a poll: the index may lag, clocks differ, and the search knows minutes only. What no poll shows
     * of an issue that is done, nobody would ever see.
     */
    private static final Duration OVERLAP = RecoverCreation.INDEX_LAG.plusMinutes(2);

    private final Jira jira;
    private final ActionItems items;
    private final Connections connections;
    private final LinkGuard guard;
    private final Readers readers;
    private final SyncLink syncLink;
    private final Clock clock;

    FindChanges(Jira jira, ActionItems items, Connections connections, SyncLink syncLink, Clock clock) {
        this.jira = jira;
        this.items = items;
        this.connections = connections;
        this.guard = connections.guard();
        this.readers = connections.readers(items);
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
                Stream.concat(
                                items.ofIssues(linkId, List.of(issueId)).stream(),
                                items.duplicatesOf(linkId, List.of(issueId)).stream())
                        .filter(item -> !wasReadSince(item, receivedAt))
                        .toList(),
                stored -> stored.schedule().unreadable().isPresent()
                        ? stored
                        : stored.withSchedule(stored.schedule().broughtForward(clock.instant())));
    }

    private boolean wasReadSince(ActionItem item, Instant receivedAt) {
        Instant now = clock.instant();
        return item.issue()
                .map(IssueSnapshot::readAt)
                .filter(at -> at.isAfter(receivedAt) && !at.isAfter(now))
                .isPresent();
    }

    /**
     * Makes open items due that nobody has read for a day, and done ones that nobody has read for a week, unless their next step
     * has its time already. What Jira would not take of open ones is tried again then.
     */
    void sweep() {
        connections.links().forEach(link -> sweep(link.linkId()));
    }

    private void sweep(String linkId) {
        Instant now = clock.instant();
        sweep(
                items.openReadBefore(linkId, now.minus(SWEEP_AFTER), now, MOST_IN_ONE_SWEEP),
                stored -> stored.tryingRefusedAgain()
                        .withSchedule(stored.schedule().broughtForward(now)));
        sweep(
                items.doneReadBefore(linkId, now.minus(SWEEP_DONE_AFTER), now, MOST_DONE_IN_ONE_SWEEP),
                stored -> stored.withSchedule(stored.schedule().broughtForward(now)));
    }

    private void sweep(List<ActionItem> unread, UnaryOperator<ActionItem> due) {
        bringForward(unread, stored -> stored.schedule().nextAt().isPresent() ? stored : due.apply(stored));
    }

    /** What came of asking one person's view of a link for changes. */
    private enum Outcome {
        READ,
        SHUT_OUT,
        FAILED
    }

    /**
     * Syncs the items of issues that changed since the last poll of a link, unless it is paused.
     *
     * @param tooMuch is told the link and the projects in which more has changed than Jira shows
     */
    void poll(String linkId, BiConsumer<String, Set<String>> tooMuch) {
        Instant begun = clock.instant();
        ActorResolver actors = connections.actors();
        List<String> projects = items.projects(linkId);
        Map<Actor, Outcome> outcomes = new HashMap<>();
        readers.inTurn(linkId, projects, actors)
                .forEach((reader, visible) -> outcomes.put(
                        reader,
                        guard.pausedUntil(linkId).isPresent()
                                ? Outcome.FAILED
                                : poll(reader, visible, window(reader, begun), actors, tooMuch)));
        Set<Actor> read = outcomes.keySet().stream()
                .filter(reader -> outcomes.get(reader) == Outcome.READ)
                .collect(Collectors.toSet());
        // One who is shut out must not hold up the others, but somebody must have looked
        if (!outcomes.containsValue(Outcome.FAILED) && (projects.isEmpty() || !read.isEmpty())) {
            readers.havePolled(linkId, projects, begun, read, actors);
        }
    }

    private Duration window(Actor reader, Instant begun) {
        Duration sinceThen = Duration.between(readers.from(reader), begun);
        return sinceThen.isNegative() ? OVERLAP : sinceThen.plus(OVERLAP);
    }

    private Outcome poll(
            Actor reader,
            Set<String> projects,
            Duration window,
            ActorResolver actors,
            BiConsumer<String, Set<String>> tooMuch) {
        try {
            if (guard.whyNotAsked(reader).isPresent()) {
                return Outcome.SHUT_OUT;
            }
            Instant at = clock.instant();
            Collection<Issue> changed = jira.changedWithin(reader, projects, window);
            guard.answered(reader.linkId());
            followSurvivors(reader.linkId(), changed);
            boolean all = syncLink.runShown(differing(reader.linkId(), changed), at, reader, actors);
            return all ? Outcome.READ : Outcome.FAILED;
        } catch (JiraException.TooMuch e) {
            LOG.warn("Too much has changed behind link {} for one poll; all its issues are read", reader.linkId());
            tooMuch.accept(reader.linkId(), projects);
            return Outcome.READ;
        } catch (JiraException e) {
            LOG.debug("Link {} was not polled by {}", reader.linkId(), reader.userKey(), e);
            if (e.concernsThePerson()) {
                return Outcome.SHUT_OUT;
            }
            guard.failed(reader.linkId(), e);
            return Outcome.FAILED;
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
                            || item.flags().contains(ItemFlag.ARCHIVED)
                            || !snapshot.saysTheSameAs(issue.snapshot(linkId, snapshot.readAt())))
                    .ifPresent(issue -> differing.put(item, issue));
        }
        return differing;
    }

    /** Makes items due whose issues are duplicates of others that have changed. */
    private void followSurvivors(String linkId, Collection<Issue> changed) {
        Map<String, Issue> byId =
                changed.stream().collect(Collectors.toMap(Issue::id, Function.identity(), (one, other) -> other));
        bringForward(
                items.duplicatesOf(linkId, byId.keySet()).stream()
                        .filter(item -> item.issue()
                                .flatMap(IssueSnapshot::survivor)
                                .filter(known -> Optional.ofNullable(
                                                byId.get(known.id().issueId()))
                                        .filter(now -> hasChanged(known, now))
                                        .isPresent())
                                .isPresent())
                        .toList(),
                stored -> stored.withSchedule(stored.schedule().broughtForward(clock.instant())));
    }

    private static boolean hasChanged(IssueSnapshot survivor, Issue now) {
        return !survivor.key().equals(now.key())
                || !survivor.status().isSameAs(now.status())
                || !survivor.resolution()
                        .map(Resolution::id)
                        .equals(now.resolution().map(Resolution::id));
    }

    private void bringForward(List<ActionItem> found, UnaryOperator<ActionItem> change) {
        items.changeAll(found.stream()
                .collect(Collectors.toMap(
                        ActionItem::uid, item -> stored -> stored.isRemoved() ? stored : change.apply(stored))));
    }
}
