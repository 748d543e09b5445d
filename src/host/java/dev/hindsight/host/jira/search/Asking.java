package dev.hindsight.host.jira.search;

import dev.hindsight.host.jira.issue.JiraStore;
import dev.hindsight.host.server.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Who asks a query, when, and what was found wrong with its fields and values. For one query.
 *
 * @param problems Jira's sentences, in the order of the query
 */
record Asking(Person person, Instant now, JiraStore store, List<String> problems) {

    static Asking by(Person person, Instant now, JiraStore store) {
        return new Asking(person, now, store, new ArrayList<>());
    }

    void noValue(String value, String field) {
        problems.add("The value '" + value + "' does not exist for the field '" + field + "'.");
    }

    void noOperator(Clause.Term term) {
        problems.add(
                "The operator '" + term.operator().text() + "' is not supported by the '" + term.field() + "' field.");
    }

    void noFunction(Operand.Function function) {
        problems.add("Unable to find JQL function '" + function.name() + "(" + String.join(", ", function.arguments())
                + ")'.");
    }
}
