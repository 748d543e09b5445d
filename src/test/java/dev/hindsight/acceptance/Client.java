package dev.hindsight.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/**
 * One person's HTTP client of one product, signed in by a password or a personal access token. Keeps no cookies.
 *
 * @param base the product's base address
 * @param userName empty text for nobody
 * @param authorization the header of that name; empty text for none
 */
public record Client(String base, String userName, String authorization) {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /**
     * The client of somebody with a password.
     *
     * @param credentials user name and password, with a colon between them; empty text for nobody
     */
    public Client(String base, String credentials) {
        this(base, credentials.replaceFirst(":.*", ""), credentials.isEmpty() ? "" : "Basic " + encoded(credentials));
    }

    /**
     * The client of somebody with a personal access token, which new installations want where they refuse passwords.
     */
    public static Client withToken(String base, String userName, String token) {
        return new Client(base, userName, "Bearer " + token);
    }

    private static String encoded(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** A status and a body. */
    public record Answer(int status, String text, Map<String, String> headers) {

        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("No JSON: " + text, e);
            }
        }

        /** A header's value; empty text when there is none. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public Answer expect(int... expected) {
            for (int one : expected) {
                if (one == status) {
                    return this;
                }
            }
            throw new AssertionError("Status " + status + ": " + text);
        }
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer post(String path, Object body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(json(body)));
    }

    public Answer put(String path, Object body) {
        return send(request(path, "Content-Type", "application/json").PUT(json(body)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Sends a form as a browser would, in the session of a cookie. */
    Answer form(String path, String encoded, String cookie) {
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded", "Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(encoded)));
    }

    /** Sends a form in no session. */
    Answer form(String path, String encoded) {
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded)));
    }

    /** A request as somebody else's site may have it sent, without the header that says that it is none. */
    Answer send(String method, String path, String type, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", authorization)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return send(request);
    }

    /** A request of any method, without a body. */
    Answer method(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** The same client for another person. */
    Client as(String otherCredentials) {
        return new Client(base, otherCredentials);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("X-Atlassian-Token", "no-check");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            return new Answer(response.statusCode(), response.body(), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
