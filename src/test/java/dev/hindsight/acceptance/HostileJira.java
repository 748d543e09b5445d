package dev.hindsight.acceptance;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Jira in which everything has the names that a test wants: it passes all requests on to another one, and puts texts in place of
 * names, titles and error messages in what that answers. Lists of things to choose from get one thing for each text.
 */
final class HostileJira implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_A_CONNECTION =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "expect");
    private static final Set<String> NAMES =
            Set.of("name", "displayName", "summary", "fromString", "toString", "serverTitle", "title", "value");

    /** What is chosen from, by the ends of their addresses. */
    private static final String CATALOGS = ".*/(priority|resolution|project|issuetypes)";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final URI behind;
    private volatile List<String> texts = List.of();

    HostileJira(String baseUrl) {
        behind = URI.create(baseUrl);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort() + behind.getPath();
    }

    /** From now on everything has these texts for names; with none, its own. */
    void name(List<String> names) {
        texts = List.copyOf(names);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        HttpResponse<byte[]> answer = answer(exchange);
        byte[] body = changed(exchange, answer);
        answer.headers().map().forEach((name, values) -> {
            if (!OF_A_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, new ArrayList<>(values));
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private HttpResponse<byte[]> answer(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_A_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private byte[] changed(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        boolean json = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        List<String> names = texts;
        if (!json || names.isEmpty() || answer.body().length == 0) {
            return answer.body();
        }
        JsonNode read = JSON.readTree(answer.body());
        if (exchange.getRequestURI().getPath().matches(CATALOGS)) {
            multiply(read, names.size());
        }
        new Naming(names).change(read);
        return JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsBytes(read);
    }

    /** As many of the last one of a list as there are texts, each with an id and a key of its own. */
    private static void multiply(JsonNode read, int times) {
        ArrayNode list = read instanceof ArrayNode array ? array : (ArrayNode) read.path("values");
        JsonNode last = list.get(list.size() - 1);
        for (int number = 0; number < times; number++) {
            ObjectNode one = last.deepCopy();
            one.put("id", String.valueOf(77_000 + number));
            if (one.has("key")) {
                one.put("key", "HZ" + number);
            }
            list.add(one);
        }
        if (read instanceof ObjectNode page && page.has("total")) {
            page.put("total", list.size());
        }
    }

    /** Gives one name after the other; of an issue the same names each time. */
    private static final class Naming {

        private final List<String> names;
        private int next;

        Naming(List<String> names) {
            this.names = names;
        }

        void change(JsonNode node) {
            if (node.has("fields") && node.path("key").asText().contains("-")) {
                next = Integer.parseInt(node.get("key").asText().replaceAll(".*-", ""));
            }
            if (node instanceof ObjectNode object) {
                List<String> fields = new ArrayList<>();
                object.fieldNames().forEachRemaining(fields::add);
                fields.forEach(field -> change(object, field));
            } else {
                node.forEach(this::change);
            }
        }

        private void change(ObjectNode object, String field) {
            JsonNode value = object.get(field);
            boolean userName = field.equals("name") && object.has("displayName");
            if (value.isTextual() && NAMES.contains(field) && !userName) {
                object.put(field, name());
            } else if (field.equals("errorMessages") && value instanceof ArrayNode messages) {
                for (int number = 0; number < messages.size(); number++) {
                    messages.set(number, new TextNode(name()));
                }
            } else if (field.equals("errors") && value instanceof ObjectNode errors) {
                errors.properties().forEach(error -> error.setValue(new TextNode(name())));
            } else {
                change(value);
            }
        }

        private String name() {
            return names.get(Math.floorMod(next++, names.size()));
        }
    }
}
