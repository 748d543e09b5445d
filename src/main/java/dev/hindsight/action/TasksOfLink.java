package dev.hindsight.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Divides what is due behind a link into tasks, and puts off what nobody can do. Every task first makes sure that the
 * link may be used. Threads may share it.
 */
public final class TasksOfLink {

    private final Callers callers;
    private final GetTickets getTickets;
    private final FollowTicket follow;
    private final Gate gate;

    public TasksOfLink(Callers callers, GetTickets getTickets, FollowTicket follow, Gate gate) {
        this.callers = callers;
        this.getTickets = getTickets;
        this.follow = follow;
        this.gate = gate;
    }

    /** Whether the link may be used, and where items are put that cannot be tried. */
    public record Gate(LinkHealth health, DueItems due) {}

    /** The tasks for items behind a link: first those that have an issue, in the order given. */
    List<Task> of(String linkId, List<ActionItem> batch) {
        List<Task> tasks = new ArrayList<>();
        Map<Caller, List<ActionItem>> withoutIssue = new LinkedHashMap<>();
        for (ActionItem item : batch) {
            Optional<Reason> nobody = callers.whyNobody(item);
            if (item.ticket().isPresent()) {
                following(item, nobody)
                        .ifPresentOrElse(
                                tasks::add,
                                () -> gate.due().hinder(item, nobody.orElse(new Reason(Reason.Code.NO_ACTOR))));
            } else if (nobody.isPresent()) {
                gate.due().hinder(item, nobody.get());
            } else {
                Caller actor = new Caller(linkId, item.attempt().actor().orElseThrow());
                if (item.attempt().intentAt().isPresent()) {
                    searching(item, actor).ifPresent(tasks::add);
                } else {
                    withoutIssue
                            .computeIfAbsent(actor, key -> new ArrayList<>())
                            .add(item);
                }
            }
        }
        withoutIssue.forEach((actor, items) ->
                getTickets.tasks(items, actor, gate.due()).forEach(task -> tasks.add(ifWritable(task))));
        return tasks;
    }

    private Optional<Task> following(ActionItem item, Optional<Reason> nobody) {
        return callers.reader(item).map(reader -> {
            Caller writer = new Caller(reader.linkId(), item.attempt().actor().orElse(reader.userKey()));
            Optional<Reason> obstacle = nobody.or(gate.health()::whyNotWritten);
            return ifUsable(new Task(List.of(item), reader, () -> follow.follow(item, reader, writer, obstacle)));
        });
    }

    private Optional<Task> searching(ActionItem item, Caller actor) {
        Optional<String> project = callers.project(item);
        if (project.isEmpty()) {
            gate.due().hinder(item, new Reason(Reason.Code.NOT_SET_UP));
        }
        return project.map(key -> ifWritable(getTickets.search(item, actor, key)));
    }

    private Task ifWritable(Task task) {
        Optional<Reason> obstacle = gate.health().whyNotWritten();
        return obstacle.isEmpty()
                ? ifUsable(task)
                : new Task(task.items(), task.caller(), () -> hinder(task, obstacle.get()));
    }

    private Task ifUsable(Task task) {
        return new Task(task.items(), task.caller(), () -> {
            Optional<Reason> obstacle = gate.health().whyNotAsked(task.caller());
            if (obstacle.isPresent()) {
                hinder(task, obstacle.get());
                return;
            }
            task.call().run();
            gate.health().answered(task.caller().linkId());
        });
    }

    private void hinder(Task task, Reason reason) {
        task.items().forEach(item -> gate.due().hinder(item, reason));
    }
}
