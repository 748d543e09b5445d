package dev.hindsight.action;

import dev.hindsight.finding.FindingField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the next step of items behind one link, one after the other, for a bounded time. When the tracker cannot be
 * reached, or asks to wait, the items that are left are not tried. Not for two threads with the same link.
 */
public final class ReconcileLink {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcileLink.class);

    private static final Duration LONGEST_RUN = Duration.ofSeconds(45);

    private final Steps steps;
    private final ActionItems items;
    private final LinkHealth health;
    private final Clock clock;

    public ReconcileLink(Steps steps, ActionItems items, LinkHealth health, Clock clock) {
        this.steps = steps;
        this.items = items;
        this.health = health;
        this.clock = clock;
    }

    /** What can be done for an item, and who says in whose name. */
    public record Steps(
            Callers callers, BindIssue bind, MakeTickets make, FindLostTicket findLost, FollowTicket follow) {}

    /** A part of the work, with the items that it is for. */
    private record Task(List<ActionItem> items, Caller caller, Runnable call) {}

    /**
     * Does the next step of each item that is still due.
     *
     * @param linkId the link behind which all of them are
     * @param uids the items
     */
    void run(String linkId, List<String> uids) {
        Instant end = clock.instant().plus(LONGEST_RUN);
        if (health.paused(linkId)) {
            return;
        }
        Optional<TrackerException> down = Optional.empty();
        for (Task task : tasks(linkId, due(uids))) {
            if (down.isPresent()) {
                postpone(task, down.get());
            } else if (clock.instant().isBefore(end)) {
                down = attempt(linkId, task);
            }
        }
    }

    private List<ActionItem> due(List<String> uids) {
        Instant now = clock.instant();
        return uids.stream()
                .flatMap(uid -> items.find(uid).stream())
                .filter(item -> item.attempt()
                        .nextAt()
                        .filter(next -> !next.isAfter(now))
                        .isPresent())
                .toList();
    }

    /** One task for each item, but for new tickets one task for as many as one call can make. */
    private List<Task> tasks(String linkId, Collection<ActionItem> due) {
        List<Task> tasks = new ArrayList<>();
        Map<Caller, List<MakeTickets.Order>> orders = new LinkedHashMap<>();
        for (ActionItem item : due) {
            Optional<Reason> obstacle = obstacle(linkId, item);
            if (item.ticket().isPresent()) {
                follow(item, obstacle).ifPresentOrElse(tasks::add, () -> rest(item, new Reason(Reason.Code.NO_ACTOR)));
            } else if (obstacle.isPresent()) {
                rest(item, obstacle.get());
            } else {
                Caller caller = new Caller(linkId, item.attempt().actor().orElseThrow());
                prepare(item, caller, tasks, orders);
            }
        }
        orders.forEach((caller, waiting) -> chunks(waiting).forEach(chunk -> tasks.add(creation(caller, chunk))));
        return tasks;
    }

    private Optional<Reason> obstacle(String linkId, ActionItem item) {
        return steps.callers()
                .whyNobody(item)
                .or(() -> health.whyNotWritten(
                        new Caller(linkId, item.attempt().actor().orElseThrow())));
    }

    private Optional<Task> follow(ActionItem item, Optional<Reason> obstacle) {
        return steps.callers().reader(item).map(reader -> {
            Caller writer = new Caller(reader.linkId(), item.attempt().actor().orElse(reader.userKey()));
            return new Task(List.of(item), reader, () -> steps.follow().follow(item, reader, writer, obstacle));
        });
    }

    private void prepare(
            ActionItem item, Caller caller, List<Task> tasks, Map<Caller, List<MakeTickets.Order>> orders) {
        Optional<String> project = steps.callers().project(item);
        if (!item.finding().text(FindingField.ISSUE).isEmpty()
                && item.attempt().intentAt().isEmpty()) {
            ActionItem waiting = waiting(item);
            tasks.add(new Task(List.of(waiting), caller, () -> steps.bind().bind(waiting, caller)));
        } else if (project.isEmpty()) {
            rest(item, new Reason(Reason.Code.NOT_SET_UP));
        } else if (item.attempt().intentAt().isPresent()) {
            tasks.add(new Task(List.of(item), caller, () -> steps.findLost().find(item, caller, project.get())));
        } else {
            ActionItem waiting = waiting(item);
            orders.computeIfAbsent(caller, key -> new ArrayList<>())
                    .add(steps.make()
                            .order(waiting, project.get(), steps.callers().preferences(waiting)));
        }
    }

    /** A refused item whose time has come is tried again like one that waits. */
    private ActionItem waiting(ActionItem item) {
        if (item.state() != ItemState.REFUSED) {
            return item;
        }
        return items.change(item.uid(), stored -> stored.withState(ItemState.WAITING))
                .orElse(item);
    }

    private Task creation(Caller caller, List<MakeTickets.Order> chunk) {
        List<ActionItem> waiting = chunk.stream().map(MakeTickets.Order::item).toList();
        return new Task(waiting, caller, () -> steps.make().make(caller, chunk));
    }

    private static List<List<MakeTickets.Order>> chunks(List<MakeTickets.Order> orders) {
        List<List<MakeTickets.Order>> chunks = new ArrayList<>();
        for (int from = 0; from < orders.size(); from += IssueTracker.MOST_AT_ONCE) {
            chunks.add(orders.subList(from, Math.min(orders.size(), from + IssueTracker.MOST_AT_ONCE)));
        }
        return chunks;
    }

    /** Does a task; gives the failure when it holds for everything else behind the link too. */
    private Optional<TrackerException> attempt(String linkId, Task task) {
        try {
            task.call().run();
            health.answered(linkId);
            return Optional.empty();
        } catch (TrackerException e) {
            LOG.debug("A step behind link {} failed", linkId, e);
            postpone(task, e);
            return everybody(e, task) ? Optional.of(health.failed(linkId, e)) : Optional.empty();
        }
    }

    private boolean everybody(TrackerException failure, Task task) {
        return Setback.of(failure, task.caller(), 0, clock.instant()).everybody();
    }

    private void postpone(Task task, TrackerException failure) {
        for (ActionItem item : task.items()) {
            Setback setback = Setback.of(failure, task.caller(), item.attempt().tries(), clock.instant());
            if (item.ticket().isPresent() && setback.refused()) {
                steps.follow().refusedToBeRead(item, setback.reason());
            } else {
                items.change(item.uid(), stored -> unanswered(stored, item, setback));
            }
        }
    }

    /** What the step itself has stored meanwhile holds. */
    private static ActionItem unanswered(ActionItem stored, ActionItem before, Setback setback) {
        return stored.attempt().equals(before.attempt())
                ? stored.withAttempt(stored.attempt().failed(setback.reason(), setback.again()))
                : stored;
    }

    private void rest(ActionItem item, Reason reason) {
        items.change(item.uid(), stored -> stored.withAttempt(stored.attempt().resting(reason)));
    }
}
