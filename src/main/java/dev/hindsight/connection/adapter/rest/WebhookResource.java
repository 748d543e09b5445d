package dev.hindsight.connection.adapter.rest;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import dev.hindsight.connection.Connections;
import dev.hindsight.frame.ErrorResponses;
import dev.hindsight.issue.JiraEvents;
import dev.hindsight.sync.IssueSync;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/**
 * Takes what Jira's webhook sends. The token in the address proves where it comes from; of the body only the issue's id
 * is used, and that issue is read again over the link.
 */
@Path("/jira/{link: [A-Za-z0-9-]{1,64}}/events")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@UnrestrictedAccess
@XsrfProtectionExcluded
public final class WebhookResource {

    private static final int LONGEST_BODY = 1024 * 1024;

    private final Connections connections;
    private final JiraEvents events;
    private final IssueSync sync;
    private final ErrorResponses errors;

    @Inject
    public WebhookResource(Connections connections, JiraEvents events, IssueSync sync, ErrorResponses errors) {
        this.connections = connections;
        this.events = events;
        this.sync = sync;
        this.errors = errors;
    }

    /** 204 for every body that comes with the right token, whether or not it is about one of our issues. */
    @POST
    public Response received(
            @PathParam("link") String linkId, @QueryParam("token") @DefaultValue("") String token, InputStream body)
            throws IOException {
        if (!connections.accepts(linkId, token)) {
            return errors.no(Response.Status.FORBIDDEN, "token", "hindsight.rest.wrong-token");
        }
        byte[] bytes = body.readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            return errors.no(Response.Status.REQUEST_ENTITY_TOO_LARGE, "", "hindsight.rest.too-long");
        }
        events.issueId(new String(bytes, StandardCharsets.UTF_8))
                .ifPresent(issueId -> sync.issueChanged(linkId, issueId));
        return Response.noContent().build();
    }
}
