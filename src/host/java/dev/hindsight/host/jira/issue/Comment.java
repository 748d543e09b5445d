package dev.hindsight.host.jira.issue;

/**
 * What somebody said about an issue. Comments are never edited here.
 *
 * @param author user name
 * @param created epoch milliseconds
 */
public record Comment(long id, String author, String body, long created) {}
