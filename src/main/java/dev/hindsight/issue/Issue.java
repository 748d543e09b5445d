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
 * @param statusName name of its status
 * @param category category of its status
 * @param resolution how it was closed
 * @param assignee user name of its assignee
 * @param due its due date
 * @param labels its labels
 * @param updated when it last changed, by Jira's clock: of two readings of one issue the one with the later moment is
 *     the newer, whichever node of Jira gave it; empty when Jira did not say
 */
public record Issue(
        String id,
        String key,
        String summary,
        String description,
        String statusName,
        StatusCategory category,
        Optional<Resolution> resolution,
        Optional<String> assignee,
        Optional<LocalDate> due,
        List<String> labels,
        Optional<Instant> updated) {
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

    /** Key of the project that it is in. */
    public String project() {
        return key.substring(0, Math.max(0, key.lastIndexOf('-')));
    }

    /** What an item keeps of the issue, which was read over a link at an instant. */
    public IssueSnapshot snapshot(String linkId, Instant readAt) {
        return new IssueSnapshot(
                new IssueId(linkId, id), key, statusName, category, resolution, assignee, due, updated, readAt);
    }
}
