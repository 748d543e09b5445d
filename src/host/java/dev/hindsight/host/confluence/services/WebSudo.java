package dev.hindsight.host.confluence.services;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.Person;
import dev.hindsight.host.server.SignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

/**
 * Secure administrator sessions: before administering, an administrator has confirmed the password in this session. Basic
 * authentication counts as confirmed. The session keeps the state.
 */
public final class WebSudo implements WebSudoManager {

    private static final String CONFIRMED = "confluence.websudo.confirmed";

    @Override
    public boolean canExecuteRequest(HttpServletRequest request) {
        if (SignIn.person(request).filter(Person::administrator).isEmpty()) {
            return false;
        }
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return true;
        }
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(CONFIRMED) != null;
    }

    @Override
    public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        try {
            if (SignIn.person(request).isEmpty()) {
                SignIn.askToSignIn(request, response);
            } else {
                response.sendRedirect(
                        request.getContextPath() + "/authenticate.action?destination=" + Html.urlPart(here));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void willExecuteWebSudoRequest(HttpServletRequest request) throws WebSudoSessionException {
        if (!canExecuteRequest(request)) {
            throw new WebSudoSessionException("Invalid request: this needs a secure administrator session.");
        }
    }

    /** From now on this session may administer. */
    public static void confirm(HttpServletRequest request) {
        request.getSession().setAttribute(CONFIRMED, true);
    }

    /** Ends the secure session, not the sign-in. */
    public static void drop(HttpServletRequest request) {
        request.getSession().removeAttribute(CONFIRMED);
    }
}
