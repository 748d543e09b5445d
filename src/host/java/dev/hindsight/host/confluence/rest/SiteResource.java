package dev.hindsight.host.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.content.StorageFormat;
import dev.hindsight.host.confluence.rendering.OutputType;
import dev.hindsight.host.confluence.rendering.Wiki;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

/** Spaces, the current user and conversion over REST. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class SiteResource {

    private final Wiki wiki;
    private final SpaceJson spaces;
    private final PersonJson people;

    SiteResource(Wiki wiki, String baseUrl) {
        this.wiki = wiki;
        this.spaces = new SpaceJson(baseUrl);
        this.people = new PersonJson(baseUrl);
    }

    @GET
    @Path("/space")
    public Map<String, Object> list(
            @QueryParam("start") @DefaultValue("0") int start, @QueryParam("limit") @DefaultValue("25") int limit) {
        return ListJson.of(wiki.site().spaces().all().stream().map(spaces::of).toList(), start, limit);
    }

    @GET
    @Path("/space/{key}")
    public Map<String, Object> space(@PathParam("key") String key) {
        return wiki.site()
                .spaces()
                .byKey(key)
                .map(spaces::of)
                .orElseThrow(() -> new ContentRefusal(404, "No space with key : " + key));
    }

    @GET
    @Path("/user/current")
    public Map<String, Object> currentUser() {
        return people.of(wiki.caller());
    }

    /** From storage format to a view, without a page. */
    @POST
    @Path("/contentbody/convert/view")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> convert(JsonNode body) {
        Sent sent = new Sent(body);
        String storage = sent.text("/value");
        StorageFormat.check(storage);
        String html = wiki.html(storage, OutputType.DISPLAY);
        return Map.of("value", html, "representation", "view");
    }
}
