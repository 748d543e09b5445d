package dev.hindsight.issue;

/**
 * How an issue was closed.
 *
 * @param id Jira's id of the resolution
 * @param name its name as Jira gave it; empty text when only the id is known
 */
public record Resolution(String id, String name) {}
