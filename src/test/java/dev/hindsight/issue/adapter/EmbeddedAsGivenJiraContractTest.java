package dev.hindsight.issue.adapter;

import static org.junit.Assert.assertEquals;

import dev.hindsight.acceptance.Client;
import dev.hindsight.host.jira.EmbeddedJira;
import dev.hindsight.host.server.HostOptions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.rules.TemporaryFolder;

/**
 * The contract with the embedded Jira as if it were a stranger's: with issues of others in it, its clock going on, and nothing of
 * it used but the public REST API. Proves that a real Jira can be given, and that nothing is left behind in it.
 */
public class EmbeddedAsGivenJiraContractTest extends GivenJiraContract {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static Optional<EmbeddedJira> jira = Optional.empty();
    private static Optional<GivenJira> given = Optional.empty();

    @BeforeClass
    public static void start() {
        EmbeddedJira started = new EmbeddedJira(
                HostOptions.from(
                        Map.of("jira.port", "0", "host.data", FOLDER.getRoot().toString())),
                Clock.systemUTC());
        started.start();
        jira = Optional.of(started);
        Map<String, String> properties = Map.ofEntries(
                Map.entry("jira.contract.url", started.baseUrl() + "/"),
                Map.entry("jira.contract.user", "admin"),
                Map.entry("jira.contract.password", "admin"),
                Map.entry("jira.contract.project", "PLAT"),
                Map.entry("jira.contract.type", "Story"),
                Map.entry("jira.contract.second.user", "erin"),
                Map.entry("jira.contract.second.password", "erin"),
                Map.entry("jira.contract.second.project", "OPS"),
                Map.entry("jira.contract.hidden.project", "SEC"),
                Map.entry("jira.contract.strict.project", "STRICT"),
                Map.entry("jira.contract.inactive.user", "dave"));
        given = Optional.of(new GivenJira(name -> Optional.ofNullable(properties.get(name))));
        addIssuesOfOthers(started.baseUrl());
    }

    private static void addIssuesOfOthers(String url) {
        for (String person : List.of("admin", "carol", "erin")) {
            Map<String, Object> fields = Map.of(
                    "project", Map.of("key", "PLAT"),
                    "issuetype", Map.of("name", "Story"),
                    "summary", "An issue of " + person,
                    "labels", List.of("postmortem"));
            new Client(url, person + ":" + person)
                    .post("/rest/api/2/issue", Map.of("fields", fields))
                    .expect(201);
        }
    }

    @AfterClass
    public static void nothingIsLeftBehind() {
        Client admin = given.orElseThrow().first();
        int issues = admin.get("/rest/api/2/search?maxResults=0")
                .expect(200)
                .json()
                .get("total")
                .asInt();
        jira.orElseThrow().stop();
        assertEquals(3, issues);
        assertEquals("", given.orElseThrow().leftBehind());
    }

    @Override
    GivenJira given() {
        return given.orElseThrow();
    }
}
