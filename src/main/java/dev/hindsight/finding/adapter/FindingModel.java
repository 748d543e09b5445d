package dev.hindsight.finding.adapter;

import dev.hindsight.authoring.BlockText;
import dev.hindsight.authoring.EditMessages;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.Impact;
import dev.hindsight.forecast.Forecast;
import dev.hindsight.forecast.ForecastMessages;
import dev.hindsight.frame.ItemModel;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.ItemFact;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.status.Message;
import dev.hindsight.status.RenderContext;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the template of a finding shows: the finding as its author wrote it, and what has become of it. */
final class FindingModel {

    private static final List<ItemFact> ATTRIBUTES = List.of(
            ItemFact.FINDING,
            ItemFact.STATE,
            ItemFact.FLAGS,
            ItemFact.ISSUE_KEY,
            ItemFact.RESOLUTION,
            ItemFact.DUPLICATE_OF,
            ItemFact.CHECK,
            ItemFact.CHECK_ON);

    /** States that follow from what a block says, and from nothing else. */
    private static final Set<ItemState> OF_THE_TEXT =
            EnumSet.of(ItemState.EMPTY, ItemState.INCOMPLETE, ItemState.WAITING, ItemState.WONT_DO, ItemState.LATER);

    /** States that call for nobody: what is said of them needs no message. */
    private static final Set<ItemState> QUIET =
            EnumSet.of(ItemState.INCOMPLETE, ItemState.WONT_DO, ItemState.LATER, ItemState.COPY, ItemState.REMOVED);

    private final MacroContext context;
    private final Messages messages;
    private final ItemMessages items;
    private final ForecastMessages forecasts;
    private final FindingState state;

    FindingModel(MacroContext context) {
        this.context = context;
        this.messages = context.messages();
        this.items = context.items();
        this.forecasts = new ForecastMessages(messages, items);
        this.state = new FindingState(context);
    }

    TemplateModel of(FindingBlock block) {
        Finding finding = block.finding();
        RenderContext rendered = context.page().context();
        TemplateModel values = new TemplateModel()
                .with("title", items.title(finding))
                .with("copy", Optional.of("copy").filter(copy -> rendered.isCopy()))
                .with(
                        "unread",
                        Optional.of("unread").filter(unread -> context.page().isYetToBeScanned()))
                .with(
                        "problem",
                        context.page().problem().map(problem -> problem.code().value()));
        List<Message> notes = new ArrayList<>();
        List<Message> warnings = new ArrayList<>();
        FindingBlock stored = withOwnersKey(block);
        Optional<VisibleItem> known = rendered.isBeingWritten() || rendered.showsItems()
                ? context.page().itemOf(stored)
                : Optional.empty();
        Optional<VisibleItem> item =
                known.filter(seen -> rendered.showsItems() && !isOvertaken(seen, stored.finding()));
        if (isEmpty(finding, item, known)) {
            return addEmpty(values, block, item, known);
        }
        if (rendered.isBeingWritten()) {
            addForecast(values, notes, stored, known);
        } else if (!rendered.showsItems()) {
            values.with("stateText", messages.text(rendered.isPreview() ? "context.preview" : "context.untracked"));
            notes.addAll(finding.wantsNoIssue() ? List.of() : items.blockers(finding));
        } else {
            if (rendered.isOldVersion()) {
                notes.add(new Message(messages.text("context.old-version"), Optional.empty()));
            }
            items.pageProblem().ifPresent(warnings::add);
            item.ifPresentOrElse(
                    seen -> addItem(values, notes, warnings, finding, seen),
                    () -> addExpectation(values, notes, block, known));
        }
        addEdit(values, block, item);
        notes.addAll(finding.wantsNoIssue() ? List.of() : items.advice(finding));
        new FindingFacts(context).addTo(values, finding, item);
        FindingFields fields = new FindingFields(context);
        Set<FindingField> above = above(block, item);
        return values.with("explaining", fields.explaining(finding, above))
                .with("others", fields.others(finding, above))
                .with("notes", notes.stream().map(TemplateModel::of).toList())
                .with("warnings", warnings.stream().map(TemplateModel::of).toList())
                .with("hintsLabel", messages.text("hints"))
                .withTexts("hints", items.hints(finding, item));
    }

    /** Whether nothing is written in a block, and nothing has become of it that readers should know. */
    private static boolean isEmpty(Finding finding, Optional<VisibleItem> item, Optional<VisibleItem> known) {
        return finding.isUntouched()
                && item.map(seen -> seen.state() == ItemState.EMPTY)
                        .orElse(known.filter(VisibleItem::hasIssue).isEmpty());
    }

    /** A quiet line, and where something can be written. */
    private TemplateModel addEmpty(
            TemplateModel values, FindingBlock block, Optional<VisibleItem> item, Optional<VisibleItem> known) {
        if (context.page().context().showsItems() && !context.page().context().isOldVersion()) {
            addPlace(values, block, known, ItemState.EMPTY);
        }
        addEdit(values, block, item);
        return values.with("empty", messages.text("state.empty.sentence"));
    }

    /** What somebody has saved by the form of this block, and it does not say. */
    private void addEdit(TemplateModel values, FindingBlock block, Optional<VisibleItem> item) {
        EditMessages words = new EditMessages(messages);
        Finding finding = block.finding();
        context.page().editToTell(block, item).ifPresent(edit -> {
            boolean dropped = edit.state().isDropped();
            BlockText said = dropped ? edit.after() : words.otherwise(edit, finding);
            String sentence = dropped ? words.dropped(edit) : words.altered(said);
            values.with("lost", new ItemModel(context).edit(edit, items.title(finding), sentence, said));
        });
    }

    /** The fields that stand above the details already, with what the block says of them. */
    private Set<FindingField> above(FindingBlock block, Optional<VisibleItem> item) {
        Finding finding = block.finding();
        Set<FindingField> above = EnumSet.of(FindingField.TITLE);
        above.addAll(block.inBody());
        if (Impact.ofValue(finding.text(FindingField.IMPACT)).isPresent()) {
            above.add(FindingField.IMPACT);
        }
        above.addAll(FindingFacts.said(finding, item));
        Optional<ItemState> state = item.map(VisibleItem::state).or(() -> ItemState.withoutIssue(finding));
        if (state.equals(Optional.of(ItemState.WONT_DO))) {
            above.addAll(EnumSet.of(FindingField.TRACK, FindingField.REASON));
            finding.until().ifPresent(day -> above.add(FindingField.UNTIL));
        }
        if (state.equals(Optional.of(ItemState.LATER))) {
            above.add(FindingField.TRACK);
        }
        if (item.flatMap(seen -> seen.effect().check())
                .filter(check -> !check.isAnswered())
                .isPresent()) {
            above.add(FindingField.CHECKER);
        }
        return above;
    }

    /** The block as items have it, with the lasting key of the owner in place of the name. */
    private FindingBlock withOwnersKey(FindingBlock block) {
        return block.with(block.finding().withPeople(messages::userKey));
    }

    /** What publishing does, said before it is done. */
    private void addForecast(
            TemplateModel values, List<Message> notes, FindingBlock written, Optional<VisibleItem> known) {
        Forecast forecast = context.forecasts().next(written, known);
        values.with("stateText", forecasts.sentence(forecast, written.finding()));
        addObstacles(notes, forecast, written.finding());
    }

    private void addObstacles(List<Message> notes, Forecast forecast, Finding finding) {
        forecasts.obstacles(forecast, finding).forEach(sentence -> notes.add(new Message(sentence, Optional.empty())));
    }

    /** Whether what is known of a block is due to a text that it had before, while there is no issue that would outlast it. */
    private boolean isOvertaken(VisibleItem seen, Finding now) {
        return context.page().isYetToBeScanned()
                && OF_THE_TEXT.contains(seen.state())
                && !seen.finding().hasTheFieldsOf(now);
    }

    /** What somebody should do stands above, in a message; what a state means follows its word. */
    private void addItem(
            TemplateModel values, List<Message> notes, List<Message> warnings, Finding finding, VisibleItem seen) {
        ItemModel model = new ItemModel(context);
        model.edit(seen, items.title(finding)).ifPresent(link -> values.with("edit", link));
        values.with(model.of(seen, ATTRIBUTES))
                .withModel("age", model.age(seen))
                .with("anchor", context.page().anchor(seen))
                .with("stateText", state.sentence(seen))
                .with("awaited", Optional.of("awaited").filter(awaited -> state.isAwaited(seen)));
        if (context.page().problem().isPresent()) {
            warnings.add(new Message(messages.text("page-problem.earlier"), Optional.empty()));
        }
        (QUIET.contains(seen.state()) ? notes : warnings).addAll(items.urgent(seen, finding));
        notes.addAll(items.quiet(seen));
        items.rights().ifPresent(notes::add);
        values.with("choices", choices(seen));
        new FindingCheck(context).addTo(values, seen);
    }

    /** Both ways to end a conflict; who may not decide is offered none. */
    private List<TemplateModel> choices(VisibleItem seen) {
        return context.page().decideAt(seen).stream()
                .flatMap(address -> Stream.of("jira", "page")
                        .map(side -> new TemplateModel()
                                .with("address", address + "&side=" + side)
                                .with("text", messages.text("conflict.use-" + side))))
                .toList();
    }

    /**
     * What will become of a block that has just been published and has not been scanned yet.
     *
     * @param known the item that it has from an earlier version; empty for a new block
     */
    private void addExpectation(
            TemplateModel values, List<Message> notes, FindingBlock block, Optional<VisibleItem> known) {
        Finding finding = block.finding();
        if (context.page().context().isOldVersion()) {
            values.with("stateText", messages.text("context.gone"));
            return;
        }
        if (context.page().problem().isPresent()) {
            values.with("stateText", messages.text("page-problem.finding"));
            return;
        }
        Forecast forecast = context.forecasts().next(withOwnersKey(block), known);
        addPlace(values, block, known, forecast.effect().state());
        values.with("stateText", forecasts.stateSentence(forecast, finding));
        addObstacles(notes, forecast, finding);
    }

    /** Where a block stands, is changed, and which state it has or will have, when no item says so. */
    private void addPlace(TemplateModel values, FindingBlock block, Optional<VisibleItem> known, ItemState expected) {
        ItemModel model = new ItemModel(context);
        String title = items.title(block.finding());
        known.map(seen -> model.edit(seen, title))
                .orElseGet(() -> model.edit(block, title))
                .ifPresent(link -> values.with("edit", link));
        values.with(
                        "anchor",
                        known.isPresent()
                                ? known.flatMap(context.page()::anchor)
                                : context.page().anchor(block))
                .with("attributes", expectedAttributes(known, expected));
    }

    private static List<TemplateModel> expectedAttributes(Optional<VisibleItem> known, ItemState expected) {
        List<TemplateModel> attributes = new ArrayList<>();
        known.ifPresent(seen -> attributes.add(ItemModel.attribute(ItemFact.FINDING, seen.uid())));
        attributes.add(ItemModel.attribute(ItemFact.STATE, expected.value()));
        attributes.add(ItemModel.attribute(ItemFact.FLAGS, ""));
        return attributes;
    }
}
