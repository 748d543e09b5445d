package dev.hindsight.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes another version of an issue in memory: as the one before but for what is said here. */
public final class IssueVersion {

    private static final Map<String, String> STATUS_IDS =
            Map.of("To Do", "10000", "In Progress", "3", "Done", "10001", "In Arbeit", "3", "Erledigt", "10001");

    private final Issue before;
    private String key;
    private String summary;
    private String description;
    private Issue.Status status;
    private Optional<Resolution> resolution;
    private Optional<Issue.Survivor> duplicateOf;
    private Optional<String> priority;
    private Optional<String> assignee;
    private Optional<LocalDate> due;
    private List<String> labels;
    private boolean archived;
    private Optional<Instant> updated;

    private IssueVersion(Issue before) {
        this.before = before;
        this.key = before.key();
        this.summary = before.summary();
        this.description = before.description();
        this.status = before.status();
        this.resolution = before.resolution();
        this.duplicateOf = before.duplicateOf();
        this.priority = before.priority();
        this.assignee = before.assignee();
        this.due = before.due();
        this.labels = before.labels();
        this.archived = before.archived();
        this.updated = before.updated();
    }

    public static IssueVersion after(Issue before) {
        return new IssueVersion(before);
    }

    /** A status by its name in English or German; one that is not known gets an id of its own. */
    public static Issue.Status status(String name, StatusCategory category) {
        return new Issue.Status(STATUS_IDS.getOrDefault(name, "id of " + name), name, category);
    }

    public IssueVersion key(String value) {
        key = value;
        return this;
    }

    public IssueVersion summary(String value) {
        summary = value;
        return this;
    }

    public IssueVersion description(String value) {
        description = value;
        return this;
    }

    public IssueVersion status(Issue.Status value) {
        status = value;
        return this;
    }

    public IssueVersion resolution(Optional<Resolution> value) {
        resolution = value;
        return this;
    }

    public IssueVersion duplicateOf(Optional<Issue.Survivor> value) {
        duplicateOf = value;
        return this;
    }

    public IssueVersion priority(Optional<String> value) {
        priority = value;
        return this;
    }

    public IssueVersion assignee(Optional<String> value) {
        assignee = value;
        return this;
    }

    public IssueVersion due(Optional<LocalDate> value) {
        due = value;
        return this;
    }

    public IssueVersion labels(List<String> value) {
        labels = value;
        return this;
    }

    public IssueVersion archived(boolean value) {
        archived = value;
        return this;
    }

    public IssueVersion updated(Instant value) {
        updated = Optional.of(value);
        return this;
    }

    public Issue build() {
        return new Issue(
                before.id(),
                key,
                summary,
                description,
                status,
                resolution,
                duplicateOf,
                priority,
                assignee,
                due,
                labels,
                archived,
                updated);
    }
}
