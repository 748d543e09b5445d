package dev.hindsight.host.confluence.pages;

import dev.hindsight.host.confluence.services.PlatformUser;
import dev.hindsight.host.confluence.services.Preferences;
import dev.hindsight.host.server.SignIn;
import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Makes the person of a request the thread's user, with what that person prefers, while it is served, and nobody afterwards. */
public final class RequestUser extends HttpFilter {

    private final transient Preferences preferences;

    public RequestUser(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SignIn.person(request).ifPresent(preferences::refresh);
        try {
            PlatformUser.actingAs(SignIn.person(request), () -> chain.doFilter(request, response));
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
