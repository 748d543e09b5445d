package dev.hindsight.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An issue that shall be made. Project, type, summary and proof are needed; the others are wished, and left out where
 * the tracker has no place for them. Immutable.
 *
 * @param project key of the project
 * @param issueType name of the issue type
 * @param summary one line, at most 255 characters
 * @param description text in wiki markup, at most 30,000 characters
 * @param assignee the tracker's user name
 * @param due due date
 * @param priority id of the priority
 * @param labels labels without white space
 * @param marker what it is recognised by
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
