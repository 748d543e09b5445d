package dev.hindsight.host.confluence.services;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.page.PageCapability;
import com.atlassian.sal.api.user.UserRole;
import dev.hindsight.host.server.Html;
import java.net.URI;
import java.util.EnumSet;
import java.util.function.Supplier;

/** Where to sign in, and from there back to a page. */
public final class LoginUris implements LoginUriProvider {

    private final Supplier<String> baseUrl;

    public LoginUris(Supplier<String> baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public URI getLoginUri(URI back) {
        return URI.create(baseUrl.get() + "/login.action?os_destination=" + Html.urlPart(back.toString()));
    }

    @Override
    public URI getLoginUri(URI back, EnumSet<PageCapability> capabilities) {
        return getLoginUri(back);
    }

    @Override
    public URI getLoginUriForRole(URI back, UserRole role) {
        return getLoginUri(back);
    }

    @Override
    public URI getLoginUriForRole(URI back, UserRole role, EnumSet<PageCapability> capabilities) {
        return getLoginUri(back);
    }
}
