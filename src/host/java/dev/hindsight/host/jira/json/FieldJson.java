package dev.hindsight.host.jira.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.IssueType;
import dev.hindsight.host.jira.catalog.Option;
import dev.hindsight.host.jira.catalog.Priority;
import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.jira.catalog.Resolution;
import dev.hindsight.host.jira.catalog.Screen;
import java.util.List;

/** Fields and screens in Jira's JSON. */
public record FieldJson(String baseUrl) {

    public ObjectNode schema(Field field) {
        ObjectNode schema = Json.object().put("type", field.type());
        if (field.isList()) {
            schema.put("items", field.items());
        }
        if (field.isCustom()) {
            return schema.put("custom", field.customType())
                    .put("customId", Long.valueOf(field.id().substring("customfield_".length())));
        }
        return schema.put("system", field.id());
    }

    /** As in the list of all fields. */
    public ObjectNode described(Field field) {
        ObjectNode json = Json.object()
                .put("id", field.id())
                .put("name", field.label())
                .put("custom", field.isCustom())
                .put("orderable", true)
                .put("navigable", field.isNavigable())
                .put("searchable", true);
        json.set("clauseNames", Json.texts(field.clauseNames()));
        json.set("schema", schema(field));
        return json;
    }

    /** A field as a screen offers it. */
    public ObjectNode offered(Screen screen, Field field, Project project, IssueType type) {
        ObjectNode json = Json.object().put("required", screen.required().contains(field));
        json.set("schema", schema(field));
        json.put("name", field.label());
        json.put("fieldId", field.id());
        if (field == Field.ASSIGNEE) {
            json.put(
                    "autoCompleteUrl",
                    baseUrl + "/rest/api/latest/user/assignable/search?project=" + project.key() + "&username=");
        }
        if (field == Field.LABELS) {
            json.put("autoCompleteUrl", baseUrl + "/rest/api/1.0/labels/suggest?query=");
        }
        json.put("hasDefaultValue", field == Field.PRIORITY || field == Field.EXPOSURE);
        json.set("operations", Json.texts(field.isList() ? List.of("add", "set", "remove") : List.of("set")));
        CatalogJson catalog = new CatalogJson(baseUrl);
        ArrayNode none = Json.texts(List.of());
        ArrayNode allowed = switch (field) {
            case PRIORITY -> Json.array(List.of(Priority.values()), catalog::priority);
            case RESOLUTION -> Json.array(List.of(Resolution.values()), catalog::resolution);
            case ISSUE_TYPE -> Json.array(List.of(type), catalog::issueType);
            case PROJECT -> Json.array(List.of(project), catalog::project);
            case RISK_CLASS, EXPOSURE, SYSTEMS, LOCATION, COMPONENTS ->
                Json.array(List.of(Option.of(field)), catalog::allowed);
            default -> none;
        };
        if (!allowed.isEmpty()) {
            json.set("allowedValues", allowed);
        }
        if (field == Field.PRIORITY) {
            json.set("defaultValue", catalog.priority(Priority.MEDIUM));
        }
        if (field == Field.EXPOSURE) {
            json.set("defaultValue", catalog.option(Option.INTERNAL));
        }
        return json;
    }
}
