package dev.hindsight.status.adapter;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.IssueLine;
import dev.hindsight.frame.ItemFacts;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.CopySource;
import dev.hindsight.status.ItemNotes;
import dev.hindsight.status.Message;
import dev.hindsight.status.Messages;
import dev.hindsight.status.ViewContext;
import dev.hindsight.status.VisibleItem;
import java.util.List;
import java.util.Optional;

/** One row of the table: an item, its facts and what is to be said of it. For one thread. */
final class StatusRow {
    private final ViewContext view;
    private final ItemFacts facts;

    StatusRow(ViewContext view) {
        this.view = view;
        this.facts = new ItemFacts(view);
    }

    /**
     * The values of a row.
     *
     * @param page address of the page that the finding stands on; empty text when that is the page being read
     */
    TemplateModel of(VisibleItem seen, Optional<CopySource> original, String page) {
        Finding finding = seen.item().finding();
        Messages messages = view.messages();
        TemplateModel row = facts.of(seen)
                .with("address", page + "#finding-" + seen.item().uid())
                .with("title", finding.title().isEmpty() ? messages.text("untitled") : finding.title())
                .with("impact", finding.impact().value())
                .with("impactText", messages.text("impact." + finding.impact().value()))
                .with("theme", messages.theme(finding.text(FindingField.THEME)))
                .with("owner", owner(seen))
                .with("dueText", facts.dueText(seen))
                .with("late", facts.late(seen))
                .with("stateText", stateText(seen))
                .with("notes", notes(seen, original));
        issue(seen, original).ifPresent(issue -> row.with("ticket", issue));
        return row;
    }

    /** The name of who is to do it, or that nobody is. */
    String owner(VisibleItem seen) {
        String owner = facts.owner(seen);
        return owner.isEmpty() ? view.messages().text("nobody") : owner;
    }

    /** The state in a word; a ticket that is shown speaks for itself. */
    private Optional<String> stateText(VisibleItem seen) {
        if (seen.standsHidden()) {
            return Optional.of(view.messages().text("hidden"));
        }
        return seen.item().state() == ItemState.TRACKED
                ? Optional.empty()
                : Optional.of(
                        view.messages().text("state." + seen.item().state().value()));
    }

    private Optional<TemplateModel> issue(VisibleItem seen, Optional<CopySource> original) {
        IssueLine line = new IssueLine(view);
        return line.of(seen).or(() -> original.flatMap(copied -> line.of(view.seen(copied.item()))));
    }

    private List<TemplateModel> notes(VisibleItem seen, Optional<CopySource> original) {
        return new ItemNotes(view)
                .of(seen, seen.item().finding(), original).stream()
                        .map(Message::values)
                        .toList();
    }
}
