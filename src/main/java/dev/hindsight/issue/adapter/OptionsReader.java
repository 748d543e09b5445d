package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.api.domain.BasicProject;
import com.atlassian.jira.rest.client.internal.json.JsonArrayParser;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.issue.JiraOptions.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/** What an administrator can choose from in Jira. */
final class OptionsReader {

    private final JiraApi jira;

    OptionsReader(JiraApi jira) {
        this.jira = jira;
    }

    JiraOptions all() {
        // The Jira client's parsers of these two demand descriptions and icons, which need not be there
        return new JiraOptions(
                projects(), jira.get("priority", new ListParser()), jira.get("resolution", new ListParser()));
    }

    private List<Choice> projects() {
        List<Choice> projects = new ArrayList<>();
        for (BasicProject project :
                jira.read("GET project", client -> client.getProjectClient().getAllProjects())) {
            String name = Optional.ofNullable(project.getName()).orElse(project.getKey());
            projects.add(new Choice(project.getKey(), name));
        }
        return projects;
    }

    private static final class ListParser implements JsonArrayParser<List<Choice>> {

        @Override
        public List<Choice> parse(JSONArray listed) throws JSONException {
            List<Choice> choices = new ArrayList<>();
            for (JSONObject each : Json.objects(listed)) {
                choices.add(new Choice(Json.needed(each, "id"), Json.needed(each, "name")));
            }
            return choices;
        }
    }
}
