package dev.hindsight.issue.adapter;

import static dev.hindsight.issue.adapter.LoopbackSite.ALICE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.IssueTypeChoice;
import dev.hindsight.issue.JiraAdministration;
import dev.hindsight.issue.JiraAdministration.CreatableProjects;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions.Choice;
import dev.hindsight.screen.CreateScreen;
import dev.hindsight.screen.ScreenField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;

/** What is looked up and set up in Jira for administrators. */
public class JrjcJiraAdministrationTest {

    private static final String OLD = "/jira/rest/webhooks/1.0/webhook";
    private static final String PROJECTS = Stream.of("OPS Operations", "PLAT Platform", "SEC Security", "DE Germany")
            .map(project -> project.split(" "))
            .map(project -> "{\"self\":\"http://jira.example/p/" + project[0] + "\",\"id\":\"1\",\"key\":\""
                    + project[0] + "\",\"name\":\"" + project[1] + "\"}")
            .collect(Collectors.joining(",", "[", "]"));
    private static final String NEW = "/jira/rest/jira-webhook/1.0/webhooks";

    @Rule
    public final LoopbackJira jira = new LoopbackJira();

    @Test
    public void listsTheProjectsInWhichThePersonMayCreateIssues() {
        jira.on("GET project", 200, PROJECTS)
                .on("GET mypermissions", 200, creating(true))
                .on("GET mypermissions", 404, "{\"errorMessages\":[\"No project\"],\"errors\":{}}")
                .on("GET mypermissions", 200, creating(false))
                .on("GET mypermissions", 200, "{\"permissions\":{}}");

        CreatableProjects found = setup().creatableProjects(ALICE, Optional.of("PLAT"), Duration.ofSeconds(20));

        assertEquals(
                List.of("projectKey=PLAT", "projectKey=OPS", "projectKey=SEC", "projectKey=DE"),
                jira.received("GET mypermissions").stream()
                        .map(LoopbackJira.Received::query)
                        .toList());
        assertEquals(new CreatableProjects(List.of(new Choice("PLAT", "Platform")), true), found);
    }

    @Test
    public void givesTheProjectsThatJiraNamedBeforeTheTimeWasOver() {
        jira.on("GET project", 200, PROJECTS).on("GET mypermissions", 200, creating(true));
        JiraAdministration slow = new LoopbackSite(jira.url()) {
            @Override
            public Instant instant() {
                pass(Duration.ofMillis(500));
                return super.instant();
            }
        }.setup();

        CreatableProjects found = slow.creatableProjects(ALICE, Optional.of("DE"), Duration.ofSeconds(10));

        assertFalse(found.complete());
        assertTrue(found.projects().toString(), found.projects().size() < 4);
        assertTrue(found.projects().contains(new Choice("DE", "Germany")));
    }

    @Test
    public void tellsWhoJiraIs() {
        jira.on("GET serverInfo", 200, serverInfo("11.3.8"));

        assertEquals(new JiraAdministration.Server("https://jira.example", "11.3.8"), setup().server(ALICE));
    }

    @Test
    public void registersAWebhookOfJira9WithFilterAndBody() throws JSONException {
        jira.on("GET serverInfo", 200, serverInfo("9.12.27")).on("POST " + OLD, 201, "{}");

        setup().addWebhook(ALICE, "Hindsight", "http://wiki.example/events?token=1", Optional.empty());

        JSONObject sent = new JSONObject(jira.received("POST " + OLD).get(0).body());
        assertEquals("Hindsight", sent.getString("name"));
        assertEquals("http://wiki.example/events?token=1", sent.getString("url"));
        assertEquals("[\"jira:issue_updated\",\"jira:issue_deleted\"]", text(sent, "events"));
        assertEquals("{\"issue-related-events-section\":\"\"}", text(sent, "filters"));
        assertFalse(sent.getBoolean("excludeBody"));
        assertFalse(sent.has("configuration"));
    }

    @Test
    public void registersAWebhookOfJira10AsActiveAndSignedWithTextsForItsConfiguration() throws JSONException {
        jira.on("GET serverInfo", 200, serverInfo("10.0.0")).on("POST " + NEW, 201, "{}");

        setup().addWebhook(ALICE, "Hindsight", "http://wiki.example/events", Optional.of("hidden"));

        JSONObject sent = new JSONObject(jira.received("POST " + NEW).get(0).body());
        assertEquals("Hindsight", sent.getString("name"));
        assertEquals("http://wiki.example/events", sent.getString("url"));
        assertEquals("[\"jira:issue_updated\",\"jira:issue_deleted\"]", text(sent, "events"));
        assertTrue(sent.getBoolean("active"));
        assertEquals("false", sent.getJSONObject("configuration").get("EXCLUDE_BODY"));
        assertEquals("hidden", sent.getJSONObject("configuration").get("SECRET"));
        assertFalse(sent.has("filters") || sent.has("excludeBody") || sent.has("secret"));
    }

    @Test
    public void asksForASecretWhereTheVersionCanSign() {
        jira.on("GET serverInfo", 200, serverInfo("9.17.5"))
                .on("GET " + OLD, 200, "[]")
                .on("GET serverInfo", 200, serverInfo("10.0.0"))
                .on("GET serverInfo", 200, serverInfo("nameless"))
                .on("GET " + NEW, 200, "[]");

        assertFalse(setup().webhooks(ALICE, "Hindsight").signed());
        assertTrue(setup().webhooks(ALICE, "Hindsight").signed());
        assertTrue(setup().webhooks(ALICE, "Hindsight").signed());
    }

    @Test
    public void findsItsOwnWebhooksOfJira9ByTheAddressOfEach() {
        jira.on("GET serverInfo", 200, serverInfo("9.12.27")).on("GET " + OLD, 200, """
                [{"name":"Hindsight","self":"http://jira.example/rest/webhooks/1.0/webhook/72"},
                 {"name":"Another","self":"http://jira.example/rest/webhooks/1.0/webhook/73"}]""");

        assertEquals(List.of("72"), setup().webhooks(ALICE, "Hindsight").ids());
    }

    @Test
    public void findsItsOwnWebhooksOfJira10OnEveryPageHoweverLong() {
        jira.on("GET serverInfo", 200, serverInfo("10.3.5"))
                .on("GET " + NEW, 200, "[{\"name\":\"Hindsight\",\"id\":72},{\"name\":\"Another\",\"id\":73}]")
                .on("GET " + NEW, 200, "[{\"name\":\"Another\",\"id\":74}]")
                .on("GET " + NEW, 200, "[{\"name\":\"Hindsight\",\"id\":75}]")
                .on("GET " + NEW, 200, "[]");

        assertEquals(List.of("72", "75"), setup().webhooks(ALICE, "Hindsight").ids());

        assertEquals(
                List.of("start=0&limit=100", "start=2&limit=100", "start=3&limit=100", "start=4&limit=100"),
                jira.received("GET " + NEW).stream()
                        .map(LoopbackJira.Received::query)
                        .toList());
    }

    @Test
    public void readsAListThatKnowsNoPagesToItsEndOnce() {
        jira.on("GET serverInfo", 200, serverInfo("10.3.5"))
                .on("GET " + NEW, 200, "[{\"name\":\"Hindsight\",\"id\":72},{\"name\":\"Another\",\"id\":73}]");

        assertEquals(List.of("72"), setup().webhooks(ALICE, "Hindsight").ids());
        assertEquals(2, jira.received("GET " + NEW).size());
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

    private static String text(JSONObject object, String name) throws JSONException {
        return object.get(name).toString();
    }

    private static String creating(boolean may) {
        return "{\"permissions\":{\"CREATE_ISSUES\":{\"key\":\"CREATE_ISSUES\",\"havePermission\":" + may + "}}}";
    }

    private JiraAdministration setup() {
        return new LoopbackSite(jira.url()).setup();
    }

    private static String serverInfo(String version) {
        return "{\"baseUrl\":\"https://jira.example\",\"version\":\"" + version + "\",\"buildNumber\":1,"
                + "\"buildDate\":\"2025-01-01T00:00:00.000+0000\",\"scmInfo\":\"abc\",\"serverTitle\":\"Jira\"}";
    }
}
