package dev.hindsight.acceptance;

import dev.hindsight.host.confluence.EmbeddedConfluence;
import dev.hindsight.host.jira.EmbeddedJira;
import dev.hindsight.host.server.HostOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * The embedded host with an empty database of its own and the plugin set up as an administrator does it; started when
 * first asked for, and shared by all tests of the JVM.
 */
final class EmbeddedProducts {

    private static final Map<String, EmbeddedProducts> RUNNING = new HashMap<>();

    private final EmbeddedJira jira;
    private final EmbeddedConfluence confluence;
    private final HostOptions options;

    private EmbeddedProducts(HostOptions options) {
        this.options = options;
        jira = new EmbeddedJira(options, Clock.systemUTC());
        jira.start();
        confluence = new EmbeddedConfluence(options, jira.baseUrl());
        confluence.start();
        jira.confluenceIsAt(confluence.baseUrl());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** The running host of this name with these properties; a name stands for one set of properties. */
    static synchronized EmbeddedProducts running(String name, Map<String, String> properties) {
        return RUNNING.computeIfAbsent(name, key -> {
            EmbeddedProducts products = new EmbeddedProducts(options(name, properties));
            SettingsPages.of(new Client(products.confluenceUrl(), "admin:admin"))
                    .setUp("OPS");
            return products;
        });
    }

    String confluenceUrl() {
        return confluence.baseUrl();
    }

    String jiraUrl() {
        return jira.baseUrl();
    }

    HostOptions options() {
        return options;
    }

    private void stop() {
        confluence.stop();
        jira.stop();
    }

    private static HostOptions options(String name, Map<String, String> given) {
        Map<String, String> properties = new HashMap<>(given);
        properties.putIfAbsent("confluence.port", "0");
        properties.putIfAbsent("jira.port", "0");
        properties.putIfAbsent("host.data", emptyFolder(name).toString());
        String jar = System.getProperty("plugin.jar", "");
        if (!jar.isEmpty()) {
            properties.putIfAbsent("host.plugin", jar);
        }
        return HostOptions.from(properties);
    }

    private static Path emptyFolder(String name) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "acceptance"));
            return Files.createTempDirectory(parent, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
