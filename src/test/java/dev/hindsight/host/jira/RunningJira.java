package dev.hindsight.host.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.host.server.HostOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

/** An embedded Jira on a free port with an empty folder, and the means to call it. For one test class. */
final class RunningJira extends ExternalResource {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final TemporaryFolder folder = new TemporaryFolder();
    private final Map<String, String> properties = new HashMap<>();
    private final Clock clock;
    private @Nullable EmbeddedJira jira;

    RunningJira(Map<String, String> properties, Clock clock) {
        this.properties.putAll(properties);
        this.clock = clock;
    }

    static RunningJira plain() {
        return new RunningJira(Map.of(), Clock.systemUTC());
    }

    @Override
    protected void before() throws IOException {
        folder.create();
        properties.put("jira.port", "0");
        properties.put("host.data", folder.getRoot().toString());
        start();
    }

    @Override
    protected void after() {
        jira().stop();
        folder.delete();
    }

    private void start() {
        EmbeddedJira started = new EmbeddedJira(HostOptions.from(properties), clock);
        started.start();
        jira = started;
    }

    void restart() {
        jira().stop();
        start();
    }

    EmbeddedJira jira() {
        return Objects.requireNonNull(jira, "not started");
    }

    String baseUrl() {
        return jira().baseUrl();
    }

    Answer get(String user, String path) {
        return send(user, "GET", path, "");
    }

    Answer post(String user, String path, String body) {
        return send(user, "POST", path, body);
    }

    Answer put(String user, String path, String body) {
        return send(user, "PUT", path, body);
    }

    Answer delete(String user, String path) {
        return send(user, "DELETE", path, "");
    }

    /** An empty user is anonymous. */
    Answer send(String user, String method, String path, String body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .header(user.isEmpty() ? "X-Nobody" : "Authorization", basic(user))
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('`', '"'))));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl() + path));
    }

    Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException e) {
            throw new Unanswered(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key of a new issue. */
    String issue(String user, String project, String summary) {
        return post(
                        user,
                        "/rest/api/2/issue",
                        "{`fields`:{`project`:{`key`:`" + project + "`},`issuetype`:{`name`:`Task`},`summary`:`"
                                + summary + "`}}")
                .json()
                .path("key")
                .asText();
    }

    static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until the condition holds, at most five seconds. */
    static void eventually(Supplier<Boolean> condition) {
        long deadline = System.nanoTime() + 5_000_000_000L;
        while (!condition.get()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The condition did not come to hold in five seconds.");
            }
            Thread.onSpinWait();
        }
    }

    /** The connection ended without an answer. */
    static final class Unanswered extends RuntimeException {
        Unanswered(IOException cause) {
            super(cause);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError(response.statusCode() + " " + response.body(), e);
            }
        }
    }
}
