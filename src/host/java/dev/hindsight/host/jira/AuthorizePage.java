package dev.hindsight.host.jira;

import dev.hindsight.host.jira.pages.JiraPages;
import dev.hindsight.host.jira.site.JiraSite;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.Person;
import dev.hindsight.host.server.SignIn;
import dev.hindsight.host.server.XsrfToken;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Asks the signed-in person whether Confluence may act for them, and hands it an access token if so. It stands in for OAuth and
 * is not OAuth.
 */
final class AuthorizePage extends HttpServlet {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient JiraSite site;
    private final transient Callbacks callbacks;

    AuthorizePage(JiraSite site, Callbacks callbacks) {
        this.site = site;
        this.callbacks = callbacks;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Person> person = SignIn.person(request);
        if (person.isEmpty()) {
            SignIn.askToSignIn(request, response);
            return;
        }
        String callback = callback(request);
        if (!callbacks.mayGoTo(callback)) {
            write(
                    request,
                    response,
                    400,
                    "<p class=\"error\">The address to return to is not of the linked Confluence.</p>");
            return;
        }
        write(request, response, 200, """
                <p>Confluence asks to read and write Jira issues as <strong>%s</strong>.</p>
                <form method="post">%s<input type="hidden" name="callback" value="%s">
                <button id="allow" name="allow" value="true">Allow</button>
                <button id="deny" name="allow" value="false" class="quiet">Deny</button></form>
                """.formatted(
                        Html.escape(person.get().fullName()), XsrfToken.field(request), Html.escape(callback)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Person> person = SignIn.person(request);
        String callback = callback(request);
        if (person.isEmpty() || !XsrfToken.isValid(request) || !callbacks.mayGoTo(callback)) {
            write(request, response, 403, "<p class=\"error\">This form is no longer valid. Please start again.</p>");
            return;
        }
        String separator = callback.contains("?") ? "&" : "?";
        if (!"true".equals(request.getParameter("allow"))) {
            response.sendRedirect(callback + separator + "denied=true");
            return;
        }
        String userName = person.get().userName();
        response.sendRedirect(callback + separator + "token=" + newToken(userName) + "&user=" + Html.urlPart(userName));
    }

    private String newToken(String userName) {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        site.store().keepToken(token, userName);
        return token;
    }

    private static String callback(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("callback")).orElse("");
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, int status, String html)
            throws IOException {
        String page = JiraPages.FRAME.page(request, "Allow access", "<h1>Allow access</h1>" + html);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page);
    }
}
