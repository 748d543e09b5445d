package dev.hindsight.status.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import dev.hindsight.frame.RestResponses;
import dev.hindsight.status.ItemViews;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import java.net.URI;
import javax.inject.Inject;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Leads from a block in the editor, which knows its own key alone, to its issue. Jira is asked nothing but whether the caller may see it, where that is up to Jira. */
@Path("/pages/{id: [0-9]{1,18}}/issue")
@Produces(MediaType.APPLICATION_JSON)
public final class IssueResource {

    private final Access access;
    private final ItemViews views;
    private final Pages pages;
    private final RestResponses responses;

    @Inject
    public IssueResource(Access access, ItemViews views, Pages pages, RestResponses responses) {
        this.access = access;
        this.views = views;
        this.pages = pages;
        this.responses = responses;
    }

    /**
     * Sends whoever may view the page to the issue of a block; to the page, which says how things stand, where there is no issue yet or
     * the caller may not see it.
     *
     * @param key the block's id or, without one, its macro id
     */
    @GET
    @AnonymousSiteAccess
    public Response issue(@PathParam("id") long pageId, @QueryParam("finding") @DefaultValue("") String key) {
        if (!access.mayView(pageId)) {
            return responses.noSuchPage(pageId);
        }
        URI destination = views.ofPage(pageId).stream()
                .filter(item -> !item.isRemoved() && item.location().macroKey().equals(key))
                .flatMap(item -> item.issueAddress().stream())
                .findFirst()
                .map(URI::create)
                .orElseGet(() -> pages.address(pageId));
        return responses.of(Response.seeOther(destination), RestResponses.NO_STORE);
    }
}
