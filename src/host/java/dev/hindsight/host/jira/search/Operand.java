package dev.hindsight.host.jira.search;

import java.util.List;

/** The right side of a JQL term, not yet looked up. Immutable. */
sealed interface Operand {

    /** A word or a quoted text. Immutable. */
    record Value(String text) implements Operand {}

    /** Such as currentUser(). Immutable. */
    record Function(String name, List<String> arguments) implements Operand {}

    /** Several in parentheses. Immutable. */
    record Values(List<Operand> members) implements Operand {}

    /** EMPTY or NULL. Immutable. */
    record Empty() implements Operand {}

    /** Itself, or the members of a list. */
    default List<Operand> flat() {
        return this instanceof Values values ? values.members() : List.of(this);
    }
}
