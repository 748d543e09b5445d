package dev.hindsight.connection;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.Actor;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.WaitReason;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.util.Optional;

/** Says over which link, into which project and in whose name the next call for an item goes. Threads may share it. */
public final class ActorResolver {

    private final Settings settings;
    private final LinkStates links;
    private final Users users;

    public ActorResolver(Settings settings, LinkStates links, Users users) {
        this.settings = settings;
        this.links = links;
        this.users = users;
    }

    /** The id of the link that an item's issue is, may be, or shall be, behind; empty when none is set. */
    public Optional<String> link(ActionItem item) {
        return item.issue()
                .map(snapshot -> snapshot.id().linkId())
                .or(() -> PendingCreation.of(item).map(PendingCreation::linkId))
                .or(() -> effective(item).link());
    }

    /** The project that an item's issue may be, or shall be, in: as asked, as the block says, else as is set. */
    public Optional<String> project(ActionItem item) {
        String own = item.finding().text(FindingField.PROJECT);
        return PendingCreation.of(item)
                .map(PendingCreation::project)
                .or(() -> Optional.of(own).filter(key -> !key.isEmpty()))
                .or(() -> effective(item).project());
    }

    EffectiveSettings effective(ActionItem item) {
        return settings.ofSpace(item.location().spaceKey());
    }

    /** Why nobody can act for an item; empty when its actor can. */
    public Optional<WaitReason> whyNobody(ActionItem item) {
        Optional<String> actor = item.schedule().actor();
        if (actor.isEmpty()) {
            return Optional.of(new WaitReason(WaitReason.Code.NO_ACTOR));
        }
        return active(actor.get())
                ? Optional.empty()
                : Optional.of(new WaitReason(WaitReason.Code.ACTOR_INACTIVE, actor.get()));
    }

    /** In whose name an item's issue is read: the account that reads for the site, else the item's own actor. */
    public Optional<Actor> reader(ActionItem item) {
        return link(item)
                .flatMap(link -> links.find(link)
                        .flatMap(LinkState::serviceAccount)
                        .filter(this::active)
                        .or(() -> item.schedule().actor().filter(this::active))
                        .map(user -> new Actor(link, user)));
    }

    private boolean active(String userKey) {
        return users.find(userKey).filter(User::active).isPresent();
    }
}
