package dev.hindsight.finding.adapter;

import dev.hindsight.finding.Finding;
import dev.hindsight.frame.IssueLine;
import dev.hindsight.frame.ItemFacts;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.ContentStatus;
import dev.hindsight.status.FieldProblemMessages;
import dev.hindsight.status.ItemNotes;
import dev.hindsight.status.Message;
import dev.hindsight.status.OutputTarget;
import dev.hindsight.status.PageItem;
import dev.hindsight.status.ViewContext;
import dev.hindsight.status.VisibleItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what the template of one finding shows. For one thread. */
final class FindingModel {
    private final ViewContext view;
    private final FieldProblemMessages problems;

    FindingModel(ViewContext view) {
        this.view = view;
        this.problems = new FieldProblemMessages(view);
    }

    TemplateModel of(FindingRequest request) {
        Finding finding = request.finding();
        TemplateModel values = new TemplateModel()
                .with("title", finding.title().isEmpty() ? view.messages().text("untitled") : finding.title())
                .with("impact", finding.impact().value())
                .with(
                        "impactText",
                        view.messages().text("impact." + finding.impact().value() + ".full"))
                .with("copy", view.reading().copy())
                .with("fieldsLabel", view.messages().text("finding.fields"))
                .with("fields", new FindingFields(view).of(finding));
        List<Message> notes = new ArrayList<>();
        if (!view.reading().followsItems()) {
            values.with("stateText", placeText());
            notes.addAll(finding.declined() ? List.of() : problems.obstacles(finding));
        } else if (request.entry().isPresent()) {
            addItem(values, notes, finding, request.entry().get());
        } else {
            addExpectation(values, notes, finding);
        }
        notes.addAll(finding.declined() ? List.of() : problems.advice(finding));
        return values.with("notes", notes.stream().map(Message::values).toList());
    }

    private String placeText() {
        return view.messages()
                .text(view.reading().output() == OutputTarget.PREVIEW ? "place.preview" : "place.untracked");
    }

    private void addItem(TemplateModel values, List<Message> notes, Finding finding, PageItem entry) {
        VisibleItem seen = view.seen(entry.item());
        values.with("item", new ItemFacts(view).of(seen))
                .with("stateText", stateText(seen))
                .with("owner", tracked(seen, new ItemFacts(view).owner(seen)))
                .with("ownerLabel", view.messages().text("ticket.owner"))
                .with("dueLabel", view.messages().text("ticket.due"))
                .with("between", "\u00b7")
                .with("late", new ItemFacts(view).late(seen));
        shownTicket(seen, entry).ifPresent(issue -> values.with("ticket", issue));
        oldVersion().ifPresent(notes::add);
        notes.addAll(new ItemNotes(view).of(seen, finding, entry.original()));
    }

    private Optional<TemplateModel> shownTicket(VisibleItem seen, PageItem entry) {
        IssueLine line = new IssueLine(view);
        return line.of(seen).or(() -> entry.original().flatMap(original -> line.of(view.seen(original.item()))));
    }

    private Optional<String> tracked(VisibleItem seen, String owner) {
        return Optional.of(owner.isEmpty() ? view.messages().text("nobody") : owner)
                .filter(name -> seen.item().state() == ItemState.TRACKED && !seen.hidden());
    }

    private String stateText(VisibleItem seen) {
        return seen.standsHidden()
                ? view.messages().text("hidden")
                : view.messages().text("state." + seen.item().state().value() + ".sentence");
    }

    private Optional<Message> oldVersion() {
        return view.reading().where() == ContentStatus.OLD_VERSION
                ? Optional.of(Message.of(view.messages().text("place.old-version")))
                : Optional.empty();
    }

    /** What will become of a block that has just been published and has not been read yet. */
    private void addExpectation(TemplateModel values, List<Message> notes, Finding finding) {
        oldVersion().ifPresent(notes::add);
        if (view.reading().where() == ContentStatus.OLD_VERSION) {
            values.with("stateText", view.messages().text("place.gone"));
            return;
        }
        ItemState state = expected(finding);
        values.with("expected", state.value())
                .with("stateText", view.messages().text("state." + state.value() + ".sentence"));
        if (state == ItemState.WONT_DO) {
            notes.add(new ItemNotes(view).decision(finding));
        }
        if (state == ItemState.INCOMPLETE) {
            notes.addAll(problems.obstacles(finding));
        }
    }

    private ItemState expected(Finding finding) {
        if (finding.declined()) {
            return ItemState.WONT_DO;
        }
        return view.standards().fields().blockers(finding).isEmpty() ? ItemState.WAITING : ItemState.INCOMPLETE;
    }
}
