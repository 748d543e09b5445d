package dev.hindsight.host.jira.rest;

import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.jira.json.UserJson;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** People: one by name or key, and who may do what where. For one request. */
@Path("api/{version: 2|latest}/user")
public final class UserResource {

    private static final int PAGE = 50;
    private static final int MOST = 100;
    private static final Set<String> PERMISSIONS = Set.of(
            "BROWSE_PROJECTS",
            "BROWSE",
            "CREATE_ISSUES",
            "EDIT_ISSUES",
            "ASSIGN_ISSUES",
            "ASSIGNABLE_USER",
            "ADD_COMMENTS");

    private final Call call;
    private final UserJson json;

    @Inject
    public UserResource(Call call) {
        this.call = call;
        this.json = new UserJson(call.site().baseUrl());
    }

    @GET
    public Response user() {
        call.person();
        Optional<String> name = call.text("username");
        Optional<String> key = call.text("key");
        if (name.isEmpty() && key.isEmpty()) {
            throw JiraProblem.refused("Either the 'username' or the 'key' query parameters need to be provided.");
        }
        Person person = name.flatMap(People::named)
                .or(() -> key.flatMap(People::withJiraKey))
                .orElseThrow(() -> JiraProblem.notFound(name.map(text -> "The user named '" + text + "' does not exist")
                        .orElse("The user with the key '" + key.orElse("") + "' does not exist")));
        return Call.ok(json.full(person));
    }

    @GET
    @Path("search")
    public Response search() {
        call.person();
        boolean inactive = call.flag("includeInactive", false);
        return list(People.all().stream().filter(person -> person.active() || inactive));
    }

    @GET
    @Path("assignable/search")
    public Response assignable() {
        return list(project("project").assignable().stream());
    }

    @GET
    @Path("permission/search")
    public Response permitted() {
        call.administrator();
        String permissions = call.text("permissions")
                .orElseThrow(() -> JiraProblem.refused("The parameter 'permissions' is required."));
        for (String permission : permissions.split(",")) {
            if (!PERMISSIONS.contains(permission.trim().toUpperCase(Locale.ROOT))) {
                throw JiraProblem.refused("The permission '" + permission + "' does not exist.");
            }
        }
        return list(project("projectKey").assignable().stream());
    }

    private Project project(String parameter) {
        Person person = call.person();
        Optional<String> project = call.text(parameter);
        if (project.isPresent()) {
            return call.site().access().project(person, project.get());
        }
        String issue = call.text("issueKey")
                .orElseThrow(() -> JiraProblem.refused("Either '" + parameter + "' or 'issueKey' is required."));
        return call.issue(issue).project();
    }

    private Response list(Stream<Person> people) {
        String wanted = call.text("username").orElse("").toLowerCase(Locale.ROOT);
        List<Person> found = people.filter(person -> matches(person, wanted))
                .skip(Math.max(0, call.number("startAt", 0)))
                .limit(Math.max(0, Math.min(MOST, call.number("maxResults", PAGE))))
                .toList();
        return Call.ok(Json.array(found, json::brief));
    }

    private static boolean matches(Person person, String start) {
        Stream<String> words = Stream.concat(
                Stream.of(person.userName(), person.email(), person.fullName()),
                Arrays.stream(person.fullName().split(" ")));
        return start.equals(".")
                || words.anyMatch(word -> word.toLowerCase(Locale.ROOT).startsWith(start));
    }
}
