package dev.hindsight.host.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At the first start sets the plugin up and writes one worked postmortem, whose issues are then partly done. What does not work is
 * said in one line and keeps nothing from starting.
 */
public final class Seed {

    private static final Logger log = LoggerFactory.getLogger(Seed.class);
    private static final int ISSUES = 4;
    private static final long PATIENCE_MILLIS = 15_000;

    private final Setup setup;
    private final Browser author;
    private final Browser owner;
    private final String webhookPath;

    public Seed(String confluenceUrl, String jiraUrl, String webhookPath) {
        this.setup = new Setup(confluenceUrl, jiraUrl);
        this.author = new Browser(confluenceUrl, People.ALICE);
        this.owner = new Browser(jiraUrl, People.ADMIN);
        this.webhookPath = webhookPath;
    }

    public void plant() {
        try {
            if (!setup.settings()) {
                log.warn("The plugin has no settings page; nothing was set up.");
                return;
            }
            setup.webhook(webhookPath);
            writePage();
            progress(issues());
        } catch (IOException e) {
            log.warn("The first set-up is incomplete: {}", e.getMessage());
        }
    }

    private void writePage() throws IOException {
        JsonNode page = author.post(
                "/rest/api/content",
                Map.of(
                        "type",
                        "page",
                        "title",
                        "Postmortem: order archive to PostgreSQL",
                        "space",
                        Map.of("key", "OPS"),
                        "body",
                        Map.of(
                                "storage",
                                Map.of(
                                        "value",
                                        SeedPage.body(LocalDate.now(ZoneOffset.UTC)),
                                        "representation",
                                        "storage"))));
        author.post(
                "/rest/api/content/" + page.path("id").asText() + "/label",
                List.of(Map.of("prefix", "global", "name", "postmortem")));
    }

    /** Keys by summary, as soon as the plugin has created them all. */
    private Map<String, String> issues() throws IOException {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        Map<String, String> found = new HashMap<>();
        while (found.size() < ISSUES && System.nanoTime() < deadline) {
            JsonNode answer = owner.get(
                    "/rest/api/2/search?fields=summary&jql=" + Html.urlPart("project = OPS and labels = postmortem"));
            answer.path("issues")
                    .forEach(issue -> found.put(
                            issue.at("/fields/summary").asText(),
                            issue.path("key").asText()));
            pause();
        }
        if (found.size() < ISSUES) {
            log.warn("The plugin has created {} of {} issues so far.", found.size(), ISSUES);
        }
        return found;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void progress(Map<String, String> issues) throws IOException {
        for (Map.Entry<String, String> issue : issues.entrySet()) {
            if (issue.getKey().startsWith("Compare row counts")) {
                move(issue.getValue(), "Done");
            } else if (issue.getKey().startsWith("Agree on the time zone")) {
                move(issue.getValue(), "In Progress");
            }
        }
    }

    private void move(String key, String transition) throws IOException {
        String path = "/rest/api/2/issue/" + key + "/transitions";
        for (JsonNode offered : owner.get(path).path("transitions")) {
            if (offered.path("name").asText().equals(transition)) {
                owner.post(
                        path,
                        Map.of("transition", Map.of("id", offered.path("id").asText())));
                return;
            }
        }
    }
}
