package dev.hindsight.frame;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.java.ao.DBParam;
import net.java.ao.Entity;
import net.java.ao.Query;

/**
 * One of our tables in Active Objects: what all adapters do with one. Its methods run in the caller's transaction and
 * begin none, except {@link #transaction} and {@link #upsert}.
 *
 * @param <R> the interface of its rows
 */
public final class Table<R extends Entity> {

    /** Oracle refuses more than a thousand values in {@code IN (…)}. */
    static final int LONGEST_IN_LIST = 500;

    private final ActiveObjects ao;
    private final Class<R> rows;

    public Table(ActiveObjects ao, Class<R> rows) {
        this.ao = ao;
        this.rows = rows;
    }

    /** Does the work in one transaction, or in that of the caller. */
    public <T> T transaction(Supplier<T> work) {
        return ao.executeInTransaction(work::get);
    }

    /**
     * Runs a step that adds a row with a unique key unless it is there. When two nodes add it at once, the database lets
     * one of them fail; its step is run once more and then finds the row. Each run is a transaction of its own, since a
     * failed statement spoils the one it ran in; within a transaction of the caller's there is no second chance.
     */
    public <T> T upsert(Supplier<T> step) {
        try {
            return transaction(step);
        } catch (RuntimeException anyFailure) {
            // Every layer wraps the driver's exception in its own; a failure that lasts shows itself again
            return transaction(step);
        }
    }

    public List<R> find(Query query) {
        return Arrays.asList(ao.find(rows, query));
    }

    /** Gives rows one after the other, of which only the columns that the query names can be read, and nothing be changed. */
    public void stream(Query query, Consumer<R> each) {
        ao.stream(rows, query, each::accept);
    }

    /** The first row for which a criterion holds. */
    public Optional<R> first(String where, Object... parameters) {
        return find(Query.select().where(where, parameters)).stream().findFirst();
    }

    /**
     * The rows that have one of some values in a column, oldest first, asked for in as many queries as every database
     * takes.
     *
     * @param and a further criterion; empty text for none
     */
    public List<R> findIn(String column, Collection<String> values, String and, Object... parameters) {
        List<R> found = new ArrayList<>();
        for (List<String> part : parts(values)) {
            List<Object> all = new ArrayList<>(part);
            Collections.addAll(all, parameters);
            String where = in(column, part) + (and.isEmpty() ? "" : " AND " + and);
            found.addAll(find(Query.select().where(where, all.toArray()).order("ID")));
        }
        return found;
    }

    /** Values in as many lists as it takes for {@link #in}; each once, and no empty text. */
    public static List<List<String>> parts(Collection<String> values) {
        return partsOf(values.stream().filter(value -> !value.isEmpty()).toList());
    }

    /** The same for values of any type. */
    public static <T> List<List<T>> partsOf(Collection<T> values) {
        List<T> distinct = values.stream().distinct().toList();
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += LONGEST_IN_LIST) {
            parts.add(distinct.subList(from, Math.min(from + LONGEST_IN_LIST, distinct.size())));
        }
        return parts;
    }

    /** The criterion that a column has one of some values, which are its parameters; not for more than a database takes. */
    public static String in(String column, Collection<?> values) {
        return column + " IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    public int count() {
        return ao.count(rows, Query.select());
    }

    public int count(String where, Object... parameters) {
        return ao.count(rows, Query.select().where(where, parameters));
    }

    /** Adds a row by one statement; values that are null are left out. */
    public R add(Map<String, Object> values) {
        return ao.create(
                rows,
                values.entrySet().stream()
                        .map(entry -> new DBParam(entry.getKey(), entry.getValue()))
                        .toArray(DBParam[]::new));
    }

    public void remove(R row) {
        ao.delete(row);
    }

    /** Removes the rows for which a criterion holds, and gives how many there were. */
    public int remove(String where, Object... parameters) {
        return ao.deleteWithSQL(rows, where, parameters);
    }

    /** Removes the rows that have one of some values in a column, and gives how many there were. */
    public int removeIn(String column, Collection<String> values) {
        return parts(values).stream()
                .mapToInt(part -> remove(in(column, part), part.toArray()))
                .sum();
    }
}
