package dev.hindsight.issue;

import dev.hindsight.issue.JiraException.Refused.RefusedField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One project of {@link InMemoryJira}: who is kept out, what its create screen offers and which names it
 * refuses. Set up by tests before use.
 */
public final class ProjectInMemory {

    private final String key;
    private final Set<String> issueTypes = new LinkedHashSet<>(Set.of("Task"));
    private final Set<IssueField> notOnScreen = new LinkedHashSet<>();
    private final Set<String> hiddenFrom = new LinkedHashSet<>();
    private final Set<String> unassignable = new LinkedHashSet<>();
    private final List<RefusedField> alwaysMissing = new ArrayList<>();
    private int lastNumber;

    ProjectInMemory(String key) {
        this.key = key;
    }

    public ProjectInMemory withIssueType(String name) {
        issueTypes.add(name);
        return this;
    }

    /** The create screen lacks a field. */
    public ProjectInMemory withoutField(IssueField field) {
        notOnScreen.add(field);
        return this;
    }

    /** A person cannot see the project and its issues. */
    public ProjectInMemory hiddenFrom(String userKey) {
        hiddenFrom.add(userKey);
        return this;
    }

    /** Somebody cannot be assigned, by Jira's user name. */
    public ProjectInMemory unassignable(String userName) {
        unassignable.add(userName);
        return this;
    }

    /** The create screen requires a field that nobody fills in, so that every creation is refused. */
    public ProjectInMemory requiring(String field) {
        alwaysMissing.add(new RefusedField(Optional.empty(), field, field + " is required."));
        return this;
    }

    boolean isHiddenFrom(String userKey) {
        return hiddenFrom.contains(userKey);
    }

    boolean offers(IssueField field) {
        return !notOnScreen.contains(field);
    }

    boolean canAssign(String userName) {
        return !unassignable.contains(userName);
    }

    String nextKey() {
        lastNumber++;
        return key + "-" + lastNumber;
    }

    /** What the project says against an issue apart from its optional fields; empty when nothing. */
    List<RefusedField> objections(NewIssue issue) {
        if (!issueTypes.contains(issue.issueType())) {
            return List.of(InMemoryIssues.refusal(
                    IssueField.ISSUE_TYPE, "Project " + key + " has no issue type " + issue.issueType() + "."));
        }
        return List.copyOf(alwaysMissing);
    }
}
