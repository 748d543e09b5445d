package dev.hindsight.status.adapter;

import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.status.CopySource;
import dev.hindsight.status.GroupBy;
import dev.hindsight.status.ItemOrder;
import dev.hindsight.status.ViewContext;
import dev.hindsight.status.VisibleItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items as rows, ranked and grouped. Every row of a table without groups is in one group without title. */
final class StatusTable {
    private final ViewContext view;
    private final StatusOptions options;
    private final StatusRow rows;

    StatusTable(ViewContext view, StatusOptions options) {
        this.view = view;
        this.options = options;
        this.rows = new StatusRow(view);
    }

    /** An item that the reader may see in this way, and what it is a copy of. */
    record Line(VisibleItem seen, Optional<CopySource> original) {}

    /**
     * The groups, each with its rows; an empty list when there is no row.
     *
     * @param page address of the page that the findings stand on; empty text when that is the page being read
     */
    List<TemplateModel> groups(List<Line> lines, String page) {
        Map<String, List<TemplateModel>> groups = new LinkedHashMap<>();
        for (Line line : arranged(lines)) {
            groups.computeIfAbsent(title(line.seen()), title -> new ArrayList<>())
                    .add(rows.of(line.seen(), line.original(), page));
        }
        return groups.entrySet().stream().map(this::group).toList();
    }

    private List<Line> arranged(List<Line> lines) {
        Comparator<Line> ranking =
                Comparator.comparing(Line::seen, ItemOrder.by(view.standards().rules()));
        Comparator<Line> order = options.grouping() == GroupBy.NONE || options.grouping() == GroupBy.IMPACT
                ? ranking
                : Comparator.comparing((Line line) -> title(line.seen()), this::byTitle)
                        .thenComparing(ranking);
        return lines.stream()
                .filter(line ->
                        options.show().admits(line.seen(), view.standards().rules()))
                .sorted(order)
                .toList();
    }

    private int byTitle(String one, String other) {
        return Comparator.comparing(String::isEmpty)
                .thenComparing(String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Comparator.naturalOrder())
                .compare(one, other);
    }

    private String title(VisibleItem seen) {
        return switch (options.grouping()) {
            case NONE -> "";
            case IMPACT ->
                view.messages().text("impact." + seen.item().finding().impact().value() + ".full");
            case THEME -> view.messages().theme(seen.item().finding().text(FindingField.THEME));
            case OWNER -> rows.owner(seen);
            case OBJECTIVE -> seen.item().finding().text(FindingField.OBJECTIVE);
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
                        ? view.messages()
                                .text("group.none." + options.grouping().value())
                        : group.getKey());
    }
}
