package dev.hindsight.host.jira.issue;

import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.server.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes issues away: to another project, into the archive and out of it, or for good. */
public record IssueRemoval(JiraStore store, Recorder recorder) {

    /** Only administrators may delete. */
    public void delete(Person person, Issue issue, boolean withSubTasks) {
        if (!person.administrator()) {
            throw JiraProblem.forbidden("You do not have permission to delete issues in this project.");
        }
        List<Issue> subTasks = new IssueAccess(store).subTasks(issue);
        if (!subTasks.isEmpty() && !withSubTasks) {
            throw JiraProblem.refused(
                    "The issue '" + issue.key()
                            + "' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.");
        }
        subTasks.forEach(subTask -> remove(person, subTask));
        remove(person, issue);
    }

    /** Keeps the id, gives a new key; the old key still leads to the issue. */
    public Issue move(Person person, Issue issue, Project target) {
        if (issue.project() == target) {
            throw JiraProblem.refused("The issue " + issue.key() + " is in " + target.key() + " already.");
        }
        String key = store.nextKey(target);
        Change change = new Change(
                store.nextId(),
                person.userName(),
                recorder.now(),
                List.of(
                        new Change.Item(
                                "project",
                                "jira",
                                issue.project().id(),
                                issue.project().label(),
                                target.id(),
                                target.label()),
                        new Change.Item("Key", "jira", null, issue.key(), null, key)));
        Issue moved = recorder.apply(issue, latest -> latest.movedTo(key, change));
        recorder.tell(IssueEvent.Kind.MOVED, person, moved, Optional.of(change));
        return moved;
    }

    /** Only administrators may archive; no webhook tells of it, and the issue counts as unchanged. */
    public void archive(Person person, Issue issue) {
        if (!person.administrator() || issue.isArchived()) {
            throw JiraProblem.forbidden(
                    "You do not have permission to archive issue " + issue.key() + ", or it is archived already.");
        }
        recorder.apply(issue, latest -> {
            Map<String, String> values = new HashMap<>(latest.values());
            values.put(
                    Field.ARCHIVED_DATE.id(),
                    Instant.ofEpochMilli(recorder.now()).toString());
            values.put(Field.ARCHIVED_BY.id(), person.userName());
            return latest.withUnrecorded(values);
        });
    }

    /** The contrary of {@link #archive}. */
    public void restore(Person person, Issue issue) {
        if (!person.administrator() || !issue.isArchived()) {
            throw JiraProblem.forbidden(
                    "You do not have permission to restore issue " + issue.key() + ", or it is not archived.");
        }
        recorder.apply(issue, latest -> {
            Map<String, String> values = new HashMap<>(latest.values());
            values.keySet().removeAll(List.of(Field.ARCHIVED_DATE.id(), Field.ARCHIVED_BY.id()));
            return latest.withUnrecorded(values);
        });
    }

    private void remove(Person person, Issue issue) {
        if (store.remove(issue.id())) {
            recorder.tell(IssueEvent.Kind.DELETED, person, issue, Optional.empty());
        }
    }
}
