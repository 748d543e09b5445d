package dev.hindsight.issue;

/**
 * Over which link a call goes, and in whose name.
 *
 * @param linkId id of the application link
 * @param userKey key of the acting person's account in the wiki
 */
public record Actor(String linkId, String userKey) {}
