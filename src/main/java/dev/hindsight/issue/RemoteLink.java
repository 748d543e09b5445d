package dev.hindsight.issue;

import java.net.URI;

/**
 * The link from an issue back to the finding on its page.
 *
 * @param globalId Jira keeps one link of each
 * @param url address of the finding on its page
 * @param title what the link is called
 * @param relationship in which relation the issue stands to the page
 */
public record RemoteLink(String globalId, URI url, String title, String relationship) {}
