package dev.hindsight.frame;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Values for {@code IN (…)}, in portions that every database takes: Oracle refuses more than a thousand. Pure; threads
 * may share it.
 */
public final class InLists {

    static final int LIMIT = 500;

    private InLists() {}

    /** The distinct, non-empty values, at most {@link #LIMIT} in each portion. */
    public static List<List<String>> of(Collection<String> values) {
        List<String> distinct =
                values.stream().filter(value -> !value.isEmpty()).distinct().toList();
        List<List<String>> portions = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += LIMIT) {
            portions.add(distinct.subList(from, Math.min(from + LIMIT, distinct.size())));
        }
        return portions;
    }

    /** The criterion that a column has one of so many values. */
    public static String criterion(String column, Collection<String> values) {
        return column + " IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    /** The parameters of a query: the values of the list, then others. */
    public static Object[] parameters(Collection<String> values, Object... others) {
        List<Object> parameters = new ArrayList<>(values);
        Collections.addAll(parameters, others);
        return parameters.toArray();
    }
}
