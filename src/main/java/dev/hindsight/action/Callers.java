package dev.hindsight.action;

import dev.hindsight.finding.FindingField;
import dev.hindsight.site.People;
import dev.hindsight.site.Person;
import dev.hindsight.site.Preferences;
import dev.hindsight.site.Settings;
import java.util.Optional;

/** Says over which link, into which project and in whose name the next call for an item goes. Threads may share it. */
public final class Callers {

    private final Settings settings;
    private final Links links;
    private final People people;

    public Callers(Settings settings, Links links, People people) {
        this.settings = settings;
        this.links = links;
        this.people = people;
    }

    /** The id of the link that an item's issue is, may be, or shall be, behind; empty when none is set. */
    Optional<String> link(ActionItem item) {
        return item.ticket()
                .map(ticket -> ticket.id().linkId())
                .or(() -> Asked.of(item).map(Asked::linkId))
                .or(() -> preferences(item).link());
    }

    /** The project that an item's issue may be, or shall be, in: as asked, as the block says, else as is set. */
    Optional<String> project(ActionItem item) {
        String own = item.finding().text(FindingField.PROJECT);
        return Asked.of(item)
                .map(Asked::project)
                .or(() -> Optional.of(own).filter(key -> !key.isEmpty()))
                .or(() -> preferences(item).project());
    }

    Preferences preferences(ActionItem item) {
        return settings.ofSpace(item.place().spaceKey());
    }

    /** Why nobody can act for an item; empty when its actor can. */
    Optional<Reason> whyNobody(ActionItem item) {
        Optional<String> actor = item.attempt().actor();
        if (actor.isEmpty()) {
            return Optional.of(new Reason(Reason.Code.NO_ACTOR));
        }
        return active(actor.get())
                ? Optional.empty()
                : Optional.of(new Reason(Reason.Code.ACTOR_INACTIVE, actor.get()));
    }

    /** In whose name an item's issue is read: the account that reads for the site, else the item's own actor. */
    Optional<Caller> reader(ActionItem item) {
        return link(item)
                .flatMap(link -> links.find(link)
                        .flatMap(Link::readsAs)
                        .filter(this::active)
                        .or(() -> item.attempt().actor().filter(this::active))
                        .map(person -> new Caller(link, person)));
    }

    private boolean active(String userKey) {
        return people.find(userKey).filter(Person::active).isPresent();
    }
}
