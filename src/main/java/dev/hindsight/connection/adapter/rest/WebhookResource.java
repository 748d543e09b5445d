package dev.hindsight.connection.adapter.rest;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import dev.hindsight.connection.Connections;
import dev.hindsight.connection.Delivery;
import dev.hindsight.frame.RestResponses;
import dev.hindsight.issue.JiraEvents;
import dev.hindsight.sync.IssueSync;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what Jira's webhook sends. The signature of its body, or the token in the address, proves where it comes from; of the
 * body only the issue's id is used, and that issue is read again over the link.
 */
@Path("/jira/{link: [A-Za-z0-9-]{1,64}}/events")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public final class WebhookResource {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookResource.class);

    private static final int LONGEST_BODY = 1024 * 1024;

    private final Connections connections;
    private final JiraEvents events;
    private final IssueSync sync;
    private final RestResponses responses;

    @Inject
    public WebhookResource(Connections connections, JiraEvents events, IssueSync sync, RestResponses responses) {
        this.connections = connections;
        this.events = events;
        this.sync = sync;
        this.responses = responses;
    }

    /**
     * 204 for every delivery that proves to be the webhook's, whether or not it is about one of our issues; 403 for every other,
     * without a word on what is wrong with it.
     */
    @POST
    @UnrestrictedAccess
    @XsrfProtectionExcluded
    public Response received(
            @PathParam("link") String linkId,
            @QueryParam("token") @DefaultValue("") String token,
            @HeaderParam("X-Hub-Signature") @DefaultValue("") String signature,
            InputStream body) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(LONGEST_BODY + 1);
        } catch (IOException e) {
            LOG.debug("A delivery of link {} was cut off", linkId, e);
            return responses.no(Response.Status.BAD_REQUEST, "", "hindsight.rest.cut-off");
        }
        if (bytes.length > LONGEST_BODY) {
            return responses.no(Response.Status.REQUEST_ENTITY_TOO_LARGE, "", "hindsight.rest.too-long");
        }
        if (!connections.accepts(linkId, new Delivery(token, signature, bytes))) {
            LOG.debug("A delivery of link {} was refused", linkId);
            return responses.of(refusal(), RestResponses.NO_STORE);
        }
        events.issueId(new String(bytes, StandardCharsets.UTF_8))
                .ifPresent(issueId -> sync.issueChanged(linkId, issueId));
        return responses.of(Response.noContent(), RestResponses.NO_STORE);
    }

    // An empty text: where an answer has none, a server may fill it with a page
    private static Response.ResponseBuilder refusal() {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity("");
    }
}
