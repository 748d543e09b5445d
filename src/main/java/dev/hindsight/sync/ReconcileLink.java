package dev.hindsight.sync;

import dev.hindsight.connection.LinkHealth;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.WaitReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the next steps of items behind one link, one after the other, for a bounded time. When the tracker cannot be
 * reached, or asks to wait, the items that are left are not tried. Not for two threads with the same link.
 */
public final class ReconcileLink {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcileLink.class);

    private static final Duration LONGEST_RUN = Duration.ofSeconds(45);

    /** Bound or made in the first, followed in the second, written in the third. */
    private static final int MOST_PASSES = 3;

    private final SyncPlan tasks;
    private final WorkQueue due;
    private final LinkHealth health;
    private final Clock clock;

    public ReconcileLink(SyncPlan tasks, WorkQueue due, LinkHealth health, Clock clock) {
        this.tasks = tasks;
        this.due = due;
        this.health = health;
        this.clock = clock;
    }

    /** Does the next steps of what is due behind a link. */
    void run(String linkId) {
        Instant end = clock.instant().plus(LONGEST_RUN);
        int left = WorkQueue.MOST_IN_ONE_RUN;
        Set<String> handled = new HashSet<>();
        for (int pass = 0; pass < MOST_PASSES && left > 0; pass++) {
            List<ActionItem> batch = due.behind(linkId).stream().limit(left).toList();
            batch.forEach(item -> handled.add(item.uid()));
            if (batch.isEmpty() || !pass(linkId, batch, end)) {
                break;
            }
            left -= batch.size();
        }
        tellOfRefusals(linkId, handled);
    }

    private void tellOfRefusals(String linkId, Set<String> handled) {
        int refused = due.refused(handled);
        if (refused > 0) {
            LOG.warn(
                    "Jira behind link {} refused {} of {} action items; the health page lists them by reason",
                    linkId,
                    refused,
                    handled.size());
        }
    }

    /** One step of each item; gives whether the tracker may be asked for more. */
    private boolean pass(String linkId, List<ActionItem> batch, Instant end) {
        Optional<Instant> paused = health.pausedUntil(linkId);
        if (paused.isPresent()) {
            batch.forEach(item -> putOff(item, paused.get()));
            return false;
        }
        Optional<JiraException> down = Optional.empty();
        for (SyncTask task : tasks.of(linkId, batch)) {
            if (down.isPresent()) {
                retryLater(task, down.get());
            } else if (clock.instant().isBefore(end)
                    && health.pausedUntil(linkId).isEmpty()) {
                down = attempt(task);
            }
        }
        return down.isEmpty() && clock.instant().isBefore(end);
    }

    private void putOff(ActionItem item, Instant until) {
        due.defer(item, item.schedule().reason().orElse(new WaitReason(WaitReason.Code.UNREACHABLE)), until);
    }

    /** Does a task; gives the failure when it holds for everything else behind the link too. */
    private Optional<JiraException> attempt(SyncTask task) {
        try {
            task.call().run();
            return Optional.empty();
        } catch (JiraException e) {
            LOG.debug("A step behind link {} failed", task.actor().linkId(), e);
            retryLater(task, e);
            health.failed(task.actor(), e);
            return RetryPolicy.of(e, task.actor(), 0, clock.instant()).everybody() ? Optional.of(e) : Optional.empty();
        } catch (RuntimeException e) {
            // At a stop the tables may be gone before we are: then this fails too, and there is nothing to report
            retryLater(task, new JiraException.WrongAnswer("Unexpected: " + e, e));
            LOG.error("A step behind link {} failed unexpectedly", task.actor().linkId(), e);
            return Optional.empty();
        }
    }

    private void retryLater(SyncTask task, JiraException failure) {
        task.items().forEach(item -> due.retryLater(item, failure, task.actor()));
    }
}
