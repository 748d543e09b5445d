package dev.hindsight.connection;

import dev.hindsight.connection.ConnectionCheck.Code;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraAdministration;
import dev.hindsight.issue.JiraAdministration.Server;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.wiki.Users;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Tests what is set: whether issues could be created now, in the name of the administrator who asks, and for administrators of the
 * site, whether the account for reading could read them. Who administers a space learns only what that person may see in Jira.
 * Changes nothing, in Jira or here.
 */
final class TestConnection {

    /** Where nothing has come by webhook for so long, Jira may have lost it. */
    private static final Duration SILENT = Duration.ofDays(7);

    private final Jira jira;
    private final JiraAdministration setup;
    private final LinkStates links;
    private final Users users;
    private final WebhookKeys keys;

    TestConnection(Jira jira, JiraAdministration setup, LinkStates links, Users users, WebhookKeys keys) {
        this.jira = jira;
        this.setup = setup;
        this.links = links;
        this.users = users;
        this.keys = keys;
    }

    /**
     * What is well with a space and what is not, in the order in which one depends on the other.
     *
     * @param effective what is set
     * @param resolutions ids of the resolutions that are set
     * @param userKey the administrator who asks
     */
    List<ConnectionCheck> ofSpace(EffectiveSettings effective, Set<String> resolutions, String userKey) {
        return run(effective, resolutions, userKey, actor -> List.of());
    }

    /** The same of the site, with the account that reads for it, or would. */
    List<ConnectionCheck> ofSite(
            EffectiveSettings effective, Set<String> resolutions, String userKey, Optional<String> serviceAccount) {
        ServiceAccountChecks ofAccount = new ServiceAccountChecks(jira, users);
        return run(effective, resolutions, userKey, actor -> ofAccount.all(serviceAccount, effective, actor));
    }

    private List<ConnectionCheck> run(
            EffectiveSettings effective,
            Set<String> resolutions,
            String userKey,
            Function<Actor, List<ConnectionCheck>> ofAccount) {
        if (effective.get(IssueSettings.LINK).isEmpty()) {
            return List.of(ConnectionCheck.of(Code.NO_LINK));
        }
        String linkId = effective.get(IssueSettings.LINK).get();
        Optional<JiraLink> link =
                jira.links().stream().filter(one -> one.linkId().equals(linkId)).findFirst();
        return link.map(found -> over(found, effective, resolutions, new Actor(linkId, userKey), ofAccount))
                .orElseGet(() -> List.of(ConnectionCheck.of(Code.LINK_GONE)));
    }

    private List<ConnectionCheck> over(
            JiraLink link,
            EffectiveSettings effective,
            Set<String> resolutions,
            Actor actor,
            Function<Actor, List<ConnectionCheck>> ofAccount) {
        List<ConnectionCheck> checks = new ArrayList<>();
        try {
            Server server = setup.server(actor);
            checks.add(ConnectionCheck.of(Code.JIRA_ANSWERS, link.name(), server.baseUrl(), server.version()));
            otherThanBefore(link, server).ifPresent(checks::add);
            JiraOptions options = jira.options(actor);
            checks.addAll(new ProjectChecks(setup, effective, actor).all(options));
            parent(effective, actor).ifPresent(checks::add);
            checks.addAll(OptionChecks.all(effective, resolutions, options));
            checks.addAll(ofAccount.apply(actor));
            checks.add(webhook(link));
        } catch (JiraException e) {
            checks.add(ConnectionCheck.of(e, link.name()));
        }
        return checks;
    }

    private Optional<ConnectionCheck> otherThanBefore(JiraLink link, Server server) {
        return links.find(link.linkId())
                .map(LinkState::jiraUrl)
                .filter(known -> !known.isEmpty() && !known.equals(server.baseUrl()))
                .map(known -> ConnectionCheck.of(Code.OTHER_JIRA, known, server.baseUrl()));
    }

    /** Whether the actor sees the issue under which issues are created. */
    private Optional<ConnectionCheck> parent(EffectiveSettings effective, Actor actor) {
        return effective.get(IssueSettings.PARENT).map(key -> {
            try {
                return ConnectionCheck.of(
                        Code.PARENT_SEEN, key, jira.resolve(actor, key).summary());
            } catch (JiraException.NotFound | JiraException.NotPermitted e) {
                return ConnectionCheck.of(Code.PARENT_NOT_SEEN, key);
            }
        });
    }

    private ConnectionCheck webhook(JiraLink link) {
        if (links.find(link.linkId()).filter(LinkState::hasWebhook).isEmpty()) {
            return ConnectionCheck.of(Code.NO_WEBHOOK);
        }
        return keys.sinceLastEvent(link.linkId())
                .map(age -> ConnectionCheck.of(
                        age.compareTo(SILENT) > 0 ? Code.WEBHOOK_SILENT : Code.WEBHOOK_RECEIVES, age))
                .orElseGet(() -> ConnectionCheck.of(Code.WEBHOOK_HAS_TOKEN));
    }
}
