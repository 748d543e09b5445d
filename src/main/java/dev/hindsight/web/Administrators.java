package dev.hindsight.web;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import dev.hindsight.site.Access;
import dev.hindsight.site.People;
import java.io.IOException;
import java.net.URI;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Lets administrators pass, those of the site with their password confirmed for administration, and sends everybody
 * else where they can become one. Threads may share it.
 */
public final class Administrators {

    private final Access access;
    private final People people;
    private final LoginUriProvider login;
    private final WebSudoManager confirmations;

    public Administrators(Access access, People people, LoginUriProvider login, WebSudoManager confirmations) {
        this.access = access;
        this.people = people;
        this.login = login;
        this.confirmations = confirmations;
    }

    /** What is to be done with a request. */
    enum Verdict {
        PASS,
        /** The person has been sent on, and the response is complete. */
        SENT_ON,
        REFUSED
    }

    /** For what concerns the whole site. */
    Verdict check(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (people.current().isEmpty()) {
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
    Verdict check(HttpServletRequest request, HttpServletResponse response, String spaceKey) throws IOException {
        if (people.current().isEmpty()) {
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
