package dev.hindsight.host.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.host.server.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Somebody's calls of a product, each held against the description at once. In bodies a backtick stands for a
 * quotation mark.
 *
 * @param user an empty name is nobody
 */
record Conversation(Description description, String baseUrl, String user) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Exchange get(int status, String path) {
        return checked(status, "GET", path, "");
    }

    Exchange post(int status, String path, String body) {
        return checked(status, "POST", path, body);
    }

    Exchange put(int status, String path, String body) {
        return checked(status, "PUT", path, body);
    }

    Exchange delete(int status, String path) {
        return checked(status, "DELETE", path, "");
    }

    /** A call that only the embedded host has. */
    Exchange undescribed(String path, String body) {
        return send("POST", path, body);
    }

    static JsonNode json(Exchange exchange) {
        try {
            return JSON.readTree(exchange.answer());
        } catch (JsonProcessingException e) {
            throw new AssertionError(exchange.toString(), e);
        }
    }

    private Exchange checked(int status, String method, String path, String body) {
        Exchange exchange = send(method, path, body);
        if (exchange.status() != status) {
            throw new AssertionError("The status should be " + status + ": " + exchange);
        }
        List<String> violations = description.violations(exchange);
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n", violations));
        }
        return exchange;
    }

    private Exchange send(String method, String path, String body) {
        String sent = body.replace('`', '"');
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .method(method, HttpRequest.BodyPublishers.ofString(sent))
                .header("Content-Type", "application/json");
        if (!user.isEmpty()) {
            byte[] pair = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            URI uri = response.uri();
            return new Exchange(
                    method,
                    uri.getRawPath(),
                    uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                    "application/json",
                    sent,
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
