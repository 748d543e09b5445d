package dev.hindsight.host.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hindsight.host.jira.RunningJira.Answer;
import dev.hindsight.host.jira.json.Json;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Webhooks that really arrive at a listener. */
public class WebhookTest {

    @ClassRule
    public static final RunningJira JIRA = RunningJira.plain();

    private static final String WEBHOOKS = "/rest/jira-webhook/1.0/webhooks";
    private static final String SECRET = "It's a Secret to Everybody";

    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private HttpServer listener;
    private String self;

    /** One webhook that arrived. */
    private record Received(String path, String signature, String text) {

        JsonNode body() {
            return Json.read(text);
        }
    }

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
                        + "`filters`:{`issue-related-events-section`:`project = OPS`},`active`:true,"
                        + "`configuration`:{`EXCLUDE_BODY`:`false`,`SECRET`:`" + SECRET + "`}}");
        assertEquals(201, registered.status());
        self = WEBHOOKS + "/" + registered.json().path("id").asLong();
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

    @Test
    public void signsWhatItSendsWithTheSecret() throws GeneralSecurityException {
        String key = JIRA.issue("alice", "OPS", "Gr\u00f6\u00dfer");

        JIRA.put("alice", "/rest/api/2/issue/" + key, "{`fields`:{`summary`:`\u0436`}}");

        RunningJira.eventually(() -> !received.isEmpty());
        Received hook = received.remove();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        BigInteger code = new BigInteger(1, mac.doFinal(hook.text().getBytes(StandardCharsets.UTF_8)));
        assertEquals(String.format("sha256=%064x", code), hook.signature());
    }

    @Test
    public void doesNotSignWithoutASecretInTheConfiguration() {
        JIRA.put(
                "admin",
                self,
                "{`name`:`Hindsight`,`url`:`http://localhost:"
                        + listener.getAddress().getPort() + "/`,`events`:[`jira:issue_updated`],`secret`:`" + SECRET
                        + "`}");
        String key = JIRA.issue("alice", "OPS", "Unsigned");

        JIRA.post("bob", "/rest/api/2/issue/" + key + "/transitions", "{`transition`:{`id`:`21`}}");

        RunningJira.eventually(() -> !received.isEmpty());
        assertEquals("", received.remove().signature());
    }

    @Test
    public void sendsAgainWhatItSentLast() {
        String key = JIRA.issue("alice", "OPS", "Sent twice");
        JIRA.post("bob", "/rest/api/2/issue/" + key + "/transitions", "{`transition`:{`id`:`21`}}");
        RunningJira.eventually(() -> !received.isEmpty());
        Received once = received.remove();

        Answer answer = JIRA.post("", "/rest/host/1.0/deliveries/repeat", "");

        assertEquals(204, answer.json().path("statuses").path(0).asInt());
        assertEquals(once, received.remove());
    }

    @Test
    public void tellsOfAWebhookAllButItsSecret() {
        Answer one = JIRA.get("admin", self);

        assertEquals("global", one.json().path("scopeType").asText());
        assertTrue(one.json().path("active").asBoolean());
        assertEquals(
                "false", one.json().path("configuration").path("EXCLUDE_BODY").asText());
        assertTrue(one.json().path("id").isIntegralNumber());
        assertFalse(one.text().contains(SECRET));
    }

    @Test
    public void refusesAConfigurationOfAnythingButTexts() {
        String webhook = "{`name`:`N`,`url`:`http://localhost:1/`,`configuration`:{`EXCLUDE_BODY`:%s}}";

        assertEquals(
                400, JIRA.post("admin", WEBHOOKS, webhook.formatted("false")).status());
        Answer taken = JIRA.post("admin", WEBHOOKS, webhook.formatted("`false`"));
        assertEquals(201, taken.status());
        JIRA.delete("admin", WEBHOOKS + "/" + taken.json().path("id").asLong());
    }

    @Test
    public void listsFewWebhooksAtATimeHoweverManyAreAskedFor() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ids.add(JIRA.post("admin", WEBHOOKS, "{`name`:`N`,`url`:`http://localhost:1/`}")
                    .json()
                    .path("id")
                    .asLong());
        }

        assertEquals(25, JIRA.get("admin", WEBHOOKS).json().size());
        assertEquals(25, JIRA.get("admin", WEBHOOKS + "?limit=1000").json().size());
        JsonNode rest = JIRA.get("admin", WEBHOOKS + "?start=25&limit=1000").json();
        assertEquals(6, rest.size());
        assertEquals(ids.get(29).longValue(), rest.path(5).path("id").asLong());
        assertEquals(0, JIRA.get("admin", WEBHOOKS + "?start=31").json().size());
        assertEquals(2, JIRA.get("admin", WEBHOOKS + "?start=3&limit=2").json().size());
        ids.forEach(id -> JIRA.delete("admin", WEBHOOKS + "/" + id));
    }

    private void receive(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature");
        received.add(new Received(exchange.getRequestURI().getPath(), signature == null ? "" : signature, text));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
