package dev.hindsight.frame;

import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.CompletionStatus;
import dev.hindsight.status.ViewContext;
import dev.hindsight.status.VisibleItem;
import java.util.Optional;

/** What is shown of a ticket: where it is, how far it is, and how old that is. For one thread. */
public final class IssueLine {
    private final ViewContext view;

    public IssueLine(ViewContext view) {
        this.view = view;
    }

    /** The values of an item's ticket; absent when it has none, or when it is hidden. */
    public Optional<TemplateModel> of(VisibleItem seen) {
        return seen.item().issue().map(snapshot -> values(seen.item(), snapshot));
    }

    private TemplateModel values(ActionItem item, IssueSnapshot snapshot) {
        return new TemplateModel()
                .with("key", snapshot.key())
                .with("address", view.visibility().address(snapshot))
                .with("status", status(item, snapshot))
                .with("category", snapshot.category().value())
                .with("dropped", dropped(item))
                .with("seenAt", snapshot.readAt().toString())
                .with("asOf", view.messages().text("as-of", view.messages().moment(snapshot.readAt())));
    }

    /** The status, unless the ticket was lost since: an old status would be taken for today's. */
    private static Optional<String> status(ActionItem item, IssueSnapshot snapshot) {
        return Optional.of(snapshot.statusName()).filter(name -> !name.isBlank() && item.state() != ItemState.MISSING);
    }

    private Optional<String> dropped(ActionItem item) {
        boolean dropped = view.standards()
                .rules()
                .completion(new VisibleItem(item, false))
                .filter(CompletionStatus.NOT_DONE::equals)
                .isPresent();
        return dropped ? Optional.of(view.messages().text("ticket.dropped")) : Optional.empty();
    }
}
