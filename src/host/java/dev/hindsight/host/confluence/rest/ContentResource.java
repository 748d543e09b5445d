package dev.hindsight.host.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.confluence.content.ContentQuery;
import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.content.PageStatus;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.confluence.rendering.Wiki;
import dev.hindsight.host.confluence.services.PlatformUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Pages over REST; blog posts and comments as far as they can be made and read. Attachments do not exist here. */
@Path("/content")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ContentResource {

    private final Wiki wiki;
    private final ContentJson json;
    private final PageUpdates updates;
    private final PostingCalls postings;

    ContentResource(Wiki wiki, String baseUrl) {
        this.wiki = wiki;
        this.json = new ContentJson(wiki, baseUrl);
        this.updates = new PageUpdates(wiki);
        this.postings = new PostingCalls(wiki);
    }

    @GET
    public Map<String, Object> find(
            @QueryParam("spaceKey") @Nullable String spaceKey,
            @QueryParam("title") @Nullable String title,
            @QueryParam("status") @DefaultValue("current") String status,
            @QueryParam("expand") @DefaultValue("") String expand,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        PageStatus wanted = status.equals("trashed") ? PageStatus.TRASHED : PageStatus.CURRENT;
        List<Map<String, Object>> found = spaces(spaceKey)
                .flatMap(space -> wiki.site().tree().inSpace(space, wanted).stream())
                .filter(page -> title == null || page.title().equalsIgnoreCase(title))
                .filter(page -> wiki.site().access().mayView(PlatformUser.current(), page))
                .map(page -> json.of(page, expand))
                .toList();
        return ListJson.of(found, start, limit);
    }

    /** By the part of CQL that {@link ContentQuery} knows. */
    @GET
    @Path("/search")
    public Map<String, Object> search(
            @QueryParam("cql") @DefaultValue("") String cql,
            @QueryParam("expand") @DefaultValue("") String expand,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        return visible(ContentQuery.of(cql).pages(wiki.site(), wiki.index()::holds), expand, start, limit);
    }

    private Map<String, Object> visible(List<StoredPage> pages, String expand, int start, int limit) {
        List<Map<String, Object>> visible = pages.stream()
                .filter(page -> wiki.site().access().mayView(PlatformUser.current(), page))
                .map(page -> json.of(page, expand))
                .toList();
        return ListJson.of(visible, start, limit);
    }

    private Stream<String> spaces(@Nullable String spaceKey) {
        return spaceKey != null
                ? Stream.of(spaceKey)
                : wiki.site().spaces().all().stream().map(space -> space.key());
    }

    @POST
    public Map<String, Object> create(
            JsonNode body, @QueryParam("expand") @DefaultValue(ContentJson.WRITTEN) String expand) {
        Sent sent = new Sent(body);
        if (!sent.required("/type").equals("page")) {
            return postings.create(sent);
        }
        String space = sent.required("/space/key");
        sent.required("/title");
        sent.parent().ifPresent(wiki::visible);
        StoredPage page = sent.text("/status").equals("draft")
                ? wiki.pages().draft(wiki.caller(), space, sent.parent(), sent.pageText("", ""))
                : wiki.pages().create(wiki.caller(), space, sent.parent(), sent.pageText("", ""), List.of());
        return json.of(page, expand);
    }

    @GET
    @Path("/{id}")
    public Map<String, Object> read(
            @PathParam("id") long id,
            @QueryParam("status") @DefaultValue("current") String status,
            @QueryParam("version") @Nullable Integer version,
            @QueryParam("expand") @DefaultValue(ContentJson.READ) String expand) {
        if (postings.exists(id)) {
            return postings.read(id, expand);
        }
        StoredPage page = wiki.visible(id);
        if (version != null) {
            return json.of(version(page, version), expand);
        }
        List<String> asked = List.of(status.split(","));
        if (status.equals("any") || asked.contains(page.status().word())) {
            return json.of(page, expand);
        }
        if (asked.contains(PageStatus.DRAFT.word())) {
            return json.of(wiki.draft(id), expand);
        }
        throw ContentRefusal.notFound(id);
    }

    private StoredPage version(StoredPage page, int number) {
        Optional<StoredPage> version = wiki.site().tree().version(page.id(), number);
        return version.orElseThrow(() -> ContentRefusal.notFound(page.id()));
    }

    @GET
    @Path("/{id}/child/page")
    public Map<String, Object> children(
            @PathParam("id") long id,
            @QueryParam("expand") @DefaultValue("") String expand,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        return visible(wiki.site().tree().children(wiki.visible(id).id()), expand, start, limit);
    }

    @GET
    @Path("/{id}/descendant/page")
    public Map<String, Object> descendants(
            @PathParam("id") long id,
            @QueryParam("expand") @DefaultValue("") String expand,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        return visible(wiki.site().tree().descendants(wiki.visible(id).id()), expand, start, limit);
    }

    @PUT
    @Path("/{id}")
    public Map<String, Object> update(
            @PathParam("id") long id,
            JsonNode body,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("expand") @DefaultValue(ContentJson.WRITTEN) String expand) {
        StoredPage updated = updates.update(wiki.visible(id), new Sent(body));
        if (status.equals(PageStatus.DRAFT.word())) {
            wiki.site().drafts().discard(id);
        }
        return json.of(updated, expand);
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") long id, @QueryParam("status") @DefaultValue("current") String status) {
        StoredPage page = wiki.visible(id);
        if (page.isCurrent() && status.equals(PageStatus.DRAFT.word())) {
            wiki.site().drafts().discard(wiki.draft(id).id());
            return;
        }
        if (!page.status().word().equals(status)) {
            throw ContentRefusal.notFound(id);
        }
        if (page.isCurrent()) {
            wiki.pages().trash(wiki.editable(id).id());
        } else {
            wiki.pages().purge(id);
        }
    }
}
