package dev.hindsight.item.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.Table;
import dev.hindsight.issue.Changelog.Author;
import dev.hindsight.item.Change;
import dev.hindsight.item.ChangeFilter;
import dev.hindsight.item.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;

/** The rows of history. Runs in its caller's transaction and begins none. */
final class ChangeRows {

    private final Table<ChangeRow> rows;

    ChangeRows(ActiveObjects ao) {
        this.rows = new Table<>(ao, ChangeRow.class);
    }

    /** The history of an item, oldest first; lines of a kind that we do not know are left out. */
    List<Change> of(String uid) {
        return rows.find(Query.select().where("SUBJECT = ?", uid).order("CHANGED_AT, ID")).stream()
                .flatMap(row -> read(row).stream())
                .sorted(History.ORDER)
                .toList();
    }

    /** When the newest line says that an item got an issue. */
    Optional<Instant> lastBound() {
        Query newest = Query.select()
                .where("WHAT = ?", Change.What.ISSUE.value())
                .order("ID DESC")
                .limit(1);
        return rows.find(newest).stream()
                .map(row -> Instant.ofEpochMilli(row.getChangedAt()))
                .findFirst();
    }

    /** The newest lines that tell what people have decided, newest first. */
    List<Change> decisions(int limit) {
        List<String> kinds =
                Change.What.ofDecisions().stream().map(Change.What::value).toList();
        Query newest = Query.select()
                .where(Table.in("WHAT", kinds), kinds.toArray())
                .order("CHANGED_AT DESC, ID DESC")
                .limit(limit);
        return rows.find(newest).stream().flatMap(row -> read(row).stream()).toList();
    }

    /** The newest lines of some items that a filter takes, newest first. */
    List<Change> of(Collection<String> uids, ChangeFilter filter, int limit) {
        List<Change> newest = new ArrayList<>();
        for (List<String> some : Table.parts(uids)) {
            List<Object> parameters = new ArrayList<>(some);
            StringBuilder where = new StringBuilder(Table.in("SUBJECT", some)).append(" AND CHANGED_AT < ?");
            parameters.add(filter.before().toEpochMilli());
            filter.source().ifPresent(source -> {
                where.append(" AND SOURCE = ?");
                parameters.add(source.value());
            });
            filter.what().ifPresent(what -> {
                where.append(" AND WHAT = ?");
                parameters.add(what.value());
            });
            Query query = Query.select()
                    .where(where.toString(), parameters.toArray())
                    .order("CHANGED_AT DESC, ID DESC")
                    .limit(limit);
            rows.find(query).forEach(row -> read(row).ifPresent(newest::add));
        }
        newest.sort(Comparator.comparing(Change::at).reversed());
        return newest.subList(0, Math.min(limit, newest.size()));
    }

    private static Optional<Change> read(ChangeRow row) {
        return Columns.constant(Change.What.values(), Change.What::value, row.getWhat())
                .map(what -> new Change(
                        Columns.text(row.getSubject()),
                        Instant.ofEpochMilli(row.getChangedAt()),
                        Columns.constant(Change.Source.values(), Change.Source::value, row.getSource()),
                        Columns.optionalText(row.getActor()),
                        Columns.optionalText(row.getJiraUser())
                                .map(name -> new Author(Optional.empty(), name, Columns.text(row.getJiraUserName()))),
                        what,
                        Columns.text(row.getOldValue()),
                        Columns.text(row.getNewValue()),
                        Columns.optionalText(row.getFactKey())));
    }

    /** Adds those of an item's lines that tell something new, and gives them. The item is locked. */
    List<Change> add(List<Change> lines) {
        List<Change> known = History.mayBeKnown(lines) ? of(lines.get(0).itemUid()) : List.of();
        List<Change> news = History.news(known, lines);
        news.forEach(this::add);
        return news;
    }

    private void add(Change change) {
        Map<String, Object> values = new HashMap<>();
        values.put("CHANGED_AT", change.at().toEpochMilli());
        Columns.put(values, "SUBJECT", change.itemUid());
        Columns.put(values, "SOURCE", change.source().map(Change.Source::value).orElse(""));
        Columns.put(values, "ACTOR", change.actor().orElse(""));
        Columns.put(values, "JIRA_USER", change.jiraUser().map(Author::userName).orElse(""));
        Columns.put(
                values,
                "JIRA_USER_NAME",
                change.jiraUser().map(Author::displayName).orElse(""));
        Columns.put(values, "WHAT", change.what().value());
        Columns.put(values, "OLD_VALUE", change.oldValue());
        Columns.put(values, "NEW_VALUE", change.newValue());
        Columns.put(values, "FACT_KEY", change.factKey().orElse(""));
        rows.add(values);
    }
}
