package dev.hindsight.host.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who sends a request, by the Authorization header or the session, and serves the login form. It lets anonymous
 * requests pass: whether a person is needed is decided by what is asked for.
 */
public final class SignIn extends HttpFilter {

    private static final String PERSON = Person.class.getName();

    private static final String BASIC = "Basic";

    private final transient LoginPages pages;
    private final transient boolean passwords;
    private final transient List<AuthorizationScheme> schemes;

    /** @param passwords whether basic authentication is allowed */
    public SignIn(PageFrame frame, boolean passwords, List<AuthorizationScheme> schemes) {
        this.pages = new LoginPages(frame);
        this.passwords = passwords;
        this.schemes = List.copyOf(schemes);
    }

    /** Who sends the request; empty when anonymous. */
    public static Optional<Person> person(HttpServletRequest request) {
        return Optional.ofNullable((Person) request.getAttribute(PERSON));
    }

    /** Sends an anonymous reader to the login form, and from there back to this page. */
    public static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.sendRedirect(request.getContextPath() + "/login?" + LoginPages.DESTINATION + "=" + Html.urlPart(here));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String header = request.getHeader("Authorization");
        if (header != null && !passwords && schemeOf(header).equalsIgnoreCase(BASIC)) {
            forbidPasswords(response);
            return;
        }
        if (header != null && claims(header)) {
            Optional<Person> person = claimed(header);
            if (person.isEmpty()) {
                refuse(response);
                return;
            }
            request.setAttribute(PERSON, person.get());
        } else {
            request.setAttribute(PERSON, signedIn(request.getSession(false)));
        }
        if (!pages.serve(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean claims(String header) {
        String name = schemeOf(header);
        return name.equalsIgnoreCase(BASIC)
                || schemes.stream().anyMatch(scheme -> scheme.name().equalsIgnoreCase(name));
    }

    private Optional<Person> claimed(String header) {
        String name = schemeOf(header);
        String credentials = header.substring(name.length()).trim();
        if (name.equalsIgnoreCase(BASIC)) {
            return basic(credentials);
        }
        return schemes.stream()
                .filter(scheme -> scheme.name().equalsIgnoreCase(name))
                .flatMap(scheme -> scheme.person(credentials).stream())
                .findFirst();
    }

    private static String schemeOf(String header) {
        int end = header.indexOf(' ');
        return end < 0 ? header : header.substring(0, end);
    }

    private static Optional<Person> basic(String credentials) {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = decoded.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : People.signingIn(decoded.substring(0, colon), decoded.substring(colon + 1));
    }

    private static @Nullable Person signedIn(@Nullable HttpSession session) {
        return session == null ? null : (Person) session.getAttribute(PERSON);
    }

    static void remember(HttpServletRequest request, Person person) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(PERSON, person);
    }

    /** Right and wrong passwords alike. */
    private static void forbidPasswords(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"message\":\"Basic Authentication has been disabled on this instance.\"}");
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
        response.setHeader("WWW-Authenticate", "OAuth realm=\"embedded host\"");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write("<html><head><title>Unauthorized (401)</title></head><body><h1>Unauthorized (401)</h1>"
                        + "<p>Basic Authentication Failure - Reason : AUTHENTICATED_FAILED</p></body></html>");
    }
}
