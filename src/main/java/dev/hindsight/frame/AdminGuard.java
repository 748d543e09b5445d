package dev.hindsight.frame;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Users;
import java.io.IOException;
import java.net.URI;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Lets administrators pass, those of the site with their password confirmed for administration, and sends everybody
 * else where they can become one.
 */
public final class AdminGuard {

    private final Access access;
    private final Users users;
    private final LoginUriProvider login;
    private final WebSudoManager confirmations;

    public AdminGuard(Access access, Users users, LoginUriProvider login, WebSudoManager confirmations) {
        this.access = access;
        this.users = users;
        this.login = login;
        this.confirmations = confirmations;
    }

    /** What is to be done with a request. */
    public enum Verdict {
        PASS,
        /** The person has been sent on, and the response is complete. */
        SENT_ON,
        REFUSED
    }

    /** For what concerns the whole site. */
    public Verdict check(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (users.current().isEmpty()) {
            return sentToSignIn(request, response);
        }
        if (!access.mayAdminister()) {
            return Verdict.REFUSED;
        }
        try {
            confirmations.willExecuteWebSudoRequest(request);
            return Verdict.PASS;
        } catch (WebSudoSessionException e) {
            confirmations.enforceWebSudoProtection(request, response);
            return Verdict.SENT_ON;
        }
    }

    /** For what concerns one space. A space that does not exist is refused like one that a person may not know of. */
    public Verdict check(HttpServletRequest request, HttpServletResponse response, String spaceKey) throws IOException {
        if (users.current().isEmpty()) {
            return sentToSignIn(request, response);
        }
        return access.mayAdminister(spaceKey) ? Verdict.PASS : Verdict.REFUSED;
    }

    private Verdict sentToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringBuffer here = request.getRequestURL();
        if (request.getQueryString() != null) {
            here.append('?').append(request.getQueryString());
        }
        response.sendRedirect(login.getLoginUri(URI.create(here.toString())).toString());
        return Verdict.SENT_ON;
    }
}
