package dev.hindsight.issue;

import dev.hindsight.issue.CreateResult.WishedField;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * One project of {@link InMemoryJira}: who is kept out, what its create screen offers and which names it
 * refuses. Set up by tests before use; not for sharing between threads.
 */
public final class ProjectInMemory {

    private final String key;
    private final Set<String> issueTypes = new LinkedHashSet<>(Set.of("Task"));
    private final Set<WishedField> notOnScreen = new LinkedHashSet<>();
    private final Set<String> hiddenFrom = new LinkedHashSet<>();
    private final Set<String> unassignable = new LinkedHashSet<>();
    private final Map<String, String> alwaysMissing = new LinkedHashMap<>();
    private int lastNumber;

    ProjectInMemory(String key) {
        this.key = key;
    }

    public ProjectInMemory withIssueType(String name) {
        issueTypes.add(name);
        return this;
    }

    /** The create screen lacks a field. */
    public ProjectInMemory withoutField(WishedField field) {
        notOnScreen.add(field);
        return this;
    }

    /** A person cannot see the project and its issues. */
    public ProjectInMemory hiddenFrom(String userKey) {
        hiddenFrom.add(userKey);
        return this;
    }

    /** Somebody cannot be assigned, by the tracker's user name. */
    public ProjectInMemory unassignable(String userName) {
        unassignable.add(userName);
        return this;
    }

    /** The create screen requires a field that nobody fills in, so that every creation is refused. */
    public ProjectInMemory requiring(String field) {
        alwaysMissing.put(field, field + " is required.");
        return this;
    }

    boolean isHiddenFrom(String userKey) {
        return hiddenFrom.contains(userKey);
    }

    boolean offers(WishedField field) {
        return !notOnScreen.contains(field);
    }

    boolean canAssign(String userName) {
        return !unassignable.contains(userName);
    }

    String nextKey() {
        lastNumber++;
        return key + "-" + lastNumber;
    }

    /** What the project says against an issue apart from wished fields, by field; empty when nothing. */
    Map<String, String> objections(NewIssue issue) {
        if (!issueTypes.contains(issue.issueType())) {
            return Map.of("issuetype", "Project " + key + " has no issue type " + issue.issueType() + ".");
        }
        return alwaysMissing;
    }
}
