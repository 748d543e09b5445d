package dev.hindsight.confluence;

import dev.hindsight.action.IssueTracker;
import dev.hindsight.render.TrackerAddresses;
import java.net.URI;
import java.util.Optional;

/** The display addresses of the application links. Threads may share it. */
public final class LinkAddresses implements TrackerAddresses {

    private final IssueTracker tracker;

    public LinkAddresses(IssueTracker tracker) {
        this.tracker = tracker;
    }

    @Override
    public Optional<URI> displayUrl(String linkId) {
        return tracker.links().stream()
                .filter(link -> link.linkId().equals(linkId))
                .map(link -> URI.create(link.displayUrl()))
                .findFirst();
    }
}
