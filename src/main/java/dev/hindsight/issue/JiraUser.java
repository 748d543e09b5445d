package dev.hindsight.issue;

import java.util.Optional;

/**
 * A person as Jira names them.
 *
 * @param userKey key of the person's account in the wiki; empty when nobody there has that user name
 * @param userName Jira's user name, or its user key where Jira gives no name
 * @param displayName the name that Jira shows; never used to tell people apart
 */
public record JiraUser(Optional<String> userKey, String userName, String displayName) {}
