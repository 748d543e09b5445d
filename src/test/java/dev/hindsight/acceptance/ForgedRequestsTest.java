package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * What another site, or a link in a mail, makes somebody's browser send has no effect, whatever it is made to look like: each state-changing
 * address of docs/security.md, by somebody who may use it.
 */
public class ForgedRequestsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("forged", Map.of());

    private static final Pattern ROW = Pattern.compile("\\| `POST (/plugins/servlet/[^`]+)` \\|.*");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");
    private static final Pattern BUTTON = Pattern.compile("<button [^>]*name=\"do\" value=\"([^\"]+)\"");

    private final Wiki author = new Wiki(PRODUCTS.author().client(), "ENG");
    private final Client admin = PRODUCTS.admin().client();
    private final Map<String, Client> addresses = new LinkedHashMap<>();
    private String secret = "";
    private PublishedPage page = new PublishedPage("", "", 0);

    /** A page on which everything can be decided: a copy, a finding that names what its author may not use, a draft. */
    @Before
    public void publish() throws IOException {
        assumeTrue("The matrix names the people of the embedded host", PRODUCTS.embedded());
        SettingsPages.of(admin).setUp("OPS");
        secret = PRODUCTS.jiraAdmin().create("SEC", "Leaked keys");
        page = new Wiki(author.client().as("erin:erin"), "ENG")
                .publish(FindingMarkup.titled("Rotate the keys")
                                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                                .with("due", "2099-12-31")
                                .with("issue", secret)
                                .storage()
                        + "<ac:structured-macro ac:name=\"postmortem-reviews\"/>");
        Await.until("refused", PRODUCTS.patience(), this::state, "refused"::equals);
        String done = PRODUCTS.done(
                        author,
                        author.publish(FindingMarkup.titled("Done " + UUID.randomUUID())
                                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                                .with("due", "2099-12-31")
                                .with("success", "None")
                                .storage()))
                .get("finding");
        for (String line : Files.readAllLines(Path.of("docs", "security.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && !row.group(1).contains("{no") && !row.group(1).contains("{hidden")) {
                String address = row.group(1)
                        .replace("{open}", page.id())
                        .replace("{done}", done)
                        .replace("{space}", "ENG");
                boolean ofAuthors = address.contains("pageId") || address.contains("finding=");
                addresses.put(address, ofAuthors ? author.client() : admin);
            }
        }
    }

    @Test
    public void noForgedRequestHasAnEffect() {
        String before = everything();
        List<String> accepted = new ArrayList<>();
        addresses.forEach((address, client) -> {
            Client.Answer shown = client.get(address).expect(200);
            String cookie = shown.header("Set-Cookie").replaceAll(";.*", "");
            String another = token(client.as("carol:carol").get("/plugins/servlet/hindsight/copy?pageId=" + page.id()));
            String mine = token(shown);
            for (String button : buttons(shown)) {
                String fields = "project=PLAT&issue-details=issue&restricted-pages=full&do=" + button;
                Map<String, Client.Answer> answers = new LinkedHashMap<>();
                answers.put("no token", client.send("POST", address, FORM, fields, Map.of("Cookie", cookie)));
                answers.put(
                        "a bad token",
                        client.send("POST", address, FORM, fields + "&atl_token=bad", Map.of("Cookie", cookie)));
                answers.put(
                        "another's token",
                        client.send("POST", address, FORM, fields + "&atl_token=" + another, Map.of("Cookie", cookie)));
                answers.put(
                        "the token in no session",
                        client.send("POST", address, FORM, fields + "&atl_token=" + mine, Map.of()));
                answers.put(
                        "a GET",
                        client.send(
                                "GET", with(address, fields + "&atl_token=" + mine), "", "", Map.of("Cookie", cookie)));
                answers.put("a query", client.send("POST", with(address, fields), FORM, "", Map.of("Cookie", cookie)));
                answers.put("plain text", client.send("POST", address, "text/plain", fields, Map.of("Cookie", cookie)));
                answers.put(
                        "another origin",
                        client.send(
                                "POST",
                                address,
                                FORM,
                                fields,
                                Map.of(
                                        "Cookie",
                                        cookie,
                                        "Origin",
                                        "http://evil.example",
                                        "Referer",
                                        "http://evil.example/")));
                answers.put(
                        "a multipart form",
                        client.send(
                                "POST",
                                with(address, fields),
                                OverriddenMethods.MULTIPART,
                                OverriddenMethods.multipart("do", button),
                                Map.of("Cookie", cookie)));
                OverriddenMethods.HEADERS.forEach(header -> answers.put(
                        "another method",
                        client.send(
                                "GET",
                                with(address, OverriddenMethods.query("POST") + "&" + fields),
                                "",
                                "",
                                Map.of("Cookie", cookie, header, "POST"))));
                answers.forEach((how, answer) -> {
                    boolean refused = answer.status() == 403 || answer.status() == 400;
                    boolean onlyShown = answer.status() == 200 && (how.equals("a GET") || how.equals("another method"));
                    if (!refused && !onlyShown) {
                        accepted.add(how + " at " + address + " " + button + ": " + answer.status());
                    }
                });
            }
        });
        assertEquals(List.of(), accepted);
        assertEquals(before, everything());
        assertTrue(addresses.toString(), addresses.size() >= 7);
    }

    private static List<String> buttons(Client.Answer shown) {
        List<String> buttons = new ArrayList<>(List.of("approve", "revoke", "save"));
        BUTTON.matcher(shown.text()).results().map(button -> button.group(1)).forEach(buttons::add);
        return buttons;
    }

    private static String token(Client.Answer shown) {
        Matcher token = TOKEN.matcher(shown.text());
        return token.find() ? token.group(1) : "none";
    }

    private static String with(String address, String query) {
        return address + (address.contains("?") ? "&" : "?") + query;
    }

    private String state() {
        return author.findings(page).get(0).get("state");
    }

    /** What the requests would change. */
    private String everything() {
        return state()
                + PRODUCTS.jiraAdmin().issue(secret).at("/fields")
                + settings(admin, "/plugins/servlet/hindsight/settings")
                + settings(author.client(), "/plugins/servlet/hindsight/space-settings?space=ENG");
    }

    private static String settings(Client client, String address) {
        return client.get(address).expect(200).text().replaceAll("name=\"atl_token\" value=\"[^\"]*\"", "");
    }
}
