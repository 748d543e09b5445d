package dev.hindsight.frame;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.ViewContext;
import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The facts of an item as the template's values: those of the data attributes, and owner and due date as text. What is
 * hidden or does not exist is absent. For one thread.
 */
public final class ItemFacts {
    private final ViewContext view;

    public ItemFacts(ViewContext view) {
        this.view = view;
    }

    /** What the data attributes say. */
    public TemplateModel of(VisibleItem seen) {
        ActionItem item = seen.item();
        return new TemplateModel()
                .with("uid", item.uid())
                .with("state", item.state().value())
                .with("flags", item.flags().stream().map(ItemFlag::value).collect(Collectors.joining(" ")))
                .with("issueId", item.issue().map(snapshot -> snapshot.id().issueId()))
                .with("issueKey", item.issue().map(IssueSnapshot::key))
                .with("category", category(item))
                .with("due", view.standards().rules().due(seen).map(LocalDate::toString))
                .with("overdue", view.standards().rules().overdue(seen).map(overdue -> overdue.toString()));
    }

    private static Optional<String> category(ActionItem item) {
        return item.issue()
                .filter(snapshot -> item.state() == ItemState.TRACKED)
                .map(snapshot -> snapshot.category().value());
    }

    /** Who is to do it: the tracker's assignee while the reader may see it, else the page's owner; empty for nobody. */
    public String owner(VisibleItem seen) {
        ActionItem item = seen.item();
        String onPage = item.finding().text(FindingField.OWNER);
        if (item.state() != ItemState.TRACKED) {
            return view.user(onPage);
        }
        return view.user(
                item.issue().map(snapshot -> snapshot.assignee().orElse("")).orElse(onPage));
    }

    /** The due date as text, when the data attribute does not say it: what the page says. */
    public Optional<String> dueText(VisibleItem seen) {
        boolean pageCounts = seen.item().issue().isEmpty()
                && view.standards().rules().due(seen).isEmpty();
        return Optional.of(seen.item().finding().text(FindingField.DUE)).filter(text -> pageCounts && !text.isEmpty());
    }

    /** The word that an item is overdue, where it is. */
    public Optional<String> late(VisibleItem seen) {
        return view.standards()
                .rules()
                .overdue(seen)
                .filter(late -> late)
                .map(late -> view.messages().text("overdue"));
    }
}
