package dev.hindsight.issue;

import dev.hindsight.issue.Changelog.Author;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Changes of an issue as people make them in Jira. */
public record IssueEdit(InMemoryIssues issues, String issueId, Optional<Author> author) {

    /** Changes by somebody who has no account in the wiki. */
    public IssueEdit(InMemoryIssues issues, String issueId) {
        this(issues, issueId, Optional.of(new Author(Optional.empty(), "mallory", "Mallory from Jira")));
    }

    /** The same changes by a person with an account in the wiki. */
    public IssueEdit by(String userName) {
        return new IssueEdit(
                issues, issueId, Optional.of(new Author(Optional.of(userName + "-key"), userName, userName)));
    }

    /** The same changes by nobody whom Jira names. */
    public IssueEdit byNobody() {
        return new IssueEdit(issues, issueId, Optional.empty());
    }

    public void assign(String userName) {
        change(new IssueChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(userName),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of()));
    }

    public void due(String day) {
        change(new IssueChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse(day)),
                Optional.empty(),
                List.of(),
                List.of()));
    }

    public void rename(String summary) {
        change(new IssueChange(
                Optional.of(summary),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of()));
    }

    public void describe(String description) {
        change(new IssueChange(
                Optional.empty(),
                Optional.of(description),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of()));
    }

    public void removeLabel(String label) {
        change(new IssueChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(label)));
    }

    public void start() {
        status("In Progress", StatusCategory.INDETERMINATE, Optional.empty());
    }

    public void close() {
        status("Done", StatusCategory.DONE, Optional.of(new Resolution("10000", "Done")));
    }

    public void reopen() {
        status("To Do", StatusCategory.NEW, Optional.empty());
    }

    private void status(String name, StatusCategory category, Optional<Resolution> resolution) {
        issues.edit(issueId, author, old -> InMemoryIssues.inStatus(old, name, category, resolution));
    }

    public void move(String project) {
        issues.move(issueId, project);
    }

    /** From now on Jira names the status of the issue in another language. */
    public void readIn(String statusName) {
        issues.edit(
                issueId,
                author,
                old -> IssueVersion.after(old)
                        .status(new Issue.Status(old.status().id(), statusName, old.category()))
                        .build());
    }

    public void archive() {
        issues.archive(issueId, true);
    }

    public void restore() {
        issues.archive(issueId, false);
    }

    public void prioritize(String priorityId) {
        change(new IssueChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(priorityId),
                List.of(),
                List.of()));
    }

    /** The issue is closed as a duplicate of another. */
    public void closeAsDuplicateOf(String survivorId) {
        issues.duplicate(issueId, survivorId);
        status("Done", StatusCategory.DONE, Optional.of(new Resolution("10002", "Duplicate")));
    }

    public void delete() {
        issues.delete(issueId);
    }

    private void change(IssueChange change) {
        issues.edit(issueId, author, old -> InMemoryIssues.changed(old, change));
    }
}
