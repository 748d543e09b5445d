package dev.hindsight.issue.adapter;

import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.jira.rest.client.api.domain.ServerInfo;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueTypeChoice;
import dev.hindsight.issue.JiraAdministration;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.screen.CreateScreen;
import dev.hindsight.wiki.ActingUser;
import dev.hindsight.wiki.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Jira, as administrators set up what is needed of it, over application links. */
public final class JrjcJiraAdministration implements JiraAdministration {

    private final JiraLinks links;
    private final Clock clock;

    public JrjcJiraAdministration(ApplicationLinkService links, ActingUser acting, Users users, Clock clock) {
        this.links = new JiraLinks(links, acting, users, clock);
        this.clock = clock;
    }

    @Override
    public Server server(Actor actor) {
        return links.over(actor, jira -> {
            ServerInfo info = info(jira);
            return new Server(info.getBaseUri().toString(), info.getVersion());
        });
    }

    private static ServerInfo info(JiraApi jira) {
        return jira.read("GET serverInfo", client -> client.getMetadataClient().getServerInfo());
    }

    @Override
    public List<JiraOptions.Choice> issueTypes(Actor actor, String project) {
        return links.over(actor, jira -> new ScreenReader(jira, project).issueTypes());
    }

    @Override
    public CreatableProjects creatableProjects(Actor actor, Optional<String> first, Duration time) {
        Instant end = clock.instant().plus(time);
        return links.over(
                actor,
                jira -> new OptionsReader(jira)
                        .creatableProjects(first, () -> clock.instant().isBefore(end)));
    }

    /** Asked anew, since an administrator tries whether a change has helped. */
    @Override
    public CreateScreen screen(Actor actor, String project, IssueTypeChoice issueType) {
        return links.over(actor, jira -> new ScreenReader(jira, project).screen(issueType));
    }

    @Override
    public List<String> webhookEvents() {
        return JiraWebhooks.EVENTS;
    }

    @Override
    public Webhooks webhooks(Actor actor, String name) {
        return overWebhooks(actor, webhooks -> new Webhooks(webhooks.named(name), webhooks.areSigned()));
    }

    @Override
    public void addWebhook(Actor actor, String name, String url, Optional<String> secret) {
        overWebhooks(actor, webhooks -> {
            webhooks.add(name, url, secret);
            return name;
        });
    }

    @Override
    public void removeWebhook(Actor actor, String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new JiraException.Refused(List.of(), List.of("No id of a webhook: " + id));
        }
        overWebhooks(actor, webhooks -> {
            webhooks.remove(id);
            return id;
        });
    }

    private <T> T overWebhooks(Actor actor, Function<JiraWebhooks, T> work) {
        return links.over(
                actor, jira -> work.apply(JiraWebhooks.of(jira, info(jira).getVersion())));
    }
}
