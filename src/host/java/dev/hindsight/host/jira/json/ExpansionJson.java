package dev.hindsight.host.jira.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.IssueType;
import dev.hindsight.host.jira.catalog.Screen;
import dev.hindsight.host.jira.catalog.Status;
import dev.hindsight.host.jira.issue.Change;
import dev.hindsight.host.jira.issue.Issue;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The parts of Jira's JSON that come only when they are asked for by {@code expand}. */
public record ExpansionJson(String baseUrl) {

    /** Adds the asked parts to an issue. */
    public void expand(ObjectNode json, Issue issue, Set<String> expand) {
        if (expand.contains("names")) {
            json.set("names", names(json.path("fields").fieldNames()));
        }
        if (expand.contains("schema")) {
            json.set("schema", schema(json.path("fields").fieldNames()));
        }
        if (expand.contains("transitions") || expand.contains("transitions.fields")) {
            json.set("transitions", transitions(issue, expand.contains("transitions.fields")));
        }
        if (expand.contains("changelog")) {
            json.set("changelog", changelog(issue));
        }
    }

    /** The labels of fields, by id. */
    public ObjectNode names(Iterator<String> fieldIds) {
        ObjectNode names = Json.object();
        fieldIds.forEachRemaining(id -> Field.withId(id).ifPresent(field -> names.put(id, field.label())));
        return names;
    }

    /** The schemas of fields, by id. */
    public ObjectNode schema(Iterator<String> fieldIds) {
        ObjectNode schema = Json.object();
        FieldJson json = new FieldJson(baseUrl);
        fieldIds.forEachRemaining(id -> Field.withId(id).ifPresent(field -> schema.set(id, json.schema(field))));
        return schema;
    }

    public ArrayNode transitions(Issue issue, boolean withFields) {
        IssueType type = issue.choice(Field.ISSUE_TYPE, IssueType.values()).orElse(IssueType.TASK);
        return Json.array(List.of(Status.values()), status -> {
            ObjectNode json = Json.object().put("id", status.transitionId()).put("name", ReaderLanguage.name(status));
            json.set("to", new CatalogJson(baseUrl).status(status));
            if (withFields) {
                ObjectNode fields = json.putObject("fields");
                Screen screen = Screen.moving(status);
                for (Field field : screen.fields()) {
                    fields.set(field.id(), new FieldJson(baseUrl).offered(screen, field, issue.project(), type));
                }
            }
            return json;
        });
    }

    private JsonNode changelog(Issue issue) {
        ObjectNode json = Json.object()
                .put("startAt", 0)
                .put("maxResults", issue.history().size())
                .put("total", issue.history().size());
        json.set("histories", Json.array(issue.history(), change -> {
            ObjectNode history = Json.object().put("id", String.valueOf(change.id()));
            history.set("author", new UserJson(baseUrl).named(change.author()));
            history.put("created", Times.text(change.at()));
            history.set("items", Json.array(change.items(), ExpansionJson::item));
            return history;
        }));
        return json;
    }

    public static ObjectNode item(Change.Item item) {
        return Json.object()
                .put("field", item.field())
                .put("fieldtype", item.fieldtype())
                .put("from", item.from())
                .put("fromString", item.fromString())
                .put("to", item.to())
                .put("toString", item.shownTo());
    }
}
