package dev.hindsight.host.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.RunningJira.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** The search call around JQL: index lag, missing values, time zones, paging. */
public class SearchTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final SetClock CLOCK = new SetClock(START);

    @ClassRule
    public static final RunningJira JIRA =
            new RunningJira(Map.of("jira.indexLag", "2000", "jira.searchLimit", "3"), CLOCK);

    @Before
    public void setTheClock() {
        CLOCK.forward(Duration.ofDays(1));
    }

    @Test
    public void readsBooleansInAnyCaseAndRefusesNone() {
        String jql = "/rest/api/2/search?jql=project=NOWHERE&validateQuery=";

        assertEquals(400, JIRA.get("alice", jql + "True").status());
        assertEquals(200, JIRA.get("alice", jql + "False").status());
        assertEquals(200, JIRA.get("alice", jql + "warn").status());
    }

    @Test
    public void findsAnIssueOnlyWhenTheIndexHasCaughtUp() {
        String key = JIRA.issue("alice", "OPS", "Late to the index");

        assertEquals(200, JIRA.get("alice", "/rest/api/2/issue/" + key).status());
        assertEquals(List.of(), keys(find("alice", "key = " + key)));
        CLOCK.forward(Duration.ofSeconds(2));
        assertEquals(List.of(key), keys(find("alice", "key = " + key)));
    }

    @Test
    public void namesEveryMissingKeyWhenItValidatesAndLeavesThemOutWhenNot() {
        String key = JIRA.issue("alice", "OPS", "There");
        String secret = JIRA.issue("alice", "SEC", "Hidden");
        CLOCK.forward(Duration.ofSeconds(2));
        String jql = "key in (" + key + ", OPS-999, " + secret + ") or id in (999999)";

        Answer strict = find("erin", jql);
        assertEquals(400, strict.status());
        assertEquals(
                "[\"An issue with key 'OPS-999' does not exist for field 'key'.\",\"An issue with key '" + secret
                        + "' does not exist for field 'key'.\",\"A value with ID '999999' does not exist for the field 'id'.\"]",
                strict.json().path("errorMessages").toString());

        Answer loose = JIRA.post("erin", "/rest/api/2/search", "{`jql`:`" + jql + "`,`validateQuery`:false}");
        assertEquals(List.of(key), keys(loose));
    }

    @Test
    public void findsAMovedIssueByItsOldKey() {
        String key = JIRA.issue("alice", "OPS", "Gone on");
        String newKey = JIRA.post("", "/rest/host/1.0/issues/" + key + "/move", "{`project`:`PLAT`}")
                .json()
                .path("key")
                .asText();
        CLOCK.forward(Duration.ofSeconds(2));

        assertEquals(List.of(newKey), keys(find("alice", "key in (" + key + ")")));
        assertEquals(400, find("alice", "key > " + key).status());
    }

    @Test
    public void readsRelativeAndAbsoluteTimesInTheZoneOfTheCaller() {
        CLOCK.set(Instant.parse("2027-03-01T12:00:00Z"));
        String key = JIRA.issue("alice", "PLAT", "Timely");
        CLOCK.set(Instant.parse("2027-03-01T12:05:00Z"));

        assertEquals(List.of(key), keys(find("alice", "project = PLAT and updated >= -10m")));
        assertEquals(List.of(), keys(find("alice", "project = PLAT and updated >= -4m")));
        assertEquals(List.of(key), keys(find("carol", "summary ~ timely and created >= '2027-03-01 21:00'")));
        assertEquals(List.of(), keys(find("alice", "summary ~ timely and created >= '2027-03-01 21:00'")));
    }

    @Test
    public void pagesByTheServersOwnLimit() {
        for (int i = 0; i < 5; i++) {
            JIRA.issue("alice", "OPS", "Pageful");
        }
        CLOCK.forward(Duration.ofSeconds(2));

        JsonNode page = find("alice", "summary ~ pageful order by key").json();

        assertEquals(3, page.path("maxResults").asInt());
        assertEquals(3, page.path("issues").size());
        assertEquals(5, page.path("total").asInt());
    }

    @Test
    public void refusesReservedWordsUnknownFieldsAndAValidateQueryThatIsNoBoolean() {
        assertTrue(message(find("alice", "project = STRICT")).contains("is a reserved JQL word"));
        assertEquals(200, find("alice", "project = \"STRICT\"").status());
        assertTrue(message(find("alice", "nonsense = 1")).contains("'nonsense' does not exist"));
        assertTrue(message(find("alice", "project = ")).contains("Error in the JQL Query"));
        assertEquals(
                400,
                JIRA.post("alice", "/rest/api/2/search", "{`jql`:``,`validateQuery`:`warn`}")
                        .status());
    }

    private static Answer find(String user, String jql) {
        return JIRA.get(
                user, "/rest/api/2/search?expand=names,schema&jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8));
    }

    private static List<String> keys(Answer found) {
        assertEquals(found.text(), 200, found.status());
        return found.json().path("issues").findValuesAsText("key").stream()
                .filter(key -> key.matches("[A-Z]+-[0-9]+"))
                .toList();
    }

    private static String message(Answer refused) {
        assertEquals(400, refused.status());
        return refused.json().path("errorMessages").path(0).asText();
    }
}
