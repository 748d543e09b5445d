package dev.hindsight.host.server;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Options from properties, and the sentences about wrong ones. */
public class HostOptionsTest {

    @Test
    public void hasADefaultForEverything() {
        HostOptions options = HostOptions.from(Map.of());

        assertEquals("http://localhost:1990/confluence", options.confluenceUrl());
        assertEquals(2990, options.jiraPort());
        assertEquals(LinkKind.IMPERSONATING, options.link());
        assertEquals(JiraVersion.V11_3, options.jiraVersion());
        assertEquals(Duration.ZERO, options.indexLag());
    }

    @Test
    public void takesAnyFreePortForZero() {
        assertEquals(0, HostOptions.from(Map.of("jira.port", "0")).jiraPort());
    }

    @Test
    public void saysWhichPropertyIsWrongAndWhatWouldBeRight() {
        assertEquals(
                "The property jira.port is '70000'. It must be a port number from 0 (any free port) to 65535.",
                complaint("jira.port", "70000"));
        assertEquals(
                "The property jira.version is '8.0'. It must be one of 9.12, 10.3, 11.3.",
                complaint("jira.version", "8.0"));
        assertEquals(
                "The property host.link is 'oauth'. It must be impersonating or token.",
                complaint("host.link", "oauth"));
        assertEquals(
                "The property jira.indexLag is '-1'. It must be a number of milliseconds, 0 or more.",
                complaint("jira.indexLag", "-1"));
        assertEquals(
                "The property host.plugin is 'no/such.jar'. It must be the path of a jar that exists.",
                complaint("host.plugin", "no/such.jar"));
    }

    @Test
    public void areForBothSitesUnlessOneIsNamed() {
        assertEquals(Sites.BOTH, HostOptions.from(Map.of()).sites());
        assertEquals(Sites.JIRA, HostOptions.from(Map.of("host.sites", "jira")).sites());
        assertEquals(
                "The property host.sites is 'wiki'. It must be confluence, jira or both.",
                complaint("host.sites", "wiki"));
    }

    @Test
    public void linkAConfluenceThatStartsAloneToTheJiraAtAnAddress() {
        HostOptions alone =
                HostOptions.from(Map.of("host.sites", "confluence", "jira.url", "http://localhost:8/jira/"));

        assertEquals("http://localhost:8/jira", alone.jiraUrl());
        assertEquals(
                "http://localhost:2990/jira",
                HostOptions.from(Map.of("host.sites", "confluence")).jiraUrl());
    }

    @Test
    public void refuseTheAddressOfAnotherJiraWhereOneIsStarted() {
        assertEquals(
                "The property jira.url is 'http://localhost:8/jira'. It must be left out unless host.sites is confluence.",
                complaint("jira.url", "http://localhost:8/jira"));
    }

    @Test
    public void takeOnlyAddressesOfSites() {
        assertEquals(
                "The property confluence.url is 'localhost:1990'. "
                        + "It must be an address with http or https, a host and no query.",
                complaint("confluence.url", "localhost:1990"));
        assertEquals(
                "http://wiki.example.com",
                HostOptions.from(Map.of("confluence.url", "http://wiki.example.com/"))
                        .confluenceUrl());
    }

    @Test
    public void takeTrueAndFalseForSwitches() {
        assertTrue(HostOptions.from(Map.of()).passwordsForRest());
        assertFalse(HostOptions.from(Map.of("host.basicAuth", "false")).passwordsForRest());
        assertFalse(HostOptions.from(Map.of()).strictScripts());
        assertTrue(HostOptions.from(Map.of("host.strictScripts", "true")).strictScripts());
        assertTrue(HostOptions.from(Map.of()).seeded());
        assertFalse(HostOptions.from(Map.of("host.seed", "false")).seeded());
        assertEquals(
                "The property host.basicAuth is 'off'. It must be true or false.", complaint("host.basicAuth", "off"));
    }

    @Test
    public void takeNamesOfPeopleForThoseWhoReadGerman() {
        assertEquals(
                List.of(People.CAROL, People.ERIN),
                HostOptions.from(Map.of("jira.germanReaders", "carol, erin"))
                        .jiraHabits()
                        .germanReaders());
        assertEquals(
                "The property jira.germanReaders is 'frieda'. It must be names of users with commas between them.",
                complaint("jira.germanReaders", "frieda"));
    }

    private static String complaint(String name, String value) {
        Map<String, String> properties = Map.of(name, value);
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> HostOptions.from(properties))
                .getMessage());
    }
}
