package dev.hindsight.issue;

import dev.hindsight.finding.Finding;
import java.util.Optional;

/**
 * An application link that leads to a Jira, as the host knows it.
 *
 * @param linkId the host's id of the link
 * @param name its name
 * @param rpcUrl the address over which Jira is called
 * @param displayUrl the address under which people open Jira
 */
public record JiraLink(String linkId, String name, String rpcUrl, String displayUrl) {

    /** Where people open an issue; empty when the link leads to no web address. */
    public Optional<String> browseUrl(String issueKey) {
        String base = displayUrl.endsWith("/") ? displayUrl : displayUrl + "/";
        return Optional.of(base + "browse/" + issueKey).filter(Finding::isLink);
    }
}
