package dev.hindsight.host.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.json.Json;
import java.time.Clock;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

/** What the data file keeps, on the oldest release. */
public class RestartTest {

    @ClassRule
    public static final RunningJira JIRA = new RunningJira(Map.of("jira.version", "9.12"), Clock.systemUTC());

    private static final String WEBHOOKS = "/rest/webhooks/1.0/webhook";

    @Test
    public void keepsEverythingAcrossARestart() {
        String key = JIRA.issue("alice", "OPS", "Kept");
        String issue = "/rest/api/2/issue/" + key;
        JIRA.put("alice", issue, "{`fields`:{`labels`:[`a`,`b`],`duedate`:`2026-12-15`}}");
        JIRA.put("alice", issue + "/properties/k", "{`a`:[1,true,null]}");
        JIRA.post("bob", issue + "/comment", "{`body`:`Said`}");
        JIRA.post("bob", issue + "/remotelink", "{`globalId`:`g`,`object`:{`url`:`http://c/1`,`title`:`T`}}");
        JIRA.post("bob", issue + "/transitions", "{`transition`:{`id`:`31`}}");
        JIRA.post("", "/rest/host/1.0/issues/" + key + "/move", "{`project`:`PLAT`}");
        JIRA.post(
                "admin",
                WEBHOOKS,
                "{`name`:`W`,`url`:`http://localhost:1/${issue.id}`,`events`:[`jira:issue_created`]}");
        String all = issue + "?expand=changelog,names,schema&properties=k";
        JsonNode before = withoutAddress(all);
        JsonNode linksBefore =
                JIRA.get("bob", issue + "/remotelink").json().path(0).path("object");

        JIRA.restart();

        assertEquals(before, withoutAddress(all));
        assertEquals(
                linksBefore,
                JIRA.get("bob", issue + "/remotelink").json().path(0).path("object"));
        JsonNode webhook = JIRA.get("admin", WEBHOOKS).json().path(0);
        assertEquals("W", webhook.path("name").asText());
        assertTrue(webhook.path("self").asText().matches(JIRA.baseUrl() + WEBHOOKS + "/\\d+"));
        assertTrue(webhook.path("enabled").asBoolean());
        assertFalse(webhook.has("configuration"));
        assertEquals(
                "9.12.27",
                JIRA.get("", "/rest/api/2/serverInfo").json().path("version").asText());
        assertEquals("OPS-2", JIRA.issue("alice", "OPS", "Next"));
    }

    /** After the restart the port is another, and with it all addresses. */
    private static JsonNode withoutAddress(String path) {
        String text = JIRA.get("bob", path).text().replace(JIRA.baseUrl(), "");
        return Json.read(text);
    }
}
