package dev.hindsight.render;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.Flag;
import dev.hindsight.action.ItemState;
import dev.hindsight.action.Ticket;
import dev.hindsight.finding.FindingField;
import dev.hindsight.progress.SeenItem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The facts of an item as the template's values: those of the data attributes, and owner and due date as text. What is
 * hidden or does not exist is absent. For one thread.
 */
final class ItemFacts {
    private final Scene scene;

    ItemFacts(Scene scene) {
        this.scene = scene;
    }

    /** What the data attributes say. */
    Values of(SeenItem seen) {
        ActionItem item = seen.item();
        return new Values()
                .with("uid", item.uid())
                .with("state", item.state().value())
                .with("flags", item.flags().stream().map(Flag::value).collect(Collectors.joining(" ")))
                .with("issueId", item.ticket().map(ticket -> ticket.id().issueId()))
                .with("issueKey", item.ticket().map(Ticket::key))
                .with("category", category(item))
                .with("due", scene.standards().yardstick().due(seen).map(LocalDate::toString))
                .with("overdue", scene.standards().yardstick().overdue(seen).map(overdue -> overdue.toString()));
    }

    private static Optional<String> category(ActionItem item) {
        return item.ticket()
                .filter(ticket -> item.state() == ItemState.TRACKED)
                .map(ticket -> ticket.category().value());
    }

    /** Who is to do it: the tracker's assignee while the reader may see it, else the page's owner; empty for nobody. */
    String owner(SeenItem seen) {
        ActionItem item = seen.item();
        String onPage = item.finding().text(FindingField.OWNER);
        if (item.state() != ItemState.TRACKED) {
            return scene.person(onPage);
        }
        return scene.person(
                item.ticket().map(ticket -> ticket.assignee().orElse("")).orElse(onPage));
    }

    /** The due date as text, when the data attribute does not say it: what the page says. */
    Optional<String> dueText(SeenItem seen) {
        boolean pageCounts = seen.item().ticket().isEmpty()
                && scene.standards().yardstick().due(seen).isEmpty();
        return Optional.of(seen.item().finding().text(FindingField.DUE)).filter(text -> pageCounts && !text.isEmpty());
    }

    /** The word that an item is overdue, where it is. */
    Optional<String> late(SeenItem seen) {
        return scene.standards()
                .yardstick()
                .overdue(seen)
                .filter(late -> late)
                .map(late -> scene.wording().text("overdue"));
    }
}
