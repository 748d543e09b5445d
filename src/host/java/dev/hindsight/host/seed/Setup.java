package dev.hindsight.host.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.server.People;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets the plugin up as an administrator does: fills in its settings page, and enters the webhook that it offers in Jira.
 */
final class Setup {

    private static final String SETTINGS = "/plugins/servlet/hindsight/settings";
    private static final Set<String> IMPACTS = Set.of("high", "medium", "low");
    private static final Pattern WEBHOOK = Pattern.compile("<code>(https?://[^<]+)</code>");

    private final Browser confluence;
    private final Browser jira;

    Setup(String confluenceUrl, String jiraUrl) {
        this.confluence = new Browser(confluenceUrl, People.ADMIN);
        this.jira = new Browser(jiraUrl, People.ADMIN);
    }

    /** False when the plugin has no settings page, as when it is absent. */
    boolean settings() throws IOException {
        confluence.confirm();
        String unset = confluence.page(SETTINGS);
        Optional<HtmlForm> form = HtmlForm.with("project", unset);
        Optional<String> link = HtmlForm.choices("link", unset).stream().findFirst();
        if (form.isEmpty() || link.isEmpty()) {
            return false;
        }
        save(form.get().filled("link", link.get()));
        // With a link the page offers what Jira has, and preselects what is usual
        Optional<HtmlForm> offered = HtmlForm.with("project", confluence.page(SETTINGS));
        if (offered.isPresent()) {
            HtmlForm priorities = offered.get();
            for (JsonNode priority : jira.get("/rest/api/2/priority")) {
                String name = priority.path("name").asText().toLowerCase(Locale.ROOT);
                if (IMPACTS.contains(name)) {
                    priorities = priorities.filled(
                            "priority-" + name, priority.path("id").asText());
                }
            }
            save(priorities);
        }
        return true;
    }

    private void save(HtmlForm form) throws IOException {
        HtmlForm filled = form.filled("project", "OPS")
                .filled("issue-type", "Task")
                .filled("issue-details", "page")
                .filled("service-account", "admin")
                .filled("do", "save");
        confluence.submit(SETTINGS, filled.fields());
    }

    void webhook(String path) throws IOException {
        Optional<HtmlForm> form = HtmlForm.with("do", confluence.page(SETTINGS));
        if (form.isEmpty()) {
            return;
        }
        Matcher address = WEBHOOK.matcher(confluence.submit(
                SETTINGS, form.get().filled("do", "new-webhook").fields()));
        if (address.find()) {
            String url = address.group(1).replace("&amp;", "&");
            jira.post(path, Map.of("name", "Hindsight", "url", url, "events", new String[] {
                "jira:issue_updated", "jira:issue_deleted"
            }));
        }
    }
}
