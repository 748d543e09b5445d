package dev.hindsight.host.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.confluence.rendering.Wiki;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

/** The labels of a page over REST; all have the prefix global. */
@Path("/content/{id}/label")
@Produces(MediaType.APPLICATION_JSON)
public final class LabelResource {

    private final Wiki wiki;

    LabelResource(Wiki wiki) {
        this.wiki = wiki;
    }

    @GET
    public Map<String, Object> list(@PathParam("id") long id) {
        return LabelJson.list(wiki.site().labels().of(wiki.visible(id).id()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> add(@PathParam("id") long id, JsonNode labels) {
        List<String> names = new ArrayList<>();
        if (labels.isArray()) {
            labels.forEach(label -> names.add(label.path("name").asText("")));
        } else {
            names.add(labels.path("name").asText(""));
        }
        wiki.site().labels().add(wiki.editable(id).id(), names);
        return list(id);
    }

    @DELETE
    public void remove(@PathParam("id") long id, @QueryParam("name") String name) {
        wiki.site().labels().remove(wiki.editable(id).id(), name);
    }

    @DELETE
    @Path("/{label}")
    public void removeByPath(@PathParam("id") long id, @PathParam("label") String label) {
        remove(id, label);
    }
}
