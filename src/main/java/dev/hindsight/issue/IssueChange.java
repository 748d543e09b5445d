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
 * @param epic key of the epic to which an issue shall belong that belongs to none
 */
public record IssueChange(
        Optional<String> summary,
        Optional<String> description,
        Optional<String> assignee,
        Optional<LocalDate> due,
        Optional<String> priority,
        List<String> addLabels,
        List<String> removeLabels,
        Optional<String> epic) {

    public IssueChange {
        addLabels = List.copyOf(addLabels);
        removeLabels = List.copyOf(removeLabels);
    }

    /** A change that has nothing to do with an epic. */
    public IssueChange(
            Optional<String> summary,
            Optional<String> description,
            Optional<String> assignee,
            Optional<LocalDate> due,
            Optional<String> priority,
            List<String> addLabels,
            List<String> removeLabels) {
        this(summary, description, assignee, due, priority, addLabels, removeLabels, Optional.empty());
    }

    /** Whether there is nothing to change. */
    public boolean isEmpty() {
        return summary.isEmpty()
                && description.isEmpty()
                && assignee.isEmpty()
                && due.isEmpty()
                && priority.isEmpty()
                && addLabels.isEmpty()
                && removeLabels.isEmpty()
                && epic.isEmpty();
    }
}
