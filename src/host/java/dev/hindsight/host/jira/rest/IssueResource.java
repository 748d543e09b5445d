package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.IssueType;
import dev.hindsight.host.jira.catalog.Screen;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.json.ExpansionJson;
import dev.hindsight.host.jira.json.FieldChoice;
import dev.hindsight.host.jira.json.FieldJson;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.server.Person;
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
        if (call.words("expand").contains("editmeta")) {
            json.set("editmeta", editMeta(issue));
        }
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

    @GET
    @Path("editmeta")
    public Response editMeta() {
        return Call.ok(editMeta(call.issue(idOrKey)));
    }

    private ObjectNode editMeta(Issue issue) {
        Screen screen = call.site().editing().screen(call.person(), issue);
        IssueType type = issue.choice(Field.ISSUE_TYPE, IssueType.values()).orElse(IssueType.TASK);
        FieldJson json = new FieldJson(call.site().baseUrl());
        ObjectNode meta = Json.object();
        ObjectNode fields = meta.putObject("fields");
        screen.fields().forEach(field -> fields.set(field.id(), json.offered(screen, field, issue.project(), type)));
        return meta;
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
        if (!call.flag("notifyUsers", true) && !person.administrator()) {
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
        call.site().removal().delete(call.person(), issue, call.flag("deleteSubtasks", false));
        return Call.nothing();
    }
}
