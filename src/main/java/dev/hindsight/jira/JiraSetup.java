package dev.hindsight.jira;

import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.jira.rest.client.api.domain.ServerInfo;
import dev.hindsight.action.Caller;
import dev.hindsight.action.TrackerException;
import dev.hindsight.action.TrackerSetup;
import dev.hindsight.site.ActingUser;
import dev.hindsight.site.People;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Jira, as administrators set up what is needed of it, over application links. Threads may share it. */
public final class JiraSetup implements TrackerSetup {

    private final JiraLinks links;
    private final Clock clock;

    public JiraSetup(ApplicationLinkService links, ActingUser acting, People people, Clock clock) {
        this.links = new JiraLinks(links, acting, people, clock);
        this.clock = clock;
    }

    @Override
    public Server server(Caller caller) {
        return links.over(caller, jira -> {
            ServerInfo info = info(jira);
            return new Server(info.getBaseUri().toString(), info.getVersion());
        });
    }

    private static ServerInfo info(LinkedJira jira) {
        return jira.read("GET serverInfo", client -> client.getMetadataClient().getServerInfo());
    }

    @Override
    public Screen screen(Caller caller, String project, String issueType) {
        CreateScreens.Key key = new CreateScreens.Key(caller, project, issueType);
        return links.over(caller, jira -> {
            // Asked anew, since an administrator tries whether a change has helped
            CreateScreen screen = new CreateScreens(clock).find(jira, key);
            return new Screen(NewIssueFields.offeredBy(screen), screen.required());
        });
    }

    @Override
    public List<String> webhooks(Caller caller, String name) {
        return overWebhooks(caller, webhooks -> webhooks.named(name));
    }

    @Override
    public void addWebhook(Caller caller, String name, String url) {
        overWebhooks(caller, webhooks -> {
            webhooks.add(name, url);
            return name;
        });
    }

    @Override
    public void removeWebhook(Caller caller, String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new TrackerException.Refused(Map.of(), List.of("No id of a webhook: " + id));
        }
        overWebhooks(caller, webhooks -> {
            webhooks.remove(id);
            return id;
        });
    }

    private <T> T overWebhooks(Caller caller, Function<JiraWebhooks, T> work) {
        return links.over(
                caller, jira -> work.apply(JiraWebhooks.of(jira, info(jira).getVersion())));
    }
}
