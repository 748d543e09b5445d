package dev.hindsight.issue.adapter;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.rules.ExternalResource;

/**
 * An HTTP server that answers what a test tells it to and remembers what it was asked. It knows nothing of Jira: each
 * route, a method and a path below the REST API, has replies that are given in their order, the last one for ever.
 */
public final class LoopbackJira extends ExternalResource {

    /** A request as it arrived; the path is relative to the REST API, whichever name of it was used. */
    public record Received(String method, String path, String query, Headers headers, String body) {}

    /** What is answered to one request. */
    public record Answer(int status, Map<String, String> headers, String body, boolean hangsUp) {

        public static Answer json(int status, String body) {
            return new Answer(status, Map.of("Content-Type", "application/json;charset=UTF-8"), body, false);
        }

        public static Answer html(int status) {
            return new Answer(status, Map.of("Content-Type", "text/html"), "<html>secret page</html>", false);
        }

        /** Reads the request and closes the connection. */
        public static Answer hangUp() {
            return new Answer(0, Map.of(), "", true);
        }

        public Answer with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Answer(status, more, body, hangsUp);
        }
    }

    private final Map<String, Deque<Answer>> routes = new LinkedHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final HttpServer server = open();

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void before() {
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    @Override
    protected void after() {
        server.stop(0);
        threads.shutdownNow();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jira");
    }

    /** Adds an answer to a route, such as {@code GET issue/10001}. */
    public synchronized LoopbackJira on(String route, Answer answer) {
        routes.computeIfAbsent(route, unknown -> new ArrayDeque<>()).add(answer);
        return this;
    }

    public LoopbackJira on(String route, int status, String body) {
        return on(route, Answer.json(status, body));
    }

    public List<Received> received() {
        return received;
    }

    public List<Received> received(String route) {
        return received.stream()
                .filter(request -> (request.method() + " " + request.path()).equals(route))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath().replaceFirst("^/jira/rest/api/(2|latest)/", "");
        String query = exchange.getRequestURI().getRawQuery();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Headers headers = new Headers();
        headers.putAll(exchange.getRequestHeaders());
        received.add(new Received(exchange.getRequestMethod(), path, query == null ? "" : query, headers, body));
        Answer answer = next(exchange.getRequestMethod() + " " + path);
        if (!answer.hangsUp()) {
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private synchronized Answer next(String route) {
        Deque<Answer> answers = routes.getOrDefault(route, new ArrayDeque<>());
        if (answers.isEmpty()) {
            return Answer.json(404, "{\"errorMessages\":[\"Nothing at " + route + "\"],\"errors\":{}}");
        }
        return answers.size() == 1 ? answers.getFirst() : answers.removeFirst();
    }
}
