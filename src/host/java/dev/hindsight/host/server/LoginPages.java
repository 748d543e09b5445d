package dev.hindsight.host.server;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

/** The login form and signing out. Decides nothing about other pages. */
record LoginPages(PageFrame frame) {

    static final String DESTINATION = "os_destination";

    /** True when the request was for one of these pages and is answered. */
    boolean serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean post = request.getMethod().equals("POST");
        switch (request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("")) {
            case "/login" -> {
                if (post) {
                    signIn(request, response);
                } else {
                    form(request, response, "");
                }
                return true;
            }
            case "/logout" -> {
                signOut(request, response, post);
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Person> person =
                People.signingIn(parameter(request, "os_username"), parameter(request, "os_password"));
        if (person.isEmpty()) {
            form(request, response, "<p class=\"error\">The user name or the password is not right.</p>");
            return;
        }
        SignIn.remember(request, person.get());
        response.sendRedirect(destination(request));
    }

    private void signOut(HttpServletRequest request, HttpServletResponse response, boolean post) throws IOException {
        if (!post || !XsrfToken.isValid(request)) {
            response.setStatus(post ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_OK);
            write(
                    request,
                    response,
                    "Log out",
                    "<h1>Log out</h1><form method=\"post\">" + XsrfToken.field(request)
                            + "<button>Log out</button></form>");
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(request.getContextPath() + "/login");
    }

    private void form(HttpServletRequest request, HttpServletResponse response, String messageHtml) throws IOException {
        String html = """
                <h1>Log in to %s</h1>
                %s
                <form method="post" action="%s/login">
                <input type="hidden" name="%s" value="%s">
                <div class="field"><label for="os_username">User name</label><input id="os_username" name="os_username" autofocus></div>
                <div class="field"><label for="os_password">Password</label><input id="os_password" name="os_password" type="password"></div>
                <button id="login">Log in</button>
                </form>
                """.formatted(
                        Html.escape(frame.product()),
                        messageHtml,
                        request.getContextPath(),
                        DESTINATION,
                        Html.escape(parameter(request, DESTINATION)));
        write(request, response, "Log in", html);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String title, String bodyHtml)
            throws IOException {
        String page = frame.page(request, title, bodyHtml);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(page);
    }

    /** Only to a page of this site, so that a crafted login link leads nowhere else. */
    private static String destination(HttpServletRequest request) {
        String wanted = parameter(request, DESTINATION);
        boolean here = wanted.startsWith(request.getContextPath() + "/")
                && wanted.chars().noneMatch(c -> c == '\\' || c < ' ');
        return here ? wanted : request.getContextPath() + "/";
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
