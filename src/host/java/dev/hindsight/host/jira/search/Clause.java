package dev.hindsight.host.jira.search;

import java.util.List;

/** A condition of a JQL query as it was written; whether its fields and values exist is not known here. */
sealed interface Clause {

    /** All must hold; an empty list always holds. */
    record And(List<Clause> clauses) implements Clause {}

    /** One must hold. */
    record Or(List<Clause> clauses) implements Clause {}

    /** It must not hold. */
    record Not(Clause clause) implements Clause {}

    /** One comparison; the field as it was written. */
    record Term(String field, Operator operator, Operand operand) implements Clause {}
}
