package dev.hindsight.host.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.RunningJira.Answer;
import java.time.Clock;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

/** A Jira whose administrators set it up in ways that are allowed and make work harder. */
public class JiraHabitsTest {

    @ClassRule
    public static final RunningJira JIRA = new RunningJira(
            Map.of("jira.germanReaders", "carol, erin", "jira.bareEditScreen", "true", "jira.closedIsFinal", "true"),
            Clock.systemUTC());

    @Test
    public void namesAreInTheLanguageOfWhoeverReads() {
        String key = JIRA.issue("alice", "OPS", "Translated");

        assertEquals("Aufgabe", name("carol", key, "issuetype"));
        assertEquals("Zu erledigen", name("carol", key, "status"));
        assertEquals("Mittel", name("carol", key, "priority"));
        assertEquals("Task", name("bob", key, "issuetype"));
        JsonNode types =
                JIRA.get("carol", "/rest/api/2/issue/createmeta/OPS/issuetypes").json();
        assertEquals("Aufgabe", types.at("/values/0/name").asText());
        JsonNode links = JIRA.get("carol", "/rest/api/2/issueLinkType").json();
        assertTrue(links.findValuesAsText("name").contains("Duplicate"));
    }

    @Test
    public void namesAreUnderstoodInEnglishOnly() {
        assertEquals(
                1,
                JIRA.get(
                                "carol",
                                "/rest/api/2/search?jql=issuetype=Task%20and%20key=" + JIRA.issue("carol", "OPS", "x"))
                        .json()
                        .path("total")
                        .asInt());
        assertEquals(
                400,
                JIRA.get("carol", "/rest/api/2/search?jql=issuetype=Aufgabe").status());
    }

    @Test
    public void whatTheEditScreenLacksCanBeSetOnlyAtCreation() {
        String key = JIRA.issue("alice", "OPS", "Bare");

        Answer refused = JIRA.put(
                "alice",
                "/rest/api/2/issue/" + key,
                "{`fields`:{`duedate`:`2030-01-01`,`labels`:[`x`],`summary`:`New`}}");

        assertEquals(400, refused.status());
        assertTrue(refused.json().path("errors").has("duedate"));
        assertTrue(refused.json().path("errors").has("labels"));
        JsonNode meta =
                JIRA.get("alice", "/rest/api/2/issue/" + key + "/editmeta").json();
        assertFalse(meta.path("fields").has("duedate"));
        assertTrue(meta.path("fields").has("summary"));
    }

    @Test
    public void whatIsClosedIsNotEditedButMovedAndSpokenOf() {
        String key = JIRA.issue("alice", "OPS", "Final");
        String issue = "/rest/api/2/issue/" + key;
        JIRA.post("alice", issue + "/transitions", "{`transition`:{`id`:`31`}}");

        assertEquals(
                400, JIRA.put("alice", issue, "{`fields`:{`summary`:`New`}}").status());
        assertEquals(
                0, JIRA.get("alice", issue + "/editmeta").json().path("fields").size());
        assertEquals(
                201, JIRA.post("alice", issue + "/comment", "{`body`:`Still`}").status());
        JIRA.post("alice", issue + "/transitions", "{`transition`:{`id`:`21`}}");
        assertEquals(
                204, JIRA.put("alice", issue, "{`fields`:{`summary`:`New`}}").status());
    }

    private static String name(String user, String key, String field) {
        return JIRA.get(user, "/rest/api/2/issue/" + key)
                .json()
                .at("/fields/" + field + "/name")
                .asText();
    }
}
