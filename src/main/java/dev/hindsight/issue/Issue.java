package dev.hindsight.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An issue as Jira shows it now.
 *
 * @param id its id
 * @param key its key
 * @param summary its summary
 * @param description its description; empty text for none
 * @param status its status
 * @param resolution how it was closed
 * @param duplicateOf the issue that it is linked to as a duplicate, as far as the caller may see that; whether it was closed for
 *     that is not said
 * @param priority Jira's id of its priority
 * @param assignee user name of its assignee
 * @param due its due date
 * @param labels its labels
 * @param archived whether it is archived: it can be read by its id, and neither found nor changed
 * @param updated when it last changed, by Jira's clock: of two readings of one issue the one with the later moment is
 *     the newer, whichever node of Jira gave it; empty when Jira did not say
 */
public record Issue(
        String id,
        String key,
        String summary,
        String description,
        Status status,
        Optional<Resolution> resolution,
        Optional<Survivor> duplicateOf,
        Optional<String> priority,
        Optional<String> assignee,
        Optional<LocalDate> due,
        List<String> labels,
        boolean archived,
        Optional<Instant> updated) {

    /**
     * A status.
     *
     * @param id Jira's id of it; empty text where none is known
     * @param name its name in the language of whoever read it, and only for people
     * @param category its category
     */
    public record Status(String id, String name, StatusCategory category) {

        /** That of an issue that has not been read yet. */
        public static final Status UNREAD = new Status("", "", StatusCategory.NEW);

        /** Whether another is the same, whatever it was called: by its name only where an id is not known. */
        public boolean isSameAs(Status other) {
            boolean named = id.isEmpty() || other.id.isEmpty();
            return category == other.category && (named ? name.equals(other.name) : id.equals(other.id));
        }
    }

    /**
     * The issue of which another is a duplicate.
     *
     * @param issueId Jira's id of it
     * @param key its key
     * @param status its status
     * @param resolution how it was closed; empty also where nobody has asked
     */
    public record Survivor(String issueId, String key, Status status, Optional<Resolution> resolution) {}

    public Issue {
        labels = List.copyOf(labels);
    }

    /**
     * This issue, as the answer to the question for the issue of an id.
     *
     * @throws JiraException.WrongAnswer when it is another: replies have been mixed up on the way
     */
    public Issue answering(String asked) {
        if (!id.equals(asked)) {
            throw new JiraException.WrongAnswer("Asked for issue " + asked + ", Jira gave " + id, null);
        }
        return this;
    }

    /** Name of its status. */
    public String statusName() {
        return status.name();
    }

    /** Category of its status. */
    public StatusCategory category() {
        return status.category();
    }

    /** The same as a duplicate of an issue as that is now; of none that can be read, when it is empty. */
    public Issue duplicating(Optional<Issue> survivor) {
        return new Issue(
                id,
                key,
                summary,
                description,
                status,
                resolution,
                survivor.map(issue -> new Survivor(issue.id, issue.key, issue.status, issue.resolution)),
                priority,
                assignee,
                due,
                labels,
                archived,
                updated);
    }

    /** Key of the project that it is in. */
    public String project() {
        return key.substring(0, Math.max(0, key.lastIndexOf('-')));
    }

    /** What an item keeps of the issue, which was read over a link at an instant. */
    public IssueSnapshot snapshot(String linkId, Instant readAt) {
        return new IssueSnapshot(
                new IssueId(linkId, id),
                key,
                status,
                resolution,
                duplicateOf.filter(survivor -> category() == StatusCategory.DONE),
                assignee,
                due,
                updated,
                readAt);
    }
}
