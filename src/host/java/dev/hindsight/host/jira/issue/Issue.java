package dev.hindsight.host.jira.issue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.catalog.Choice;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.jira.catalog.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An issue at one moment. A change makes another value; rules for changes are not here.
 *
 * @param formerKeys keys it had before it was moved, which still lead to it
 * @param values raw value by field id: text, ids of choices, user names, dates as yyyy-MM-dd, labels with spaces between;
 *     what is absent is empty
 * @param created epoch milliseconds
 * @param updated epoch milliseconds
 */
public record Issue(
        long id,
        String key,
        List<String> formerKeys,
        Map<String, String> values,
        long created,
        long updated,
        Map<String, JsonNode> properties,
        List<Comment> comments,
        List<RemoteLink> links,
        List<Change> history) {

    public Issue {
        formerKeys = List.copyOf(formerKeys);
        values = Map.copyOf(values);
        properties = Map.copyOf(properties);
        comments = List.copyOf(comments);
        links = List.copyOf(links);
        history = List.copyOf(history);
    }

    @JsonIgnore
    public Project project() {
        return Project.valueOf(key.substring(0, key.lastIndexOf('-')));
    }

    @JsonIgnore
    public Status status() {
        return choice(Field.STATUS, Status.values()).orElse(Status.TO_DO);
    }

    public Optional<String> value(Field field) {
        return Optional.ofNullable(values.get(field.id()));
    }

    /** Whether it is in the archive: it can be read by its key and id, and neither found nor changed. */
    @JsonIgnore
    public boolean isArchived() {
        return value(Field.ARCHIVED_DATE).isPresent();
    }

    public <C extends Choice> Optional<C> choice(Field field, C[] choices) {
        return value(field).flatMap(id -> Choice.withId(choices, id));
    }

    @JsonIgnore
    public List<String> labels() {
        return value(Field.LABELS).map(text -> List.of(text.split(" "))).orElse(List.of());
    }

    Issue withValues(Map<String, String> newValues, Change change) {
        return new Issue(
                id,
                key,
                formerKeys,
                newValues,
                created,
                change.at(),
                properties,
                comments,
                links,
                plus(history, change));
    }

    /** With what changes neither its history nor when it was last changed: its place in the archive, its watchers. */
    Issue withUnrecorded(Map<String, String> newValues) {
        return new Issue(id, key, formerKeys, newValues, created, updated, properties, comments, links, history);
    }

    Issue withComment(Comment comment) {
        return new Issue(
                id,
                key,
                formerKeys,
                values,
                created,
                comment.created(),
                properties,
                plus(comments, comment),
                links,
                history);
    }

    /** With comments edited or removed, which is a change of the issue. */
    Issue withComments(List<Comment> newComments, long now) {
        return new Issue(id, key, formerKeys, values, created, now, properties, newComments, links, history);
    }

    Issue withLinks(List<RemoteLink> newLinks) {
        return new Issue(id, key, formerKeys, values, created, updated, properties, comments, newLinks, history);
    }

    Issue withProperties(Map<String, JsonNode> newProperties) {
        return new Issue(id, key, formerKeys, values, created, updated, newProperties, comments, links, history);
    }

    Issue movedTo(String newKey, Change change) {
        return new Issue(
                id,
                newKey,
                plus(formerKeys, key),
                values,
                created,
                change.at(),
                properties,
                comments,
                links,
                plus(history, change));
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(Objects.requireNonNull(last));
        return longer;
    }
}
