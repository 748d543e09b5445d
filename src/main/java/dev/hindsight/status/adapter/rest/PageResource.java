package dev.hindsight.status.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import dev.hindsight.frame.ErrorResponses;
import dev.hindsight.frame.ReaderMessages;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.status.ItemViews;
import dev.hindsight.wiki.Access;
import javax.inject.Inject;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;

/** How far a page has come, and the request to scan it again. Never asks Jira. */
@Path("/pages/{id: [0-9]{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class PageResource {

    private static final String AGE = "Hindsight-As-Of";

    private final Access access;
    private final ItemViews views;
    private final ReaderMessages messages;
    private final PageScanner scanner;
    private final ErrorResponses errors;

    @Inject
    public PageResource(
            Access access, ItemViews views, ReaderMessages messages, PageScanner scanner, ErrorResponses errors) {
        this.access = access;
        this.views = views;
        this.messages = messages;
        this.scanner = scanner;
        this.errors = errors;
    }

    /** The totals and items of a page, for whoever may view it; 304 when the caller has them already. */
    @GET
    @Path("/progress")
    @AnonymousSiteAccess
    public Response progress(@PathParam("id") long pageId, @Context Request request) {
        if (!access.mayView(pageId)) {
            return errors.noSuchPage(pageId);
        }
        ProgressDocument document =
                ProgressDocument.of(pageId, views.ofPage(pageId), views.problemOf(pageId), messages.current());
        EntityTag tag = document.tag();
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(document.withAge()).tag(tag) : unchanged;
        document.asOf().ifPresent(instant -> answer.header(AGE, instant.toString()));
        return answer.header("Cache-Control", "private, no-cache").build();
    }

    /** Scans a page now, for whoever may edit it; 202 before that is done. */
    @POST
    @Path("/reconcile")
    public Response reconcile(@PathParam("id") long pageId) {
        if (!access.mayView(pageId)) {
            return errors.noSuchPage(pageId);
        }
        if (!access.mayEdit(pageId)) {
            return errors.no(Response.Status.FORBIDDEN, "id", "hindsight.rest.not-editable");
        }
        scanner.requestByCurrentUser(pageId);
        return Response.accepted().build();
    }
}
