package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.api.domain.IssueType;
import com.atlassian.jira.rest.client.api.domain.Page;
import com.atlassian.jira.rest.client.internal.json.JsonObjectParser;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueTypeChoice;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions.Choice;
import dev.hindsight.screen.CreateScreen;
import dev.hindsight.screen.ScreenField;
import dev.hindsight.screen.ScreenField.AllowedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/** Reads what can be created in a project, as the person sees it who asks. */
final class ScreenReader {

    private static final int PAGE = 50;

    private final JiraApi jira;
    private final String project;

    ScreenReader(JiraApi jira, String project) {
        this.jira = jira;
        this.project = project;
    }

    /**
     * The create screen of an issue type.
     *
     * @throws JiraException.Refused when there is no such project, or no such type in it, for that person
     */
    CreateScreen screen(IssueTypeChoice issueType) {
        Choice type = issueType.among(issueTypes()).orElseThrow(() -> noType(issueType));
        return new CreateScreen(type.value(), type.name(), fields(type.value()));
    }

    private JiraException noType(IssueTypeChoice issueType) {
        return new ErrorCollection(
                        Map.of(
                                IssueField.ISSUE_TYPE.id(),
                                "Project " + project + " has no issue type \"" + issueType + "\""),
                        List.of())
                .refused();
    }

    /**
     * The issue types of the project in Jira's order, but those of sub-tasks last: id and name.
     *
     * @throws JiraException.Refused when there is no such project for that person
     */
    List<Choice> issueTypes() {
        if (!IssueKeys.isProjectKey(project)) {
            throw noProject(List.of());
        }
        List<Choice> types = new ArrayList<>();
        List<Choice> ofSubTasks = new ArrayList<>();
        long read = 0;
        Page<IssueType> page;
        do {
            page = issueTypes(read);
            for (IssueType type : page.getValues()) {
                read++;
                (type.isSubtask() ? ofSubTasks : types).add(new Choice(String.valueOf(type.getId()), type.getName()));
            }
        } while (!page.isLast() && page.getValues().iterator().hasNext());
        types.addAll(ofSubTasks);
        return types;
    }

    private Page<IssueType> issueTypes(long start) {
        try {
            return jira.read(
                    "GET issue types of " + project,
                    client -> client.getIssueClient().getCreateIssueMetaProjectIssueTypes(project, start, PAGE));
        } catch (JiraException.Refused e) {
            throw noProject(e.words());
        } catch (JiraException.NotFound e) {
            throw noProject(List.of());
        }
    }

    private JiraException noProject(List<String> messages) {
        return new ErrorCollection(
                        Map.of(
                                IssueField.PROJECT.id(),
                                "There is no project \"" + project + "\", or this person may not create issues in it"),
                        messages)
                .refused();
    }

    // The Jira client's own parser loses the fields' ids and stops at operations it does not know
    private List<ScreenField> fields(String issueTypeId) {
        List<ScreenField> fields = new ArrayList<>();
        int start = 0;
        FieldPage page;
        do {
            page = jira.get(
                    "issue/createmeta/" + project + "/issuetypes/" + issueTypeId + "?startAt=" + start + "&maxResults="
                            + PAGE,
                    new FieldPage.Parser());
            fields.addAll(page.fields());
            start += page.fields().size();
        } while (!page.last() && !page.fields().isEmpty());
        return fields;
    }

    private record FieldPage(List<ScreenField> fields, boolean last) {

        private static final class Parser implements JsonObjectParser<FieldPage> {

            @Override
            public FieldPage parse(JSONObject page) throws JSONException {
                JSONArray values = Json.neededArray(page, "values");
                List<ScreenField> fields = Json.objects(values).stream()
                        .flatMap(json -> field(json).stream())
                        .toList();
                int behind = page.optInt("startAt") + values.length();
                return new FieldPage(fields, page.optBoolean("isLast", behind >= page.optInt("total")));
            }

            private static Optional<ScreenField> field(JSONObject json) {
                JSONObject schema = Json.object(json, "schema").orElseGet(JSONObject::new);
                String type = type(schema);
                boolean several = type.equals("array");
                return Json.text(json, "fieldId")
                        .map(id -> new ScreenField(
                                id,
                                Json.text(json, "name").orElse(id),
                                several ? Json.text(schema, "items").orElse("string") : type,
                                several,
                                json.optBoolean("required"),
                                json.optBoolean("hasDefaultValue"),
                                allowed(json, "allowedValues")));
            }

            private static String type(JSONObject schema) {
                String type = Json.text(schema, "type").orElse("string");
                return type.equals("any") ? Json.text(schema, "custom").orElse(type) : type;
            }

            private static List<AllowedValue> allowed(JSONObject json, String name) {
                return Json.array(json, name).map(Json::objects).orElse(List.of()).stream()
                        .flatMap(value -> Json.text(value, "id").stream().map(id -> one(value, id)))
                        .toList();
            }

            /** Options have a value, most others a name. */
            private static AllowedValue one(JSONObject value, String id) {
                String label = Stream.of("value", "name", "key")
                        .flatMap(name -> Json.text(value, name).stream())
                        .findFirst()
                        .orElse(id);
                return new AllowedValue(id, label, allowed(value, "children"));
            }
        }
    }
}
