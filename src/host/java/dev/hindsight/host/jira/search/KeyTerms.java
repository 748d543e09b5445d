package dev.hindsight.host.jira.search;

import dev.hindsight.host.jira.issue.Issue;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Terms on an issue's id or key; both fields take both. An old key of a moved issue means that issue. */
final class KeyTerms {

    private static final ValueTerms EQUALITY =
            new ValueTerms(issue -> List.of(String.valueOf(issue.id())), KeyTerms::find);

    private KeyTerms() {}

    static Predicate<Issue> predicate(Clause.Term term, Asking asking) {
        if (!term.operator().isOrder()) {
            return EQUALITY.predicate(term, asking);
        }
        if (!(term.operand() instanceof Operand.Value value)) {
            asking.noOperator(term);
            return issue -> false;
        }
        if (value.text().matches("[0-9]{1,18}")) {
            long id = Long.parseLong(value.text());
            return issue -> term.operator().fits(Long.compare(issue.id(), id));
        }
        return ordered(term, value.text(), asking);
    }

    private static Predicate<Issue> ordered(Clause.Term term, String key, Asking asking) {
        Optional<Issue> limit = visible(key, asking);
        if (limit.isEmpty()) {
            missing(key, term.field(), asking);
            return issue -> false;
        }
        if (!limit.get().key().equalsIgnoreCase(key)) {
            asking.problems()
                    .add("Operator '" + term.operator().text() + "' cannot be applied to moved issue key '" + key
                            + "'.");
            return issue -> false;
        }
        return issue -> issue.project() == limit.get().project()
                && term.operator().fits(Long.compare(number(issue), number(limit.get())));
    }

    static long number(Issue issue) {
        return Long.parseLong(issue.key().substring(issue.key().lastIndexOf('-') + 1));
    }

    private static Optional<String> find(Operand operand, Clause.Term term, Asking asking) {
        if (operand instanceof Operand.Function function) {
            asking.noFunction(function);
        }
        if (!(operand instanceof Operand.Value value)) {
            return Optional.empty();
        }
        Optional<Issue> issue = visible(value.text(), asking);
        if (issue.isEmpty()) {
            missing(value.text(), term.field(), asking);
        }
        return issue.map(found -> String.valueOf(found.id()));
    }

    private static Optional<Issue> visible(String idOrKey, Asking asking) {
        return asking.store().issue(idOrKey).filter(issue -> issue.project().isVisibleTo(asking.person()));
    }

    private static void missing(String value, String field, Asking asking) {
        if (value.matches("[0-9]+")) {
            asking.problems().add("A value with ID '" + value + "' does not exist for the field '" + field + "'.");
        } else if (value.matches("[A-Za-z][A-Za-z0-9_]*-[0-9]+")) {
            asking.problems().add("An issue with key '" + value + "' does not exist for field '" + field + "'.");
        } else {
            asking.problems().add("The issue key '" + value + "' for field '" + field + "' is invalid.");
        }
    }
}
