package dev.hindsight.web;

import dev.hindsight.action.Caller;
import dev.hindsight.action.Instance;
import dev.hindsight.action.IssueTracker;
import dev.hindsight.action.Link;
import dev.hindsight.action.Links;
import dev.hindsight.action.TrackerChoices;
import dev.hindsight.action.TrackerException;
import dev.hindsight.action.WebhookTokens;
import dev.hindsight.site.People;
import dev.hindsight.site.Person;
import dev.hindsight.site.Site;
import java.util.List;
import java.util.Optional;

/** What administrators set up on a link, and what the tracker behind it offers them. Threads may share it. */
public final class LinkSetup {

    private final IssueTracker tracker;
    private final Links links;
    private final People people;
    private final Webhooks webhooks;

    public LinkSetup(IssueTracker tracker, Links links, People people, Webhooks webhooks) {
        this.tracker = tracker;
        this.links = links;
        this.people = people;
        this.webhooks = webhooks;
    }

    /** What makes a webhook's address, and knows which installation this is. */
    public record Webhooks(WebhookTokens tokens, Instance instance, Site site) {}

    /**
     * What the tracker offers the current user.
     *
     * @param choices what there is to choose from; empty when the tracker could not be asked
     * @param authoriseUrl where the user can authorise the link, when that is what is missing
     */
    record Offer(Optional<TrackerChoices> choices, Optional<String> authoriseUrl) {}

    List<IssueTracker.TrackerLink> all() {
        return tracker.links();
    }

    People people() {
        return people;
    }

    Instance instance() {
        return webhooks.instance();
    }

    Offer offer(String linkId) {
        Optional<Person> administrator = people.current();
        if (linkId.isEmpty() || administrator.isEmpty()) {
            return new Offer(Optional.empty(), Optional.empty());
        }
        try {
            Caller caller = new Caller(linkId, administrator.get().key());
            return new Offer(Optional.of(tracker.choices(caller)), Optional.empty());
        } catch (TrackerException.NotAuthorised e) {
            return new Offer(Optional.empty(), Optional.of(e.where().toString()));
        } catch (TrackerException e) {
            return new Offer(Optional.empty(), Optional.empty());
        }
    }

    /** User name of the account that reads over a link for the site. */
    Optional<String> readsAs(String linkId) {
        return links.find(linkId).flatMap(Link::readsAs).flatMap(people::find).map(Person::userName);
    }

    /** Names the account that reads over a link for the site; an empty name for none. */
    void readAs(String linkId, String userName) {
        Optional<String> key = SettingsForm.active(people, userName).map(Person::key);
        links.change(linkId, link -> link.readingAs(key));
    }

    /** Makes a new token for a link's webhook, and gives the whole address for Jira. */
    String newWebhook(String linkId) {
        return webhooks.site().baseUrl() + "/rest/hindsight/1.0/jira/" + linkId + "/events?token="
                + webhooks.tokens().replace(linkId);
    }
}
