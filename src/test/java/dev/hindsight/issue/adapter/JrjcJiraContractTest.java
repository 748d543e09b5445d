package dev.hindsight.issue.adapter;

import static org.junit.Assert.assertEquals;

import dev.hindsight.host.jira.EmbeddedJira;
import dev.hindsight.host.server.HostOptions;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Changelog.Author;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.OwnJiraContract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;

/** Jira over a link keeps the contract, with the embedded Jira behind the link. */
public class JrjcJiraContractTest extends OwnJiraContract {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final LoopbackSite site = new LoopbackSite(URI.create("http://unused"));
    private EmbeddedJira jira;
    private Jira jiraPort;

    @Before
    public void start() {
        jira = new EmbeddedJira(
                HostOptions.from(
                        Map.of("jira.port", "0", "host.data", folder.getRoot().toString())),
                site);
        jira.start();
        jiraPort = site.linkedTo(URI.create(jira.baseUrl())).jira();
    }

    @After
    public void stop() {
        jira.stop();
    }

    @Override
    protected Jira jira() {
        return jiraPort;
    }

    @Override
    protected Instant now() {
        return site.instant();
    }

    @Override
    protected Actor alice() {
        return LoopbackSite.ALICE;
    }

    @Override
    protected Actor erin() {
        return LoopbackSite.ERIN;
    }

    @Override
    protected void move(String key, String project) {
        post(200, "admin", "/rest/host/1.0/issues/" + key + "/move", "{\"project\":\"" + project + "\"}");
    }

    @Override
    protected Author start(String key) {
        post(204, "bob", "/rest/api/2/issue/" + key + "/transitions", "{\"transition\":{\"id\":\"21\"}}");
        return new Author(Optional.empty(), "bob", "Bob Okafor");
    }

    @Override
    protected void archive(String key) {
        send("PUT", 204, "admin", "/rest/api/2/issue/" + key + "/archive", "");
    }

    @Override
    protected void restore(String key) {
        send("PUT", 204, "admin", "/rest/api/2/issue/" + key + "/restore", "");
    }

    @Override
    protected void linkAsDuplicate(String key, String survivor) {
        post(
                201,
                "alice",
                "/rest/api/2/issueLink",
                "{\"type\":{\"name\":\"Duplicate\"},\"inwardIssue\":{\"key\":\"" + key
                        + "\"},\"outwardIssue\":{\"key\":\"" + survivor + "\"}}");
    }

    private void post(int expected, String user, String path, String body) {
        send("POST", expected, user, path, body);
    }

    private void send(String method, int expected, String user, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(jira.baseUrl() + path))
                .header("Authorization", "Basic " + base64(user + ":" + user))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            assertEquals(
                    expected,
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
