package dev.hindsight.host.jira.pages;

import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.site.JiraSite;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.PageFrame;
import dev.hindsight.host.server.Person;
import dev.hindsight.host.server.SignIn;
import dev.hindsight.host.server.XsrfToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Finds the page for a path and the action for a form. All pages need a signed-in person. */
public final class JiraPages extends HttpServlet {

    public static final PageFrame FRAME = new PageFrame(
            "Jira", List.of(new PageFrame.Link("/issues", "Issues"), new PageFrame.Link("/projects", "Projects")));

    private static final String BROWSE = "/browse/";

    private final transient JiraSite site;

    public JiraPages(JiraSite site) {
        this.site = site;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Person> person = SignIn.person(request);
        if (person.isEmpty()) {
            SignIn.askToSignIn(request, response);
            return;
        }
        String path = path(request);
        if (path.equals("/") || path.startsWith("/secure")) {
            response.sendRedirect(request.getContextPath() + "/issues");
        } else if (path.equals("/issues") || path.equals("/issues/")) {
            issues(person.get(), request, response);
        } else if (path.equals("/projects")) {
            write(request, response, 200, "Projects", ProjectListPage.html(person.get(), request.getContextPath()));
        } else if (path.startsWith(BROWSE)) {
            browse(person.get(), path.substring(BROWSE.length()), request, response);
        } else {
            write(request, response, 404, "Not found", "<h1>Not found</h1><p>There is no such page.</p>");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Person> person = SignIn.person(request);
        String[] parts = path(request).split("/");
        if (person.isEmpty()
                || !XsrfToken.isValid(request)
                || parts.length != 4
                || !path(request).startsWith(BROWSE)) {
            write(
                    request,
                    response,
                    403,
                    "Not done",
                    "<h1>Not done</h1><p class=\"error\">This form is no longer valid.</p>");
            return;
        }
        try {
            Issue issue = site.access().read(person.get(), parts[2]);
            new IssueForms(site).submit(person.get(), issue, parts[3], request);
            response.sendRedirect(request.getContextPath() + BROWSE + issue.key());
        } catch (JiraProblem problem) {
            write(request, response, problem.status(), "Not done", complaint(problem));
        }
    }

    private void issues(Person person, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            write(request, response, 200, "Issues", new IssueListPage(site).html(person, request));
        } catch (JiraProblem problem) {
            write(request, response, problem.status(), "Issues", complaint(problem));
        }
    }

    private void browse(Person person, String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!key.contains("-")) {
            response.sendRedirect(request.getContextPath() + "/issues?project=" + Html.urlPart(key));
            return;
        }
        try {
            Issue issue = site.access().read(person, key);
            if (!issue.key().equals(key)) {
                response.sendRedirect(request.getContextPath() + BROWSE + issue.key());
                return;
            }
            write(request, response, 200, "[" + key + "]", new IssuePage(site).html(person, issue, request));
        } catch (JiraProblem problem) {
            // A person without access is told no more than one who asks for an issue that is not there
            write(
                    request,
                    response,
                    404,
                    "Not found",
                    "<h1>Not found</h1><p>The issue you are trying to view does not exist, or you may not see it.</p>");
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private static String complaint(JiraProblem problem) {
        StringBuilder html = new StringBuilder("<h1>Not done</h1>");
        problem.messages()
                .forEach(text -> html.append("<p class=\"error\">")
                        .append(Html.escape(text))
                        .append("</p>"));
        problem.errors()
                .values()
                .forEach(text -> html.append("<p class=\"error\">")
                        .append(Html.escape(text))
                        .append("</p>"));
        return html.toString();
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, int status, String title, String bodyHtml)
            throws IOException {
        String page = FRAME.page(request, title, bodyHtml);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(page);
    }
}
