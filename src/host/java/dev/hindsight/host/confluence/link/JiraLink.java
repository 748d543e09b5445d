package dev.hindsight.host.confluence.link;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import java.net.URI;
import java.util.function.Supplier;

/** The one application link of the site. */
final class JiraLink implements ApplicationLink {

    private final ApplicationId id;
    private final URI jira;
    private final Supplier<ApplicationLinkRequestFactory> requests;

    JiraLink(ApplicationId id, URI jira, Supplier<ApplicationLinkRequestFactory> requests) {
        this.id = id;
        this.jira = jira;
        this.requests = requests;
    }

    @Override
    public ApplicationId getId() {
        return id;
    }

    @Override
    public String getName() {
        return "Embedded Jira";
    }

    @Override
    public URI getDisplayUrl() {
        return jira;
    }

    @Override
    public URI getRpcUrl() {
        return jira;
    }

    @Override
    public ApplicationLinkRequestFactory createAuthenticatedRequestFactory() {
        return requests.get();
    }
}
