package dev.hindsight.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Changes of an issue as people make them in Jira. */
public record IssueEdit(InMemoryIssues issues, String issueId) {

    public void assign(String userName) {
        change(new IssueChange(
                Optional.empty(), Optional.empty(), Optional.of(userName), Optional.empty(), List.of(), List.of()));
    }

    public void due(String day) {
        change(new IssueChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse(day)),
                List.of(),
                List.of()));
    }

    public void rename(String summary) {
        change(new IssueChange(
                Optional.of(summary), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of()));
    }

    public void describe(String description) {
        change(new IssueChange(
                Optional.empty(), Optional.of(description), Optional.empty(), Optional.empty(), List.of(), List.of()));
    }

    public void removeLabel(String label) {
        change(new IssueChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(label)));
    }

    public void close() {
        issues.close(issueId, "Done", StatusCategory.DONE, Optional.of(new Resolution("10000", "Done")));
    }

    public void reopen() {
        issues.close(issueId, "To Do", StatusCategory.NEW, Optional.empty());
    }

    public void move(String project) {
        issues.move(issueId, project);
    }

    public void delete() {
        issues.delete(issueId);
    }

    private void change(IssueChange change) {
        issues.edit(issueId, old -> InMemoryIssues.changed(old, change));
    }
}
