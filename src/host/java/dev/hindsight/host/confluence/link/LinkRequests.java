package dev.hindsight.host.confluence.link;

import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.sal.api.net.Request;
import dev.hindsight.host.confluence.services.PlatformUser;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.Person;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes requests to Jira for whomever the thread acts for when a request is made. */
final class LinkRequests implements ApplicationLinkRequestFactory {

    private final URI jira;
    private final Credentials credentials;
    private final Supplier<String> baseUrl;

    LinkRequests(URI jira, Credentials credentials, Supplier<String> baseUrl) {
        this.jira = jira;
        this.credentials = credentials;
        this.baseUrl = baseUrl;
    }

    @Override
    public ApplicationLinkRequest createRequest(Request.MethodType method, String url)
            throws CredentialsRequiredException {
        Optional<Person> person = PlatformUser.current();
        if (!credentials.suffice(person)) {
            throw new CredentialsRequiredException(
                    this, "You do not have an authorized access token for the remote resource.");
        }
        return new LinkRequest(method, absolute(url), person, credentials);
    }

    @Override
    public URI getAuthorisationURI() {
        String callback = baseUrl.get() + "/plugins/servlet/host/token";
        return URI.create(jira + "/plugins/servlet/host/authorize?callback=" + Html.urlPart(callback));
    }

    private URI absolute(String url) {
        if (url.startsWith("http://") || url.startsWith("https://")) {
            return URI.create(url);
        }
        return URI.create(jira + (url.startsWith("/") ? "" : "/") + url);
    }
}
