package dev.hindsight.render;

import dev.hindsight.action.ItemState;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.progress.SeenItem;
import java.util.List;
import java.util.Optional;

/** One row of the table: an item, its facts and what is to be said of it. For one thread. */
final class StatusRow {
    private final Scene scene;
    private final ItemFacts facts;

    StatusRow(Scene scene) {
        this.scene = scene;
        this.facts = new ItemFacts(scene);
    }

    /**
     * The values of a row.
     *
     * @param page address of the page that the finding stands on; empty text when that is the page being read
     */
    Values of(SeenItem seen, Optional<Original> original, String page) {
        Finding finding = seen.item().finding();
        Wording wording = scene.wording();
        Values row = facts.of(seen)
                .with("address", page + "#finding-" + seen.item().uid())
                .with("title", finding.title().isEmpty() ? wording.text("untitled") : finding.title())
                .with("impact", finding.impact().value())
                .with("impactText", wording.text("impact." + finding.impact().value()))
                .with("theme", wording.theme(finding.text(FindingField.THEME)))
                .with("owner", owner(seen))
                .with("dueText", facts.dueText(seen))
                .with("late", facts.late(seen))
                .with("stateText", stateText(seen))
                .with("notes", notes(seen, original));
        ticket(seen, original).ifPresent(ticket -> row.with("ticket", ticket));
        return row;
    }

    /** The name of who is to do it, or that nobody is. */
    String owner(SeenItem seen) {
        String owner = facts.owner(seen);
        return owner.isEmpty() ? scene.wording().text("nobody") : owner;
    }

    /** The state in a word; a ticket that is shown speaks for itself. */
    private Optional<String> stateText(SeenItem seen) {
        if (seen.standsHidden()) {
            return Optional.of(scene.wording().text("hidden"));
        }
        return seen.item().state() == ItemState.TRACKED
                ? Optional.empty()
                : Optional.of(
                        scene.wording().text("state." + seen.item().state().value()));
    }

    private Optional<Values> ticket(SeenItem seen, Optional<Original> original) {
        TicketLine line = new TicketLine(scene);
        return line.of(seen).or(() -> original.flatMap(copied -> line.of(scene.seen(copied.item()))));
    }

    private List<Values> notes(SeenItem seen, Optional<Original> original) {
        return new ItemNotes(scene)
                .of(seen, seen.item().finding(), original).stream()
                        .map(Note::values)
                        .toList();
    }
}
