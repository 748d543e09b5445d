package dev.hindsight.host.jira.rest;

import dev.hindsight.host.jira.issue.Comment;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.json.CommentJson;
import dev.hindsight.host.jira.json.Json;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** One comment of an issue. For one request. */
@Path(IssueResource.ISSUE + "/comment/{id}")
@Consumes(MediaType.APPLICATION_JSON)
public final class CommentResource {

    private final Call call;
    private final String idOrKey;
    private final String id;

    @Inject
    public CommentResource(Call call, @PathParam("issue") String idOrKey, @PathParam("id") String id) {
        this.call = call;
        this.idOrKey = idOrKey;
        this.id = id;
    }

    @GET
    public Response read() {
        Issue issue = call.issue(idOrKey);
        return answer(issue, call.site().comments().of(issue, id));
    }

    @PUT
    public Response edit(String body) {
        Issue issue = call.writable(idOrKey);
        String text = Json.readObject(body).path("body").asText("");
        return answer(issue, call.site().comments().edit(call.person(), issue, id, text));
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    public Response remove() {
        call.site().comments().remove(call.person(), call.writable(idOrKey), id);
        return Call.nothing();
    }

    private Response answer(Issue issue, Comment comment) {
        return Call.ok(new CommentJson(call.site().baseUrl()).comment(issue, comment));
    }
}
