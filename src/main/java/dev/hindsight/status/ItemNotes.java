package dev.hindsight.status;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sentences on one item, the most urgent first: why it is not further, what its page lacks for a ticket, and what
 * its flags mean. For one thread.
 */
public final class ItemNotes {
    private final ViewContext view;
    private final FieldProblemMessages problems;

    public ItemNotes(ViewContext view) {
        this.view = view;
        this.problems = new FieldProblemMessages(view);
    }

    /**
     * What is to be said of an item.
     *
     * @param finding what the block says in the version that is read
     * @param original of a copied block, what it is a copy of
     */
    public List<Message> of(VisibleItem seen, Finding finding, Optional<CopySource> original) {
        ActionItem item = seen.item();
        List<Message> notes = new ArrayList<>();
        if (item.state() == ItemState.INCOMPLETE) {
            notes.addAll(problems.obstacles(finding));
        }
        if (item.state() == ItemState.WONT_DO) {
            notes.add(decision(finding));
        }
        original.map(this::copyOf).ifPresent(notes::add);
        item.schedule().reason().map(reason -> why(reason, item)).ifPresent(notes::add);
        notes.addAll(new FlagMessages(view).of(seen));
        return notes;
    }

    /** The decision not to act, in the author's words. */
    public Message decision(Finding finding) {
        return Message.of(view.messages().text("declined.reason", finding.text(FindingField.REASON)));
    }

    private Message copyOf(CopySource original) {
        String address = original.pageAddress().toString();
        Optional<Message.Hyperlink> link = Optional.of(address)
                .filter(Finding::isLink)
                .map(url -> new Message.Hyperlink(
                        url + "#finding-" + original.item().uid(), original.pageTitle()));
        return new Message(view.messages().text("copied.from"), link);
    }

    private Message why(WaitReason reason, ActionItem item) {
        return new WaitReasonMessages(view).of(reason, item.state());
    }
}
