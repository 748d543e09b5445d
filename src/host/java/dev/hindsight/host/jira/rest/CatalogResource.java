package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.catalog.Choice;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.IssueType;
import dev.hindsight.host.jira.catalog.Priority;
import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.jira.catalog.Resolution;
import dev.hindsight.host.jira.catalog.Status;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.json.CatalogJson;
import dev.hindsight.host.jira.json.FieldJson;
import dev.hindsight.host.jira.json.Json;
import java.util.List;
import java.util.function.Function;
import javax.inject.Inject;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** Projects, fields and the values of choice fields. For one request. */
@Path("api/{version: 2|latest}")
public final class CatalogResource {

    private final Call call;
    private final CatalogJson json;

    @Inject
    public CatalogResource(Call call) {
        this.call = call;
        this.json = new CatalogJson(call.site().baseUrl());
    }

    @GET
    @Path("project")
    public Response projects() {
        return Call.ok(Json.array(Project.visibleTo(call.person()), json::fullProject));
    }

    @GET
    @Path("project/{project}")
    public Response project(@PathParam("project") String project) {
        return Call.ok(json.fullProject(call.site().access().project(call.person(), project)));
    }

    @GET
    @Path("field")
    public Response fields() {
        call.person();
        return Call.ok(
                Json.array(List.of(Field.values()), new FieldJson(call.site().baseUrl())::described));
    }

    @GET
    @Path("priority")
    public Response priorities() {
        return all(Priority.values(), json::priority);
    }

    @GET
    @Path("priority/{id}")
    public Response priority(@PathParam("id") String id) {
        return one(Priority.values(), id, json::priority);
    }

    @GET
    @Path("status")
    public Response statuses() {
        return all(Status.values(), json::status);
    }

    @GET
    @Path("status/{id}")
    public Response status(@PathParam("id") String id) {
        return one(Status.values(), id, json::status);
    }

    @GET
    @Path("resolution")
    public Response resolutions() {
        return all(Resolution.values(), json::resolution);
    }

    @GET
    @Path("resolution/{id}")
    public Response resolution(@PathParam("id") String id) {
        return one(Resolution.values(), id, json::resolution);
    }

    @GET
    @Path("issuetype")
    public Response issueTypes() {
        return all(IssueType.values(), json::issueType);
    }

    @GET
    @Path("issuetype/{id}")
    public Response issueType(@PathParam("id") String id) {
        return one(IssueType.values(), id, json::issueType);
    }

    private <C extends Choice> Response all(C[] choices, Function<C, ? extends JsonNode> shape) {
        call.person();
        return Call.ok(Json.array(List.of(choices), shape));
    }

    private <C extends Choice> Response one(C[] choices, String idOrName, Function<C, ? extends JsonNode> shape) {
        call.person();
        C choice = Choice.withId(choices, idOrName)
                .or(() -> Choice.labeled(choices, idOrName))
                .orElseThrow(() -> JiraProblem.notFound("There is nothing with the id '" + idOrName + "'."));
        return Call.ok(shape.apply(choice));
    }
}
