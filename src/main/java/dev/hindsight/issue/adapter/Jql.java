package dev.hindsight.issue.adapter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query in Jira's language, built from its parts, with every value quoted. Times are relative, since absolute ones
 * would be read in the acting person's time zone.
 *
 * @param conditions what must hold, all together
 * @param order what the result is sorted by
 */
record Jql(List<String> conditions, String order) {

    static final Jql ALL = new Jql(List.of(), "");

    Jql {
        conditions = List.copyOf(conditions);
    }

    Jql is(String field, String value) {
        return and(field + " = " + quoted(value));
    }

    Jql isOneOf(String field, Collection<String> values) {
        return and(values.stream().map(Jql::quoted).collect(Collectors.joining(", ", field + " in (", ")")));
    }

    /** The issue is one of these, by ids that have been checked: in quotation marks they would be taken for keys. */
    Jql isOneOf(Collection<String> issueIds) {
        return and("id in (" + String.join(", ", issueIds) + ")");
    }

    /** One of the two holds. */
    Jql isAnyOf(Jql one, Jql other) {
        return and("(" + one.text() + " OR " + other.text() + ")");
    }

    /** Who created an issue never changes; who reported it is a field that people edit. */
    Jql isCreatedByCaller() {
        return and("creator = currentUser()");
    }

    /** The field's time is at most this long ago, rounded up to minutes. */
    Jql isWithin(String field, Duration past) {
        long minutes = Math.max(1, past.plusMinutes(1).minusNanos(1).toMinutes());
        return and(field + " >= " + quoted("-" + minutes + "m"));
    }

    Jql orderedBy(String fieldAndDirection) {
        return new Jql(conditions, " ORDER BY " + fieldAndDirection);
    }

    private Jql and(String condition) {
        List<String> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Jql(more, order);
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.chars().forEach(unit -> quoted.append(escaped((char) unit)));
        return quoted.append('"').toString();
    }

    private static String escaped(char unit) {
        return switch (unit) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> Character.isISOControl(unit) ? " " : String.valueOf(unit);
        };
    }

    /** The query as Jira reads it. */
    String text() {
        return String.join(" AND ", conditions) + order;
    }
}
