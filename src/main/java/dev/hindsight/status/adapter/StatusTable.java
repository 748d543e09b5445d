package dev.hindsight.status.adapter;

import dev.hindsight.assessment.CheckMessages;
import dev.hindsight.assessment.EffectCheck;
import dev.hindsight.figures.Board;
import dev.hindsight.figures.GroupBy;
import dev.hindsight.figures.ItemGroups;
import dev.hindsight.figures.SharedReasons;
import dev.hindsight.figures.StatusOptions;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.Impact;
import dev.hindsight.frame.ItemModel;
import dev.hindsight.frame.Lozenge;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.ItemFact;
import dev.hindsight.status.ItemFilter;
import dev.hindsight.status.Message;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The items as rows, ordered and grouped, and those that are no longer on the page below. All rows of a table without
 * groups are in one group without title.
 */
final class StatusTable {

    private static final List<ItemFact> ATTRIBUTES = List.of(
            ItemFact.FINDING,
            ItemFact.ISSUE_ID,
            ItemFact.ISSUE_KEY,
            ItemFact.STATE,
            ItemFact.FLAGS,
            ItemFact.CATEGORY,
            ItemFact.RESOLUTION,
            ItemFact.DUPLICATE_OF,
            ItemFact.COMPLETION,
            ItemFact.DUE,
            ItemFact.OVERDUE,
            ItemFact.CHECK,
            ItemFact.CHECK_ON,
            ItemFact.FOLLOWS);

    /** What has no date comes last. */
    private static final String LAST = "9999-12-31";

    private static final List<ItemState> STATES = List.of(
            ItemState.REFUSED,
            ItemState.MISSING,
            ItemState.INCOMPLETE,
            ItemState.WAITING,
            ItemState.COPY,
            ItemState.LATER,
            ItemState.WONT_DO);
    private static final int IN_JIRA = STATES.size();

    /** In which order impacts and categories are sorted. */
    private static final List<Impact> IMPACTS = List.of(Impact.values());

    private static final List<StatusCategory> CATEGORIES = List.of(StatusCategory.values());

    private final MacroContext context;
    private final Messages messages;
    private final StatusOptions options;
    private final String page;
    private final ItemModel model;
    private final CheckMessages checks;

    /** @param page address of the page that the findings stand on; empty text when that is the page being read */
    StatusTable(MacroContext context, StatusOptions options, String page) {
        this.context = context;
        this.messages = context.messages();
        this.options = options;
        this.page = page;
        this.model = new ItemModel(context);
        this.checks = new CheckMessages(messages);
    }

    void addTo(TemplateModel values) {
        List<VisibleItem> items = context.page().items();
        List<VisibleItem> onPage = items.stream()
                .filter(seen -> !seen.isRemoved())
                .filter(ItemFilter.ALL::admits)
                .toList();
        ItemGroups listed = ItemGroups.of(onPage, options, this::name);
        SharedReasons reasons = new SharedReasons(context.items(), listed.items());
        boolean empty = listed.groups().isEmpty();
        if (options.view() == StatusOptions.View.BOARD && !empty) {
            values.with("board", board(listed.items()));
        } else if (!empty) {
            values.with(
                            "caption",
                            messages.text("status.caption." + options.show().value()))
                    .mark("unfiltered", options.show() == ItemFilter.ALL)
                    .with("columns", columns())
                    .with(
                            "groups",
                            listed.groups().stream()
                                    .map(group -> group(group, reasons))
                                    .toList())
                    .with("width", options.columns().size());
        }
        values.with("reasons", reasons(reasons));
        if (listed.more() > 0) {
            values.with("more", messages.text("status.more", listed.more()));
        }
        // An issue that is hidden may be just what was asked for
        if (empty && onPage.stream().noneMatch(VisibleItem::isTrackedHidden)) {
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

    private List<TemplateModel> columns() {
        return options.columns().stream()
                .map(column -> new TemplateModel()
                        .with("name", column.value())
                        .with("text", messages.text("column." + column.value())))
                .toList();
    }

    private List<TemplateModel> reasons(SharedReasons reasons) {
        return reasons.all().entrySet().stream()
                .map(reason -> TemplateModel.of(reason.getKey())
                        .with("items", messages.text("status.reason.items", reason.getValue())))
                .toList();
    }

    /** By what an item is grouped; empty texts, which come last, for what has no such thing. */
    private ItemGroups.Name name(VisibleItem seen) {
        Finding finding = seen.finding();
        return switch (options.grouping()) {
            case NONE -> ItemGroups.Name.of("");
            case IMPACT ->
                ItemGroups.Name.of(messages.text("impact." + finding.impact().value() + ".full"));
            case THEME -> ItemGroups.Name.of(theme(finding.text(FindingField.THEME)));
            case OWNER -> {
                String owner = seen.owner(messages);
                yield new ItemGroups.Name(messages.userName(owner), messages.user(owner));
            }
            case OBJECTIVE -> ItemGroups.Name.of(finding.text(FindingField.OBJECTIVE));
        };
    }

    /** The name of a theme, also where an author wrote one of ours with spaces and capitals. */
    private String theme(String written) {
        String listed = written.strip().replaceAll("\\s+", "-").toLowerCase(Locale.ROOT);
        String name = context.items().theme(listed);
        return name.equals(listed) ? written : name;
    }

    private TemplateModel group(ItemGroups.Group group, SharedReasons reasons) {
        TemplateModel values = new TemplateModel()
                .with(
                        "rows",
                        group.items().stream()
                                .map(seen -> row(seen).with("notes", notes(seen, reasons)))
                                .toList());
        if (options.grouping() == GroupBy.NONE) {
            return values;
        }
        return values.with(
                        "title",
                        group.title().isEmpty()
                                ? messages.text(
                                        "group.none." + options.grouping().value())
                                : group.title())
                .with(
                        "share",
                        Optional.of(messages.text("status.figure.share", group.done(), group.total()))
                                .filter(share -> group.total() > 0));
    }

    private List<TemplateModel> notes(VisibleItem seen, SharedReasons reasons) {
        return Stream.concat(question(seen).stream(), reasons.notes(seen).stream())
                .map(TemplateModel::of)
                .toList();
    }

    /** Whether it worked, asked of who can answer. */
    private Optional<Message> question(VisibleItem seen) {
        return seen.effect()
                .check()
                .filter(check -> check.status() == EffectCheck.Status.DUE)
                .map(check -> new Message(
                        messages.text("check.due.question"),
                        context.page()
                                .checkAt(seen)
                                .map(at -> new Message.Hyperlink(at, messages.text("check.due.answer")))));
    }

    private List<TemplateModel> board(List<VisibleItem> items) {
        List<TemplateModel> columns = new ArrayList<>();
        Board.of(items)
                .forEach((column, cards) -> columns.add(new TemplateModel()
                        .with("name", column.value())
                        .with("text", messages.text("status.board." + column.value()))
                        .with("count", messages.number(cards.size()))
                        .with("none", messages.text("status.board.none"))
                        .with("cards", cards.stream().map(this::row).toList())));
        return columns;
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
                .with("none", Optional.of(messages.text("nothing")).filter(none -> !seen.isTrackedHidden()))
                .with("checkWord", seen.effect().check().flatMap(checks::status))
                .with(
                        "checkLozenge",
                        seen.effect().check().map(EffectCheck::status).map(Lozenge::of))
                .with("dueOrder", seen.due().map(LocalDate::toString).orElse(LAST))
                .with("impactOrder", IMPACTS.indexOf(finding.impact()))
                .with("statusOrder", statusOrder(seen));
    }

    /** In which order statuses are sorted: what is not in Jira first, what is done last. */
    private static int statusOrder(VisibleItem seen) {
        if (seen.state() == ItemState.TRACKED) {
            return IN_JIRA + seen.category().map(CATEGORIES::indexOf).orElse(0);
        }
        return STATES.indexOf(seen.state());
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
