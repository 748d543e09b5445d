package dev.hindsight.render;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.ItemState;
import dev.hindsight.action.Reason;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.progress.SeenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sentences on one item, the most urgent first: why it is not further, what its page lacks for a ticket, and what
 * its flags mean. For one thread.
 */
final class ItemNotes {
    private final Scene scene;
    private final ProblemSentences problems;

    ItemNotes(Scene scene) {
        this.scene = scene;
        this.problems = new ProblemSentences(scene);
    }

    /**
     * What is to be said of an item.
     *
     * @param finding what the block says in the version that is read
     * @param original of a copied block, what it is a copy of
     */
    List<Note> of(SeenItem seen, Finding finding, Optional<Original> original) {
        ActionItem item = seen.item();
        List<Note> notes = new ArrayList<>();
        if (item.state() == ItemState.INCOMPLETE) {
            notes.addAll(problems.obstacles(finding));
        }
        if (item.state() == ItemState.DECLINED) {
            notes.add(decision(finding));
        }
        original.map(this::copyOf).ifPresent(notes::add);
        item.attempt()
                .reason()
                .filter(this::worthSaying)
                .map(reason -> why(reason, item))
                .ifPresent(notes::add);
        notes.addAll(new FlagSentences(scene).of(seen));
        return notes;
    }

    /** The decision not to act, in the author's words. */
    Note decision(Finding finding) {
        return Note.of(scene.wording().text("declined.reason", finding.text(FindingField.REASON)));
    }

    private Note copyOf(Original original) {
        String address = original.pageAddress().toString();
        Optional<Note.Hyperlink> link = Optional.of(address)
                .filter(Finding::isLink)
                .map(url ->
                        new Note.Hyperlink(url + "#finding-" + original.item().uid(), original.pageTitle()));
        return new Note(scene.wording().text("copied.from"), link);
    }

    private boolean worthSaying(Reason reason) {
        return reason.code() != Reason.Code.COPY_OF;
    }

    private Note why(Reason reason, ActionItem item) {
        return new ReasonSentences(scene).of(reason, item.state());
    }
}
