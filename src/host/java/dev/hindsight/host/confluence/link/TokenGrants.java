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

    private final URI login;
    private final URI page;
    private final String callback;

    TokenGrants(URI login, URI page, String callback) {
        this.login = login;
        this.page = page;
        this.callback = callback;
    }

    /** Empty when Jira's page does not give one. */
    Optional<String> allow(Person person) throws IOException, InterruptedException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String name = Html.urlPart(person.userName());
        browser.send(form(login, "os_username=" + name + "&os_password=" + name).build(), BodyHandlers.discarding());
        String form = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
        Matcher field = FIELD.matcher(form);
        if (!field.find()) {
            return Optional.empty();
        }
        String answer = XsrfToken.FIELD + "=" + field.group(1) + "&allow=true&callback=" + Html.urlPart(callback);
        HttpResponse<String> allowed = browser.send(form(page, answer).build(), BodyHandlers.ofString());
        return allowed.headers()
                .firstValue("Location")
                .map(TOKEN::matcher)
                .filter(Matcher::find)
                .map(token -> token.group(1));
    }

    private static HttpRequest.Builder form(URI address, String fields) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }
}
