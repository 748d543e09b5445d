package dev.hindsight.acceptance;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import dev.hindsight.host.confluence.EmbeddedConfluence;
import dev.hindsight.host.jira.EmbeddedJira;
import dev.hindsight.host.server.HostOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The embedded host with an empty database of its own and the plugin set up as an administrator does it; started when
 * first asked for, and shared by all tests of the JVM.
 */
final class EmbeddedProducts {

    private static final Map<String, EmbeddedProducts> RUNNING = new HashMap<>();

    private EmbeddedJira jira;
    private final String jiraUrl;
    private EmbeddedConfluence confluence;
    private final HostOptions options;

    private EmbeddedProducts(HostOptions options) {
        this.options = options;
        jira = new EmbeddedJira(options, Clock.systemUTC());
        jira.start();
        jiraUrl = jira.baseUrl();
        confluence = new EmbeddedConfluence(options, jiraUrl);
        confluence.whenListening(jira::confluenceIsAt);
        confluence.start();
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
        return jiraUrl;
    }

    HostOptions options() {
        return options;
    }

    /** Stops Jira: from now on its port refuses connections. */
    void stopJira() {
        jira.stop();
    }

    /** Starts Jira again, on the same port and with the data that it had. */
    void startJira() {
        jira = new EmbeddedJira(
                options.onPorts(options.confluencePort(), URI.create(jiraUrl).getPort()), Clock.systemUTC());
        jira.start();
        jira.confluenceIsAt(confluence.baseUrl());
    }

    /** Stops Confluence and starts another one on the same port with the same data, as after an upgrade. */
    void restartConfluence() {
        int port = URI.create(confluence.baseUrl()).getPort();
        confluence.stop();
        confluence =
                new EmbeddedConfluence(options.onPorts(port, URI.create(jiraUrl).getPort()), jiraUrl);
        confluence.start();
    }

    /** How many items wait for a next step, by the plugin's own table. */
    int itemsDue() {
        return (int) number("SELECT COUNT(*) FROM \"" + table("ITEM") + "\" WHERE \"NEXT_AT\" IS NOT NULL");
    }

    /** Which version of a page was read last; 0 when none was. */
    int versionRead(String pageId) {
        return (int) number("SELECT COALESCE(MAX(\"VERSION\"), 0) FROM \"" + table("PAGE") + "\" WHERE \"PAGE_ID\" = "
                + Long.parseLong(pageId));
    }

    /** When a page was read last, in milliseconds; 0 when it never was. */
    long readAt(PublishedPage page) {
        return number("SELECT COALESCE(MAX(\"READ_AT\"), 0) FROM \"" + table("PAGE") + "\" WHERE \"PAGE_ID\" = "
                + Long.parseLong(page.id()));
    }

    /** How many rows the plugin's tables hold, the history left out. */
    long rows() {
        return Stream.of("ITEM", "PAGE", "PAGE_SCAN", "CREATE_LOCK", "APPROVAL", "LINK", "SETTING")
                .mapToLong(name -> number("SELECT COUNT(*) FROM \"" + table(name) + "\""))
                .sum();
    }

    /** Whether the page is known to be gone. */
    boolean knowsGone(String pageId) {
        return number("SELECT COUNT(*) FROM \"" + table("PAGE") + "\" WHERE \"STATUS\" = 'gone' AND \"PAGE_ID\" = "
                        + Long.parseLong(pageId))
                == 1;
    }

    /** Runs a statement on the database, beside the wiki. */
    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(options.database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The plugin's table of this name, with the prefix that Active Objects makes of the plugin's namespace. */
    String table(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest("dev.hindsight".getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().withUpperCase().formatHex(digest);
            return "AO_" + hex.substring(hex.length() - 6) + "_" + name;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String sql) {
        try (Connection connection = DriverManager.getConnection(options.database());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Stops the host of a name, if it runs. */
    static synchronized void stop(String name) {
        Optional.ofNullable(RUNNING.get(name)).ifPresent(EmbeddedProducts::stop);
    }

    /** Stops both products for good; the name may be used anew. */
    void stop() {
        if (RUNNING.values().remove(this)) {
            confluence.stop();
            jira.stop();
        }
    }

    /** Options for a host with an empty folder of its own. */
    static HostOptions options(String name, Map<String, String> given) {
        Map<String, String> properties = new HashMap<>(given);
        properties.putIfAbsent("confluence.port", "0");
        properties.putIfAbsent("jira.port", "0");
        properties.putIfAbsent("host.data", emptyFolder(name).toString());
        properties.putIfAbsent("host.strictScripts", "true");
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
