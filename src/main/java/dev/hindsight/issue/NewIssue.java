package dev.hindsight.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An issue that shall be created. Project, type, summary and marker are needed; the others are optional, and left out
 * where Jira has no place for them.
 *
 * @param project key of the project
 * @param issueType id of the issue type, or its name as the actor sees it
 * @param summary one line, at most 255 characters
 * @param description text in wiki markup, at most 30,000 characters
 * @param assignee Jira's user name
 * @param due due date
 * @param priority id of the priority
 * @param labels labels without white space
 * @param marker what it is recognized by
 */
public record NewIssue(
        String project,
        String issueType,
        String summary,
        String description,
        Optional<String> assignee,
        Optional<LocalDate> due,
        Optional<String> priority,
        List<String> labels,
        OriginMarker marker) {

    public NewIssue {
        labels = List.copyOf(labels);
    }
}
