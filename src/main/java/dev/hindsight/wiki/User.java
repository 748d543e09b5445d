package dev.hindsight.wiki;

/**
 * A person with an account in the wiki.
 *
 * @param key the wiki's lasting key of the account; the only thing of a person that is stored
 * @param userName the name to sign in with, by which a person is known to Jira too
 * @param fullName the name to show
 * @param active whether the account may be used
 */
public record User(String key, String userName, String fullName, boolean active) {}
