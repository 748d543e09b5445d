package dev.hindsight.render;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.Ticket;
import dev.hindsight.action.TicketVisibility;
import dev.hindsight.finding.Finding;
import dev.hindsight.progress.SeenItem;
import dev.hindsight.site.People;
import dev.hindsight.site.Person;
import java.net.URI;
import java.util.Optional;

/**
 * What the current reader gets to see of items, tickets and people. The one place where views ask for it. Threads may
 * share it.
 */
public final class Disclosure {
    private final TicketVisibility visibility;
    private final TrackerAddresses trackers;
    private final People people;

    public Disclosure(TicketVisibility visibility, TrackerAddresses trackers, People people) {
        this.visibility = visibility;
        this.trackers = trackers;
        this.people = people;
    }

    /** The item as the reader may see it. */
    public SeenItem seen(ActionItem item) {
        return SeenItem.of(item, visibility.of(item));
    }

    /** Where the reader opens a ticket; empty when its link is gone or leads to no web address. */
    Optional<String> address(Ticket ticket) {
        return trackers.displayUrl(ticket.id().linkId())
                .map(URI::toString)
                .map(base -> (base.endsWith("/") ? base : base + "/") + "browse/" + ticket.key())
                .filter(Finding::isLink);
    }

    /** The person known by user key or user name; empty when there is no such account. */
    Optional<Person> person(String keyOrUserName) {
        return keyOrUserName.isEmpty() ? Optional.empty() : people.find(keyOrUserName);
    }
}
