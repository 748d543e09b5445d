package dev.hindsight.export.adapter.rest;

import dev.hindsight.assessment.Assessment;
import dev.hindsight.assessment.EffectCheck;
import dev.hindsight.export.ExportedItem;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.CsvTable;
import dev.hindsight.issue.IssueId;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.ItemFact;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.status.WaitReasonMessages;
import dev.hindsight.wiki.Messages;
import java.util.Optional;
import java.util.function.Function;

/**
 * The columns of the export. Their names are those of the rendered data attributes and of the macro's parameters, and
 * only grow. What is hidden from the caller is empty.
 */
final class ExportTable {

    private final CsvTable<ExportedItem> table;
    private final Messages messages;
    private final WaitReasonMessages reasons;

    private ExportTable(char separator, Messages messages) {
        this.table = new CsvTable<>(separator);
        this.messages = messages;
        this.reasons = new WaitReasonMessages(messages, false, Optional.empty());
    }

    /**
     * The table for a caller, who is told names of people and reasons in these texts.
     *
     * @param separator what stands between cells
     */
    static CsvTable<ExportedItem> of(char separator, Messages messages) {
        ExportTable export = new ExportTable(separator, messages);
        export.facts(ItemFact.FINDING);
        export.table.value(
                "page-id", item -> Long.toString(item.seen().location().pageId()));
        export.text("space", seen -> seen.location().spaceKey());
        export.facts(
                ItemFact.STATE,
                ItemFact.FLAGS,
                ItemFact.ISSUE_ID,
                ItemFact.ISSUE_KEY,
                ItemFact.STATUS,
                ItemFact.CATEGORY,
                ItemFact.RESOLUTION,
                ItemFact.COMPLETION);
        export.values(ItemFact.DUE, ItemFact.OVERDUE, ItemFact.AS_OF);
        export.text("title", seen -> seen.finding().title());
        export.text("impact", seen -> seen.finding().impact().value());
        export.fields(FindingField.THEME, FindingField.KIND);
        export.facts(ItemFact.OWNER);
        export.fields(FindingField.SUCCESS, FindingField.OBJECTIVE, FindingField.AFFECTS);
        export.text("link-id", seen -> seen.issueId().map(IssueId::linkId).orElse(""));
        export.facts(ItemFact.DUPLICATE_OF);
        export.table.text("page-title", ExportedItem::pageTitle);
        export.text("reason", export::reason);
        export.fields(FindingField.REMEDY);
        export.table.text("page-address", ExportedItem::pageAddress);
        export.text("issue-address", seen -> seen.issueAddress().orElse(""));
        export.text("checker", seen -> messages.userName(seen.finding().text(FindingField.CHECKER)));
        export.fields(FindingField.UNTIL);
        export.facts(ItemFact.CHECK);
        export.values(ItemFact.CHECK_ON);
        export.table.value("put-off", item -> export.putOff(item.seen()));
        export.answer("answered-by", answer -> export.messages.userName(answer.by()));
        export.answer("answered-at", answer -> answer.at().toString());
        export.answer("answered-by-owner", answer -> Boolean.toString(answer.byOwner()));
        export.answer("answer-note", Assessment::note);
        export.answer("answer-evidence", Assessment::evidence);
        // No text of an author is last: where that ends in what another spreadsheet takes for a separator, its quote
        // would begin
        // a cell there with the line break
        export.facts(ItemFact.FOLLOWS);
        return export.table;
    }

    /** How often the check was put off; nothing where nothing is to be checked. */
    private String putOff(VisibleItem seen) {
        return seen.effect()
                .check()
                .map(check -> Integer.toString(check.putOff().size()))
                .orElse("");
    }

    /** Of the answer that counts; nothing where there is none. */
    private void answer(String name, Function<Assessment, String> text) {
        text(
                name,
                seen -> seen.effect()
                        .check()
                        .flatMap(EffectCheck::answer)
                        .map(text)
                        .orElse(""));
    }

    /** Why it is not further, as its page says it; of what shall not be done, why not. */
    private String reason(VisibleItem seen) {
        return seen.reason()
                .map(reason -> reasons.of(reason, seen.state()).text())
                .orElse(seen.state() == ItemState.WONT_DO ? seen.finding().text(FindingField.REASON) : "");
    }

    private void text(String name, Function<VisibleItem, String> text) {
        table.text(name, item -> text.apply(item.seen()));
    }

    private void facts(ItemFact... facts) {
        for (ItemFact fact : facts) {
            text(fact.attribute(), seen -> of(fact, seen));
        }
    }

    private void values(ItemFact... facts) {
        for (ItemFact fact : facts) {
            table.value(fact.attribute(), item -> of(fact, item.seen()));
        }
    }

    private String of(ItemFact fact, VisibleItem seen) {
        return fact.of(seen, messages).map(Object::toString).orElse("");
    }

    private void fields(FindingField... fields) {
        for (FindingField field : fields) {
            text(field.parameter(), seen -> seen.finding().text(field));
        }
    }
}
