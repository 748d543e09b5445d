package dev.hindsight.render;

import dev.hindsight.action.ItemState;
import dev.hindsight.finding.Finding;
import dev.hindsight.progress.SeenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what the template of one finding shows. For one thread. */
final class FindingModel {
    private final Scene scene;
    private final ProblemSentences problems;

    FindingModel(Scene scene) {
        this.scene = scene;
        this.problems = new ProblemSentences(scene);
    }

    Values of(FindingRequest request) {
        Finding finding = request.finding();
        Values values = new Values()
                .with("title", finding.title().isEmpty() ? scene.wording().text("untitled") : finding.title())
                .with("impact", finding.impact().value())
                .with(
                        "impactText",
                        scene.wording().text("impact." + finding.impact().value() + ".full"))
                .with("copy", scene.reading().copy())
                .with("fieldsLabel", scene.wording().text("finding.fields"))
                .with("fields", new FindingFields(scene).of(finding));
        List<Note> notes = new ArrayList<>();
        if (!scene.reading().followsItems()) {
            values.with("stateText", placeText());
            notes.addAll(finding.declined() ? List.of() : problems.obstacles(finding));
        } else if (request.entry().isPresent()) {
            addItem(values, notes, finding, request.entry().get());
        } else {
            addExpectation(values, notes, finding);
        }
        notes.addAll(finding.declined() ? List.of() : problems.advice(finding));
        return values.with("notes", notes.stream().map(Note::values).toList());
    }

    private String placeText() {
        return scene.wording().text(scene.reading().output() == Output.PREVIEW ? "place.preview" : "place.untracked");
    }

    private void addItem(Values values, List<Note> notes, Finding finding, Entry entry) {
        SeenItem seen = scene.seen(entry.item());
        values.with("item", new ItemFacts(scene).of(seen))
                .with("stateText", stateText(seen))
                .with("owner", tracked(seen, new ItemFacts(scene).owner(seen)))
                .with("ownerLabel", scene.wording().text("ticket.owner"))
                .with("dueLabel", scene.wording().text("ticket.due"))
                .with("between", "\u00b7")
                .with("late", new ItemFacts(scene).late(seen));
        shownTicket(seen, entry).ifPresent(ticket -> values.with("ticket", ticket));
        oldVersion().ifPresent(notes::add);
        notes.addAll(new ItemNotes(scene).of(seen, finding, entry.original()));
    }

    private Optional<Values> shownTicket(SeenItem seen, Entry entry) {
        TicketLine line = new TicketLine(scene);
        return line.of(seen).or(() -> entry.original().flatMap(original -> line.of(scene.seen(original.item()))));
    }

    private Optional<String> tracked(SeenItem seen, String owner) {
        return Optional.of(owner.isEmpty() ? scene.wording().text("nobody") : owner)
                .filter(name -> seen.item().state() == ItemState.TRACKED && !seen.hidden());
    }

    private String stateText(SeenItem seen) {
        return seen.standsHidden()
                ? scene.wording().text("hidden")
                : scene.wording().text("state." + seen.item().state().value() + ".sentence");
    }

    private Optional<Note> oldVersion() {
        return scene.reading().where() == Whereabouts.OLD_VERSION
                ? Optional.of(Note.of(scene.wording().text("place.old-version")))
                : Optional.empty();
    }

    /** What will become of a block that has just been published and has not been read yet. */
    private void addExpectation(Values values, List<Note> notes, Finding finding) {
        oldVersion().ifPresent(notes::add);
        if (scene.reading().where() == Whereabouts.OLD_VERSION) {
            values.with("stateText", scene.wording().text("place.gone"));
            return;
        }
        ItemState state = expected(finding);
        values.with("expected", state.value())
                .with("stateText", scene.wording().text("state." + state.value() + ".sentence"));
        if (state == ItemState.DECLINED) {
            notes.add(new ItemNotes(scene).decision(finding));
        }
        if (state == ItemState.INCOMPLETE) {
            notes.addAll(problems.obstacles(finding));
        }
    }

    private ItemState expected(Finding finding) {
        if (finding.declined()) {
            return ItemState.DECLINED;
        }
        return scene.standards().fields().obstacles(finding).isEmpty() ? ItemState.WAITING : ItemState.INCOMPLETE;
    }
}
