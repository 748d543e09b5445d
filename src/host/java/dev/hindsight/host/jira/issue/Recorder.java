package dev.hindsight.host.jira.issue;

import dev.hindsight.host.server.Person;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Writes a change together with its history entry and then tells of it. Whether a change is allowed is decided by the rule that
 * is handed in, on the latest state.
 */
public record Recorder(JiraStore store, Clock clock, Consumer<IssueEvent> events) {

    long now() {
        return clock.millis();
    }

    /** Changes values; without a difference nothing is written. The rule may throw JiraProblem. */
    Issue change(Person person, Issue issue, IssueEvent.Kind kind, UnaryOperator<Map<String, String>> rule) {
        List<Change> made = new ArrayList<>();
        Issue changed = apply(issue, latest -> {
            Map<String, String> values = rule.apply(latest.values());
            List<Change.Item> items = Differences.between(latest.values(), values);
            if (items.isEmpty()) {
                return latest;
            }
            Change change = new Change(store.nextId(), person.userName(), now(), items);
            made.add(change);
            return latest.withValues(values, change);
        });
        made.forEach(change -> tell(kind, person, changed, Optional.of(change)));
        return changed;
    }

    /** Changes what has no history; throws JiraProblem when the issue has been deleted meanwhile. */
    Issue apply(Issue issue, UnaryOperator<Issue> rule) {
        return store.change(issue.id(), rule).orElseThrow(() -> JiraProblem.notFound("Issue Does Not Exist"));
    }

    void tell(IssueEvent.Kind kind, Person person, Issue issue, Optional<Change> change) {
        events.accept(new IssueEvent(kind, person, issue, now(), change, Optional.empty()));
    }
}
