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
import java.util.function.UnaryOperator;

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
    private UnaryOperator<String> authorization = LoopbackLink::ofTheHost;

    LoopbackLink(URI url, Supplier<String> user) {
        this.url = url;
        this.user = user;
    }

    /** From now on the header {@code Authorization} is what this makes of a user key. */
    void authorizeBy(UnaryOperator<String> other) {
        authorization = other;
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
                .setHeader("Authorization", authorization.apply(user.get()));
    }

    private static String ofTheHost(String userKey) {
        String credentials = userKey.replace("-key", "") + ":" + HostOptions.LINK_SECRET;
        return HostOptions.LINK_SCHEME + " "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public URI getAuthorisationURI() {
        return AUTHORIZE;
    }
}
