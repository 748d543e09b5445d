package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.catalog.Choice;
import dev.hindsight.host.jira.catalog.LinkType;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.IssueLinks;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.json.CatalogJson;
import dev.hindsight.host.jira.json.Json;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Links between issues. For one request. */
@Path("api/{version: 2|latest}")
public final class IssueLinkResource {

    private final Call call;

    @Inject
    public IssueLinkResource(Call call) {
        this.call = call;
    }

    @GET
    @Path("issueLinkType")
    public Response types() {
        call.person();
        ObjectNode json = Json.object();
        CatalogJson catalog = new CatalogJson(call.site().baseUrl());
        json.set("issueLinkTypes", Json.array(List.of(LinkType.values()), catalog::linkType));
        return Call.ok(json);
    }

    /** The link comes from what the request calls the inward issue: that one duplicates the other. */
    @POST
    @Path("issueLink")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response link(String body) {
        JsonNode request = Json.readObject(body);
        Issue from = issue(request.path("inwardIssue"));
        Issue to = issue(request.path("outwardIssue"));
        LinkType type = member(request.path("type"), "id")
                .flatMap(id -> Choice.withId(LinkType.values(), id))
                .or(() -> member(request.path("type"), "name").flatMap(name -> Choice.labeled(LinkType.values(), name)))
                .orElseThrow(() -> JiraProblem.notFound("No issue link type was found for this request."));
        call.site().issueLinks().link(call.person(), type, call.writable(from), call.writable(to));
        return Response.status(201).build();
    }

    @DELETE
    @Path("issueLink/{id: [0-9]+}")
    public Response remove(@PathParam("id") long id) {
        Issue from = call.site().store().issues().stream()
                .filter(issue -> IssueLinks.from(issue).stream().anyMatch(link -> link.id() == id))
                .findFirst()
                .orElseThrow(() -> JiraProblem.notFound("No issue link with id '" + id + "' exists."));
        call.site().issueLinks().remove(call.person(), call.writable(call.issue(from.key())), id);
        return Call.nothing();
    }

    private Issue issue(JsonNode json) {
        return call.issue(member(json, "id")
                .or(() -> member(json, "key"))
                .orElseThrow(() -> JiraProblem.refused("An issue link needs an inward and an outward issue.")));
    }

    private static Optional<String> member(JsonNode json, String name) {
        return Optional.of(json.path(name).asText("")).filter(text -> !text.isEmpty());
    }
}
