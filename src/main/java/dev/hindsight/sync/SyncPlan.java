package dev.hindsight.sync;

import dev.hindsight.connection.ActorResolver;
import dev.hindsight.connection.LinkHealth;
import dev.hindsight.issue.Actor;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.WaitReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Divides what is due behind a link into tasks, and puts off what nobody can do. Every task first makes sure that the
 * link may be used. Threads may share it.
 */
public final class SyncPlan {

    private final ActorResolver actors;
    private final ObtainIssues getTickets;
    private final SyncIssue follow;
    private final Gate guard;

    public SyncPlan(ActorResolver actors, ObtainIssues getTickets, SyncIssue follow, Gate guard) {
        this.actors = actors;
        this.getTickets = getTickets;
        this.follow = follow;
        this.guard = guard;
    }

    /** Whether the link may be used, and where items are put that cannot be tried. */
    public record Gate(LinkHealth health, WorkQueue due) {}

    /** The tasks for items behind a link: first those that have an issue, in the order given. */
    List<SyncTask> of(String linkId, List<ActionItem> batch) {
        List<SyncTask> tasks = new ArrayList<>();
        Map<Actor, List<ActionItem>> withoutIssue = new LinkedHashMap<>();
        for (ActionItem item : batch) {
            Optional<WaitReason> nobody = actors.whyNobody(item);
            if (item.issue().isPresent()) {
                following(item, nobody)
                        .ifPresentOrElse(
                                tasks::add,
                                () -> guard.due().defer(item, nobody.orElse(new WaitReason(WaitReason.Code.NO_ACTOR))));
            } else if (nobody.isPresent()) {
                guard.due().defer(item, nobody.get());
            } else {
                Actor actor = new Actor(linkId, item.schedule().actor().orElseThrow());
                if (item.schedule().intentAt().isPresent()) {
                    searching(item, actor).ifPresent(tasks::add);
                } else {
                    withoutIssue
                            .computeIfAbsent(actor, key -> new ArrayList<>())
                            .add(item);
                }
            }
        }
        withoutIssue.forEach((actor, items) ->
                getTickets.tasks(items, actor, guard.due()).forEach(task -> tasks.add(ifWritable(task))));
        return tasks;
    }

    private Optional<SyncTask> following(ActionItem item, Optional<WaitReason> nobody) {
        return actors.reader(item).map(reader -> {
            Actor writer = new Actor(reader.linkId(), item.schedule().actor().orElse(reader.userKey()));
            Optional<WaitReason> obstacle = nobody.or(guard.health()::whyNotWritten);
            return ifUsable(new SyncTask(List.of(item), reader, () -> follow.follow(item, reader, writer, obstacle)));
        });
    }

    private Optional<SyncTask> searching(ActionItem item, Actor actor) {
        Optional<String> project = actors.project(item);
        if (project.isEmpty()) {
            guard.due().defer(item, new WaitReason(WaitReason.Code.NOT_SET_UP));
        }
        return project.map(key -> ifWritable(getTickets.search(item, actor, key)));
    }

    private SyncTask ifWritable(SyncTask task) {
        Optional<WaitReason> obstacle = guard.health().whyNotWritten();
        return obstacle.isEmpty()
                ? ifUsable(task)
                : new SyncTask(task.items(), task.actor(), () -> defer(task, obstacle.get()));
    }

    private SyncTask ifUsable(SyncTask task) {
        return new SyncTask(task.items(), task.actor(), () -> {
            Optional<WaitReason> obstacle = guard.health().whyNotAsked(task.actor());
            if (obstacle.isPresent()) {
                defer(task, obstacle.get());
                return;
            }
            task.call().run();
            guard.health().answered(task.actor().linkId());
        });
    }

    private void defer(SyncTask task, WaitReason reason) {
        task.items().forEach(item -> guard.due().defer(item, reason));
    }
}
