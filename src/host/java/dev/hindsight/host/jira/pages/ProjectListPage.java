package dev.hindsight.host.jira.pages;

import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.Person;

/** The projects that a person sees. */
final class ProjectListPage {

    private ProjectListPage() {}

    static String html(Person person, String contextPath) {
        StringBuilder rows = new StringBuilder();
        for (Project project : Project.visibleTo(person)) {
            rows.append("<tr><td>")
                    .append(Html.link(contextPath + "/issues?project=" + project.key(), project.key()))
                    .append("</td><td>")
                    .append(Html.escape(project.label()))
                    .append("</td></tr>");
        }
        return "<h1>Projects</h1><table><tr><th>Key</th><th>Name</th></tr>" + rows + "</table>";
    }
}
