package dev.hindsight.processes;

import dev.hindsight.acceptance.Client;
import dev.hindsight.frame.PostgresDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Two nodes of Confluence and one Jira, each a process, on one PostgreSQL; set up as at a first start. Closing it kills all three, and
 * so does the end of the test.
 */
final class Cluster implements AutoCloseable {

    /** So long Jira's search stays behind its writes. */
    static final Duration INDEX_LAG = Duration.ofSeconds(10);

    private final ProcessClock clock;
    private final PostgresDatabase database;
    private final Path folder;
    private final Deque<SiteProcess> processes = new ArrayDeque<>();
    private final List<String> java;
    private final String jiraUrl;
    private final List<SiteProcess> nodes;
    private final List<String> addresses;

    private Cluster(ProcessClock clock, PostgresDatabase database, Path folder) throws IOException {
        this.clock = clock;
        this.database = database;
        this.folder = folder;
        this.java = SiteProcess.java(clock, ProcessAgent.jar(folder));
        try {
            SiteProcess jira = start(
                    "Jira",
                    "jira",
                    Map.of(
                            "host.sites",
                            "jira",
                            "jira.port",
                            "0",
                            "jira.indexLag",
                            String.valueOf(INDEX_LAG.toMillis())));
            jiraUrl = jira.ready();
            SiteProcess one = start("Confluence", "one", node("one"));
            String site = one.ready();
            Map<String, String> second = node("two");
            second.put("confluence.url", site);
            SiteProcess two = start("Confluence", "two", second);
            nodes = List.of(one, two);
            addresses = List.of(site, two.ready());
        } catch (RuntimeException | AssertionError e) {
            kill();
            throw e;
        }
    }

    /** Starts the processes, with a database of their own on a PostgreSQL. */
    static Cluster started(String postgresUrl, ProcessClock clock) throws IOException {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "processes").toAbsolutePath()), "cluster");
        PostgresDatabase database = PostgresDatabase.on(postgresUrl);
        try {
            return new Cluster(clock, database, folder);
        } catch (IOException | RuntimeException | AssertionError e) {
            database.close();
            throw e;
        }
    }

    private SiteProcess start(String site, String name, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("host.data", folder.resolve("data").toString());
        SiteProcess process = new SiteProcess(site, folder.resolve(name + ".log"), java, all);
        processes.push(process);
        Runtime.getRuntime().addShutdownHook(new Thread(process::close));
        return process;
    }

    private Map<String, String> node(String name) {
        Map<String, String> properties = new HashMap<>(SiteProcess.plugin());
        properties.put("host.sites", "confluence");
        properties.put("host.node", name);
        properties.put("host.db", database.url());
        properties.put("confluence.port", "0");
        properties.put("jira.url", jiraUrl);
        return properties;
    }

    ProcessClock clock() {
        return clock;
    }

    ClusterDatabase database() {
        return new ClusterDatabase(database.url());
    }

    SiteProcess node(int number) {
        return nodes.get(number);
    }

    /** A person at a node. */
    Client at(int node, String person) {
        return new Client(addresses.get(node), person + ":" + person);
    }

    /** A person in Jira. */
    Client inJira(String person) {
        return new Client(jiraUrl, person + ":" + person);
    }

    /** The last that each process has said. */
    String logs() {
        return processes.stream().map(SiteProcess::lastLines).collect(Collectors.joining("\n\n"));
    }

    private void kill() {
        processes.forEach(SiteProcess::close);
    }

    @Override
    public void close() {
        kill();
        database.close();
    }
}
