package dev.hindsight.host.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.ClassRule;
import org.junit.Test;

/** The pages as a browser without JavaScript uses them. */
public class JiraPagesTest {

    @ClassRule
    public static final RunningJira JIRA = RunningJira.plain();

    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([0-9a-f]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    @Test
    public void leadsThroughTheLoginFormBackToTheIssue() throws Exception {
        String key = JIRA.issue("alice", "OPS", "<script>alert(1)</script>");

        HttpResponse<String> asked = get("/browse/" + key);
        assertEquals(302, asked.statusCode());
        assertTrue(location(asked).endsWith("/jira/login?os_destination=%2Fjira%2Fbrowse%2F" + key));
        HttpResponse<String> signedIn = signIn("alice", "/jira/browse/" + key);
        assertTrue(location(signedIn).endsWith("/jira/browse/" + key));

        String page = get("/browse/" + key).body();
        assertTrue(page.contains("&lt;script&gt;alert(1)"));
        assertFalse(page.contains("<script"));
        assertTrue(get("/issues?project=OPS").body().contains("/jira/browse/" + key));
    }

    @Test
    public void leadsNowhereElseAfterTheLogin() throws Exception {
        assertTrue(location(signIn("alice", "//evil.example/")).endsWith("/jira/"));
        assertTrue(location(signIn("alice", "http://evil.example/jira/")).endsWith("/jira/"));
    }

    @Test
    public void doesWhatFormsAskForOnlyWithTheSessionsToken() throws Exception {
        String key = JIRA.issue("alice", "OPS", "Formed");
        signIn("bob", "/jira/");
        String token = token(get("/browse/" + key).body());

        assertEquals(
                403,
                post("/browse/" + key + "/edit", "duedate", "2026-12-15", "atl_token", "x")
                        .statusCode());
        post("/browse/" + key + "/edit", "duedate", "2026-12-15", "assignee", "carol", "atl_token", token);
        post("/browse/" + key + "/comment", "body", "On it", "atl_token", token);
        post("/browse/" + key + "/transition", "transition", "31", "resolution", "10001", "atl_token", token);

        String page = get("/browse/" + key).body();
        assertTrue(page.contains("2026-12-15"));
        assertTrue(page.contains("On it"));
        assertTrue(page.contains("Carol Nakamura"));
        assertTrue(page.contains("<td>Won&#39;t Do</td>"));
        assertEquals(
                400,
                post("/browse/" + key + "/edit", "duedate", "soon", "atl_token", token)
                        .statusCode());
    }

    @Test
    public void keepsEveryCharacterOfAForm() throws Exception {
        String typed = "Bericht – größer 日本 ж 😀";
        String key = JIRA.issue("alice", "OPS", "Typed");
        signIn("bob", "/jira/");
        String token = token(get("/browse/" + key).body());

        post("/browse/" + key + "/comment", "body", typed, "atl_token", token);

        assertTrue(get("/browse/" + key).body().contains(typed));
    }

    @Test
    public void doesNotTellAnOutsiderWhetherAnIssueExists() throws Exception {
        String key = JIRA.issue("alice", "SEC", "Hidden");
        signIn("erin", "/jira/");

        HttpResponse<String> hidden = get("/browse/" + key);
        HttpResponse<String> missing = get("/browse/SEC-999");

        assertEquals(404, hidden.statusCode());
        assertEquals(withoutToken(missing.body()), withoutToken(hidden.body()));
    }

    @Test
    public void handsATokenToTheLinkedConfluenceOnly() throws Exception {
        String page = "/plugins/servlet/host/authorize?callback=";
        signIn("carol", "/jira/");

        assertEquals(
                400, get(page + "http%3A%2F%2Flocalhost%3A1990.evil.example%2F").statusCode());
        String callback = "http://localhost:1990/confluence/authorized?page=1";
        String token = token(
                get(page + URLEncoder.encode(callback, StandardCharsets.UTF_8)).body());
        HttpResponse<String> allowed =
                post("/plugins/servlet/host/authorize", "callback", callback, "allow", "true", "atl_token", token);

        Matcher parts = Pattern.compile(Pattern.quote(callback) + "&token=([0-9a-f]+)&user=carol")
                .matcher(location(allowed));
        assertTrue(parts.matches());
        RunningJira.Answer myself =
                JIRA.answer(JIRA.request("/rest/api/2/myself").header("Authorization", "Bearer " + parts.group(1)));
        assertEquals("carol", myself.json().path("name").asText());
        assertEquals(
                401,
                JIRA.answer(JIRA.request("/rest/api/2/myself").header("Authorization", "Bearer guessed"))
                        .status());
    }

    private HttpResponse<String> signIn(String user, String destination) throws IOException, InterruptedException {
        return post("/login", "os_username", user, "os_password", user, "os_destination", destination);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(JIRA.baseUrl() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String... form) throws IOException, InterruptedException {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < form.length; i += 2) {
            fields.add(form[i] + "=" + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        return browser.send(
                HttpRequest.newBuilder(URI.create(JIRA.baseUrl() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String token(String page) {
        Matcher matcher = TOKEN.matcher(page);
        assertTrue(page, matcher.find());
        return matcher.group(1);
    }

    private static String withoutToken(String page) {
        return TOKEN.matcher(page).replaceAll("");
    }
}
