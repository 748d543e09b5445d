package dev.hindsight.host.jira.rest;

import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.issue.Webhook;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.jira.webhook.WebhookJson;
import dev.hindsight.host.server.Person;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Registration of webhooks by administrators, only at the path of the release that this Jira stands in for. For one request. */
@Path("{place: webhooks/1[.]0/webhook|jira-webhook/1[.]0/webhooks}")
@Consumes(MediaType.APPLICATION_JSON)
public final class WebhookResource {

    private final Call call;
    private final String place;

    @Inject
    public WebhookResource(Call call, @PathParam("place") String place) {
        this.call = call;
        this.place = place;
    }

    @GET
    public Response all() {
        administrator();
        return Call.ok(Json.array(call.site().store().webhooks(), json()::write));
    }

    @GET
    @Path("{id: [0-9]+}")
    public Response one(@PathParam("id") long id) {
        administrator();
        return Call.ok(json().write(find(id)));
    }

    @POST
    public Response register(String body) {
        return keep(201, call.site().store().nextId(), body);
    }

    @PUT
    @Path("{id: [0-9]+}")
    public Response replace(@PathParam("id") long id, String body) {
        administrator();
        find(id);
        return keep(200, id, body);
    }

    @DELETE
    @Path("{id: [0-9]+}")
    @Consumes(MediaType.WILDCARD)
    public Response remove(@PathParam("id") long id) {
        administrator();
        find(id);
        call.site().store().removeWebhook(id);
        return Call.nothing();
    }

    private Response keep(int status, long id, String body) {
        Person person = administrator();
        Webhook webhook = json().read(
                        id, Json.readObject(body), person, call.site().clock().millis());
        call.site().store().keep(webhook);
        return Call.answer(status, json().write(webhook));
    }

    private Person administrator() {
        if (!call.site().options().jiraVersion().webhookPath().equals("/rest/" + place)) {
            throw new NotFoundException("This release has its webhooks at "
                    + call.site().options().jiraVersion().webhookPath() + ".");
        }
        return call.administrator();
    }

    private Webhook find(long id) {
        return call.site().store().webhooks().stream()
                .filter(webhook -> webhook.id() == id)
                .findFirst()
                .orElseThrow(() -> JiraProblem.notFound("There is no webhook with the id " + id + "."));
    }

    private WebhookJson json() {
        return new WebhookJson(
                call.site().baseUrl() + call.site().options().jiraVersion().webhookPath());
    }
}
