package dev.hindsight.host.contract;

import dev.hindsight.host.jira.EmbeddedJira;
import dev.hindsight.host.server.HostOptions;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

/** An embedded Jira of its own for one test class, which is skipped where the description is not there. */
final class DescribedJira extends ExternalResource {

    private final TemporaryFolder folder = new TemporaryFolder();
    private Description description;
    private EmbeddedJira jira;

    @SuppressWarnings("NullAway.Init") // the rule starts it before any test
    DescribedJira() {}

    @Override
    protected void before() throws IOException {
        description = Product.JIRA.description();
        folder.create();
        Map<String, String> properties =
                Map.of("jira.port", "0", "host.data", folder.getRoot().toString());
        jira = new EmbeddedJira(HostOptions.from(properties), Clock.systemUTC());
        jira.start();
    }

    @Override
    protected void after() {
        jira.stop();
        folder.delete();
    }

    Description description() {
        return description;
    }

    Conversation as(String user) {
        return new Conversation(description, jira.baseUrl(), user);
    }
}
