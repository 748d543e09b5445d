package dev.hindsight.host.jira.search;

import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.issue.JiraStore;
import dev.hindsight.host.server.Person;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds the issues that fit a JQL query and that a person may see. */
public record Search(JiraStore store, SearchIndex index, Clock clock) {

    /**
     * What was found, in order, all pages of it, with complaints about values that do not exist.
     */
    public record Found(List<Issue> issues, List<String> warnings) {}

    /**
     * Throws JiraProblem for a query of wrong form and, when {@code strict}, for fields and values that do not exist; otherwise
     * these fit nothing and are only warned of.
     */
    public Found find(Person person, String jql, boolean strict) {
        Query query = JqlParser.parse(jql);
        Asking asking = Asking.by(person, clock.instant(), store);
        Predicate<Issue> condition = predicate(query.condition(), asking);
        Comparator<Issue> order = SearchOrder.of(query.sorts(), asking);
        if (strict && !asking.problems().isEmpty()) {
            throw new JiraProblem(400, asking.problems(), Map.of());
        }
        List<Issue> found = new ArrayList<>(index.issues().stream()
                .filter(issue -> issue.project().isVisibleTo(person))
                .filter(condition)
                .toList());
        found.sort(order);
        return new Found(found, List.copyOf(asking.problems()));
    }

    /** Whether an issue as it is given fits a query, whatever the index says; a query that cannot be read fits nothing. */
    public boolean fits(Person person, Issue issue, String jql) {
        try {
            return predicate(JqlParser.parse(jql).condition(), Asking.by(person, clock.instant(), store))
                    .test(issue);
        } catch (JiraProblem e) {
            return false;
        }
    }

    private static Predicate<Issue> predicate(Clause clause, Asking asking) {
        if (clause instanceof Clause.And and) {
            return and.clauses().stream().map(part -> predicate(part, asking)).reduce(issue -> true, Predicate::and);
        }
        if (clause instanceof Clause.Or or) {
            return or.clauses().stream().map(part -> predicate(part, asking)).reduce(issue -> false, Predicate::or);
        }
        if (clause instanceof Clause.Not not) {
            return predicate(not.clause(), asking).negate();
        }
        return SearchFields.predicate((Clause.Term) clause, asking);
    }
}
