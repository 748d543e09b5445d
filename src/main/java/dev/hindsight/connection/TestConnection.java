package dev.hindsight.connection;

import dev.hindsight.connection.ConnectionCheck.Code;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.Jira.TrackerLink;
import dev.hindsight.issue.JiraAdministration;
import dev.hindsight.issue.JiraAdministration.Server;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.wiki.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries what is set: whether tickets could be made now, in the name of the administrator who asks, and read by the
 * account that reads for the site. Changes nothing, in the tracker or here. Threads may share it.
 */
public final class TestConnection {

    private final Jira jira;
    private final JiraAdministration setup;
    private final LinkStates links;
    private final Users users;

    public TestConnection(Jira jira, JiraAdministration setup, LinkStates links, Users users) {
        this.jira = jira;
        this.setup = setup;
        this.links = links;
        this.users = users;
    }

    /**
     * What is well and what is not, in the order in which one depends on the other.
     *
     * @param effective what is set
     * @param userKey the administrator who asks
     */
    public List<ConnectionCheck> run(EffectiveSettings effective, String userKey) {
        if (effective.link().isEmpty()) {
            return List.of(ConnectionCheck.of(Code.NO_LINK));
        }
        String linkId = effective.link().get();
        Optional<TrackerLink> link =
                jira.links().stream().filter(one -> one.linkId().equals(linkId)).findFirst();
        return link.map(found -> over(found, effective, new Actor(linkId, userKey)))
                .orElseGet(() -> List.of(ConnectionCheck.of(Code.LINK_GONE)));
    }

    private List<ConnectionCheck> over(TrackerLink link, EffectiveSettings effective, Actor actor) {
        List<ConnectionCheck> checks = new ArrayList<>();
        try {
            Server server = setup.server(actor);
            checks.add(ConnectionCheck.of(Code.JIRA_ANSWERS, link.name(), server.baseUrl(), server.version()));
            otherThanBefore(link, server).ifPresent(checks::add);
            JiraOptions choices = jira.choices(actor);
            checks.addAll(new ProjectChecks(setup, effective, actor).all(choices));
            checks.addAll(OptionChecks.all(effective, choices));
            checks.addAll(new ServiceAccountChecks(jira, users).all(reader(link), effective, actor));
            checks.add(webhook(link));
        } catch (JiraException e) {
            checks.add(ConnectionCheck.of(e, link.name()));
        }
        return checks;
    }

    private Optional<ConnectionCheck> otherThanBefore(TrackerLink link, Server server) {
        return links.find(link.linkId())
                .map(LinkState::jiraUrl)
                .filter(known -> !known.isEmpty() && !known.equals(server.baseUrl()))
                .map(known -> ConnectionCheck.of(Code.OTHER_JIRA, known, server.baseUrl()));
    }

    private Optional<String> reader(TrackerLink link) {
        return links.find(link.linkId()).flatMap(LinkState::serviceAccount);
    }

    private ConnectionCheck webhook(TrackerLink link) {
        boolean made = links.find(link.linkId()).flatMap(LinkState::tokenDigest).isPresent();
        return ConnectionCheck.of(made ? Code.WEBHOOK_HAS_TOKEN : Code.NO_WEBHOOK);
    }
}
