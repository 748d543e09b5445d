package dev.hindsight.host.jira.issue;

import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who watches an issue. Nobody begins to by himself, and it is no part of an issue's history. */
public record Watchers(Recorder recorder) {

    /** In the order of their user names. */
    public static List<Person> of(Issue issue) {
        return names(issue).flatMap(name -> People.named(name).stream()).toList();
    }

    public void add(Issue issue, Person watcher) {
        change(issue, latest -> Stream.concat(names(latest), Stream.of(watcher.userName())));
    }

    public void remove(Issue issue, Person watcher) {
        change(issue, latest -> names(latest).filter(name -> !name.equals(watcher.userName())));
    }

    private void change(Issue issue, Function<Issue, Stream<String>> rule) {
        recorder.apply(issue, latest -> {
            List<String> names = rule.apply(latest).distinct().sorted().toList();
            Map<String, String> values = new HashMap<>(latest.values());
            if (names.isEmpty()) {
                values.remove(Field.WATCHES.id());
            } else {
                values.put(Field.WATCHES.id(), String.join(" ", names));
            }
            return latest.withUnrecorded(values);
        });
    }

    private static Stream<String> names(Issue issue) {
        return issue.value(Field.WATCHES).stream().flatMap(text -> Stream.of(text.split(" ")));
    }
}
