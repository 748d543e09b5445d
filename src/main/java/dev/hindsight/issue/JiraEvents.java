package dev.hindsight.issue;

import java.util.Optional;

/**
 * Reads what Jira tells by itself. Anybody can send such a message, so only the issue's id is believed, and only so far
 * that the issue is read again.
 */
public interface JiraEvents {

    /**
     * The id of the issue that a message is about.
     *
     * @param body the message as received, at most as long as the caller allows
     * @return empty when the message names no issue or is none of Jira's
     */
    Optional<String> issueId(String body);
}
