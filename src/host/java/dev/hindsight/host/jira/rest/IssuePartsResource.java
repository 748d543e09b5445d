package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.issue.Comment;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.json.CommentJson;
import dev.hindsight.host.jira.json.ExpansionJson;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.server.Html;
import java.util.List;
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

/** Transitions, comments and properties of an issue. For one request. */
@Path(IssueResource.ISSUE)
@Consumes(MediaType.APPLICATION_JSON)
public final class IssuePartsResource {

    /** How many comments Jira gives unless it is asked for more. */
    private static final int COMMENTS = 50;

    private final Call call;
    private final String idOrKey;

    @Inject
    public IssuePartsResource(Call call, @PathParam("issue") String idOrKey) {
        this.call = call;
        this.idOrKey = idOrKey;
    }

    @GET
    @Path("transitions")
    public Response transitions() {
        Issue issue = call.issue(idOrKey);
        boolean withFields = call.words("expand").contains("transitions.fields");
        ObjectNode json = Json.object().put("expand", "transitions");
        json.set("transitions", new ExpansionJson(call.site().baseUrl()).transitions(issue, withFields));
        call.text("transitionId")
                .ifPresent(id -> json.withArray("transitions")
                        .removeIf(transition -> !transition.path("id").asText().equals(id)));
        return Call.ok(json);
    }

    @POST
    @Path("transitions")
    public Response move(String body) {
        Issue issue = call.writable(idOrKey);
        call.site().editing().move(call.person(), issue, Json.readObject(body));
        return Call.nothing();
    }

    @GET
    @Path("comment")
    public Response comments() {
        Issue issue = call.issue(idOrKey);
        int most = call.number("maxResults", COMMENTS);
        boolean newestFirst = call.text("orderBy").filter("-created"::equals).isPresent();
        return Call.ok(
                new CommentJson(call.site().baseUrl()).page(issue, newestFirst, call.number("startAt", 0), most));
    }

    @POST
    @Path("comment")
    public Response comment(String body) {
        Issue issue = call.writable(idOrKey);
        String text = Json.readObject(body).path("body").asText("");
        Comment comment = call.site().comments().add(call.person(), issue, text);
        return Call.answer(201, new CommentJson(call.site().baseUrl()).comment(issue, comment));
    }

    @GET
    @Path("properties")
    public Response properties() {
        Issue issue = call.issue(idOrKey);
        List<String> keys = issue.properties().keySet().stream().sorted().toList();
        ObjectNode json = Json.object();
        String address = call.issueJson().self(issue) + "/properties/";
        json.set(
                "keys",
                Json.array(
                        keys,
                        key -> Json.object()
                                .put("self", address + Html.urlPart(key))
                                .put("key", key)));
        return Call.ok(json);
    }

    @GET
    @Path("properties/{key}")
    public Response property(@PathParam("key") String key) {
        JsonNode value = call.site().properties().get(call.issue(idOrKey), key);
        ObjectNode json = Json.object().put("key", key);
        json.set("value", value);
        return Call.ok(json);
    }

    @PUT
    @Path("properties/{key}")
    public Response putProperty(@PathParam("key") String key, String body) {
        Issue issue = call.writable(idOrKey);
        boolean isNew = call.site().properties().put(issue, key, Json.read(body));
        return Response.status(isNew ? 201 : 200).build();
    }

    @DELETE
    @Path("properties/{key}")
    @Consumes(MediaType.WILDCARD)
    public Response removeProperty(@PathParam("key") String key) {
        call.site().properties().remove(call.writable(idOrKey), key);
        return Call.nothing();
    }
}
