package dev.hindsight.host.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;

import dev.hindsight.host.confluence.EmbeddedConfluence;
import dev.hindsight.host.server.HostOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

/** An embedded Confluence without a plugin for one test class, which is skipped where the description is not there. */
final class DescribedConfluence extends ExternalResource {

    // Warns that there is no plugin; kept, because java.util.logging forgets the level of a logger that nobody holds
    private static final Logger QUIET = Logger.getLogger("dev.hindsight.host.confluence.EmbeddedConfluence");

    private final TemporaryFolder folder = new TemporaryFolder();
    private Description description;
    private EmbeddedConfluence confluence;

    @SuppressWarnings("NullAway.Init") // the rule starts it before any test
    DescribedConfluence() {}

    @Override
    protected void before() throws IOException {
        description = Product.CONFLUENCE.description();
        QUIET.setLevel(Level.OFF);
        folder.create();
        Map<String, String> properties = Map.of(
                "confluence.port",
                "0",
                "host.data",
                folder.newFolder("data").toString(),
                "host.db",
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        confluence = new EmbeddedConfluence(
                HostOptions.from(properties),
                "http://localhost:1/jira",
                folder.newFolder("plugin").toPath());
        confluence.start();
    }

    @Override
    protected void after() {
        confluence.stop();
        folder.delete();
        QUIET.setLevel(null);
    }

    Conversation as(String user) {
        return new Conversation(description, confluence.baseUrl(), user);
    }

    /** Keeps a text as the draft of a page, as the editor does, which the description does not know. */
    void keepDraft(String page, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(confluence.baseUrl() + "/rest/host/1.0/pages/" + page + "/draft"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("alice:alice".getBytes(UTF_8)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"body\": \"" + body + "\"}"))
                .build();
        assertEquals(
                200,
                HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode());
    }

    Description description() {
        return description;
    }
}
