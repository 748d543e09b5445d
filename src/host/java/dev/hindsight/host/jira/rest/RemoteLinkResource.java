package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.issue.RemoteLink;
import dev.hindsight.host.jira.issue.RemoteLinks;
import dev.hindsight.host.jira.json.Json;
import java.util.Optional;
import java.util.function.Predicate;
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

/** Links from an issue to pages elsewhere. For one request. */
@Path("api/{version: 2|latest}/issue/{issue}/remotelink")
@Consumes(MediaType.APPLICATION_JSON)
public final class RemoteLinkResource {

    private final Call call;
    private final String idOrKey;

    @Inject
    public RemoteLinkResource(Call call, @PathParam("issue") String idOrKey) {
        this.call = call;
        this.idOrKey = idOrKey;
    }

    /** All as a list, or the one with the given globalId as an object. */
    @GET
    public Response links() {
        Issue issue = call.issue(idOrKey);
        Optional<String> globalId = call.text("globalId");
        if (globalId.isPresent()) {
            return Call.ok(json(issue, call.site().links().find(issue, named(globalId.get()))));
        }
        return Call.ok(Json.array(issue.links(), link -> json(issue, link)));
    }

    @GET
    @Path("{id: [0-9]+}")
    public Response link(@PathParam("id") long id) {
        Issue issue = call.issue(idOrKey);
        return Call.ok(json(issue, call.site().links().find(issue, link -> link.id() == id)));
    }

    @POST
    public Response put(String body) {
        Issue issue = call.writable(idOrKey);
        RemoteLinks.Outcome outcome = call.site().links().put(issue, Json.readObject(body));
        ObjectNode json = Json.object().put("id", outcome.id()).put("self", address(issue) + "/" + outcome.id());
        return Call.answer(outcome.isNew() ? 201 : 200, json);
    }

    @PUT
    @Path("{id: [0-9]+}")
    public Response replace(@PathParam("id") long id, String body) {
        call.site().links().replace(call.writable(idOrKey), id, Json.readObject(body));
        return Call.nothing();
    }

    @DELETE
    @Path("{id: [0-9]+}")
    @Consumes(MediaType.WILDCARD)
    public Response remove(@PathParam("id") long id) {
        return remove(link -> link.id() == id);
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    public Response removeNamed() {
        String globalId =
                call.text("globalId").orElseThrow(() -> JiraProblem.refused("The parameter 'globalId' is required."));
        return remove(named(globalId));
    }

    private Response remove(Predicate<RemoteLink> meant) {
        Issue issue = call.writable(idOrKey);
        call.site().links().remove(issue, call.site().links().find(issue, meant));
        return Call.nothing();
    }

    private static Predicate<RemoteLink> named(String globalId) {
        return link -> globalId.equals(link.globalId());
    }

    private String address(Issue issue) {
        return call.issueJson().self(issue) + "/remotelink";
    }

    private ObjectNode json(Issue issue, RemoteLink link) {
        ObjectNode json = Json.object().put("id", link.id()).put("self", address(issue) + "/" + link.id());
        if (link.globalId() != null) {
            json.put("globalId", link.globalId());
        }
        json.set("application", link.application() == null ? Json.object() : link.application());
        if (link.relationship() != null) {
            json.put("relationship", link.relationship());
        }
        json.set("object", link.object());
        return json;
    }
}
