package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.server.Person;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Creating issues, one or many. For one request. */
@Path("api/{version: 2|latest}/issue")
@Consumes(MediaType.APPLICATION_JSON)
public final class IssueCreationResource {

    private final Call call;

    @Inject
    public IssueCreationResource(Call call) {
        this.call = call;
    }

    @POST
    public Response create(String body) {
        Person person = call.person();
        Issue issue = call.site().creation().create(person, Json.readObject(body));
        return Call.answer(201, call.issueJson().reference(issue));
    }

    /** Not atomic: what can be made is made. */
    @POST
    @Path("bulk")
    public Response createAll(String body) {
        Person person = call.person();
        JsonNode updates = Json.readObject(body).path("issueUpdates");
        ObjectNode json = Json.object();
        var issues = json.putArray("issues");
        var errors = json.putArray("errors");
        int number = 0;
        for (JsonNode update : updates) {
            try {
                call.requireNoFault(update);
                issues.add(call.issueJson().reference(call.site().creation().create(person, update)));
            } catch (JiraProblem problem) {
                ObjectNode error = errors.addObject().put("status", problem.status());
                error.set("elementErrors", ProblemMapper.json(problem));
                error.put("failedElementNumber", number);
            }
            number++;
        }
        if (number == 0) {
            throw JiraProblem.refused("No issue updates were given.");
        }
        return Call.answer(issues.isEmpty() ? 400 : 201, json);
    }
}
