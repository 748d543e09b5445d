package dev.hindsight.status.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import dev.hindsight.frame.ReaderMessages;
import dev.hindsight.frame.RestResponses;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.status.ItemViews;
import dev.hindsight.wiki.Access;
import javax.inject.Inject;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** How far a page has come, and the request to scan it again. Jira is asked nothing but what the caller may see, where that is up to it. */
@Path("/pages/{id: [0-9]{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
public final class PageResource {

    private static final String AGE = "Hindsight-As-Of";

    private final Access access;
    private final ItemViews views;
    private final ReaderMessages messages;
    private final PageScanner scanner;
    private final RestResponses responses;

    @Inject
    public PageResource(
            Access access, ItemViews views, ReaderMessages messages, PageScanner scanner, RestResponses responses) {
        this.access = access;
        this.views = views;
        this.messages = messages;
        this.scanner = scanner;
        this.responses = responses;
    }

    /** The totals and items of a page, for whoever may view it; 304 when the caller has them already. */
    @GET
    @Path("/progress")
    @AnonymousSiteAccess
    public Response progress(
            @PathParam("id") long pageId, @HeaderParam("If-None-Match") @DefaultValue("") String known) {
        if (!access.mayView(pageId)) {
            return responses.noSuchPage(pageId);
        }
        ProgressDocument document =
                ProgressDocument.of(pageId, views.ofPage(pageId), views.problemOf(pageId), messages.current());
        EntityTag tag = document.tag();
        Response.ResponseBuilder answer = KnownTags.of(known).hold(tag)
                ? Response.notModified(tag)
                : Response.ok(document.withAge()).tag(tag);
        document.asOf().ifPresent(instant -> answer.header(AGE, instant.toString()));
        return responses.of(answer, "private, no-cache");
    }

    /**
     * Scans a page now, for whoever may edit it; 202 before that is done, also where another one has asked for it already. That is
     * no order of that person's: what is done because of it is done in the publisher's name.
     */
    @POST
    @Path("/reconcile")
    @LicensedOnly
    public Response reconcile(@PathParam("id") long pageId) {
        if (!access.mayView(pageId)) {
            return responses.noSuchPage(pageId);
        }
        if (!access.mayEdit(pageId)) {
            return responses.no(Response.Status.FORBIDDEN, "id", "hindsight.rest.not-editable");
        }
        scanner.rescan(pageId);
        return responses.of(Response.accepted(), RestResponses.NO_STORE);
    }
}
