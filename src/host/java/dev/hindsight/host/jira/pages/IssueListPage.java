package dev.hindsight.host.jira.pages;

import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.site.JiraSite;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** The issues that a person sees: the newest first, by project and by a text in the summary, or those that a JQL query finds. */
record IssueListPage(JiraSite site) {

    private static final int MOST = 200;

    String html(Person person, HttpServletRequest request) {
        String project = parameter(request, "project");
        String text = parameter(request, "text");
        String query = parameter(request, "jql");
        List<Issue> issues = query.isEmpty()
                ? newest(person, project, text)
                : site.search().find(person, query, true).issues();
        StringBuilder rows = new StringBuilder();
        issues.forEach(issue -> rows.append(row(issue, request.getContextPath())));
        String found = issues.isEmpty()
                ? "<p class=\"muted\">There are no such issues.</p>"
                : "<table id=\"issues\"><tr><th>Key</th><th>Summary</th><th>Assignee</th><th>Status</th><th>Due</th></tr>"
                        + rows + "</table>";
        return "<h1>Issues</h1>" + form(person, project, text) + found;
    }

    private List<Issue> newest(Person person, String project, String text) {
        return site.store().issues().stream()
                .filter(issue -> issue.project().isVisibleTo(person))
                .filter(issue -> project.isEmpty() || issue.project().key().equals(project))
                .filter(issue -> summary(issue).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingLong(Issue::id).reversed())
                .limit(MOST)
                .toList();
    }

    private static String form(Person person, String project, String text) {
        StringBuilder options = new StringBuilder("<option value=\"\">All projects</option>");
        for (Project each : Project.visibleTo(person)) {
            options.append("<option value=\"")
                    .append(each.key())
                    .append(each.key().equals(project) ? "\" selected>" : "\">")
                    .append(Html.escape(each.label()))
                    .append("</option>");
        }
        return """
                <form class="field"><select name="project" aria-label="Project">%s</select>
                <input name="text" value="%s" placeholder="Text in the summary" aria-label="Text"> <button>Search</button></form>
                """.formatted(options, Html.escape(text));
    }

    private static String row(Issue issue, String contextPath) {
        return "<tr><td>" + Html.link(contextPath + "/browse/" + issue.key(), issue.key()) + "</td><td>"
                + Html.escape(summary(issue)) + "</td><td>"
                + Html.escape(issue.value(Field.ASSIGNEE)
                        .flatMap(People::named)
                        .map(Person::fullName)
                        .orElse("Unassigned"))
                + "</td><td>" + lozenge(issue) + "</td><td>"
                + Html.escape(issue.value(Field.DUE_DATE).orElse("")) + "</td></tr>";
    }

    static String lozenge(Issue issue) {
        return "<span class=\"lozenge " + issue.status().category().key() + "\">"
                + Html.escape(issue.status().label()) + "</span>";
    }

    private static String summary(Issue issue) {
        return issue.value(Field.SUMMARY).orElse("");
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").trim();
    }
}
