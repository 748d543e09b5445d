package dev.hindsight.issue;

import java.net.URI;
import java.util.Optional;

/** Where people find the trackers behind application links. Asks no tracker. Threads may share it. */
public interface JiraAddresses {
    /** The address under which people open the tracker behind a link; empty when there is no such link any more. */
    Optional<URI> displayUrl(String linkId);
}
