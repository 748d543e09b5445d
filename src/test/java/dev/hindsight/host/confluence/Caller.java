package dev.hindsight.host.confluence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.host.server.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Somebody who calls the site over HTTP, with cookies; redirects are not followed. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String baseUrl;
    private final Map<String, String> headers;

    Caller(String baseUrl) {
        this.baseUrl = baseUrl;
        this.headers = Map.of();
    }

    Caller(String baseUrl, Person person) {
        this.baseUrl = baseUrl;
        byte[] pair = (person.userName() + ":" + person.userName()).getBytes(StandardCharsets.UTF_8);
        this.headers = Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private Caller(String baseUrl, Map<String, String> headers) {
        this.baseUrl = baseUrl;
        this.headers = headers;
    }

    /** With a personal access token. */
    static Caller withToken(String baseUrl, String token) {
        return new Caller(baseUrl, Map.of("Authorization", "Bearer " + token));
    }

    /** What came back. */
    record Reply(int status, String body, String location) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON, status " + status + ": " + body, e);
            }
        }
    }

    static Map<String, Object> page(String title, String body) {
        return Map.of("type", "page", "title", title, "space", Map.of("key", "OPS"), "body", storage(body));
    }

    static Map<String, Object> update(String title, int version, String body) {
        return Map.of("type", "page", "title", title, "version", Map.of("number", version), "body", storage(body));
    }

    private static Map<String, Object> storage(String body) {
        return Map.of("storage", Map.of("value", body, "representation", "storage"));
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply post(String path, Object json) {
        return send(request(path).header("Content-Type", "application/json").POST(body(json)));
    }

    Reply put(String path, Object json) {
        return send(request(path).header("Content-Type", "application/json").PUT(body(json)));
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    Reply form(String path, String fields, String... moreHeaders) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (moreHeaders.length > 0) {
            request.headers(moreHeaders);
        }
        return send(request.POST(BodyPublishers.ofString(fields)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path));
        headers.forEach(request::header);
        return request;
    }

    private static HttpRequest.BodyPublisher body(Object json) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
