package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.json.ExpansionJson;
import dev.hindsight.host.jira.json.FieldChoice;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.server.Person;
import java.util.Optional;
import java.util.Set;
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

/** Creating, reading, changing and deleting issues. For one request. */
@Path("api/{version: 2|latest}/issue")
@Consumes(MediaType.APPLICATION_JSON)
public final class IssueResource {

    private final Call call;

    @Inject
    public IssueResource(Call call) {
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

    @GET
    @Path("{issue}")
    public Response read(@PathParam("issue") String idOrKey) {
        Issue issue = call.issue(idOrKey);
        FieldChoice choice = FieldChoice.of(call.texts("fields"), FieldChoice.all());
        ObjectNode json = call.issueJson().issue(issue, choice);
        new ExpansionJson(call.site().baseUrl()).expand(json, issue, call.words("expand"));
        Set<String> wanted = call.words("properties");
        if (!wanted.isEmpty()) {
            ObjectNode properties = json.putObject("properties");
            issue.properties().forEach((key, value) -> {
                if (wanted.contains(key) || wanted.contains("*all")) {
                    properties.set(key, value);
                }
            });
        }
        return Call.ok(json);
    }

    @PUT
    @Path("{issue}")
    public Response update(@PathParam("issue") String idOrKey, String body) {
        Issue issue = call.issue(idOrKey);
        Person person = call.person();
        if (call.text("notifyUsers").filter("false"::equals).isPresent() && !person.administrator()) {
            throw JiraProblem.forbidden(
                    "To discard the user notification either admin or project admin permissions are required.");
        }
        call.site().editing().edit(person, issue, Json.readObject(body));
        return Call.nothing();
    }

    @DELETE
    @Path("{issue}")
    @Consumes(MediaType.WILDCARD)
    public Response delete(@PathParam("issue") String idOrKey) {
        Issue issue = call.issue(idOrKey);
        Optional<String> withSubTasks = call.text("deleteSubtasks").filter("true"::equals);
        call.site().removal().delete(call.person(), issue, withSubTasks.isPresent());
        return Call.nothing();
    }
}
