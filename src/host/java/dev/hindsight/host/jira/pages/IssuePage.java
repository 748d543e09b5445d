package dev.hindsight.host.jira.pages;

import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.IssueType;
import dev.hindsight.host.jira.catalog.Option;
import dev.hindsight.host.jira.catalog.Priority;
import dev.hindsight.host.jira.catalog.Resolution;
import dev.hindsight.host.jira.catalog.Status;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.RemoteLink;
import dev.hindsight.host.jira.site.JiraSite;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import dev.hindsight.host.server.XsrfToken;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;

/** One issue: its fields, what can be done with it, its links, comments and history. */
record IssuePage(JiraSite site) {

    String html(Person reader, Issue issue, HttpServletRequest request) {
        String address = request.getContextPath() + "/browse/" + issue.key();
        String token = XsrfToken.field(request);
        StringBuilder html = new StringBuilder();
        html.append("<p>")
                .append(Html.link(
                        request.getContextPath() + "/issues?project="
                                + issue.project().key(),
                        issue.project().label()));
        html.append(" / ").append(Html.link(address, issue.key())).append("</p>");
        html.append("<h1 id=\"summary\">")
                .append(Html.escape(issue.value(Field.SUMMARY).orElse("")))
                .append("</h1>");
        html.append(transitions(address, token));
        html.append(fields(issue));
        html.append("<h2>Description</h2><div id=\"description\">")
                .append(WikiText.html(issue.value(Field.DESCRIPTION).orElse("")))
                .append("</div>");
        html.append(links(issue));
        html.append(editForm(issue, address, token));
        html.append(IssueActivity.html(issue, reader, address, token));
        return html.toString();
    }

    private static String transitions(String address, String token) {
        StringBuilder html = new StringBuilder("<div class=\"field\">");
        for (Status status : Status.values()) {
            html.append("<form class=\"inline\" method=\"post\" action=\"")
                    .append(Html.escape(address))
                    .append("/transition\">")
                    .append(token);
            if (status == Status.DONE) {
                html.append("<select name=\"resolution\" aria-label=\"Resolution\">");
                for (Resolution resolution : Resolution.values()) {
                    html.append("<option value=\"").append(resolution.id()).append("\">");
                    html.append(Html.escape(resolution.label())).append("</option>");
                }
                html.append("</select> ");
            }
            html.append("<button name=\"transition\" value=\"")
                    .append(status.transitionId())
                    .append("\">");
            html.append(Html.escape(status.label())).append("</button></form> ");
        }
        return html.append("</div>").toString();
    }

    private String fields(Issue issue) {
        StringBuilder html = new StringBuilder("<table id=\"fields\">");
        row(
                html,
                "Type",
                label(issue.choice(Field.ISSUE_TYPE, IssueType.values()).map(IssueType::label)));
        row(html, "Status", IssueListPage.lozenge(issue));
        row(
                html,
                "Resolution",
                label(issue.choice(Field.RESOLUTION, Resolution.values())
                        .map(Resolution::label)
                        .or(() -> Optional.of("Unresolved"))));
        row(
                html,
                "Priority",
                label(issue.choice(Field.PRIORITY, Priority.values()).map(Priority::label)));
        row(html, "Assignee", label(person(issue, Field.ASSIGNEE).or(() -> Optional.of("Unassigned"))));
        row(html, "Reporter", label(person(issue, Field.REPORTER)));
        row(html, "Due", label(issue.value(Field.DUE_DATE)));
        row(html, "Labels", label(Optional.of(String.join(", ", issue.labels()))));
        issue.value(Field.ARCHIVED_DATE).ifPresent(date -> row(html, "Archived", Html.escape(date)));
        Stream.of(Field.values())
                .filter(field -> field.isCustom() || field == Field.COMPONENTS)
                .forEach(field -> issue.value(field)
                        .ifPresent(value -> row(html, Html.escape(field.label()), Html.escape(shown(field, value)))));
        return html.append("</table>").toString();
    }

    private static String shown(Field field, String value) {
        return Option.of(field).length == 0
                ? value
                : Stream.of(value.split("[ /]"))
                        .map(id -> Option.withId(id).label())
                        .collect(Collectors.joining(field == Field.LOCATION ? " - " : ", "));
    }

    private static void row(StringBuilder html, String name, String valueHtml) {
        html.append("<tr><th>")
                .append(name)
                .append("</th><td>")
                .append(valueHtml)
                .append("</td></tr>");
    }

    private static String label(Optional<String> text) {
        return Html.escape(text.orElse(""));
    }

    private static Optional<String> person(Issue issue, Field field) {
        return issue.value(field).flatMap(People::named).map(Person::fullName);
    }

    private static String links(Issue issue) {
        if (issue.links().isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<h2>Links</h2><ul id=\"remote-links\">");
        for (RemoteLink link : issue.links()) {
            String relationship = link.relationship() == null ? "links to" : link.relationship();
            html.append("<li>").append(Html.escape(relationship)).append(' ');
            html.append(Html.link(
                    link.object().path("url").asText(),
                    link.object().path("title").asText()));
            html.append("</li>");
        }
        return html.append("</ul>").toString();
    }

    private static String editForm(Issue issue, String address, String token) {
        StringBuilder people = new StringBuilder("<option value=\"\">Unassigned</option>");
        for (Person person : issue.project().assignable()) {
            boolean chosen = issue.value(Field.ASSIGNEE)
                    .filter(person.userName()::equals)
                    .isPresent();
            people.append("<option value=\"").append(person.userName()).append(chosen ? "\" selected>" : "\">");
            people.append(Html.escape(person.fullName())).append("</option>");
        }
        return """
                <h2>Edit</h2>
                <form id="edit" method="post" action="%s/edit">%s
                <div class="field"><label for="duedate">Due date</label><input id="duedate" name="duedate" placeholder="yyyy-MM-dd" value="%s"></div>
                <div class="field"><label for="assignee">Assignee</label><select id="assignee" name="assignee">%s</select></div>
                <button>Save</button></form>
                """.formatted(
                        Html.escape(address),
                        token,
                        Html.escape(issue.value(Field.DUE_DATE).orElse("")),
                        people);
    }
}
