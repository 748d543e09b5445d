package dev.hindsight.web;

import dev.hindsight.action.Caller;
import dev.hindsight.action.Check;
import dev.hindsight.action.Instance;
import dev.hindsight.action.IssueTracker;
import dev.hindsight.action.Link;
import dev.hindsight.action.Links;
import dev.hindsight.action.SetUpWebhook;
import dev.hindsight.action.TrackerChoices;
import dev.hindsight.action.TrackerException;
import dev.hindsight.action.TryConnection;
import dev.hindsight.site.People;
import dev.hindsight.site.Person;
import dev.hindsight.site.Preferences;
import java.util.List;
import java.util.Optional;

/** What administrators set up on a link, and what the tracker behind it offers them. Threads may share it. */
public final class LinkSetup {

    private final IssueTracker tracker;
    private final Links links;
    private final People people;
    private final UseCases useCases;

    public LinkSetup(IssueTracker tracker, Links links, People people, UseCases useCases) {
        this.tracker = tracker;
        this.links = links;
        this.people = people;
        this.useCases = useCases;
    }

    /** What can be done with a link, and which installation this is. */
    public record UseCases(SetUpWebhook webhook, TryConnection test, Instance instance) {}

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
        return useCases.instance();
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

    /** The base address last confirmed, where it is not the present one. */
    Optional<String> otherAddress() {
        return instance().mayWrite() ? Optional.empty() : instance().confirmedAddress();
    }

    /** Makes a new token for a link's webhook, for somebody to enter it in the tracker. */
    SetUpWebhook.Outcome newWebhook(String linkId) {
        return useCases.webhook().byHand(linkId);
    }

    /** Sets up a link's webhook in the current user's name; empty when there is none. */
    Optional<SetUpWebhook.Outcome> setUpWebhook(String linkId) {
        return people.current().map(person -> useCases.webhook().run(new Caller(linkId, person.key())));
    }

    /** Tries what is set, in the current user's name. */
    List<Check> test(Preferences preferences) {
        return people.current()
                .map(person -> useCases.test().run(preferences, person.key()))
                .orElse(List.of());
    }
}
