package dev.hindsight.sync;

import dev.hindsight.connection.ActorResolver;
import dev.hindsight.connection.LinkGuard;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Orders;
import dev.hindsight.item.WaitReason;
import dev.hindsight.sync.SyncIssue.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Divides what is due behind a link into tasks, and puts off what nobody can do. Every task first makes sure that the
 * link may be used.
 */
final class SyncPlan {

    private final LinkGuard guard;
    private final WorkQueue queue;
    private final Function<ActorResolver, CurrentPages> pages;
    private final SyncIssue sync;
    private final ObtainIssues obtain;

    SyncPlan(
            LinkGuard guard,
            WorkQueue queue,
            Function<ActorResolver, CurrentPages> pages,
            SyncIssue sync,
            ObtainIssues obtain) {
        this.guard = guard;
        this.queue = queue;
        this.pages = pages;
        this.sync = sync;
        this.obtain = obtain;
    }

    /**
     * The tasks for items behind a link: searches and creations, in turns with those that have an issue.
     *
     * @param changes takes that an item is put off because nobody can act for it
     */
    List<SyncTask> of(String linkId, Collection<ActionItem> batch, ActorResolver actors, BufferedChanges changes) {
        Optional<WaitReason> unwritable = guard.whyNotWritten();
        Map<Actor, List<ActionItem>> bound = new LinkedHashMap<>();
        Map<Actor, List<ActionItem>> wanted = new LinkedHashMap<>();
        Map<Actor, List<ActionItem>> lost = new LinkedHashMap<>();
        for (ActionItem item : batch) {
            Optional<WaitReason> nobody = actors.whyNobody(item);
            if (item.issue().isPresent()) {
                actors.reader(item)
                        .ifPresentOrElse(
                                reader -> group(bound, reader, item),
                                () -> queue.defer(
                                        item, nobody.orElse(new WaitReason(WaitReason.Code.NO_ACTOR)), changes));
            } else if (item.isBeingCreated() && item.schedule().actor().isPresent()) {
                group(lost, new Actor(linkId, item.schedule().actor().get()), item);
            } else if (nobody.isPresent()) {
                queue.defer(item, nobody.get(), changes);
            } else {
                group(wanted, new Actor(linkId, item.schedule().actor().orElseThrow()), item);
            }
        }
        List<SyncTask> withIssue = new ArrayList<>();
        List<SyncTask> withoutIssue = new ArrayList<>();
        CurrentPages current = pages.apply(actors);
        bound.forEach((reader, group) -> {
            IssueReadings readings = sync.readings(reader, group);
            group.forEach(item -> withIssue.add(syncing(item, reader, readings, current, actors, unwritable)));
        });
        lost.forEach((actor, group) -> withoutIssue.add(unwritable
                .map(reason -> deferring(group, actor, reason))
                .orElseGet(() -> searching(group, actor, actors))));
        wanted.forEach((actor, group) -> obtain.all(group, actor, actors, () -> pages.apply(actors))
                .forEach(task -> withoutIssue.add(writing(task, unwritable))));
        return inTurns(withoutIssue, withIssue);
    }

    /** A run is cut when its time is over: many of one kind must not keep it from the other. */
    private static List<SyncTask> inTurns(List<SyncTask> first, List<SyncTask> second) {
        List<SyncTask> tasks = new ArrayList<>();
        for (int turn = 0; turn < Math.max(first.size(), second.size()); turn++) {
            first.stream().skip(turn).findFirst().ifPresent(tasks::add);
            second.stream().skip(turn).findFirst().ifPresent(tasks::add);
        }
        return tasks;
    }

    /** The tasks for items whose issues Jira's index has shown to somebody at an instant. */
    List<SyncTask> ofShown(Map<ActionItem, Issue> shown, Instant at, Actor reader, ActorResolver actors) {
        Optional<WaitReason> unwritable = guard.whyNotWritten();
        CurrentPages current = pages.apply(actors);
        IssueReadings readings = sync.readings(reader, shown, at);
        return shown.keySet().stream()
                .map(item -> syncing(item, reader, readings, current, actors, unwritable))
                .toList();
    }

    /** What was known of issues that the tables do not know is in doubt. */
    void tablesFailed() {
        obtain.tablesFailed();
    }

    private static void group(Map<Actor, List<ActionItem>> groups, Actor actor, ActionItem item) {
        groups.computeIfAbsent(actor, key -> new ArrayList<>()).add(item);
    }

    private SyncTask syncing(
            ActionItem item,
            Actor reader,
            IssueReadings readings,
            CurrentPages current,
            ActorResolver actors,
            Optional<WaitReason> unwritable) {
        Actor writer = new Actor(reader.linkId(), item.schedule().actor().orElse(reader.userKey()));
        Optional<WaitReason> blocked =
                actors.whyNobody(item).or(() -> unwritable).or(() -> notOrdered(item));
        return reading(new SyncTask(
                List.of(item),
                reader,
                changes ->
                        sync.sync(new Step(item, current.desired(item), reader, writer, blocked, changes), readings)));
    }

    /** Somebody has changed a block that names an issue or project, and it is not known who: nobody's rights are used for it. */
    private static Optional<WaitReason> notOrdered(ActionItem item) {
        return item.orders().areMissing(item.finding())
                ? Orders.named(item.finding()).map(named -> new WaitReason(WaitReason.Code.NOT_ORDERED, named))
                : Optional.empty();
    }

    /** The search for what an actor may have created: in the actor's own name or, where that shows nothing, the service account's. */
    private SyncTask searching(List<ActionItem> lost, Actor actor, ActorResolver actors) {
        List<SyncTask> ways = Stream.concat(
                        Stream.of(actor).filter(own -> actors.isActive(own.userKey())),
                        actors.serviceAccount(actor.linkId()).stream())
                .map(searcher -> reading(obtain.search(lost, searcher, actor, actors)))
                .toList();
        return new SyncTask(lost, actor, changes -> search(ways, lost, actor, changes));
    }

    private void search(List<SyncTask> ways, List<ActionItem> lost, Actor actor, BufferedChanges changes) {
        Optional<JiraException> shutOut = Optional.empty();
        for (SyncTask way : ways) {
            try {
                way.call().accept(changes);
                return;
            } catch (JiraException e) {
                if (!e.concernsThePerson()) {
                    throw e;
                }
                shutOut = Optional.of(e);
            }
        }
        Optional<JiraException> unauthorized = shutOut.filter(JiraException.NotAuthorized.class::isInstance);
        if (unauthorized.isPresent()) {
            throw unauthorized.get();
        }
        defer(lost, new WaitReason(WaitReason.Code.SEARCH_NEEDS_ACCOUNT, actor.userKey()), changes);
    }

    private SyncTask writing(SyncTask task, Optional<WaitReason> unwritable) {
        return unwritable
                .map(reason -> deferring(task.items(), task.actor(), reason))
                .orElseGet(() -> reading(task));
    }

    private SyncTask reading(SyncTask task) {
        return new SyncTask(task.items(), task.actor(), changes -> {
            Optional<WaitReason> unusable = guard.whyNotAsked(task.actor());
            if (unusable.isPresent()) {
                defer(task.items(), unusable.get(), changes);
                return;
            }
            task.call().accept(changes);
            guard.answered(task.actor().linkId());
        });
    }

    private SyncTask deferring(List<ActionItem> items, Actor actor, WaitReason reason) {
        return new SyncTask(items, actor, changes -> defer(items, reason, changes));
    }

    private void defer(List<ActionItem> items, WaitReason reason, BufferedChanges changes) {
        items.forEach(item -> queue.defer(item, reason, changes));
    }
}
