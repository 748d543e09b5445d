package dev.hindsight.host.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.Person;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One person's access to one site over HTTP in a session that began at the login form: forms and REST. Redirects are not followed; a
 * refusal is an IOException.
 */
final class Browser {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String baseUrl;
    private final Person person;
    private boolean signedIn;

    Browser(String baseUrl, Person person) {
        this.baseUrl = baseUrl;
        this.person = person;
    }

    /** Confirms the password, as Confluence asks of administrators. */
    void confirm() throws IOException {
        String address = "/authenticate.action";
        HtmlForm form = HtmlForm.with("password", page(address))
                .orElseThrow(() -> new IOException("The site does not ask for the password."));
        submit(address, form.filled("password", person.userName()).fields());
    }

    String page(String path) throws IOException {
        return send(request(path).GET());
    }

    /** Sends a form; a name may have several values. */
    String submit(String path, List<Map.Entry<String, String>> fields) throws IOException {
        String form = fields.stream()
                .map(field -> Html.urlPart(field.getKey()) + "=" + Html.urlPart(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    JsonNode get(String path) throws IOException {
        return JSON.readTree(send(request(path).GET()));
    }

    JsonNode post(String path, Object body) throws IOException {
        String answer = send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        return JSON.readTree(answer.isEmpty() ? "{}" : answer);
    }

    private HttpRequest.Builder request(String path) {
        // The first requests of all wait for the tables; and where a clock is made to run fast, so does this time
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofMinutes(5));
    }

    private void signIn() throws IOException {
        signedIn = true;
        submit(
                "/login",
                List.of(
                        Map.entry("os_username", person.userName()),
                        Map.entry("os_password", person.userName()),
                        Map.entry("os_destination", "")));
    }

    private String send(HttpRequest.Builder request) throws IOException {
        if (!signedIn) {
            signIn();
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IOException(response.request().method() + " " + response.uri() + " was answered with "
                        + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
