package dev.hindsight.host.confluence.link;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.applinks.api.ApplicationType;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import dev.hindsight.host.confluence.services.Settings;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The application links of the site: one, to Jira, whose id is kept in the database. */
public final class Links implements ApplicationLinkService {

    private static final String SETTING = "applicationLink";

    private final JiraLink jira;

    public Links(Settings settings, URI jiraUrl, Credentials credentials, Supplier<String> baseUrl) {
        ApplicationId id = new ApplicationId(settings.get(SETTING).orElseGet(() -> fresh(settings)));
        jira = new JiraLink(id, jiraUrl, () -> new LinkRequests(jiraUrl, credentials, baseUrl));
    }

    private static String fresh(Settings settings) {
        String id = UUID.randomUUID().toString();
        settings.put(SETTING, id);
        return id;
    }

    @Override
    public @Nullable ApplicationLink getApplicationLink(ApplicationId id) {
        return id.get().equals(jira.getId().get()) ? jira : null;
    }

    @Override
    public Iterable<ApplicationLink> getApplicationLinks(Class<? extends ApplicationType> type) {
        return type == JiraApplicationType.class ? List.of(jira) : List.of();
    }
}
