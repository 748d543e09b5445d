package dev.hindsight.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What shall be changed of an issue; what is empty stays as it is.
 *
 * @param summary new summary
 * @param description new description, whole
 * @param assignee user name of the new assignee
 * @param due new due date
 * @param priority Jira's id of the new priority
 * @param addLabels labels to add
 * @param removeLabels labels to take away
 */
public record IssueChange(
        Optional<String> summary,
        Optional<String> description,
        Optional<String> assignee,
        Optional<LocalDate> due,
        Optional<String> priority,
        List<String> addLabels,
        List<String> removeLabels) {

    public IssueChange {
        addLabels = List.copyOf(addLabels);
        removeLabels = List.copyOf(removeLabels);
    }

    /** Whether there is nothing to change. */
    public boolean isEmpty() {
        return summary.isEmpty()
                && description.isEmpty()
                && assignee.isEmpty()
                && due.isEmpty()
                && priority.isEmpty()
                && addLabels.isEmpty()
                && removeLabels.isEmpty();
    }
}
