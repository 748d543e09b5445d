package dev.hindsight.issue.adapter;

import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraAddresses;
import java.net.URI;
import java.util.Optional;

/** The display addresses of the application links. Threads may share it. */
public final class LinkAddresses implements JiraAddresses {

    private final Jira jira;

    public LinkAddresses(Jira jira) {
        this.jira = jira;
    }

    @Override
    public Optional<URI> displayUrl(String linkId) {
        return jira.links().stream()
                .filter(link -> link.linkId().equals(linkId))
                .map(link -> URI.create(link.displayUrl()))
                .findFirst();
    }
}
