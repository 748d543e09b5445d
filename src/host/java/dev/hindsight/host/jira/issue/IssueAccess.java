package dev.hindsight.host.jira.issue;

import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.server.Person;
import java.util.List;

/** Issues as far as a person may see them. Changes nothing. */
public record IssueAccess(JiraStore store) {

    /** Throws JiraProblem: 404 when there is no such issue, 403 when the person may not see it. */
    public Issue read(Person person, String idOrKey) {
        Issue issue = store.issue(idOrKey).orElseThrow(() -> JiraProblem.notFound("Issue Does Not Exist"));
        if (!issue.project().isVisibleTo(person)) {
            throw JiraProblem.forbidden("You do not have the permission to see the specified issue.");
        }
        return issue;
    }

    /** Throws JiraProblem with status 404, for an unknown and for an invisible project alike. */
    public Project project(Person person, String keyOrId) {
        return Project.named(keyOrId)
                .filter(project -> project.isVisibleTo(person))
                .orElseThrow(() -> JiraProblem.notFound("No project could be found with key '" + keyOrId + "'."));
    }

    /** The sub-tasks of an issue, the oldest first. */
    public List<Issue> subTasks(Issue parent) {
        String id = String.valueOf(parent.id());
        return store.issues().stream()
                .filter(issue -> issue.value(Field.PARENT).filter(id::equals).isPresent())
                .toList();
    }
}
