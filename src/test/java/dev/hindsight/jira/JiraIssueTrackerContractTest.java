package dev.hindsight.jira;

import static org.junit.Assert.assertEquals;

import dev.hindsight.action.Caller;
import dev.hindsight.action.IssueTracker;
import dev.hindsight.action.IssueTrackerContract;
import dev.hindsight.host.jira.EmbeddedJira;
import dev.hindsight.host.server.HostOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;

/** The tracker over a link keeps the contract, with the embedded Jira behind the link. */
public class JiraIssueTrackerContractTest extends IssueTrackerContract {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final LoopbackSite site = new LoopbackSite(URI.create("http://unused"));
    private EmbeddedJira jira;
    private IssueTracker tracker;

    @Before
    public void start() {
        jira = new EmbeddedJira(
                HostOptions.from(
                        Map.of("jira.port", "0", "host.data", folder.getRoot().toString())),
                site);
        jira.start();
        tracker = site.linkedTo(URI.create(jira.baseUrl())).tracker();
    }

    @After
    public void stop() {
        jira.stop();
    }

    @Override
    protected IssueTracker tracker() {
        return tracker;
    }

    @Override
    protected Instant now() {
        return site.instant();
    }

    @Override
    protected Caller alice() {
        return LoopbackSite.ALICE;
    }

    @Override
    protected Caller erin() {
        return LoopbackSite.ERIN;
    }

    @Override
    protected void move(String key, String project) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(jira.baseUrl() + "/rest/host/1.0/issues/" + key + "/move"))
                .header("Authorization", "Basic " + base64("admin:admin"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"project\":\"" + project + "\"}"))
                .build();
        try {
            assertEquals(
                    200,
                    HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
