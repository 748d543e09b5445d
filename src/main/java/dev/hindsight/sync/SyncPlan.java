package dev.hindsight.sync;

import dev.hindsight.connection.ActorResolver;
import dev.hindsight.connection.LinkGuard;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.WaitReason;
import dev.hindsight.sync.SyncIssue.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Divides what is due behind a link into tasks, and puts off what nobody can do. Every task first makes sure that the
 * link may be used.
 */
final class SyncPlan {

    private final Jira jira;
    private final ActionItems items;
    private final LinkGuard guard;
    private final WorkQueue queue;
    private final Clock clock;
    private final Function<ActorResolver, CurrentPages> pages;
    private final SyncIssue sync;
    private final CreateIssues create;
    private final BindIssue bind;
    private final RecoverCreation recover;

    SyncPlan(
            Jira jira,
            ActionItems items,
            DesiredIssueFactory desiredIssues,
            LinkGuard guard,
            WorkQueue queue,
            Function<ActorResolver, CurrentPages> pages,
            Clock clock) {
        this.jira = jira;
        this.items = items;
        this.guard = guard;
        this.queue = queue;
        this.clock = clock;
        this.pages = pages;
        this.sync = new SyncIssue(jira, items, clock);
        this.create = new CreateIssues(jira, items, desiredIssues, clock);
        this.bind = new BindIssue(jira, items, clock);
        this.recover = new RecoverCreation(jira, items, desiredIssues, clock);
    }

    /** The tasks for items behind a link: first those that have an issue, then searches, then creations. */
    List<SyncTask> of(String linkId, Collection<ActionItem> batch, ActorResolver actors) {
        Optional<WaitReason> unwritable = guard.whyNotWritten();
        Map<Actor, List<ActionItem>> bound = new LinkedHashMap<>();
        Map<Actor, List<ActionItem>> wanted = new LinkedHashMap<>();
        List<SyncTask> searches = new ArrayList<>();
        for (ActionItem item : batch) {
            Optional<WaitReason> nobody = actors.whyNobody(item);
            if (item.issue().isPresent()) {
                actors.reader(item)
                        .ifPresentOrElse(
                                reader -> group(bound, reader, item),
                                () -> queue.defer(item, nobody.orElse(new WaitReason(WaitReason.Code.NO_ACTOR))));
            } else if (nobody.isPresent()) {
                queue.defer(item, nobody.get());
            } else {
                Actor actor = new Actor(linkId, item.schedule().actor().orElseThrow());
                item.schedule()
                        .pending()
                        .ifPresentOrElse(
                                pending -> searches.add(writing(search(item, pending, actor), unwritable)),
                                () -> group(wanted, actor, item));
            }
        }
        List<SyncTask> tasks = new ArrayList<>();
        CurrentPages current = pages.apply(actors);
        bound.forEach((reader, group) -> {
            IssueReadings readings = IssueReadings.of(jira, reader, group, clock);
            group.forEach(item -> tasks.add(syncing(item, reader, readings, current, actors, unwritable)));
        });
        tasks.addAll(searches);
        wanted.forEach((actor, group) ->
                obtaining(group, actor, actors).forEach(task -> tasks.add(writing(task, unwritable))));
        return tasks;
    }

    /** The tasks for items whose issues Jira's index has shown to somebody at an instant. */
    List<SyncTask> ofShown(Map<ActionItem, Issue> shown, Instant at, Actor reader, ActorResolver actors) {
        Optional<WaitReason> unwritable = guard.whyNotWritten();
        CurrentPages current = pages.apply(actors);
        IssueReadings readings = IssueReadings.shown(jira, reader, shown.values(), at, clock);
        return shown.keySet().stream()
                .map(item -> syncing(item, reader, readings, current, actors, unwritable))
                .toList();
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
        Optional<WaitReason> obstacle = actors.whyNobody(item).or(() -> unwritable);
        return reading(new SyncTask(
                List.of(item),
                reader,
                () -> sync.sync(new Step(item, current.desired(item), reader, writer, obstacle), readings)));
    }

    private SyncTask search(ActionItem item, PendingCreation pending, Actor actor) {
        return new SyncTask(List.of(item), actor, () -> recover.recover(item, pending, actor));
    }

    /** One task for each item that is bound to an existing issue, and one for as many as one call can create. */
    private List<SyncTask> obtaining(List<ActionItem> group, Actor actor, ActorResolver actors) {
        List<SyncTask> tasks = new ArrayList<>();
        List<ActionItem> toCreate = new ArrayList<>();
        for (ActionItem item : group) {
            if (BindIssue.names(item)) {
                tasks.add(new SyncTask(
                        List.of(item),
                        actor,
                        () -> ready(item, pages.apply(actors)).ifPresent(ready -> bind.bind(ready, actor))));
            } else {
                toCreate.add(item);
            }
        }
        for (int from = 0; from < toCreate.size(); from += Jira.MOST_CREATED_AT_ONCE) {
            List<ActionItem> batch =
                    List.copyOf(toCreate.subList(from, Math.min(toCreate.size(), from + Jira.MOST_CREATED_AT_ONCE)));
            tasks.add(new SyncTask(batch, actor, () -> create(batch, actor, actors)));
        }
        return tasks;
    }

    private void create(List<ActionItem> batch, Actor actor, ActorResolver actors) {
        CurrentPages current = pages.apply(actors);
        List<IssueCreation> creations = new ArrayList<>();
        for (ActionItem item : batch) {
            ready(item, current)
                    .ifPresent(ready -> actors.project(ready.item())
                            .ifPresentOrElse(
                                    project -> creations.add(create.creation(ready, project)),
                                    () -> queue.defer(ready.item(), new WaitReason(WaitReason.Code.NOT_SET_UP))));
        }
        if (!creations.isEmpty()) {
            create.create(actor, creations);
        }
    }

    private Optional<ReadyItem> ready(ActionItem item, CurrentPages current) {
        return ReadyItem.of(item, current, items, clock.instant());
    }

    private SyncTask writing(SyncTask task, Optional<WaitReason> unwritable) {
        return unwritable
                .map(reason -> new SyncTask(task.items(), task.actor(), () -> defer(task, reason)))
                .orElseGet(() -> reading(task));
    }

    private SyncTask reading(SyncTask task) {
        return new SyncTask(task.items(), task.actor(), () -> {
            Optional<WaitReason> unusable = guard.whyNotAsked(task.actor());
            if (unusable.isPresent()) {
                defer(task, unusable.get());
                return;
            }
            task.call().run();
            guard.answered(task.actor().linkId());
        });
    }

    private void defer(SyncTask task, WaitReason reason) {
        task.items().forEach(item -> queue.defer(item, reason));
    }
}
