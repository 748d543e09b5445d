package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.issue.Watchers;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.jira.json.UserJson;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Who is assigned an issue and who watches it. For one request. */
@Path(IssueResource.ISSUE)
@Consumes(MediaType.APPLICATION_JSON)
public final class IssuePeopleResource {

    private final Call call;
    private final String idOrKey;

    @Inject
    public IssuePeopleResource(Call call, @PathParam("issue") String idOrKey) {
        this.call = call;
        this.idOrKey = idOrKey;
    }

    @PUT
    @Path("assignee")
    public Response assign(String body) {
        call.site().editing().assign(call.person(), call.writable(idOrKey), Json.readObject(body));
        return Call.nothing();
    }

    @GET
    @Path("watchers")
    public Response watchers() {
        Issue issue = call.issue(idOrKey);
        ObjectNode json = call.issueJson().watchers(issue);
        json.set(
                "watchers",
                Json.array(Watchers.of(issue), new UserJson(call.site().baseUrl())::brief));
        return Call.ok(json);
    }

    /** The body is a user name as JSON text; without one it is the caller. */
    @POST
    @Path("watchers")
    public Response watch(String body) {
        JsonNode name = body.isEmpty() ? Json.object() : Json.read(body);
        Issue issue = call.issue(idOrKey);
        Person watcher = name.isTextual() ? person(name.asText()) : call.person();
        if (!issue.project().isVisibleTo(watcher)) {
            throw JiraProblem.refused("The user '" + watcher.userName() + "' may not see this issue.");
        }
        call.site().watchers().add(issue, watcher);
        return Call.nothing();
    }

    @DELETE
    @Path("watchers")
    @Consumes(MediaType.WILDCARD)
    public Response unwatch() {
        Person watcher = call.text("username")
                .or(() -> call.text("userName"))
                .map(IssuePeopleResource::person)
                .orElseGet(call::person);
        call.site().watchers().remove(call.issue(idOrKey), watcher);
        return Call.nothing();
    }

    private static Person person(String userName) {
        return People.named(userName)
                .orElseThrow(() -> JiraProblem.notFound("The user '" + userName + "' does not exist."));
    }
}
