package dev.hindsight.host.confluence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.server.HostOptions;
import dev.hindsight.host.server.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

/** An embedded Confluence with the probe in it, on any free port and a database of its own. Used by one test class. */
final class ProbedSite extends ExternalResource {

    // Expected faults are no news in a test's log
    private static final Logger QUIET = Logger.getLogger("dev.hindsight.host.confluence");
    private static final Logger QUIET_EVENTS = Logger.getLogger("com.atlassian.event");

    private final TemporaryFolder folder = new TemporaryFolder();
    private final Map<String, String> properties = new HashMap<>();
    private UnaryOperator<EmbeddedConfluence> prepared = UnaryOperator.identity();
    private String jiraUrl = "http://localhost:1/jira";
    private EmbeddedConfluence confluence;

    @SuppressWarnings("NullAway.Init") // the rule starts it before any test
    ProbedSite() {
        properties.put("confluence.port", "0");
        properties.put("host.db", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    ProbedSite with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    /** Says where Jira is, and what it must be told of this site. */
    void linkedTo(String url, UnaryOperator<EmbeddedConfluence> preparation) {
        jiraUrl = url;
        prepared = preparation;
    }

    @Override
    protected void before() throws IOException {
        QUIET.setLevel(Level.OFF);
        QUIET_EVENTS.setLevel(Level.OFF);
        folder.create();
        properties.put("host.data", path().resolve("data").toString());
        confluence = prepared.apply(
                new EmbeddedConfluence(HostOptions.from(properties), jiraUrl, ProbePlugin.folder(path())));
        confluence.start();
    }

    @Override
    protected void after() {
        confluence.stop();
        folder.delete();
        QUIET.setLevel(null);
        QUIET_EVENTS.setLevel(null);
    }

    Path path() {
        return folder.getRoot().toPath();
    }

    Caller as(Person person) {
        return new Caller(confluence.baseUrl(), person);
    }

    Caller anonymous() {
        return new Caller(confluence.baseUrl());
    }

    Caller withToken(String token) {
        return Caller.withToken(confluence.baseUrl(), token);
    }

    /** A title that no other test uses. */
    static String title(String words) {
        return words + " " + UUID.randomUUID();
    }

    /** A new page of a person at the top of OPS. */
    JsonNode page(Person author, String title, String body) {
        return as(author).post("/rest/api/content", Caller.page(title, body)).json();
    }
}
