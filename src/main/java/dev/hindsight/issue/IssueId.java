package dev.hindsight.issue;

/**
 * Which issue an item is bound to: the link and the issue's numeric id, neither of which changes when the issue is
 * moved.
 *
 * @param linkId id of the application link
 * @param issueId Jira's id of the issue
 */
public record IssueId(String linkId, String issueId) {}
