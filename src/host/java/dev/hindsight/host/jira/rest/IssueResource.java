package dev.hindsight.host.jira.rest;

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
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Reading, changing, archiving and deleting issues. For one request. */
@Path(IssueResource.ISSUE)
@Consumes(MediaType.APPLICATION_JSON)
public final class IssueResource {

    /** Everything below one issue; the bulk creation is not an issue. */
    static final String ISSUE = "api/{version: 2|latest}/issue/{issue: (?!bulk(?:/|$))[^/]+}";

    private final Call call;
    private final String idOrKey;

    @Inject
    public IssueResource(Call call, @PathParam("issue") String idOrKey) {
        this.call = call;
        this.idOrKey = idOrKey;
    }

    @GET
    public Response read() {
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
    @Path("archive")
    @Consumes(MediaType.WILDCARD)
    public Response archive() {
        call.site().removal().archive(call.person(), call.issue(idOrKey));
        return Call.nothing();
    }

    @PUT
    @Path("restore")
    @Consumes(MediaType.WILDCARD)
    public Response restore() {
        call.site().removal().restore(call.person(), call.issue(idOrKey));
        return Call.nothing();
    }

    @PUT
    public Response update(String body) {
        Issue issue = call.writable(idOrKey);
        Person person = call.person();
        if (call.text("notifyUsers").filter("false"::equals).isPresent() && !person.administrator()) {
            throw JiraProblem.forbidden(
                    "To discard the user notification either admin or project admin permissions are required.");
        }
        call.site().editing().edit(person, issue, Json.readObject(body));
        return Call.nothing();
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    public Response delete() {
        Issue issue = call.issue(idOrKey);
        Optional<String> withSubTasks = call.text("deleteSubtasks").filter("true"::equals);
        call.site().removal().delete(call.person(), issue, withSubTasks.isPresent());
        return Call.nothing();
    }
}
