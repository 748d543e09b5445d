package dev.hindsight.export.adapter.rest;

import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.CsvTable;
import dev.hindsight.issue.IssueId;
import dev.hindsight.status.ItemFact;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;

/**
 * The columns of the export. Their names are those of the rendered data attributes and of the macro's parameters, and
 * only grow. What is hidden from the caller is empty.
 */
final class ExportTable {

    private final CsvTable<VisibleItem> table = new CsvTable<>();
    private final Messages messages;

    private ExportTable(Messages messages) {
        this.messages = messages;
    }

    /** The table for a caller, who is told names of people in these texts. */
    static CsvTable<VisibleItem> of(Messages messages) {
        ExportTable export = new ExportTable(messages);
        export.facts(ItemFact.FINDING);
        export.table
                .column("page-id", seen -> Long.toString(seen.location().pageId()))
                .column("space", seen -> seen.location().spaceKey());
        export.facts(
                ItemFact.STATE,
                ItemFact.FLAGS,
                ItemFact.ISSUE_ID,
                ItemFact.ISSUE_KEY,
                ItemFact.STATUS,
                ItemFact.CATEGORY,
                ItemFact.RESOLUTION,
                ItemFact.COMPLETION,
                ItemFact.DUE,
                ItemFact.OVERDUE,
                ItemFact.AS_OF);
        export.table
                .column("title", seen -> seen.finding().title())
                .column("impact", seen -> seen.finding().impact().value());
        export.fields(FindingField.THEME, FindingField.KIND);
        export.facts(ItemFact.OWNER);
        export.fields(FindingField.SUCCESS, FindingField.OBJECTIVE, FindingField.AFFECTS);
        export.table.column(
                "link-id", seen -> seen.issueId().map(IssueId::linkId).orElse(""));
        export.facts(ItemFact.DUPLICATE_OF);
        return export.table;
    }

    private void facts(ItemFact... facts) {
        for (ItemFact fact : facts) {
            table.column(
                    fact.attribute(),
                    seen -> fact.of(seen, messages).map(Object::toString).orElse(""));
        }
    }

    private void fields(FindingField... fields) {
        for (FindingField field : fields) {
            table.column(field.parameter(), seen -> seen.finding().text(field));
        }
    }
}
