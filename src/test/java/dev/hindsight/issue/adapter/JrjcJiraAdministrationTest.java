package dev.hindsight.issue.adapter;

import static dev.hindsight.issue.adapter.LoopbackSite.ALICE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueTypeChoice;
import dev.hindsight.issue.JiraAdministration;
import dev.hindsight.issue.JiraException;
import dev.hindsight.screen.CreateScreen;
import dev.hindsight.screen.ScreenField;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

/** What is looked up and set up in Jira for administrators. */
public class JrjcJiraAdministrationTest {

    private static final String OLD = "/jira/rest/webhooks/1.0/webhook";
    private static final String NEW = "/jira/rest/jira-webhook/1.0/webhooks";

    @Rule
    public final LoopbackJira jira = new LoopbackJira();

    @Test
    public void tellsWhoJiraIs() {
        jira.on("GET serverInfo", 200, serverInfo("11.3.8"));

        assertEquals(new JiraAdministration.Server("https://jira.example", "11.3.8"), setup().server(ALICE));
    }

    @Test
    public void registersWebhooksWhereTheVersionHasThem() {
        jira.on("GET serverInfo", 200, serverInfo("9.12.27"))
                .on("POST " + OLD, 201, "{}")
                .on("GET serverInfo", 200, serverInfo("10.0.0"))
                .on("POST " + NEW, 201, "{}");

        setup().addWebhook(ALICE, "Hindsight", "http://wiki.example/events?token=1");
        setup().addWebhook(ALICE, "Hindsight", "http://wiki.example/events?token=2");

        String body = jira.received("POST " + OLD).get(0).body();
        assertTrue(body, body.contains("\"jira:issue_deleted\""));
        assertEquals(1, jira.received("POST " + NEW).size());
    }

    @Test
    public void findsItsOwnWebhooksByNameWhicheverWayTheirIdIsTold() {
        jira.on("GET serverInfo", 200, serverInfo("10.3.5")).on("GET " + NEW, 200, """
                [{"name":"Hindsight","self":"http://jira.example/rest/jira-webhook/1.0/webhooks/72"},
                 {"name":"Another","self":"http://jira.example/rest/jira-webhook/1.0/webhooks/73"},
                 {"name":"Hindsight","id":74}]""");

        assertEquals(List.of("72", "74"), setup().webhooks(ALICE, "Hindsight"));
    }

    @Test
    public void removesAWebhookByItsIdAndNothingElse() {
        jira.on("GET serverInfo", 200, serverInfo("10.3.5")).on("DELETE " + NEW + "/72", 204, "");

        setup().removeWebhook(ALICE, "72");

        assertEquals(1, jira.received("DELETE " + NEW + "/72").size());
        assertThrows(JiraException.Refused.class, () -> setup().removeWebhook(ALICE, "../7"));
    }

    @Test
    public void saysThatAPersonMayNotSetUpWebhooks() {
        jira.on("GET serverInfo", 200, serverInfo("10.3.5"))
                .on("GET " + NEW, 403, "{\"errorMessages\":[\"No.\"],\"errors\":{}}");

        assertThrows(JiraException.NotPermitted.class, () -> setup().webhooks(ALICE, "Hindsight"));
    }

    @Test
    public void namesWhatAScreenRequiresAndHasNoDefaultFor() {
        jira.on("GET issue/createmeta/OPS/issuetypes", 200, JiraReplies.issueTypes("Task"))
                .on("GET issue/createmeta/OPS/issuetypes/10002", 200, """
                {"maxResults":50,"startAt":0,"total":3,"isLast":true,"values":[
                 {"required":true,"name":"Summary","fieldId":"summary","hasDefaultValue":false},
                 {"required":true,"name":"Priority","fieldId":"priority","hasDefaultValue":true},
                 {"required":true,"name":"Team","fieldId":"customfield_10001","hasDefaultValue":false},
                 {"required":false,"name":"Due date","fieldId":"duedate","hasDefaultValue":false}]}""");

        CreateScreen screen = setup().screen(ALICE, "OPS", IssueTypeChoice.STANDARD);

        assertEquals(
                List.of("Summary", "Team"),
                screen.fields().stream()
                        .filter(ScreenField::mustBeGiven)
                        .map(ScreenField::name)
                        .toList());
        assertTrue(screen.offers(IssueField.PRIORITY.id()) && screen.offers(IssueField.DUE.id()));
    }

    private JiraAdministration setup() {
        return new LoopbackSite(jira.url()).setup();
    }

    private static String serverInfo(String version) {
        return "{\"baseUrl\":\"https://jira.example\",\"version\":\"" + version + "\",\"buildNumber\":1,"
                + "\"buildDate\":\"2025-01-01T00:00:00.000+0000\",\"scmInfo\":\"abc\",\"serverTitle\":\"Jira\"}";
    }
}
