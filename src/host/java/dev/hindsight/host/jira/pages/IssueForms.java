package dev.hindsight.host.jira.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.jira.site.JiraSite;
import dev.hindsight.host.server.Person;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** Does what the forms of an issue's page ask for, by the same rules as the REST API. */
record IssueForms(JiraSite site) {

    /** Throws JiraProblem when the rules forbid it. */
    void submit(Person person, Issue issue, String action, HttpServletRequest request) {
        switch (action) {
            case "transition" -> {
                ObjectNode change = Json.object();
                change.putObject("transition").put("id", parameter(request, "transition"));
                String resolution = parameter(request, "resolution");
                if (!resolution.isEmpty()) {
                    change.putObject("fields").putObject("resolution").put("id", resolution);
                }
                site.editing().move(person, issue, change);
            }
            case "edit" -> {
                ObjectNode change = Json.object();
                ObjectNode fields = change.putObject("fields");
                fields.put("duedate", parameter(request, "duedate"));
                fields.putObject("assignee").put("name", parameter(request, "assignee"));
                site.editing().edit(person, issue, change);
            }
            case "comment" -> site.comments().add(person, issue, parameter(request, "body"));
            default -> throw JiraProblem.notFound("There is no such action.");
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").trim();
    }
}
