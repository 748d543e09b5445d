package dev.hindsight.host.confluence.probe.rest;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.sal.api.net.Request;
import com.atlassian.sal.api.net.ResponseException;
import com.atlassian.sal.api.net.ResponseStatusException;
import dev.hindsight.host.confluence.probe.Hasty;
import dev.hindsight.host.confluence.probe.Notes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;

/** Tells tests what the probe sees. */
@Path("/")
public final class ProbeResource {

    private final Notes notes;
    private final Hasty hasty;
    private final ApplicationLinkService links;

    public ProbeResource(Notes notes, Hasty hasty, ApplicationLinkService links) {
        this.notes = notes;
        this.hasty = hasty;
        this.links = links;
    }

    @GET
    @Path("/notes")
    public String notes() {
        return String.join("\n", notes.all());
    }

    @POST
    @Path("/notes")
    public String write() {
        notes.write("posted");
        return "written";
    }

    @POST
    @Path("/from-anywhere")
    @XsrfProtectionExcluded
    public String fromAnywhere() {
        return "written";
    }

    @GET
    @Path("/hasty")
    @AnonymousSiteAccess
    public String hasty() {
        return hasty.outcome();
    }

    @GET
    @Path("/class/{name}")
    public String canSee(@PathParam("name") String name) {
        try {
            return "sees " + Class.forName(name).getSimpleName();
        } catch (ClassNotFoundException e) {
            return "hidden";
        }
    }

    /** Asks Jira who one is. */
    @GET
    @Path("/myself")
    public String myself() throws ResponseException {
        ApplicationLink link =
                links.getApplicationLinks(JiraApplicationType.class).iterator().next();
        try {
            return link.createAuthenticatedRequestFactory()
                    .createRequest(Request.MethodType.GET, "rest/api/2/myself")
                    .execute();
        } catch (ResponseStatusException e) {
            return "status " + e.getResponse().getStatusCode();
        } catch (CredentialsRequiredException e) {
            return "credentials required: " + e.getAuthorisationURI();
        }
    }
}
