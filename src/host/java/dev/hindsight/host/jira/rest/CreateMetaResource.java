package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.catalog.Choice;
import dev.hindsight.host.jira.catalog.IssueType;
import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.jira.catalog.Screen;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.json.CatalogJson;
import dev.hindsight.host.jira.json.FieldJson;
import dev.hindsight.host.jira.json.Json;
import java.util.List;
import java.util.function.Function;
import javax.inject.Inject;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** What can be created where, in the paged form that came with Jira 8.4 and is the only one since 9.0. For one request. */
@Path("api/{version: 2|latest}/issue/createmeta/{project}/issuetypes")
public final class CreateMetaResource {

    private static final int PAGE = 50;

    private final Call call;

    @Inject
    public CreateMetaResource(Call call) {
        this.call = call;
    }

    @GET
    public Response types(@PathParam("project") String project) {
        visible(project);
        return page(List.of(IssueType.values()), new CatalogJson(call.site().baseUrl())::issueType);
    }

    @GET
    @Path("{type}")
    public Response fields(@PathParam("project") String projectKey, @PathParam("type") String typeId) {
        Project project = visible(projectKey);
        IssueType type = Choice.withId(IssueType.values(), typeId)
                .orElseThrow(
                        () -> JiraProblem.refused("The issue type '" + typeId + "' does not exist in the project."));
        Screen screen = Screen.creating(project, type, call.person());
        FieldJson json = new FieldJson(call.site().baseUrl());
        return page(screen.fields(), field -> json.offered(screen, field, project, type));
    }

    /** Unlike elsewhere an unknown project is a bad request, not a missing thing. */
    private Project visible(String keyOrId) {
        return Project.named(keyOrId)
                .filter(project -> project.isVisibleTo(call.person()))
                .orElseThrow(() -> JiraProblem.refused("No project could be found with key or id '" + keyOrId
                        + "', or you may not create issues in it."));
    }

    private <T> Response page(List<T> all, Function<T, ? extends JsonNode> shape) {
        int startAt = Math.max(0, call.number("startAt", 0));
        int maxResults = Math.max(1, Math.min(PAGE, call.number("maxResults", PAGE)));
        List<T> values = all.stream().skip(startAt).limit(maxResults).toList();
        ObjectNode json = Json.object()
                .put("maxResults", maxResults)
                .put("startAt", startAt)
                .put("total", all.size())
                .put("isLast", startAt + values.size() >= all.size());
        json.set("values", Json.array(values, shape));
        return Call.ok(json);
    }
}
