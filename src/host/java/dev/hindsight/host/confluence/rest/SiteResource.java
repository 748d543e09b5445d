package dev.hindsight.host.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.content.StorageFormat;
import dev.hindsight.host.confluence.rendering.OutputType;
import dev.hindsight.host.confluence.rendering.Wiki;
import dev.hindsight.host.confluence.services.PlatformUser;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

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

    @POST
    @Path("/space")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> create(JsonNode body) {
        requireAdministrator();
        Sent sent = new Sent(body);
        wiki.pages().createSpace(wiki.caller(), sent.required("/key"), sent.required("/name"));
        return space(sent.required("/key"));
    }

    /** As a long task of the product, whose end nobody here has to wait for. */
    @DELETE
    @Path("/space/{key}")
    public Response remove(@PathParam("key") String key) {
        requireAdministrator();
        wiki.pages().removeSpace(key);
        return Response.accepted(Map.of("id", key, "links", Map.of("status", "/rest/api/longtask/" + key)))
                .build();
    }

    private void requireAdministrator() {
        if (!wiki.site().access().mayAdminister(PlatformUser.current())) {
            throw new ContentRefusal(403, "Only an administrator may do this.");
        }
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
