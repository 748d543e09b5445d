package dev.hindsight.host.contract;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.server.Exchange;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;

/** The calls for webhooks, held against the schema that the official description has of them. */
public class WebhookContractTest {

    @ClassRule
    public static final DescribedJira JIRA = new DescribedJira();

    private static final String WEBHOOKS = "/rest/jira-webhook/1.0/webhooks";
    private static final String SIGNED = "{`name`:`Hindsight`,`url`:`http://wiki.example/events`,`active`:true,"
            + "`events`:[`jira:issue_updated`,`jira:issue_deleted`],"
            + "`configuration`:{`EXCLUDE_BODY`:`false`,`SECRET`:`hidden`}}";
    private static final String TOLD =
            "{\"id\":1,\"name\":\"W\",\"url\":\"http://w/\",\"events\":[\"e\"],\"active\":true,"
                    + "\"configuration\":{\"EXCLUDE_BODY\":\"false\"}}";

    @Test
    public void registersListsChangesAndRemovesWebhooks() {
        JsonNode made = Conversation.json(JIRA.as("admin").post(201, WEBHOOKS, SIGNED));
        String one = WEBHOOKS + "/" + made.path("id").asLong();

        JIRA.as("admin").get(200, WEBHOOKS);
        JsonNode listed = Conversation.json(JIRA.as("admin").get(200, WEBHOOKS + "?start=0&limit=100"));
        assertEquals(1, listed.size());
        JIRA.as("admin").get(200, one);
        JIRA.as("admin").put(200, one, SIGNED.replace("`active`:true", "`active`:false"));
        JIRA.as("admin").post(400, WEBHOOKS, SIGNED.replace("http://", "file://"));
        JIRA.as("admin").post(400, WEBHOOKS, SIGNED.replace("`false`", "false"));
        JIRA.as("alice").get(403, WEBHOOKS);
        JIRA.as("alice").post(403, WEBHOOKS, SIGNED);
        JIRA.as("").get(401, WEBHOOKS);
        JIRA.as("admin").delete(204, one);
        JIRA.as("admin").get(404, one);
    }

    /** Without these the test above could pass by looking at nothing. */
    @Test
    public void findsFaultsOfARegistrationAndOfItsAnswer() {
        String sent = SIGNED.replace('`', '"');

        assertEquals(List.of(), violations("POST", sent, 201, TOLD));
        assertThat(violations("POST", sent, 201, TOLD.replace("\"id\":1,", "")).toString(), containsString("id"));
        assertThat(
                violations("POST", sent, 201, TOLD.replace("\"id\":1", "\"id\":\"1\""))
                        .toString(),
                containsString("response.body.schema.type /id"));
        assertThat(
                violations("POST", sent.replace("\"false\"", "false"), 201, TOLD)
                        .toString(),
                containsString("request.body.schema.type /configuration/EXCLUDE_BODY"));
        assertThat(
                violations("POST", "{\"name\":\"W\",\"excludeBody\":false}", 201, TOLD)
                        .toString(),
                containsString("request.body.schema.type /excludeBody"));
        assertThat(
                violations("GET", "", 200, "{\"results\":[" + TOLD + "]}").toString(),
                containsString("response.body.schema.type"));
    }

    private static List<String> violations(String method, String body, int status, String answer) {
        return JIRA.description()
                .violations(new Exchange(
                        method,
                        "/jira" + WEBHOOKS,
                        "",
                        body.isEmpty() ? "" : "application/json",
                        body,
                        status,
                        "application/json",
                        answer));
    }
}
