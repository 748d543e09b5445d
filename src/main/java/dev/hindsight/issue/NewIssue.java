package dev.hindsight.issue;

import dev.hindsight.screen.FieldDefault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An issue that shall be created. Project, type, summary and marker are needed; the others are optional, and left out
 * where Jira has no place for them.
 *
 * @param project key of the project
 * @param issueType the issue type
 * @param summary one line, at most 255 characters
 * @param description text in wiki markup, at most 30,000 characters
 * @param assignee Jira's user name
 * @param due due date
 * @param priority id of the priority
 * @param labels labels without white space
 * @param parent key of the epic that it belongs to, or of a sub-task the parent
 * @param marker what it is recognized by
 * @param defaults values for fields of the project's create screen that nothing else here fills in; of two for one field the
 *     later counts
 */
public record NewIssue(
        String project,
        IssueTypeChoice issueType,
        String summary,
        String description,
        Optional<String> assignee,
        Optional<LocalDate> due,
        Optional<String> priority,
        List<String> labels,
        Optional<String> parent,
        OriginMarker marker,
        List<FieldDefault> defaults) {

    public NewIssue {
        defaults = List.copyOf(defaults);
        labels = List.copyOf(labels);
    }
}
