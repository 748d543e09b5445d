package dev.hindsight.host.jira.rest;

import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.issue.Webhook;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.jira.webhook.WebhookJson;
import dev.hindsight.host.server.JiraVersion;
import dev.hindsight.host.server.Person;
import java.util.List;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/**
 * Registration of webhooks by administrators, only at the path and in the shape of the release that this Jira stands in for. For
 * one request.
 */
@Path("{place: webhooks/1[.]0/webhook|jira-webhook/1[.]0/webhooks}")
@Consumes(MediaType.APPLICATION_JSON)
public final class WebhookResource {

    /** How many one answer holds at most is nowhere promised, so it is few: who wants all has to ask for the next page. */
    private static final int PAGE = 25;

    private final Call call;
    private final String place;

    @Inject
    public WebhookResource(Call call, @PathParam("place") String place) {
        this.call = call;
        this.place = place;
    }

    @GET
    public Response all(
            @QueryParam("start") @DefaultValue("0") int start, @QueryParam("limit") @DefaultValue("25") int limit) {
        administrator();
        List<Webhook> all = call.site().store().webhooks();
        return Call.ok(Json.array(version().signsWebhooks() ? page(all, start, limit) : all, json()::write));
    }

    private static List<Webhook> page(List<Webhook> all, int start, int limit) {
        return all.stream()
                .skip(Math.max(0, start))
                .limit(Math.max(0, Math.min(limit, PAGE)))
                .toList();
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
        if (!version().webhookPath().equals("/rest/" + place)) {
            throw new NotFoundException(
                    "This release has its webhooks at " + version().webhookPath() + ".");
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
        return WebhookJson.of(version(), call.site().baseUrl() + version().webhookPath());
    }

    private JiraVersion version() {
        return call.site().options().jiraVersion();
    }
}
