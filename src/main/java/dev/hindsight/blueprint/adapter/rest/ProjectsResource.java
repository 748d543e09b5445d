package dev.hindsight.blueprint.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import dev.hindsight.blueprint.ProjectOffer;
import dev.hindsight.frame.ReaderMessages;
import dev.hindsight.frame.RestResponses;
import dev.hindsight.issue.JiraOptions.Choice;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Messages;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/**
 * The Jira projects in which the caller may create issues, for a page in a space. Asks Jira in the caller's name, for three
 * seconds at most; where that gives no list, the answer says why, and names the project that is set.
 */
@Path("/projects")
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectsResource {

    private final Access access;
    private final ProjectOffer offer;
    private final ReaderMessages messages;
    private final RestResponses responses;

    @Inject
    public ProjectsResource(Access access, ProjectOffer offer, ReaderMessages messages, RestResponses responses) {
        this.access = access;
        this.offer = offer;
        this.messages = messages;
        this.responses = responses;
    }

    /**
     * The projects.
     *
     * @param space key of a space that the caller may view, found without regard to case; empty text for what is set for the
     *     site
     */
    @GET
    @LicensedOnly
    public Response projects(@QueryParam("space") @DefaultValue("") String space) {
        Optional<String> found = access.findSpace(space).filter(access::mayViewSpace);
        if (!space.isEmpty() && found.isEmpty()) {
            return responses.no(Response.Status.NOT_FOUND, "space", "hindsight.rest.no-such-space", space);
        }
        ProjectOffer.Offer offered = offer.of(found);
        Map<String, Object> body = new LinkedHashMap<>();
        offered.preset().ifPresent(key -> body.put("project", key));
        body.put("projects", list(offered.projects()));
        body.put("complete", offered.complete());
        offered.problem().ifPresent(problem -> body.put("problem", sentence(problem, messages.current())));
        offered.authorizeAt().map(URI::toString).ifPresent(address -> body.put("authorizeAt", address));
        return responses.of(Response.ok(body), RestResponses.NO_STORE);
    }

    private static List<Map<String, String>> list(List<Choice> projects) {
        return projects.stream()
                .map(project -> Map.of("key", project.value(), "name", project.name()))
                .toList();
    }

    private static String sentence(ProjectOffer.Problem problem, Messages messages) {
        return switch (problem) {
            case NO_LINK -> messages.text("projects.no-link");
            case LATE -> messages.text("projects.late");
            case NOT_AUTHORIZED -> messages.text("projects.not-authorized");
            case NOT_ASKED -> messages.text("projects.not-asked");
            case NONE -> messages.text("projects.none");
        };
    }
}
