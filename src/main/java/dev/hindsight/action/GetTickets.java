package dev.hindsight.action;

import java.util.ArrayList;
import java.util.List;

/**
 * Gets items their issues: searches the one that may have been made already, binds the one that the block names, or
 * makes one. It says what is to be done; the calls themselves are made later. Threads may share it.
 */
public final class GetTickets {

    private final Readiness readiness;
    private final BindIssue bind;
    private final MakeTickets make;
    private final FindLostTicket findLost;

    public GetTickets(Readiness readiness, BindIssue bind, MakeTickets make, FindLostTicket findLost) {
        this.readiness = readiness;
        this.bind = bind;
        this.make = make;
        this.findLost = findLost;
    }

    /** The search for the issue of an item whose creation had an unknown outcome. */
    Task search(ActionItem item, Caller actor, String project) {
        return new Task(List.of(item), actor, () -> findLost.find(item, actor, project));
    }

    /** What is to be done for items of one actor: one task for each, but one for as many as one call can make. */
    List<Task> tasks(List<ActionItem> items, Caller actor, DueItems due) {
        List<Task> tasks = new ArrayList<>();
        List<TicketOrder> orders = new ArrayList<>();
        for (ActionItem item : items) {
            readiness.of(item).ifPresent(ready -> {
                if (ready.existing().isPresent()) {
                    tasks.add(new Task(List.of(ready.item()), actor, () -> bind.bind(ready.item(), actor)));
                } else {
                    ready.project()
                            .ifPresentOrElse(
                                    project -> orders.add(make.order(ready, project)),
                                    () -> due.hinder(ready.item(), new Reason(Reason.Code.NOT_SET_UP)));
                }
            });
        }
        for (int from = 0; from < orders.size(); from += IssueTracker.MOST_AT_ONCE) {
            tasks.add(creation(actor, orders.subList(from, Math.min(orders.size(), from + IssueTracker.MOST_AT_ONCE))));
        }
        return tasks;
    }

    private Task creation(Caller actor, List<TicketOrder> orders) {
        return new Task(orders.stream().map(TicketOrder::item).toList(), actor, () -> make.make(actor, orders));
    }
}
