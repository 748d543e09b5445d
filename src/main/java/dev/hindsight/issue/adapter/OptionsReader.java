package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.api.domain.BasicProject;
import com.atlassian.jira.rest.client.internal.json.JsonArrayParser;
import com.atlassian.jira.rest.client.internal.json.JsonObjectParser;
import dev.hindsight.issue.Jira.AssignablePeople;
import dev.hindsight.issue.Jira.AssignablePeople.Person;
import dev.hindsight.issue.JiraAdministration.CreatableProjects;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.issue.JiraOptions.Choice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/** What can be chosen from in Jira: by an administrator, and by an author. */
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

    /**
     * The projects in which the person may create issues.
     *
     * @param first the key of a project to ask of first; empty for none
     * @param inTime whether there is time to ask of another one
     */
    CreatableProjects creatableProjects(Optional<String> first, BooleanSupplier inTime) {
        List<Choice> seen = projects();
        Set<String> creatable = new HashSet<>();
        boolean complete = true;
        for (Choice project : inOrder(seen, first)) {
            complete = inTime.getAsBoolean();
            if (!complete) {
                break;
            }
            if (mayCreate(project.value())) {
                creatable.add(project.value());
            }
        }
        return new CreatableProjects(
                seen.stream()
                        .filter(project -> creatable.contains(project.value()))
                        .toList(),
                complete);
    }

    private static List<Choice> inOrder(List<Choice> seen, Optional<String> first) {
        return seen.stream()
                .filter(project -> IssueKeys.isProjectKey(project.value()))
                .sorted(Comparator.comparing(
                        project -> !Optional.of(project.value()).equals(first)))
                .toList();
    }

    /** A project that is gone since it was listed counts as one in which nobody may. */
    private boolean mayCreate(String project) {
        JsonObjectParser<Boolean> permission = reply -> Json.object(reply, "permissions")
                .flatMap(all -> Json.object(all, "CREATE_ISSUES"))
                .filter(create -> create.optBoolean("havePermission"))
                .isPresent();
        try {
            return jira.get("mypermissions?projectKey=" + project, permission);
        } catch (JiraException.NotFound e) {
            return false;
        }
    }

    /**
     * Who can be assigned issues of a project. Data Center takes the parameter {@code username} alone: of any other name it takes no
     * notice, and lists everybody.
     */
    AssignablePeople assignable(String project, String start, int most) {
        if (!IssueKeys.isProjectKey(project)) {
            throw new JiraException.NotFound("There is no project " + project);
        }
        JsonArrayParser<List<Person>> people = users ->
                Json.objects(users).stream().flatMap(OptionsReader::person).toList();
        List<Person> found = jira.get(
                "user/assignable/search?project=" + project + "&username="
                        + URLEncoder.encode(start, StandardCharsets.UTF_8) + "&maxResults=" + (most + 1),
                people);
        return new AssignablePeople(found.stream().limit(most).toList(), found.size() > most);
    }

    private static Stream<Person> person(JSONObject user) {
        return Json.text(user, "name")
                .map(name -> new Person(name, Json.text(user, "displayName").orElse(name)))
                .stream();
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
