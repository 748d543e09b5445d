package dev.hindsight.host.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hindsight.host.jira.RunningJira.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Webhooks that really arrive at a listener. */
public class WebhookTest {

    @ClassRule
    public static final RunningJira JIRA = RunningJira.plain();

    private static final String WEBHOOKS = "/rest/jira-webhook/1.0/webhooks";

    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private HttpServer listener;
    private String self;

    /** One webhook that arrived. */
    private record Received(String path, JsonNode body) {}

    @Before
    public void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", this::receive);
        listener.start();
        Answer registered = JIRA.post(
                "admin",
                WEBHOOKS,
                "{`name`:`Hindsight`,`url`:`http://localhost:"
                        + listener.getAddress().getPort()
                        + "/hook/{issue.id}/{issue.key}`,`events`:[`jira:issue_updated`,`jira:issue_deleted`],"
                        + "`filters`:{`issue-related-events-section`:`project = OPS`},`excludeBody`:false}");
        assertEquals(201, registered.status());
        String address = registered.json().path("self").asText();
        self = address.substring(JIRA.baseUrl().length());
    }

    @After
    public void stopListening() {
        JIRA.delete("admin", self);
        listener.stop(0);
    }

    @Test
    public void sendsTheChangeOfAnIssueThatFitsTheFilter() {
        String other = JIRA.issue("alice", "PLAT", "Elsewhere");
        String key = JIRA.issue("alice", "OPS", "Watched");

        JIRA.post("alice", "/rest/api/2/issue/" + other + "/transitions", "{`transition`:{`id`:`21`}}");
        JIRA.post("bob", "/rest/api/2/issue/" + key + "/transitions", "{`transition`:{`id`:`21`}}");

        RunningJira.eventually(() -> !received.isEmpty());
        Received hook = received.remove();
        String id = hook.body().path("issue").path("id").asText();
        assertEquals("/hook/" + id + "/" + key, hook.path());
        assertEquals("jira:issue_updated", hook.body().path("webhookEvent").asText());
        assertEquals("bob", hook.body().path("user").path("name").asText());
        assertEquals(key, hook.body().path("issue").path("key").asText());
        assertFalse(hook.body().path("issue").has("names"));
        JsonNode item = hook.body().path("changelog").path("items").path(0);
        assertEquals("status", item.path("field").asText());
        assertEquals("In Progress", item.path("toString").asText());
        assertTrue(received.isEmpty());
    }

    @Test
    public void tellsOfAMoveByItsKey() {
        String key = JIRA.issue("alice", "PLAT", "Comes over");

        JIRA.post("", "/rest/host/1.0/issues/" + key + "/move", "{`project`:`OPS`}");

        RunningJira.eventually(() -> !received.isEmpty());
        JsonNode items = received.remove().body().path("changelog").path("items");
        assertEquals(List.of("project", "Key"), items.findValuesAsText("field"));
        assertEquals(key, items.path(1).path("fromString").asText());
    }

    @Test
    public void tellsOfADeletion() {
        String key = JIRA.issue("alice", "OPS", "Short-lived");

        assertEquals(403, JIRA.delete("alice", "/rest/api/2/issue/" + key).status());
        assertEquals(204, JIRA.delete("admin", "/rest/api/2/issue/" + key).status());

        RunningJira.eventually(() -> !received.isEmpty());
        assertEquals(
                "jira:issue_deleted",
                received.remove().body().path("webhookEvent").asText());
        assertEquals(404, JIRA.get("alice", "/rest/api/2/issue/" + key).status());
    }

    @Test
    public void isRegisteredByAdministratorsAtThePathOfTheReleaseOnly() {
        assertEquals(403, JIRA.get("alice", WEBHOOKS).status());
        assertEquals(1, JIRA.get("admin", WEBHOOKS).json().size());
        assertEquals(404, JIRA.get("admin", "/rest/webhooks/1.0/webhook").status());
    }

    private void receive(HttpExchange exchange) throws IOException {
        JsonNode body = new ObjectMapper().readTree(exchange.getRequestBody());
        received.add(new Received(exchange.getRequestURI().getPath(), body));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
