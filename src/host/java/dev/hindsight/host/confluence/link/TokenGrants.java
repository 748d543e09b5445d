package dev.hindsight.host.confluence.link;

import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.Person;
import dev.hindsight.host.server.XsrfToken;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does in a person's name what the person would do in a browser: allows Confluence to act for them in Jira. Only for the people
 * who start authorized. Used at the start, by one thread.
 */
final class TokenGrants {

    private static final Pattern FIELD = Pattern.compile("name=\"" + XsrfToken.FIELD + "\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("[?&]token=([^&]+)");

    private final URI page;
    private final String callback;

    TokenGrants(URI page, String callback) {
        this.page = page;
        this.callback = callback;
    }

    /** Empty when Jira's page does not give one. */
    Optional<String> allow(Person person) throws IOException, InterruptedException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpRequest.Builder ask = signed(HttpRequest.newBuilder(page), person);
        String form = browser.send(ask.build(), BodyHandlers.ofString()).body();
        Matcher field = FIELD.matcher(form);
        if (!field.find()) {
            return Optional.empty();
        }
        String answer = XsrfToken.FIELD + "=" + field.group(1) + "&allow=true&callback=" + Html.urlPart(callback);
        HttpRequest.Builder allow = signed(HttpRequest.newBuilder(page), person)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(answer));
        HttpResponse<String> allowed = browser.send(allow.build(), BodyHandlers.ofString());
        return allowed.headers()
                .firstValue("Location")
                .map(TOKEN::matcher)
                .filter(Matcher::find)
                .map(token -> token.group(1));
    }

    private static HttpRequest.Builder signed(HttpRequest.Builder request, Person person) {
        String pair = person.userName() + ":" + person.userName();
        return request.header(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
}
