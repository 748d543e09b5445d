package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.confluence.EmbeddedConfluence;
import dev.hindsight.host.jira.EmbeddedJira;
import dev.hindsight.host.seed.Seed;
import dev.hindsight.host.server.HostOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is there when the embedded host has started for the first time. */
public class SeedTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void isPlantedByPeopleAtTheFormsWhereRestTakesNoPasswords() throws Exception {
        HostOptions options = options(Map.of("host.basicAuth", "false"));
        try (EmbeddedJira jira = new EmbeddedJira(options, Clock.systemUTC())) {
            jira.start();
            try (EmbeddedConfluence confluence = new EmbeddedConfluence(options, jira.baseUrl())) {
                confluence.start();

                new Seed(
                                confluence.baseUrl(),
                                jira.baseUrl(),
                                options.jiraVersion().webhookPath())
                        .plant();

                JsonNode issues =
                        read(jira.baseUrl() + "/rest/api/2/search?jql=labels=postmortem", "jira-token-of-bob");
                assertEquals(4, issues.path("total").asInt());
            }
        }
    }

    private HostOptions options(Map<String, String> given) {
        Map<String, String> properties = new HashMap<>(given);
        properties.put("confluence.port", "0");
        properties.put("jira.port", "0");
        properties.put("host.data", folder.getRoot().toString());
        Optional.ofNullable(System.getProperty("plugin.jar"))
                .filter(jar -> !jar.isEmpty())
                .ifPresent(jar -> properties.put("host.plugin", jar));
        return HostOptions.from(properties);
    }

    private static JsonNode read(String address, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build();
        return Client.JSON.readTree(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }
}
