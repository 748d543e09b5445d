package dev.hindsight.settings.adapter;

import dev.hindsight.connection.ConnectionCheck;
import dev.hindsight.connection.LinkState;
import dev.hindsight.connection.LinkStates;
import dev.hindsight.connection.SetUpWebhook;
import dev.hindsight.connection.TestConnection;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.util.List;
import java.util.Optional;

/** What administrators set up on a link, and what the tracker behind it offers them. Threads may share it. */
public final class LinkSetup {

    private final Jira jira;
    private final LinkStates links;
    private final Users users;
    private final UseCases useCases;

    public LinkSetup(Jira jira, LinkStates links, Users users, UseCases useCases) {
        this.jira = jira;
        this.links = links;
        this.users = users;
        this.useCases = useCases;
    }

    /** What can be done with a link, and which installation this is. */
    public record UseCases(SetUpWebhook webhook, TestConnection test, Installation installation) {}

    /**
     * What the tracker offers the current user.
     *
     * @param choices what there is to choose from; empty when the tracker could not be asked
     * @param authoriseUrl where the user can authorise the link, when that is what is missing
     */
    record Offer(Optional<JiraOptions> choices, Optional<String> authoriseUrl) {}

    List<Jira.TrackerLink> all() {
        return jira.links();
    }

    Users users() {
        return users;
    }

    Installation installation() {
        return useCases.installation();
    }

    Offer offer(String linkId) {
        Optional<User> administrator = users.current();
        if (linkId.isEmpty() || administrator.isEmpty()) {
            return new Offer(Optional.empty(), Optional.empty());
        }
        try {
            Actor actor = new Actor(linkId, administrator.get().key());
            return new Offer(Optional.of(jira.choices(actor)), Optional.empty());
        } catch (JiraException.NotAuthorised e) {
            return new Offer(Optional.empty(), Optional.of(e.where().toString()));
        } catch (JiraException e) {
            return new Offer(Optional.empty(), Optional.empty());
        }
    }

    /** User name of the account that reads over a link for the site. */
    Optional<String> serviceAccount(String linkId) {
        return links.find(linkId)
                .flatMap(LinkState::serviceAccount)
                .flatMap(users::find)
                .map(User::userName);
    }

    /** Names the account that reads over a link for the site; an empty name for none. */
    void readAs(String linkId, String userName) {
        Optional<String> key = SettingsForm.active(users, userName).map(User::key);
        links.change(linkId, link -> link.withServiceAccount(key));
    }

    /** The base address last confirmed, where it is not the present one. */
    Optional<String> otherAddress() {
        return installation().mayWrite() ? Optional.empty() : installation().confirmedAddress();
    }

    /** Makes a new token for a link's webhook, for somebody to enter it in the tracker. */
    SetUpWebhook.Outcome newWebhook(String linkId) {
        return useCases.webhook().byHand(linkId);
    }

    /** Sets up a link's webhook in the current user's name; empty when there is none. */
    Optional<SetUpWebhook.Outcome> setUpWebhook(String linkId) {
        return users.current().map(user -> useCases.webhook().run(new Actor(linkId, user.key())));
    }

    /** Tries what is set, in the current user's name. */
    List<ConnectionCheck> test(EffectiveSettings effective) {
        return users.current()
                .map(user -> useCases.test().run(effective, user.key()))
                .orElse(List.of());
    }
}
