package dev.hindsight.sync;

import dev.hindsight.connection.ActorResolver;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The tasks by which items get their issues: bound to the one that their block names, created, or searched for. */
final class ObtainIssues {

    private final ActionItems items;
    private final WorkQueue queue;
    private final Clock clock;
    private final CreateIssues create;
    private final BindIssue bind;
    private final RecoverCreation recover;
    private final UnknownIssues unknown;

    ObtainIssues(Jira jira, ActionItems items, DesiredIssueFactory desiredIssues, WorkQueue queue, Clock clock) {
        this.items = items;
        this.queue = queue;
        this.clock = clock;
        this.create = new CreateIssues(jira, items, desiredIssues, clock);
        this.bind = new BindIssue(jira, items, clock);
        this.recover = new RecoverCreation(jira, items, desiredIssues, clock);
        this.unknown = new UnknownIssues(jira, items, bind, clock);
    }

    /** Looks for issues of ours that the tables do not know before anything more is created: they have failed. */
    void tablesFailed() {
        unknown.lookAgain();
    }

    /** The search for the issues that may have been created for items in somebody's name. */
    SyncTask search(List<ActionItem> lost, Actor searcher, Actor creator, ActorResolver actors) {
        return new SyncTask(
                lost, searcher, changes -> recover.recover(lost, searcher, creator.userKey(), actors::project));
    }

    /**
     * One task for each item that is bound to an existing issue or may be what made an earlier call fail, and one for as many
     * others as one call can create.
     *
     * @param pages gives the pages as they are when a task begins
     */
    List<SyncTask> all(List<ActionItem> group, Actor actor, ActorResolver actors, Supplier<CurrentPages> pages) {
        List<SyncTask> tasks = new ArrayList<>();
        List<ActionItem> toCreate = new ArrayList<>();
        for (ActionItem item : group) {
            if (BindIssue.names(item)) {
                tasks.add(new SyncTask(
                        List.of(item),
                        actor,
                        changes -> ready(item, pages.get()).ifPresent(ready -> bind.bind(ready, actor))));
            } else if (isSuspect(item)) {
                tasks.add(creating(List.of(item), actor, actors, pages));
            } else {
                toCreate.add(item);
            }
        }
        for (int from = 0; from < toCreate.size(); from += Jira.MOST_CREATED_AT_ONCE) {
            List<ActionItem> batch =
                    List.copyOf(toCreate.subList(from, Math.min(toCreate.size(), from + Jira.MOST_CREATED_AT_ONCE)));
            tasks.add(creating(batch, actor, actors, pages));
        }
        return tasks;
    }

    /** Whether an item was part of a call that was refused, or whose outcome was unknown: it must not spoil that of others. */
    private static boolean isSuspect(ActionItem item) {
        return item.state() == ItemState.REFUSED
                || item.schedule()
                        .reason()
                        .filter(reason -> reason.code() == WaitReason.Code.OUTCOME_UNKNOWN)
                        .isPresent();
    }

    private SyncTask creating(List<ActionItem> batch, Actor actor, ActorResolver actors, Supplier<CurrentPages> pages) {
        return new SyncTask(batch, actor, changes -> create(batch, actor, actors, pages.get()));
    }

    private void create(List<ActionItem> batch, Actor actor, ActorResolver actors, CurrentPages current) {
        List<IssueCreation> creations = new ArrayList<>();
        BufferedChanges putOff = new BufferedChanges(items);
        for (ActionItem item : batch) {
            ready(item, current)
                    .ifPresent(ready -> actors.project(ready.item())
                            .ifPresentOrElse(
                                    project -> creations.add(create.creation(ready, project)),
                                    () -> queue.defer(
                                            ready.item(), new WaitReason(WaitReason.Code.NOT_SET_UP), putOff)));
        }
        putOff.store();
        List<IssueCreation> without = creations.isEmpty() ? creations : unknown.withoutIssue(actor, creations);
        if (!without.isEmpty()) {
            create.create(actor, without);
        }
    }

    private Optional<ReadyItem> ready(ActionItem item, CurrentPages current) {
        return ReadyItem.of(item, current, items, clock.instant());
    }
}
