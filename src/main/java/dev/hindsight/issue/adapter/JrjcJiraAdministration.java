package dev.hindsight.issue.adapter;

import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.jira.rest.client.api.domain.ServerInfo;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.JiraAdministration;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.issue.adapter.CreateScreens.CreateScreen;
import dev.hindsight.wiki.ActingUser;
import dev.hindsight.wiki.Users;
import java.time.Clock;
import java.util.List;
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
        return links.over(
                actor,
                jira -> CreateScreens.issueTypes(jira, project).stream()
                        .filter(type -> !type.isSubtask())
                        .map(type -> new JiraOptions.Choice(String.valueOf(type.getId()), type.getName()))
                        .toList());
    }

    @Override
    public Screen screen(Actor actor, String project, String issueType) {
        CreateScreens.Key key = new CreateScreens.Key(actor, project, issueType);
        return links.over(actor, jira -> {
            // Asked anew, since an administrator tries whether a change has helped
            CreateScreen screen = new CreateScreens(clock).find(jira, key);
            return new Screen(NewIssueFields.offeredBy(screen), required(screen));
        });
    }

    /** The fields that somebody has to give; a reporter is put in by Jira itself. */
    private static List<RequiredField> required(CreateScreen screen) {
        return screen.required().entrySet().stream()
                .filter(field -> !field.getKey().equals("reporter"))
                .map(field -> new RequiredField(FieldIds.field(field.getKey()), field.getValue()))
                .toList();
    }

    @Override
    public List<String> webhookEvents() {
        return JiraWebhooks.EVENTS;
    }

    @Override
    public List<String> webhooks(Actor actor, String name) {
        return overWebhooks(actor, webhooks -> webhooks.named(name));
    }

    @Override
    public void addWebhook(Actor actor, String name, String url) {
        overWebhooks(actor, webhooks -> {
            webhooks.add(name, url);
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
