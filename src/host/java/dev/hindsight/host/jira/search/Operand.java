package dev.hindsight.host.jira.search;

import java.util.List;

/** The right side of a JQL term, not yet looked up. */
sealed interface Operand {

    /** A word or a quoted text. */
    record Value(String text) implements Operand {}

    /** Such as currentUser(). */
    record Function(String name, List<String> arguments) implements Operand {}

    /** Several in parentheses. */
    record Values(List<Operand> members) implements Operand {}

    /** EMPTY or NULL. */
    record Empty() implements Operand {}

    /** Itself, or the members of a list. */
    default List<Operand> flat() {
        return this instanceof Values values ? values.members() : List.of(this);
    }
}
