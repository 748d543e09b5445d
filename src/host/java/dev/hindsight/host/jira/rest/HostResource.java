package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.server.People;
import java.io.IOException;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** What tests may do with the embedded Jira beyond Jira's own REST API; nobody has to sign in for it. For one request. */
@Path("host/1.0")
@Consumes(MediaType.APPLICATION_JSON)
public final class HostResource {

    private final Call call;

    @Inject
    public HostResource(Call call) {
        this.call = call;
    }

    @POST
    @Path("faults")
    public Response addFault(String body) {
        call.site().faults().add(Json.readObject(body));
        return Call.nothing();
    }

    @GET
    @Path("faults")
    public Response faults() {
        return Call.ok(call.site().faults().json());
    }

    @DELETE
    @Path("faults")
    @Consumes(MediaType.WILDCARD)
    public Response clearFaults() {
        call.site().faults().clear();
        return Call.nothing();
    }

    @GET
    @Path("requests")
    public Response requests() {
        return Call.ok(call.site().requests().json());
    }

    @DELETE
    @Path("requests")
    @Consumes(MediaType.WILDCARD)
    public Response clearRequests() {
        call.site().requests().clear();
        return Call.nothing();
    }

    @POST
    @Path("issues/{issue}/move")
    public Response move(@PathParam("issue") String idOrKey, String body) {
        Issue issue = call.site().access().read(People.ADMIN, idOrKey);
        String key = Json.readObject(body).path("project").asText();
        Project target = Project.named(key)
                .orElseThrow(() -> JiraProblem.refused("There is no project '" + key + "' to move to."));
        Issue moved = call.site().removal().move(People.ADMIN, issue, target);
        return Call.ok(call.issueJson().reference(moved));
    }

    /** The deliveries of webhooks that were sent last are sent once more, the newest first. */
    @POST
    @Path("deliveries/repeat")
    @Consumes(MediaType.WILDCARD)
    public Response repeatDeliveries() throws IOException, InterruptedException {
        ObjectNode repeated = Json.object();
        ArrayNode statuses = repeated.putArray("statuses");
        call.site().webhooks().repeat().forEach(statuses::add);
        return Call.ok(repeated);
    }
}
