package dev.hindsight.acceptance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The plugin's settings page, as an administrator uses it without JavaScript. */
record SettingsPages(Client client, String path) {

    private static final Pattern TOKEN =
            Pattern.compile("<input type=\"hidden\" name=\"(atl_token|hindsight-form-token)\" value=\"([^\"]+)\"");
    private static final Pattern LINK =
            Pattern.compile("<select[^>]*name=\"link\"[^>]*>.*?<option value=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern CHECK = Pattern.compile(
            "<p class=\"hindsight-check\" data-check=\"([^\"]+)\" data-kind=\"([^\"]+)\">(.*?)</p>", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("<code>([^<]+)</code>");

    static SettingsPages of(Client client) {
        return new SettingsPages(client, "/plugins/servlet/hindsight/settings");
    }

    /** The page of a space. */
    static SettingsPages ofSpace(Client client, String spaceKey) {
        return new SettingsPages(client, "/plugins/servlet/hindsight/space-settings?space=" + spaceKey);
    }

    /** What the connection test finds: by each code, how it bears on issues and its sentence. */
    Map<String, String> testConnection() {
        return checks(submit(Map.of("do", "test")).expect(200).text());
    }

    /** What a page says that a connection test found. */
    static Map<String, String> checks(String html) {
        Map<String, String> checks = new LinkedHashMap<>();
        Matcher found = CHECK.matcher(html);
        while (found.find()) {
            String text = found.group(3).replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
            checks.put(found.group(1), found.group(2) + ": " + text.strip());
        }
        return checks;
    }

    /** Sets up the webhook, in place of one in use where the page asks; what the page then says. */
    String setUpWebhook() {
        Client.Answer answer = confirmed(submit(Map.of("do", "set-up-webhook")).expect(200, 302), "replace-webhook");
        return answer.status() == 302 ? follow(answer) : answer.text();
    }

    /** Presses the button that a page offers in a message, where it does. */
    private Client.Answer confirmed(Client.Answer answer, String button) {
        return answer.text().contains("value=\"" + button + "\"")
                ? submit(Map.of("do", button)).expect(200, 302)
                : answer;
    }

    /** What the page says to which an answer leads. */
    String follow(Client.Answer answer) {
        String location = answer.expect(302).header("Location");
        return client.get(location.substring(location.indexOf("/plugins/servlet/")))
                .expect(200)
                .text();
    }

    String shown() {
        return client.get(path).expect(200).text();
    }

    /** Sets the plugin up for a project, with issue details for all readers of a page. */
    void setUp(String project) {
        submit(fields(project)).expect(200, 302, 303);
    }

    Map<String, String> fields(String project) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("link", linkId());
        fields.put("project", project);
        fields.put("issue-type", "Task");
        fields.put("priority-high", "2");
        fields.put("priority-medium", "3");
        fields.put("priority-low", "4");
        fields.put("not-done-resolutions", "");
        fields.put("issue-details", "page");
        fields.put("service-account", "");
        fields.put("do", "save");
        return fields;
    }

    /** Submits the form as the page holds it, with other values. */
    Client.Answer submit(Map<String, String> fields) {
        Client.Answer page = client.get(path).expect(200);
        Matcher token = TOKEN.matcher(page.text());
        Map<String, String> all = new LinkedHashMap<>(fields);
        while (token.find()) {
            all.put(token.group(1), token.group(2));
        }
        return send(all, page.headers().getOrDefault("Set-Cookie", ""));
    }

    /** The same without the proof that the form comes from the page. */
    Client.Answer submitUnproven(Map<String, String> fields) {
        return send(fields, "");
    }

    private Client.Answer send(Map<String, String> fields, String cookie) {
        String encoded = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.form(path, encoded, cookie.replaceAll(";.*", ""));
    }

    String linkId() {
        return first(LINK, shown());
    }

    /** Makes a new webhook address, as shown once, beside one in use where the page asks. */
    String newWebhookAddress() {
        String html = confirmed(submit(Map.of("do", "new-webhook")).expect(200), "replace-webhook-url")
                .text();
        return first(CODE, html).replace("&amp;", "&");
    }

    private static String first(Pattern pattern, String html) {
        Matcher found = pattern.matcher(html);
        if (!found.find()) {
            throw new AssertionError("Not on the page: " + pattern + "\n" + html);
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
