package dev.hindsight.issue.adapter;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.sal.api.net.Request;
import dev.hindsight.host.server.HostOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;

/**
 * An application link that sends real requests, with the key of the thread's user in the header {@code X-User}, and in
 * his name where the embedded Jira is behind it. People
 * can lack a token, or have one that the other side no longer takes.
 */
final class LoopbackLink implements ApplicationLink, ApplicationLinkRequestFactory {

    static final String ID = "8f0a8d3c-6f0b-3f0e-9a39-0f1f3a3c9f55";
    static final URI AUTHORIZE = URI.create("http://wiki.example/authorize");

    private final URI url;
    private final Supplier<String> user;
    private final Set<String> withoutToken = new CopyOnWriteArraySet<>();

    LoopbackLink(URI url, Supplier<String> user) {
        this.url = url;
        this.user = user;
    }

    void takeTokenOf(String userKey) {
        withoutToken.add(userKey);
    }

    @Override
    public ApplicationId getId() {
        return new ApplicationId(ID);
    }

    @Override
    public String getName() {
        return "Our Jira";
    }

    @Override
    public URI getDisplayUrl() {
        return URI.create("http://jira.example");
    }

    @Override
    public URI getRpcUrl() {
        return url;
    }

    @Override
    public ApplicationLinkRequestFactory createAuthenticatedRequestFactory() {
        return this;
    }

    @Override
    public ApplicationLinkRequest createRequest(Request.MethodType methodType, String address)
            throws CredentialsRequiredException {
        if (withoutToken.contains(user.get())) {
            throw new CredentialsRequiredException(this, "No token");
        }
        return new LoopbackRequest(methodType.name(), address)
                .setHeader("X-User", user.get())
                .setHeader("Authorization", HostOptions.LINK_SCHEME + " " + credentials());
    }

    private String credentials() {
        String credentials = user.get().replace("-key", "") + ":" + HostOptions.LINK_SECRET;
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public URI getAuthorisationURI() {
        return AUTHORIZE;
    }
}
