package dev.hindsight.render;

import dev.hindsight.finding.FindingField;
import dev.hindsight.progress.Ranking;
import dev.hindsight.progress.SeenItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items as rows, ranked and grouped. Every row of a table without groups is in one group without title. */
final class StatusTable {
    private final Scene scene;
    private final StatusOptions options;
    private final StatusRow rows;

    StatusTable(Scene scene, StatusOptions options) {
        this.scene = scene;
        this.options = options;
        this.rows = new StatusRow(scene);
    }

    /** An item that the reader may see in this way, and what it is a copy of. */
    record Line(SeenItem seen, Optional<Original> original) {}

    /**
     * The groups, each with its rows; an empty list when there is no row.
     *
     * @param page address of the page that the findings stand on; empty text when that is the page being read
     */
    List<Values> groups(List<Line> lines, String page) {
        Map<String, List<Values>> groups = new LinkedHashMap<>();
        for (Line line : arranged(lines)) {
            groups.computeIfAbsent(title(line.seen()), title -> new ArrayList<>())
                    .add(rows.of(line.seen(), line.original(), page));
        }
        return groups.entrySet().stream().map(this::group).toList();
    }

    private List<Line> arranged(List<Line> lines) {
        Comparator<Line> ranking =
                Comparator.comparing(Line::seen, Ranking.by(scene.standards().yardstick()));
        Comparator<Line> order = options.grouping() == Grouping.NONE || options.grouping() == Grouping.IMPACT
                ? ranking
                : Comparator.comparing((Line line) -> title(line.seen()), this::byTitle)
                        .thenComparing(ranking);
        return lines.stream()
                .filter(line ->
                        options.show().admits(line.seen(), scene.standards().yardstick()))
                .sorted(order)
                .toList();
    }

    private int byTitle(String one, String other) {
        return Comparator.comparing(String::isEmpty)
                .thenComparing(String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Comparator.naturalOrder())
                .compare(one, other);
    }

    private String title(SeenItem seen) {
        return switch (options.grouping()) {
            case NONE -> "";
            case IMPACT ->
                scene.wording().text("impact." + seen.item().finding().impact().value() + ".full");
            case THEME -> scene.wording().theme(seen.item().finding().text(FindingField.THEME));
            case OWNER -> rows.owner(seen);
            case OBJECTIVE -> seen.item().finding().text(FindingField.OBJECTIVE);
        };
    }

    private Values group(Map.Entry<String, List<Values>> group) {
        Values values = new Values().with("rows", group.getValue());
        if (options.grouping() == Grouping.NONE) {
            return values;
        }
        return values.with(
                "title",
                group.getKey().isEmpty()
                        ? scene.wording()
                                .text("group.none." + options.grouping().value())
                        : group.getKey());
    }
}
