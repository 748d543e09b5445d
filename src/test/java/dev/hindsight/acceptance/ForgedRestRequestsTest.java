package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import dev.hindsight.acceptance.Client.Answer;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * What another site makes somebody's browser send to a REST resource that changes something has no effect, whatever it is made to look
 * like: each such address of docs/security.md, by somebody who may use it.
 */
public class ForgedRestRequestsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("forged", Map.of());

    private static final Pattern ROW = Pattern.compile("\\| `POST (/rest/[^`]+)` \\|.*");
    private static final String JSON = "{\"issue\": {\"id\": \"10001\"}}";

    private final Wiki author = new Wiki(PRODUCTS.author().client(), "ENG");
    private final Set<String> addresses = new LinkedHashSet<>();
    private PublishedPage page = new PublishedPage("", "", 0);
    private String token = "";

    @Before
    public void publish() throws IOException {
        assumeTrue("The matrix names the people of the embedded host", PRODUCTS.embedded());
        page = looked(author.publish(finding()));
        String webhook = SettingsPages.of(PRODUCTS.admin().client()).newWebhookAddress();
        token = webhook.replaceAll(".*token=", "");
        String link = webhook.replaceAll(".*/jira/([^/]+)/.*", "$1");
        for (String line : Files.readAllLines(Path.of("docs", "security.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()
                    && !row.group(1).contains("{none}")
                    && !row.group(1).contains("{hidden}")) {
                addresses.add(row.group(1).replace("{open}", page.id()).replace("{link}", link));
            }
        }
    }

    @Test
    public void noForgedRequestHasAnEffect() {
        long before = PRODUCTS.host().readAt(page);
        String cookie = author.client()
                .get("/plugins/servlet/hindsight/copy?pageId=" + page.id())
                .header("Set-Cookie")
                .replaceAll(";.*", "");
        List<String> accepted = new ArrayList<>();
        addresses.forEach(address -> forged(address, cookie).forEach((how, status) -> {
            if (status != 403 && status != 405) {
                accepted.add(how + " at " + address + ": " + status);
            }
        }));

        looked(author.publish(finding()));
        assertEquals(List.of(), accepted);
        assertEquals(before, PRODUCTS.host().readAt(page));
        assertTrue(addresses.toString(), addresses.size() >= 2);
    }

    @Test
    public void theSameFromASiteOfOursHasOne() {
        long before = PRODUCTS.host().readAt(page);

        author.client()
                .post("/rest/hindsight/1.0/pages/" + page.id() + "/reconcile", Map.of())
                .expect(202);

        Await.until("looked", PRODUCTS.patience(), () -> PRODUCTS.host().readAt(page), at -> at > before);
        for (String address : addresses) {
            if (address.contains("token=")) {
                String right = address.replaceAll("token=.*", "token=" + token);
                author.client()
                        .send("POST", right, "text/plain", JSON, Map.of())
                        .expect(204);
            }
        }
    }

    private Map<String, Integer> forged(String address, String cookie) {
        Client client = author.client();
        Map<String, Integer> answers = new LinkedHashMap<>();
        bodies().forEach((type, body) -> {
            for (Map<String, String> headers : List.of(
                    Map.of("Cookie", cookie),
                    Map.of("Cookie", cookie, "Origin", "http://evil.example"),
                    Map.of("Referer", "http://evil.example/"),
                    Map.of("Cookie", cookie, "X-Atlassian-Token", "check"))) {
                Answer answer = client.send("POST", address, type, body, headers);
                answers.put("'" + type + "' with " + headers.keySet(), answer.status());
                Answer inBody = client.send("POST", address.replaceAll("\\?.*", ""), type, body, headers);
                answers.put("'" + type + "' without a query with " + headers.keySet(), inBody.status());
            }
        });
        for (String method : List.of("GET", "HEAD", "OPTIONS")) {
            Map<String, String> headers = new HashMap<>(
                    OverriddenMethods.HEADERS.stream().collect(Collectors.toMap(header -> header, header -> "POST")));
            headers.put("Cookie", cookie);
            String query = (address.contains("?") ? "&" : "?") + OverriddenMethods.query("POST");
            Answer answer = client.send(method, address + query, "", "", headers);
            boolean onlyAsked = method.equals("OPTIONS") && answer.status() == 200;
            answers.put(method + " as POST", onlyAsked ? 405 : answer.status());
        }
        return answers;
    }

    /** What a form can send, or a script of another site without being asked back: by type its body. */
    private Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("", "");
        bodies.put(
                "application/x-www-form-urlencoded",
                "atl_token=bad&token=" + token + "&" + OverriddenMethods.query("POST"));
        bodies.put("text/plain", JSON);
        bodies.put("Text/Plain; charset=UTF-8", JSON);
        bodies.put(OverriddenMethods.MULTIPART, OverriddenMethods.multipart("file", JSON));
        return bodies;
    }

    private PublishedPage looked(PublishedPage published) {
        Await.until("looked", PRODUCTS.patience(), () -> PRODUCTS.host().readAt(published), at -> at > 0);
        Await.until("still", PRODUCTS.patience(), () -> PRODUCTS.host().itemsDue(), due -> due == 0);
        return published;
    }

    private static String finding() {
        return FindingMarkup.titled("Look at this").storage();
    }
}
