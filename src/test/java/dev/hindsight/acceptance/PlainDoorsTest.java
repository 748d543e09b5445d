package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import org.junit.ClassRule;
import org.junit.Test;

/** Pages and deliveries that are made to break what reads them: each is done with soon, and nothing else suffers. */
public class PlainDoorsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("doors", Map.of());

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int MANY = 100_000;
    private static final int CONNECTIONS = 20;

    private final Wiki author = PRODUCTS.author();

    @Test
    public void pagesThatAreBombsAreSaidToBeBrokenAndOthersAreRead() {
        Map<PublishedPage, String> pages = new LinkedHashMap<>();
        bombs().forEach((name, body) -> pages.put(holding(body), name));

        pages.keySet()
                .forEach(page -> author.client()
                        .post("/rest/hindsight/1.0/pages/" + page.id() + "/reconcile", Map.of())
                        .expect(202));

        PRODUCTS.tracked(author, author.publish(finding()));
        pages.forEach((page, name) -> assertEquals(
                name, "broken-markup", Await.until(name, SOON, () -> problem(page), problem -> !problem.isEmpty())));
    }

    private static Map<String, String> bombs() {
        Map<String, String> bombs = new LinkedHashMap<>();
        bombs.put("entities of entities", doctype(laughs()) + block("&z;"));
        bombs.put(
                "a large entity many times",
                doctype("<!ENTITY a \"" + "x".repeat(MANY) + "\">") + block("&a;".repeat(MANY)));
        bombs.put("an entity of itself", doctype("<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">") + block("&a;"));
        bombs.put("a file", doctype("<!ENTITY a SYSTEM \"file:///etc/passwd\">") + block("&a;"));
        bombs.put("another site", "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">" + block("a"));
        bombs.put("nested elements", "<p>".repeat(MANY) + block("a") + "</p>".repeat(MANY));
        bombs.put("nested macros", begun("postmortem-status").repeat(MANY) + block("a"));
        bombs.put(
                "nested findings",
                begun("postmortem-finding").repeat(MANY) + "</ac:rich-text-body></ac:structured-macro>".repeat(MANY));
        return bombs;
    }

    @Test
    public void malformedDeliveriesAreAnsweredLikeOthersAndTheRightOneIsHeard() {
        String webhook = SettingsPages.of(PRODUCTS.admin().client())
                .newWebhookAddress()
                .substring(author.client().base().length());
        PublishedPage page = author.publish(finding());
        String issue = PRODUCTS.tracked(author, page).get("issue-key");
        String id = PRODUCTS.jiraAdmin().issue(issue).get("id").asText();
        try (PluginLog log = new PluginLog()) {
            for (String body : malformed(id)) {
                for (String type : List.of("application/json", "text/xml", "application/x-www-form-urlencoded")) {
                    Client.Answer answer = author.client().send("POST", webhook, type, body, Map.of());
                    assertEquals(body.substring(0, Math.min(body.length(), 50)), 204, answer.status());
                }
            }
            cutOff(webhook);

            PRODUCTS.owner().transition(issue, "In Progress");
            author.client()
                    .send("POST", webhook, "application/json", "{\"issue\":{\"id\":\"" + id + "\"}}", Map.of())
                    .expect(204);
            Await.until(
                    "in progress on the page",
                    SOON,
                    () -> progress(page).text(),
                    text -> text.contains("\"category\":\"indeterminate\""));
            assertEquals(List.of(), log.lines(Level.WARNING));
        }
    }

    private static List<String> malformed(String id) {
        return List.of(
                "",
                " ",
                "null",
                "[]",
                "7",
                "{",
                "{\"issue\"",
                "{\"issue\":",
                "{\"issue\":null}",
                "{\"issue\":[]}",
                "{\"issue\":{\"id\":{}}}",
                "{\"issue\":{\"id\":1e999999999}}",
                "{\"issue\":{\"id\":" + "9".repeat(MANY) + "}}",
                "{\"issue\":{\"id\":\"10001' OR '1'='1\"}}",
                "{\"issue\":{\"id\":\"../10001\"}}",
                "{\"issue\":{\"id\":\"" + "1".repeat(MANY) + "\"}}",
                "[".repeat(MANY),
                "{\"a\":".repeat(MANY),
                "{\"a\":[".repeat(MANY) + "]}".repeat(MANY),
                "{\"issue\":".repeat(MANY) + "{\"id\":\"" + id + "\"}" + "}".repeat(MANY),
                "{\"" + "a".repeat(MANY) + "\":\"\\uD800\\u0000\\uFFFF\"}",
                "\uFEFF{\"issue\":{}}",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>");
    }

    /** Connections that end in the middle of what they had announced. */
    private void cutOff(String webhook) {
        URI base = URI.create(author.client().base());
        String head = "POST " + base.getPath() + webhook + " HTTP/1.1\r\nHost: " + base.getHost()
                + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"issue\":";
        for (int number = 0; number < CONNECTIONS; number++) {
            try (Socket socket = new Socket(base.getHost(), base.getPort());
                    OutputStream out = socket.getOutputStream()) {
                out.write(head.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** A page with a body that no editor would have stored. */
    private PublishedPage holding(String body) {
        PublishedPage page = author.publish("<p>Nothing yet</p>");
        PRODUCTS.host()
                .execute("UPDATE HOST_CONTENT SET BODY = '" + body.replace("'", "''") + "' WHERE ID = " + page.id());
        return page;
    }

    private String problem(PublishedPage page) {
        return progress(page).json().at("/pageProblem/code").asText();
    }

    private Client.Answer progress(PublishedPage page) {
        return author.client()
                .get("/rest/hindsight/1.0/pages/" + page.id() + "/progress")
                .expect(200);
    }

    private static String doctype(String declarations) {
        return "<!DOCTYPE x [" + declarations + "]>";
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY a \"ha\">");
        for (char name = 'b'; name <= 'z'; name++) {
            String before = "&" + (char) (name - 1) + ";";
            entities.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        return entities.toString();
    }

    private static String block(String title) {
        return "<ac:structured-macro ac:name=\"postmortem-finding\"><ac:parameter ac:name=\"title\">" + title
                + "</ac:parameter></ac:structured-macro>";
    }

    private static String begun(String macro) {
        return "<ac:structured-macro ac:name=\"" + macro + "\"><ac:rich-text-body>";
    }

    private static String finding() {
        return FindingMarkup.titled("Behind the doors " + UUID.randomUUID())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage();
    }
}
