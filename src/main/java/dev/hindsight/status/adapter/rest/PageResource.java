package dev.hindsight.status.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import dev.hindsight.figures.StatusOptions.Scope;
import dev.hindsight.frame.RestResponses;
import dev.hindsight.programme.Programmes;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.status.ItemViews;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.status.adapter.ProgrammeDocument;
import dev.hindsight.status.adapter.ProgressDocument;
import dev.hindsight.wiki.Access;
import java.util.List;
import javax.inject.Inject;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/**
 * How far a page, or many of them, have come, and the request to scan it again. Jira is asked nothing but what the caller may see, where
 * that is up to it.
 */
@Path("/pages/{id: [0-9]{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
public final class PageResource {

    private static final String AGE = "Hindsight-As-Of";

    private final Access access;
    private final ItemViews views;
    private final Programmes programmes;
    private final PageScanner scanner;
    private final RestResponses responses;

    @Inject
    public PageResource(
            Access access, ItemViews views, Programmes programmes, PageScanner scanner, RestResponses responses) {
        this.access = access;
        this.views = views;
        this.programmes = programmes;
        this.scanner = scanner;
        this.responses = responses;
    }

    /**
     * The totals and items of a page or, over many pages, the totals of all and of each, for whoever may view the page; 304 when the caller
     * has them already.
     *
     * @param scopeName of which pages, as the parameter of the macro has it
     * @param withFigures whether the histories of a page's items are read, too, for figures that need them
     */
    @GET
    @Path("/progress")
    @AnonymousSiteAccess
    public Response progress(
            @PathParam("id") long pageId,
            @QueryParam("scope") @DefaultValue("page") String scopeName,
            @QueryParam("figures") @DefaultValue("false") boolean withFigures,
            @HeaderParam("If-None-Match") @DefaultValue("") String known) {
        if (!access.mayView(pageId)) {
            return responses.noSuchPage(pageId);
        }
        return Scope.ofValue(scopeName)
                .map(scope -> progress(document(pageId, scope, withFigures), KnownTags.of(known)))
                .orElseGet(() ->
                        responses.no(Response.Status.BAD_REQUEST, "scope", "hindsight.rest.no-such-scope", scopeName));
    }

    private ProgressDocument document(long pageId, Scope scope, boolean withFigures) {
        return scope == Scope.PAGE
                ? ofPage(pageId, withFigures)
                : ProgrammeDocument.of(scope, programmes.checked(scope, pageId), responses.messages());
    }

    private ProgressDocument ofPage(long pageId, boolean withFigures) {
        List<VisibleItem> items = views.ofPage(pageId);
        ProgressDocument document = ProgressDocument.of(pageId, items, views.problemOf(pageId), responses.messages());
        return withFigures ? document.withFigures(items, views.histories(pageId), views.today()) : document;
    }

    private Response progress(ProgressDocument document, KnownTags known) {
        EntityTag tag = new EntityTag(document.tag(), true);
        Response.ResponseBuilder answer = known.hold(tag)
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
