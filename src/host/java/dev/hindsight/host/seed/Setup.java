package dev.hindsight.host.seed;

import dev.hindsight.host.server.People;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets the plugin up as an administrator does: fills in its settings page, and enters the webhook that it offers in Jira. Used by
 * one thread.
 */
final class Setup {

    private static final String SETTINGS = "/plugins/servlet/hindsight/settings";
    private static final Pattern WEBHOOK = Pattern.compile("<code>(https?://[^<]+)</code>");

    private final Browser confluence;
    private final Browser jira;

    Setup(String confluenceUrl, String jiraUrl) {
        this.confluence = new Browser(confluenceUrl, People.ADMIN);
        this.jira = new Browser(jiraUrl, People.ADMIN);
    }

    /** False when the plugin has no settings page, as when it is absent. */
    boolean settings() throws IOException {
        Optional<HtmlForm> form = HtmlForm.with("project", confluence.page(SETTINGS));
        if (form.isEmpty()) {
            return false;
        }
        HtmlForm filled = form.get()
                .filled("project", "OPS")
                .filled("ticket-readers", "page")
                .filled("reads-as", "admin")
                .filled("do", "save");
        confluence.submit(SETTINGS, filled.fields());
        return true;
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
