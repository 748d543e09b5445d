package dev.hindsight.host.server;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can be chosen when the embedded host starts, checked once. Not a live view of the system properties.
 *
 * @param sites which of the two sites this process runs
 * @param confluencePort 0 for any free port
 * @param jiraPort 0 for any free port
 * @param data folder of all files that the host keeps
 * @param database JDBC URL of Confluence's database
 * @param node name of this node, for two nodes on one database
 * @param pluginJar the plugin's jar; without it the plugin is taken from its compiled classes
 * @param indexLag how long Jira's search stays behind its writes
 * @param searchLimit the most results that one search of Jira returns
 * @param jiraHabits how Jira was set up
 * @param passwordsForRest whether REST takes a user name and a password; else personal access tokens only, as both products do
 *     where nothing was changed
 * @param strictScripts whether browsers are told to run no script that stands in a page of Confluence
 * @param seeded whether the first start sets the plugin up and writes a page
 * @param zone time zone of Confluence, by which days end for the whole site
 * @param siteUrl by which address all nodes of Confluence are reached together; without one a node's own is the site's
 * @param otherJira address of a Jira that runs in another process
 * @param lacks interfaces of services, without their packages, that this Confluence does not offer to plugins
 */
public record HostOptions(
        Sites sites,
        int confluencePort,
        int jiraPort,
        Path data,
        String database,
        String node,
        Optional<Path> pluginJar,
        LinkKind link,
        JiraVersion jiraVersion,
        Duration indexLag,
        int searchLimit,
        JiraHabits jiraHabits,
        boolean passwordsForRest,
        boolean strictScripts,
        boolean seeded,
        ZoneId zone,
        Optional<String> siteUrl,
        Optional<String> otherJira,
        Set<String> lacks) {

    public static final String CONFLUENCE_CONTEXT = "/confluence";
    public static final String JIRA_CONTEXT = "/jira";

    /** Scheme of the Authorization header by which Confluence acts for a person: {@code Host-Link base64(userName:secret)}. */
    public static final String LINK_SCHEME = "Host-Link";

    /** What both sites know, and nobody else in the host sends. */
    public static final String LINK_SECRET = "one-host-two-sites";

    /** Throws IllegalArgumentException, with a sentence that names the property, when a value cannot be used. */
    public static HostOptions fromSystemProperties() {
        Map<String, String> properties = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            properties.put(name, System.getProperty(name, ""));
        }
        return from(properties);
    }

    /** The same from given properties; what is absent has its default. */
    public static HostOptions from(Map<String, String> properties) {
        OptionReader read = new OptionReader(properties);
        Sites sites = read.sites("host.sites");
        Path data =
                Path.of(read.text("host.data", "target/host")).toAbsolutePath().normalize();
        return new HostOptions(
                sites,
                read.port("confluence.port", 1990),
                read.port("jira.port", 2990),
                data,
                read.text("host.db", durable(data.resolve("confluence"))),
                read.text("host.node", "node1"),
                read.file("host.plugin"),
                read.link("host.link"),
                read.jiraVersion("jira.version"),
                Duration.ofMillis(read.number("jira.indexLag", 0, 0, "a number of milliseconds, 0 or more")),
                (int) read.number("jira.searchLimit", 1000, 1, "the most results of one search, 1 or more"),
                new JiraHabits(
                        read.people("jira.germanReaders"),
                        read.flag("jira.bareEditScreen", false),
                        read.flag("jira.closedIsFinal", false)),
                read.flag("host.basicAuth", true),
                read.flag("host.strictScripts", false),
                read.flag("host.seed", true),
                read.zone("host.zone"),
                read.address("confluence.url"),
                read.otherJira("jira.url", sites),
                Set.of(read.text("host.lacks", "").split(",")));
    }

    /** The same on other ports, as of a site that is started again. */
    public HostOptions onPorts(int confluence, int jira) {
        return new HostOptions(
                sites,
                confluence,
                jira,
                data,
                database,
                node,
                pluginJar,
                link,
                jiraVersion,
                indexLag,
                searchLimit,
                jiraHabits,
                passwordsForRest,
                strictScripts,
                seeded,
                zone,
                siteUrl,
                otherJira,
                lacks);
    }

    /** H2 that writes what it commits before it says so: half a second later, as by default, is not what products rely on. */
    private static String durable(Path file) {
        return "jdbc:h2:file:" + file + ";WRITE_DELAY=0";
    }

    /** Confluence's address; of use only when it, or the port, was chosen. */
    public String confluenceUrl() {
        return siteUrl.orElse("http://localhost:" + confluencePort + CONFLUENCE_CONTEXT);
    }

    /** Address of the Jira that Confluence is linked to; of use only when it, or the port, was chosen. */
    public String jiraUrl() {
        return otherJira.orElse("http://localhost:" + jiraPort + JIRA_CONTEXT);
    }
}
