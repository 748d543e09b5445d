package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.WaitReason;
import java.util.ArrayList;
import java.util.List;

/**
 * Gets items their issues: searches the one that may have been made already, binds the one that the block names, or
 * makes one. It says what is to be done; the calls themselves are made later. Threads may share it.
 */
public final class ObtainIssues {

    private final Readiness readiness;
    private final BindIssue bind;
    private final CreateIssues make;
    private final RecoverCreation findLost;

    public ObtainIssues(Readiness readiness, BindIssue bind, CreateIssues make, RecoverCreation findLost) {
        this.readiness = readiness;
        this.bind = bind;
        this.make = make;
        this.findLost = findLost;
    }

    /** The search for the issue of an item whose creation had an unknown outcome. */
    SyncTask search(ActionItem item, Actor actor, String project) {
        return new SyncTask(List.of(item), actor, () -> findLost.find(item, actor, project));
    }

    /** What is to be done for items of one actor: one task for each, but one for as many as one call can make. */
    List<SyncTask> tasks(List<ActionItem> items, Actor actor, WorkQueue due) {
        List<SyncTask> tasks = new ArrayList<>();
        List<IssueCreation> orders = new ArrayList<>();
        for (ActionItem item : items) {
            readiness.of(item).ifPresent(ready -> {
                if (ready.existing().isPresent()) {
                    tasks.add(new SyncTask(List.of(ready.item()), actor, () -> bind.bind(ready.item(), actor)));
                } else {
                    ready.project()
                            .ifPresentOrElse(
                                    project -> orders.add(make.order(ready, project)),
                                    () -> due.defer(ready.item(), new WaitReason(WaitReason.Code.NOT_SET_UP)));
                }
            });
        }
        for (int from = 0; from < orders.size(); from += Jira.MOST_AT_ONCE) {
            tasks.add(creation(actor, orders.subList(from, Math.min(orders.size(), from + Jira.MOST_AT_ONCE))));
        }
        return tasks;
    }

    private SyncTask creation(Actor actor, List<IssueCreation> orders) {
        return new SyncTask(orders.stream().map(IssueCreation::item).toList(), actor, () -> make.make(actor, orders));
    }
}
