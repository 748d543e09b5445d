package dev.hindsight.export.adapter.rest;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.settings.Settings;
import dev.hindsight.status.ProgressRules;
import dev.hindsight.status.ProgressRulesNow;
import dev.hindsight.status.VisibilityFilter;
import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of the export. Their names are those of the rendered data attributes and of the macro's parameters, and
 * only grow. What is hidden from the caller is empty. Threads may share it.
 */
public final class ExportTable {

    static final List<String> COLUMNS = List.of(
            "finding",
            "page-id",
            "space",
            "state",
            "flags",
            "issue-id",
            "issue-key",
            "status",
            "category",
            "due",
            "overdue",
            "as-of",
            "title",
            "impact",
            "theme",
            "kind",
            "owner",
            "success",
            "objective",
            "link-id");

    private final VisibilityFilter visibility;
    private final ProgressRulesNow rules;
    private final Settings settings;

    public ExportTable(VisibilityFilter visibility, ProgressRulesNow rules, Settings settings) {
        this.visibility = visibility;
        this.rules = rules;
        this.settings = settings;
    }

    /** What all rows of one export are measured by. */
    ProgressRules rules() {
        return rules.now(settings.site());
    }

    /** The cells of an item for the current user, in the order of the columns. */
    List<String> row(ActionItem stored, ProgressRules rules) {
        VisibleItem seen = visibility.seen(stored);
        ActionItem item = seen.item();
        Finding finding = item.finding();
        return List.of(
                item.uid(),
                Long.toString(item.location().pageId()),
                item.location().spaceKey(),
                item.state().value(),
                item.flags().stream().map(ItemFlag::value).collect(Collectors.joining(" ")),
                of(item, snapshot -> snapshot.id().issueId()),
                of(item, IssueSnapshot::key),
                of(item, IssueSnapshot::statusName),
                of(item, snapshot -> snapshot.category().value()),
                rules.due(seen).map(LocalDate::toString).orElse(""),
                rules.overdue(seen).map(String::valueOf).orElse(""),
                of(item, snapshot -> snapshot.readAt().toString()),
                finding.title(),
                finding.impact().value(),
                finding.text(FindingField.THEME),
                finding.text(FindingField.KIND),
                owner(item),
                finding.text(FindingField.SUCCESS),
                finding.text(FindingField.OBJECTIVE),
                of(item, snapshot -> snapshot.id().linkId()));
    }

    private static String of(ActionItem item, Function<IssueSnapshot, String> fact) {
        return item.issue().map(fact).orElse("");
    }

    /** The tracker's user name of the assignee where there is a ticket to be seen, else the owner on the page. */
    private static String owner(ActionItem item) {
        Optional<IssueSnapshot> snapshot = item.issue();
        return snapshot.isPresent()
                ? snapshot.get().assignee().orElse("")
                : item.finding().text(FindingField.OWNER);
    }
}
