package dev.hindsight.host.server;

import java.security.SecureRandom;
import java.util.HexFormat;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/**
 * The secret in a session that shows a form to come from a page of ours. Only for the host's own HTML forms; REST calls carry no
 * token. Stateless; the session keeps the token.
 */
public final class XsrfToken {

    /** Name of the form field, as in both products. */
    public static final String FIELD = "atl_token";

    private static final SecureRandom RANDOM = new SecureRandom();

    private XsrfToken() {}

    /** The token of the request's session, which is made when absent. */
    public static String of(HttpServletRequest request) {
        HttpSession session = request.getSession();
        synchronized (session) {
            if (session.getAttribute(FIELD) instanceof String known) {
                return known;
            }
            byte[] random = new byte[20];
            RANDOM.nextBytes(random);
            String token = HexFormat.of().formatHex(random);
            session.setAttribute(FIELD, token);
            return token;
        }
    }

    /** The hidden field that every POST form of the host must contain. */
    public static String field(HttpServletRequest request) {
        return "<input type=\"hidden\" name=\"" + FIELD + "\" value=\"" + Html.escape(of(request)) + "\">";
    }

    /** Whether the submitted form carries the session's token; if not, the caller answers 403 and does nothing. */
    public static boolean isValid(HttpServletRequest request) {
        String sent = request.getParameter(FIELD);
        HttpSession session = request.getSession(false);
        if (sent == null || session == null) {
            return false;
        }
        return session.getAttribute(FIELD) instanceof String known && People.sameText(known, sent);
    }
}
