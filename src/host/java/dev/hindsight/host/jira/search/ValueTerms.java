package dev.hindsight.host.jira.search;

import dev.hindsight.host.jira.issue.Issue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Terms that compare a field's values for equality: lists of choices, people, labels. As in Jira, an issue without a value fits
 * neither "=" nor "!=".
 *
 * @param valuesOf the raw values of an issue
 * @param lookUp the raw value that an operand means; empty when there is no such value, which it notes itself
 */
record ValueTerms(Function<Issue, List<String>> valuesOf, LookUp lookUp) {

    /** Finds what an operand means. */
    @FunctionalInterface
    interface LookUp {
        Optional<String> find(Operand operand, Clause.Term term, Asking asking);
    }

    /** Stands for "no value" among the wanted ones. */
    static final String NONE = "";

    Predicate<Issue> predicate(Clause.Term term, Asking asking) {
        Operator operator = term.operator().positive();
        if (operator != Operator.EQUALS && operator != Operator.IN && operator != Operator.IS) {
            asking.noOperator(term);
            return issue -> false;
        }
        if (operator == Operator.IS && !(term.operand() instanceof Operand.Empty)) {
            asking.problems().add("The operator '" + term.operator().text() + "' only supports EMPTY or NULL.");
            return issue -> false;
        }
        if (operator == Operator.EQUALS && term.operand() instanceof Operand.Values) {
            asking.problems()
                    .add("Operator '" + term.operator().text() + "' does not support the list value for field '"
                            + term.field() + "'.");
            return issue -> false;
        }
        Set<String> wanted = new HashSet<>();
        for (Operand operand : term.operand().flat()) {
            if (operand instanceof Operand.Empty) {
                wanted.add(NONE);
            } else {
                lookUp.find(operand, term, asking).ifPresent(wanted::add);
            }
        }
        return term.operator().isNegative() ? issue -> differs(issue, wanted) : issue -> fits(issue, wanted);
    }

    private boolean fits(Issue issue, Set<String> wanted) {
        List<String> values = valuesOf.apply(issue);
        return values.isEmpty() ? wanted.contains(NONE) : values.stream().anyMatch(wanted::contains);
    }

    private boolean differs(Issue issue, Set<String> unwanted) {
        List<String> values = valuesOf.apply(issue);
        return !values.isEmpty() && values.stream().noneMatch(unwanted::contains);
    }
}
