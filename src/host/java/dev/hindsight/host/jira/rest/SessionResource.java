package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.server.Person;
import javax.inject.Inject;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** Whether somebody is signed in; signing in by REST is not offered. For one request. */
@Path("auth/{version: 1|latest}/session")
public final class SessionResource {

    private final Call call;

    @Inject
    public SessionResource(Call call) {
        this.call = call;
    }

    @GET
    public Response session() {
        Person person = call.person();
        ObjectNode json = Json.object();
        json.put("self", call.site().baseUrl() + "/rest/api/latest/user?username=" + person.userName());
        json.put("name", person.userName());
        json.putObject("loginInfo").put("failedLoginCount", 0).put("loginCount", 1);
        return Call.ok(json);
    }
}
