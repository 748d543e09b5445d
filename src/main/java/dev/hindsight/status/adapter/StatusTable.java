package dev.hindsight.status.adapter;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.ItemModel;
import dev.hindsight.frame.Lozenge;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.GroupBy;
import dev.hindsight.status.ItemFact;
import dev.hindsight.status.ItemFilter;
import dev.hindsight.status.ItemOrder;
import dev.hindsight.status.StatusOptions;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The items as rows, ordered and grouped, and those that are no longer on the page below. All rows of a table without
 * groups are in one group without title.
 */
final class StatusTable {

    private static final List<String> COLUMNS = List.of("finding", "impact", "theme", "owner", "due", "status");

    private static final List<ItemFact> ATTRIBUTES = List.of(
            ItemFact.FINDING,
            ItemFact.ISSUE_ID,
            ItemFact.ISSUE_KEY,
            ItemFact.STATE,
            ItemFact.FLAGS,
            ItemFact.CATEGORY,
            ItemFact.RESOLUTION,
            ItemFact.DUPLICATE_OF,
            ItemFact.DUE,
            ItemFact.OVERDUE);

    private static final Comparator<String> BY_TITLE = Comparator.comparing(String::isEmpty)
            .thenComparing(String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Comparator.naturalOrder());

    private final MacroContext context;
    private final Messages messages;
    private final StatusOptions options;
    private final String page;
    private final ItemModel model;

    /** @param page address of the page that the findings stand on; empty text when that is the page being read */
    StatusTable(MacroContext context, StatusOptions options, String page) {
        this.context = context;
        this.messages = context.messages();
        this.options = options;
        this.page = page;
        this.model = new ItemModel(context);
    }

    void addTo(TemplateModel values) {
        List<VisibleItem> items = context.page().items();
        List<VisibleItem> onPage = items.stream()
                .filter(seen -> !seen.isRemoved())
                .filter(ItemFilter.ALL::admits)
                .toList();
        List<TemplateModel> groups = groups(onPage);
        if (!groups.isEmpty()) {
            values.with(
                            "caption",
                            messages.text("status.caption." + options.show().value()))
                    .withTexts(
                            "columns",
                            COLUMNS.stream()
                                    .map(column -> messages.text("column." + column))
                                    .toList())
                    .with("groups", groups)
                    .with("width", COLUMNS.size());
        }
        // An issue that is hidden may be just what was asked for
        if (groups.isEmpty() && onPage.stream().noneMatch(VisibleItem::isTrackedHidden)) {
            ItemFilter show = onPage.isEmpty() ? ItemFilter.ALL : options.show();
            values.with("noRows", messages.text("status.none." + show.value()));
        }
        List<TemplateModel> removed = items.stream()
                .filter(VisibleItem::isRemoved)
                .filter(VisibleItem::hasIssue)
                .map(this::removed)
                .toList();
        if (!removed.isEmpty()) {
            values.with("removedText", messages.text("status.removed", removed.size()))
                    .with("removed", removed);
        }
    }

    private List<TemplateModel> groups(List<VisibleItem> onPage) {
        Comparator<VisibleItem> order = options.grouping() == GroupBy.NONE || options.grouping() == GroupBy.IMPACT
                ? ItemOrder.URGENT_FIRST
                : Comparator.comparing(this::title, BY_TITLE).thenComparing(ItemOrder.URGENT_FIRST);
        Map<String, List<TemplateModel>> groups = new LinkedHashMap<>();
        onPage.stream()
                .filter(options.show()::admits)
                .sorted(order)
                .forEach(seen -> groups.computeIfAbsent(title(seen), title -> new ArrayList<>())
                        .add(row(seen)));
        return groups.entrySet().stream().map(this::group).toList();
    }

    /** The title of the group that an item is in; empty text, which comes last, for what has no such thing. */
    private String title(VisibleItem seen) {
        Finding finding = seen.finding();
        return switch (options.grouping()) {
            case NONE -> "";
            case IMPACT -> messages.text("impact." + finding.impact().value() + ".full");
            case THEME -> context.items().theme(finding.text(FindingField.THEME));
            case OWNER -> messages.user(seen.owner(messages));
            case OBJECTIVE -> finding.text(FindingField.OBJECTIVE);
        };
    }

    private TemplateModel group(Map.Entry<String, List<TemplateModel>> group) {
        TemplateModel values = new TemplateModel().with("rows", group.getValue());
        if (options.grouping() == GroupBy.NONE) {
            return values;
        }
        return values.with(
                "title",
                group.getKey().isEmpty()
                        ? messages.text("group.none." + options.grouping().value())
                        : group.getKey());
    }

    private TemplateModel row(VisibleItem seen) {
        Finding finding = seen.finding();
        String title = context.items().title(finding);
        TemplateModel values = model.of(seen, ATTRIBUTES);
        model.edit(seen, title).ifPresent(link -> values.with("edit", link));
        return values.with("address", page + "#finding-" + seen.uid())
                .with("title", title)
                .with("impactLozenge", Lozenge.of(finding.impact()))
                .with("impactText", messages.text("impact." + finding.impact().value()))
                .with("theme", context.items().theme(finding.text(FindingField.THEME)))
                .with("owner", context.items().owner(seen))
                .with("plannedLabel", messages.text("planned"))
                .with("plannedOwner", context.items().plannedOwner(seen, finding))
                .withModel(
                        "plannedDue", context.items().plannedDue(seen, finding).map(context::day))
                .withModel(
                        "due",
                        seen.dueOnPage().flatMap(Finding::day).or(seen::due).map(context::day))
                .with("dueText", seen.dueOnPage())
                .with("stateText", stateText(seen))
                .with("stateLozenge", Lozenge.of(seen.state()))
                .with("hiddenText", Optional.of(messages.text("hidden")).filter(hidden -> seen.isTrackedHidden()))
                .with(
                        "notes",
                        context.items().notesInList(seen).stream()
                                .map(TemplateModel::of)
                                .toList());
    }

    /** The state in a word; an issue that is shown speaks for itself. */
    private Optional<String> stateText(VisibleItem seen) {
        return seen.state() == ItemState.TRACKED
                ? Optional.empty()
                : Optional.of(messages.text("state." + seen.state().value()));
    }

    private TemplateModel removed(VisibleItem seen) {
        TemplateModel values = new TemplateModel().with("title", context.items().title(seen.finding()));
        model.issue(seen).ifPresent(issue -> values.with("issue", issue));
        return seen.isIssueHidden() ? values.with("hidden", messages.text("hidden")) : values;
    }
}
