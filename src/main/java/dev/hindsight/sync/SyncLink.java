package dev.hindsight.sync;

import dev.hindsight.connection.ActorResolver;
import dev.hindsight.connection.Connections;
import dev.hindsight.connection.LinkGuard;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the next steps of items behind one link, one after the other, for a bounded time. When Jira cannot be reached, or
 * asks to wait, the items that are left are not tried. Not for two threads with the same link.
 */
final class SyncLink {

    private static final Logger LOG = LoggerFactory.getLogger(SyncLink.class);

    private static final Duration LONGEST_RUN = Duration.ofSeconds(45);

    /** Another node may have been told to wait. */
    private static final Duration BETWEEN_LOOKS_AT_THE_PAUSE = Duration.ofSeconds(5);

    /** Bound or created in the first, read and written in the second, once more in the third. */
    private static final int MOST_PASSES = 3;

    private final SyncPlan plan;
    private final WorkQueue queue;
    private final ActionItems items;
    private final Connections connections;
    private final LinkGuard guard;
    private final Clock clock;

    SyncLink(SyncPlan plan, WorkQueue queue, ActionItems items, Connections connections, Clock clock) {
        this.plan = plan;
        this.queue = queue;
        this.items = items;
        this.connections = connections;
        this.guard = connections.guard();
        this.clock = clock;
    }

    /** Does the next steps of what is due behind a link. */
    void run(String linkId) {
        Instant end = end();
        int left = WorkQueue.MOST_IN_ONE_RUN;
        Set<String> handled = new HashSet<>();
        for (int pass = 0; pass < MOST_PASSES && left > 0; pass++) {
            ActorResolver actors = connections.actors();
            Optional<Instant> paused = guard.pausedUntil(linkId);
            if (paused.isPresent()) {
                queue.linkIsPaused(linkId, actors, paused.get());
                break;
            }
            List<ActionItem> batch =
                    queue.dueForLink(linkId, actors).stream().limit(left).toList();
            batch.forEach(item -> handled.add(item.uid()));
            if (batch.isEmpty() || !run(changes -> plan.of(linkId, batch, actors, changes), end)) {
                break;
            }
            left -= batch.size();
        }
        logRefusals(linkId, handled);
    }

    /** Syncs items with their issues as Jira's index has shown them to somebody; gives whether that was all of them. */
    boolean runShown(Map<ActionItem, Issue> shown, Instant at, Actor reader, ActorResolver actors) {
        return run(changes -> plan.ofShown(shown, at, reader, actors), end());
    }

    private void logRefusals(String linkId, Set<String> handled) {
        int refused = handled.isEmpty() ? 0 : queue.countRefused(handled);
        if (refused > 0) {
            LOG.warn(
                    "Jira behind link {} refused {} of {} action items; the health page lists them by reason",
                    linkId,
                    refused,
                    handled.size());
        }
    }

    /** Does what is planned until a task fails in a way that holds for all; gives whether Jira may be asked for more. */
    private boolean run(Function<BufferedChanges, List<SyncTask>> planned, Instant end) {
        BufferedChanges changes = new BufferedChanges(items);
        try {
            return run(planned.apply(changes), end, changes);
        } finally {
            store(changes);
        }
    }

    private void store(BufferedChanges changes) {
        try {
            changes.store();
        } catch (RuntimeException e) {
            plan.tablesFailed();
            throw e;
        }
    }

    private boolean run(List<SyncTask> tasks, Instant end, BufferedChanges changes) {
        Optional<JiraException> down = Optional.empty();
        boolean paused = false;
        Instant look = clock.instant().plus(BETWEEN_LOOKS_AT_THE_PAUSE);
        for (SyncTask task : tasks) {
            if (!paused && clock.instant().isAfter(look)) {
                paused = isPaused(task);
                look = clock.instant().plus(BETWEEN_LOOKS_AT_THE_PAUSE);
            }
            if (down.isPresent()) {
                retryLater(task, down.get());
            } else if (!paused && clock.instant().isBefore(end)) {
                Optional<JiraException> failure = attempt(task, changes);
                down = failure.filter(JiraException::concernsTheLink);
                paused = failure.isPresent() && isPaused(task);
            }
        }
        return down.isEmpty() && !paused && clock.instant().isBefore(end);
    }

    private boolean isPaused(SyncTask task) {
        return guard.pausedUntil(task.actor().linkId()).isPresent();
    }

    private Instant end() {
        return clock.instant().plus(LONGEST_RUN);
    }

    /** Does a task; gives the failure of Jira's, if it failed by one. */
    private Optional<JiraException> attempt(SyncTask task, BufferedChanges changes) {
        try {
            task.call().accept(changes);
            return Optional.empty();
        } catch (JiraException e) {
            LOG.debug("A step behind link {} failed", task.actor().linkId(), e);
            retryLater(task, e);
            guard.failed(task.actor().linkId(), e);
            return Optional.of(e);
        } catch (RuntimeException e) {
            plan.tablesFailed();
            // At a stop the tables may be gone before we are: then this fails too, and there is nothing to report
            retryLater(task, new JiraException.WrongAnswer("Unexpected: " + e, e));
            LOG.error("A step behind link {} failed unexpectedly", task.actor().linkId(), e);
            return Optional.empty();
        }
    }

    private void retryLater(SyncTask task, JiraException failure) {
        task.items().forEach(item -> queue.retryLater(item, failure, task.actor()));
    }
}
