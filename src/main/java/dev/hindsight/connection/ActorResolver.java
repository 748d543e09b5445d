package dev.hindsight.connection;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.WaitReason;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says over which link, into which project and in whose name the next call for an item goes. What it looks up it
 * remembers, so it is made anew for each run.
 */
public final class ActorResolver {

    private final Settings settings;
    private final LinkStates links;
    private final Users users;
    private final Map<String, EffectiveSettings> settingsBySpace = new HashMap<>();
    private final Map<String, Optional<String>> serviceAccounts = new HashMap<>();
    private final Map<String, Boolean> active = new HashMap<>();

    public ActorResolver(Settings settings, LinkStates links, Users users) {
        this.settings = settings;
        this.links = links;
        this.users = users;
    }

    /** What is set for a space. */
    public EffectiveSettings settings(String spaceKey) {
        return settingsBySpace.computeIfAbsent(spaceKey, settings::ofSpace);
    }

    /** The id of the link that an item's issue is, may be, or shall be, behind; empty when none is set. */
    public Optional<String> link(ActionItem item) {
        return item.issue()
                .map(issue -> issue.id().linkId())
                .or(() -> item.schedule().pending().map(PendingCreation::linkId))
                .or(() -> settings(item.location().spaceKey()).get(IssueSettings.LINK));
    }

    /** The project that an item's issue shall be in: the block's own choice, else what is set; empty when none is. */
    public Optional<String> project(ActionItem item) {
        return Optional.of(item.finding().text(FindingField.PROJECT))
                .filter(own -> !own.isEmpty())
                .or(() -> settings(item.location().spaceKey()).get(IssueSettings.PROJECT));
    }

    /** Why nobody can act for an item; empty when its actor can. */
    public Optional<WaitReason> whyNobody(ActionItem item) {
        Optional<String> actor = item.schedule().actor();
        if (actor.isEmpty()) {
            return Optional.of(new WaitReason(WaitReason.Code.NO_ACTOR));
        }
        return isActive(actor.get())
                ? Optional.empty()
                : Optional.of(new WaitReason(WaitReason.Code.ACTOR_INACTIVE, actor.get()));
    }

    /** In whose name an item's issue is read: the link's service account, else the item's own actor. */
    public Optional<Actor> reader(ActionItem item) {
        return link(item)
                .flatMap(link -> serviceAccount(link)
                        .or(() ->
                                item.schedule().actor().filter(this::isActive).map(person -> new Actor(link, person))));
    }

    /** The service account for reading over a link; empty when none is set, or it is inactive. */
    public Optional<Actor> serviceAccount(String linkId) {
        return serviceAccounts
                .computeIfAbsent(
                        linkId,
                        id -> links.find(id).flatMap(LinkState::serviceAccount).filter(this::isActive))
                .map(person -> new Actor(linkId, person));
    }

    /** Whether there is an active account of a user key. */
    public boolean isActive(String userKey) {
        return active.computeIfAbsent(
                userKey, key -> users.find(key).filter(User::active).isPresent());
    }
}
