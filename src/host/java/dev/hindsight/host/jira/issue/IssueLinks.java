package dev.hindsight.host.jira.issue;

import dev.hindsight.host.jira.catalog.Choice;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.LinkType;
import dev.hindsight.host.server.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links issues to each other. Both change by it, and both histories tell it. */
public record IssueLinks(JiraStore store, Recorder recorder) {

    /** A link from the issue that holds it to another one, by that one's id. */
    public record Link(long id, LinkType type, long target) {

        private static Link parse(String text) {
            String[] parts = text.split(":");
            LinkType type = Choice.withId(LinkType.values(), parts[1]).orElseThrow();
            return new Link(Long.parseLong(parts[0]), type, Long.parseLong(parts[2]));
        }

        private String text() {
            return id + ":" + type.id() + ":" + target;
        }
    }

    /** The links that come from an issue. */
    public static List<Link> from(Issue issue) {
        return issue.value(Field.ISSUE_LINKS).stream()
                .flatMap(text -> Stream.of(text.split(" ")))
                .map(Link::parse)
                .toList();
    }

    /** Makes a link; one of that kind that is there already is left as it is. */
    public void link(Person person, LinkType type, Issue from, Issue to) {
        if (from.id() == to.id()) {
            throw JiraProblem.refused("You cannot link an issue to itself.");
        }
        if (from(from).stream().anyMatch(link -> link.type() == type && link.target() == to.id())) {
            return;
        }
        Link link = new Link(store.nextId(), type, to.id());
        Change told = change(person, null, null, to.key(), "This issue " + type.outward() + " " + to.key());
        recorder.tell(
                IssueEvent.Kind.UPDATED,
                person,
                recorder.apply(
                        from, latest -> withLinks(latest, Stream.concat(from(latest).stream(), Stream.of(link)), told)),
                Optional.of(told));
        Change answered = change(person, null, null, from.key(), "This issue " + type.inward() + " " + from.key());
        recorder.tell(
                IssueEvent.Kind.UPDATED,
                person,
                recorder.apply(to, latest -> latest.withValues(latest.values(), answered)),
                Optional.of(answered));
    }

    /** Takes a link away; throws JiraProblem with status 404 when there is none of this id. */
    public void remove(Person person, Issue from, long id) {
        Link link = from(from).stream()
                .filter(other -> other.id() == id)
                .findFirst()
                .orElseThrow(() -> JiraProblem.notFound("No issue link with id '" + id + "' exists."));
        String key = store.issue(link.target()).map(Issue::key).orElse("");
        Change told = change(person, key, "This issue " + link.type().outward() + " " + key, null, null);
        recorder.tell(
                IssueEvent.Kind.UPDATED,
                person,
                recorder.apply(
                        from,
                        latest -> withLinks(latest, from(latest).stream().filter(other -> other.id() != id), told)),
                Optional.of(told));
    }

    private Change change(
            Person person,
            @Nullable String from,
            @Nullable String fromText,
            @Nullable String to,
            @Nullable String toText) {
        Change.Item item = new Change.Item("Link", "jira", from, fromText, to, toText);
        return new Change(store.nextId(), person.userName(), recorder.now(), List.of(item));
    }

    private static Issue withLinks(Issue issue, Stream<Link> links, Change change) {
        Map<String, String> values = new HashMap<>(issue.values());
        String text = links.map(Link::text).collect(Collectors.joining(" "));
        if (text.isEmpty()) {
            values.remove(Field.ISSUE_LINKS.id());
        } else {
            values.put(Field.ISSUE_LINKS.id(), text);
        }
        return issue.withValues(values, change);
    }
}
