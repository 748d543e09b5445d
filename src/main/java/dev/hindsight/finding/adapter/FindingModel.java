package dev.hindsight.finding.adapter;

import dev.hindsight.authoring.BlockText;
import dev.hindsight.authoring.EditMessages;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.Impact;
import dev.hindsight.frame.ItemModel;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.ItemFact;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.status.Message;
import dev.hindsight.status.RenderContext;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import dev.hindsight.wiki.User;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the template of a finding shows: the finding as its author wrote it, and what has become of it. */
final class FindingModel {

    private static final List<ItemFact> ATTRIBUTES = List.of(
            ItemFact.FINDING,
            ItemFact.STATE,
            ItemFact.FLAGS,
            ItemFact.ISSUE_KEY,
            ItemFact.RESOLUTION,
            ItemFact.DUPLICATE_OF);

    private final MacroContext context;
    private final Messages messages;
    private final ItemMessages items;

    FindingModel(MacroContext context) {
        this.context = context;
        this.messages = context.messages();
        this.items = context.items();
    }

    TemplateModel of(FindingBlock block) {
        Finding finding = block.finding();
        RenderContext rendered = context.page().context();
        TemplateModel values = new TemplateModel()
                .with("title", items.title(finding))
                .with("impact", finding.impact().value())
                .with("impactText", messages.text("impact." + finding.impact().value() + ".full"))
                .with("copy", Optional.of("copy").filter(copy -> rendered.isCopy()))
                .with("fieldsLabel", messages.text("finding.fields"))
                .with(
                        "problem",
                        context.page().problem().map(problem -> problem.code().value()));
        List<Message> notes = new ArrayList<>();
        Optional<VisibleItem> item = Optional.empty();
        if (!rendered.showsItems()) {
            values.with("stateText", messages.text(rendered.isPreview() ? "context.preview" : "context.untracked"));
            notes.addAll(finding.wantsNoIssue() ? List.of() : items.blockers(finding));
        } else {
            if (rendered.isOldVersion()) {
                notes.add(new Message(messages.text("context.old-version"), Optional.empty()));
            }
            item = context.page().itemOf(withOwnersKey(block));
            items.pageProblem().ifPresent(notes::add);
            item.ifPresentOrElse(
                    seen -> addItem(values, notes, finding, seen),
                    () -> addExpectation(values, notes, finding, rendered));
        }
        addEdit(values, block, item);
        notes.addAll(finding.wantsNoIssue() ? List.of() : items.advice(finding));
        return values.with("fields", new FindingFields(context).of(finding, above(finding, item)))
                .with("notes", notes.stream().map(TemplateModel::of).toList())
                .with("hintsLabel", messages.text("hints"))
                .withTexts("hints", items.hints(finding, item));
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
    private Set<FindingField> above(Finding finding, Optional<VisibleItem> item) {
        Set<FindingField> above = EnumSet.of(FindingField.TITLE);
        if (Impact.ofValue(finding.text(FindingField.IMPACT)).isPresent()) {
            above.add(FindingField.IMPACT);
        }
        if (item.filter(FindingModel::isTrackedShown).isPresent()) {
            above.add(FindingField.OWNER);
            finding.due().ifPresent(day -> above.add(FindingField.DUE));
        }
        item.filter(seen -> seen.state() == ItemState.WONT_DO)
                .ifPresent(seen -> above.addAll(EnumSet.of(FindingField.TRACK, FindingField.REASON)));
        item.filter(seen -> seen.state() == ItemState.LATER).ifPresent(seen -> above.add(FindingField.TRACK));
        return above;
    }

    /** The block as items have it, with the lasting key of the owner in place of the name. */
    private FindingBlock withOwnersKey(FindingBlock block) {
        Finding finding = block.finding();
        Optional<User> owner = messages.account(finding.text(FindingField.OWNER));
        return owner.map(account -> block.with(finding.with(FindingField.OWNER, account.key())))
                .orElse(block);
    }

    private void addItem(TemplateModel values, List<Message> notes, Finding finding, VisibleItem seen) {
        ItemModel model = new ItemModel(context);
        model.edit(seen, items.title(finding)).ifPresent(link -> values.with("edit", link));
        values.with(model.of(seen, ATTRIBUTES))
                .with("anchor", context.page().anchor(seen))
                .with("stateText", stateText(seen))
                .with("ownerLabel", messages.text("issue.owner"))
                .with("dueLabel", messages.text("issue.due"))
                .with("between", "\u00b7");
        if (isTrackedShown(seen)) {
            values.with("owner", items.owner(seen))
                    .with("plannedLabel", messages.text("planned"))
                    .with("plannedOwner", items.plannedOwner(seen, finding))
                    .with("plannedDue", items.plannedDue(seen, finding).map(LocalDate::toString))
                    .with("noDue", messages.text("nothing"));
        }
        if (context.page().problem().isPresent()) {
            notes.add(new Message(messages.text("page-problem.earlier"), Optional.empty()));
        }
        notes.addAll(items.notes(seen, finding));
    }

    private static boolean isTrackedShown(VisibleItem seen) {
        return seen.state() == ItemState.TRACKED && !seen.isIssueHidden();
    }

    /** What is said of the state; where an issue is shown, that says it. */
    private Optional<String> stateText(VisibleItem seen) {
        if (isTrackedShown(seen)) {
            return Optional.empty();
        }
        return Optional.of(
                seen.isTrackedHidden()
                        ? messages.text("hidden")
                        : messages.text("state." + situation(seen) + ".sentence"));
    }

    private String situation(VisibleItem seen) {
        if (isBlocked(seen)) {
            return "blocked";
        }
        if (seen.copyChoice().filter(CopyChoice.STOPPED::equals).isPresent()) {
            return "stopped";
        }
        if (context.page().standsTwice(seen)) {
            return "twice";
        }
        return seen.isRemoved() && !seen.hasIssue() ? "gone" : seen.state().value();
    }

    /** Whether a complete finding cannot get its issue now; an issue that was asked for may be there already. */
    private static boolean isBlocked(VisibleItem seen) {
        return seen.state() == ItemState.REFUSED
                || (seen.state() == ItemState.WAITING
                        && seen.reason()
                                .filter(reason -> reason.code() != WaitReason.Code.OUTCOME_UNKNOWN)
                                .isPresent());
    }

    /** What will become of a block that has just been published and has not been scanned yet. */
    private void addExpectation(TemplateModel values, List<Message> notes, Finding finding, RenderContext rendered) {
        if (rendered.isOldVersion()) {
            values.with("stateText", messages.text("context.gone"));
            return;
        }
        if (context.page().problem().isPresent()) {
            values.with("stateText", messages.text("page-problem.finding"));
            return;
        }
        List<Message> blockers = finding.wantsNoIssue() ? List.of() : items.blockers(finding);
        ItemState expected =
                ItemState.withoutIssue(finding).orElse(blockers.isEmpty() ? ItemState.WAITING : ItemState.INCOMPLETE);
        values.with(
                        "attributes",
                        List.of(
                                ItemModel.attribute(ItemFact.STATE, expected.value()),
                                ItemModel.attribute(ItemFact.FLAGS, "")))
                .with("stateText", messages.text("state." + expected.value() + ".sentence"));
        if (expected == ItemState.WONT_DO) {
            notes.add(items.decision(finding));
        }
        notes.addAll(blockers);
    }
}
