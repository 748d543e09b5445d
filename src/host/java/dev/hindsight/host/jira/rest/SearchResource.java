package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.json.ExpansionJson;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.jira.search.Search;
import dev.hindsight.host.server.JiraVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Search by JQL. For one request. */
@Path("api/{version: 2|latest}/search")
public final class SearchResource {

    private static final int WINDOW = 10_000;

    private final Call call;

    @Inject
    public SearchResource(Call call) {
        this.call = call;
    }

    @GET
    public Response get() {
        call.person();
        return search(SearchRequest.of(call));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(String body) {
        call.person();
        return search(SearchRequest.of(Json.readObject(body)));
    }

    private Response search(SearchRequest wanted) {
        int limit = call.site().options().searchLimit();
        int maxResults = wanted.maxResults() < 0 ? limit : Math.min(limit, wanted.maxResults());
        boolean hasWindow = call.site().options().jiraVersion() == JiraVersion.V11_3;
        if (hasWindow && wanted.startAt() + maxResults > WINDOW) {
            throw new JiraProblem(500, List.of(overWindow(wanted.startAt() + maxResults)), Map.of());
        }
        Search.Found found = call.site().search().find(call.person(), wanted.jql(), wanted.strict());
        List<Issue> page =
                found.issues().stream().skip(wanted.startAt()).limit(maxResults).toList();
        ObjectNode json = Json.object()
                .put("expand", "schema,names")
                .put("startAt", wanted.startAt())
                .put("maxResults", maxResults)
                .put("total", found.issues().size());
        if (hasWindow) {
            json.put("maxResultWindow", WINDOW);
        }
        json.set("issues", Json.array(page, issue -> issue(issue, wanted)));
        if (!found.warnings().isEmpty()) {
            json.set("warningMessages", Json.texts(found.warnings()));
        }
        addDescriptions(json, page, wanted);
        return Call.ok(json);
    }

    private ObjectNode issue(Issue issue, SearchRequest wanted) {
        ObjectNode json = call.issueJson().issue(issue, wanted.fields());
        if (wanted.expand().contains("changelog")) {
            new ExpansionJson(call.site().baseUrl()).expand(json, issue, Set.of("changelog"));
        }
        return json;
    }

    /** As in Jira, names and schema come once for all issues, and not at all when there is none. */
    private void addDescriptions(ObjectNode json, List<Issue> page, SearchRequest wanted) {
        if (page.isEmpty()) {
            return;
        }
        List<String> ids =
                wanted.fields().fields().stream().map(Field::id).sorted().toList();
        ExpansionJson expansion = new ExpansionJson(call.site().baseUrl());
        if (wanted.expand().contains("names")) {
            json.set("names", expansion.names(ids.iterator()));
        }
        if (wanted.expand().contains("schema")) {
            json.set("schema", expansion.schema(ids.iterator()));
        }
    }

    private static String overWindow(int end) {
        return "Search limit exceeded. The search requests " + end
                + " results which exceeded the search platform limit of " + WINDOW;
    }
}
