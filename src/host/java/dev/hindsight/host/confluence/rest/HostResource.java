package dev.hindsight.host.confluence.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.content.PageText;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.confluence.jobs.JobSchedule;
import dev.hindsight.host.confluence.plugin.Plugin;
import dev.hindsight.host.confluence.rendering.Wiki;
import dev.hindsight.host.confluence.services.Preferences;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.Map;
import java.util.OptionalLong;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** What tests need and the product offers by its pages only. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class HostResource {

    private final Wiki wiki;
    private final Plugin plugin;
    private final JobSchedule jobs;
    private final Preferences preferences;

    HostResource(Wiki wiki, Plugin plugin, JobSchedule jobs, Preferences preferences) {
        this.wiki = wiki;
        this.plugin = plugin;
        this.jobs = jobs;
        this.preferences = preferences;
    }

    /** Answers when the job has ended. */
    @POST
    @Path("/jobs/{key}/run")
    @AdminOnly
    public Map<String, Object> run(@PathParam("key") String key) {
        return jobs.runNow(key)
                .<Map<String, Object>>map(outcome -> Map.of("job", key, "outcome", outcome))
                .orElseThrow(() -> new ContentRefusal(404, "There is no job " + key));
    }

    @GET
    @Path("/plugin")
    public Map<String, Object> plugin() {
        return Map.of("key", plugin.key().orElse(""), "enabled", plugin.isEnabled());
    }

    @POST
    @Path("/plugin")
    @Consumes(MediaType.APPLICATION_JSON)
    @AdminOnly
    public Map<String, Object> switchPlugin(JsonNode body) {
        if (body.path("enabled").asBoolean()) {
            plugin.enable();
        } else {
            plugin.disable();
        }
        return plugin();
    }

    /**
     * {@code {"language": "de_DE", "timeZone": "Europe/Berlin"}}, by the person or an administrator, and by the latter also
     * {@code {"fullName": "…"}}, empty for the one that the person began with.
     */
    @PUT
    @Path("/users/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> prefer(@PathParam("name") String name, JsonNode body) {
        Person person = People.named(name).orElseThrow(() -> new ContentRefusal(404, "There is no user " + name));
        boolean administrator = wiki.caller().administrator();
        if (!administrator && (body.has("fullName") || !wiki.caller().equals(person))) {
            throw new ContentRefusal(403, "These are the settings of somebody else.");
        }
        if (body.has("fullName")) {
            People.rename(person, body.path("fullName").asText());
        }
        Sent sent = new Sent(body);
        try {
            preferences.choose(person, sent.text("/language"), sent.text("/timeZone"));
        } catch (IllegalArgumentException e) {
            throw new ContentRefusal(400, String.valueOf(e.getMessage()));
        }
        return Map.of(
                "username",
                person.userName(),
                "displayName",
                person.fullName(),
                "language",
                preferences.shownLanguage(person),
                "timeZone",
                preferences.shownZone(person));
    }

    /** {@code {"title": "…"}} */
    @POST
    @Path("/pages/{id}/copy")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> copy(@PathParam("id") long id, JsonNode body) {
        long copy = wiki.pages()
                .copy(wiki.caller(), wiki.visible(id).id(), new Sent(body).required("/title"))
                .id();
        return Map.of("id", String.valueOf(copy));
    }

    /** {@code {"body": "<p>…</p>"}}, and a title where it differs: what somebody leaves in the editor of a page. */
    @POST
    @Path("/pages/{id}/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> keepDraft(@PathParam("id") long id, JsonNode body) {
        StoredPage page = wiki.editable(id);
        PageText text = new PageText(
                body.path("title").asText(page.title()), body.path("body").asText(page.body()));
        wiki.site().drafts().keep(wiki.caller(), id, text);
        return Map.of("id", String.valueOf(id));
    }

    /** {@code {"space": "ENG", "parent": "123"}}; without a parent to the top of the space. */
    @POST
    @Path("/pages/{id}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> move(@PathParam("id") long id, JsonNode body) {
        long parent = body.path("parent").asLong(0);
        wiki.pages()
                .move(
                        wiki.editable(id).id(),
                        new Sent(body).required("/space"),
                        parent == 0 ? OptionalLong.empty() : OptionalLong.of(parent));
        return Map.of("id", String.valueOf(id));
    }
}
