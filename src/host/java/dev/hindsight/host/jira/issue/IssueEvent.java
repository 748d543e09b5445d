package dev.hindsight.host.jira.issue;

import dev.hindsight.host.server.Person;
import java.util.Optional;

/**
 * Something that happened to an issue and that others may want to hear of.
 *
 * @param issue after the event; for a deletion as it was last
 * @param at epoch milliseconds
 * @param change what changed, for updates
 * @param comment the new comment, if that is the event
 */
public record IssueEvent(
        Kind kind, Person person, Issue issue, long at, Optional<Change> change, Optional<Comment> comment) {

    /** The events of Jira's webhooks that concern issues. */
    public enum Kind {
        CREATED("jira:issue_created", "issue_created"),
        UPDATED("jira:issue_updated", "issue_updated"),
        DELETED("jira:issue_deleted", "issue_deleted"),
        COMMENTED("jira:issue_updated", "issue_commented"),
        TRANSITIONED("jira:issue_updated", "issue_generic"),
        MOVED("jira:issue_updated", "issue_moved");

        private final String webhookEvent;
        private final String typeName;

        Kind(String webhookEvent, String typeName) {
            this.webhookEvent = webhookEvent;
            this.typeName = typeName;
        }

        public String webhookEvent() {
            return webhookEvent;
        }

        public String typeName() {
            return typeName;
        }
    }
}
