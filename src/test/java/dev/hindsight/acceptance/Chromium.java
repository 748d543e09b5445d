package dev.hindsight.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A browser without a window that types into forms and presses buttons, over its own debugging protocol. For one test, on one thread. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final WebSocket socket;
    private final Replies replies;
    private int lastId;

    private Chromium(Process process, WebSocket socket, Replies replies) {
        this.process = process;
        this.socket = socket;
        this.replies = replies;
    }

    /** Where it is installed; empty on machines without one. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium started(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        try {
            URI browser = URI.create(address(process));
            HttpClient http = HttpClient.newHttpClient();
            String targets = http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + browser.getPort() + "/json"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            for (JsonNode target : Client.JSON.readTree(targets)) {
                if (target.path("type").asText().equals("page")) {
                    Replies replies = new Replies();
                    URI page = URI.create(target.path("webSocketDebuggerUrl").asText());
                    WebSocket socket = http.newWebSocketBuilder()
                            .buildAsync(page, replies)
                            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    return new Chromium(process, socket, replies);
                }
            }
            throw new AssertionError("The browser shows no page: " + targets);
        } catch (Exception | AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static String address(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENING)) {
                // Nobody reads what else it says, and it must not wait for that
                Thread drain = new Thread(() -> said.lines().forEach(ignored -> {}), "chromium-output");
                drain.setDaemon(true);
                drain.start();
                return line.substring(LISTENING.length());
            }
        }
        throw new IOException("The browser did not start.");
    }

    void open(String address) {
        call("Page.navigate", Map.of("url", address));
        awaitTrue("document.readyState == 'complete' && location.href == " + quoted(address));
    }

    /** Runs a script in each page that is opened from now on, before the page's own. */
    void runFirst(String script) {
        call("Page.enable", Map.of());
        call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Types a text in place of what a field holds. */
    void type(String selector, String text) {
        evaluate("(e => { e.focus(); e.select(); })(document.querySelector(" + quoted(selector) + "))");
        call("Input.insertText", Map.of("text", text));
    }

    /** Presses a key of the keyboard, by the name that scripts know it by. */
    void key(String name) {
        call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", name, "code", name));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", name, "code", name));
    }

    /** Presses a button and waits until the address that follows begins so and is loaded. */
    void press(String selector, String addressAfter) {
        evaluate("window.pressed = true; document.querySelector(" + quoted(selector) + ").click()");
        awaitTrue("!window.pressed && document.readyState == 'complete' && location.href.startsWith("
                + quoted(addressAfter) + ")");
    }

    /** The value of an expression as text; empty for none. Fails where it cannot be evaluated. */
    String evaluate(String expression) {
        JsonNode reply = evaluation(expression);
        if (reply.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + reply.get("exceptionDetails"));
        }
        return reply.at("/result/value").asText("");
    }

    private JsonNode evaluation(String expression) {
        return call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
                .path("result");
    }

    /** Waits until an expression is true; until the page is there it may fail. */
    void awaitTrue(String expression) {
        Await.until(
                expression,
                PATIENCE,
                () -> evaluation(expression).at("/result/value").asText(),
                "true"::equals);
    }

    static String quoted(String text) {
        return Client.JSON.getNodeFactory().textNode(text).toString();
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        ObjectNode message = Client.JSON.createObjectNode().put("id", ++lastId).put("method", method);
        message.set("params", Client.JSON.valueToTree(parameters));
        CompletableFuture<JsonNode> reply = replies.to(lastId);
        try {
            socket.sendText(message.toString(), true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return reply.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(method, e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }

    /** Gathers the parts of what the browser sends and hands each reply to whoever waits for it. */
    private static final class Replies implements WebSocket.Listener {

        private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
        private final StringBuilder part = new StringBuilder();

        CompletableFuture<JsonNode> to(int id) {
            return waiting.computeIfAbsent(id, key -> new CompletableFuture<>());
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                try {
                    JsonNode message = Client.JSON.readTree(part.toString());
                    Optional.ofNullable(waiting.remove(message.path("id").asInt()))
                            .ifPresent(reply -> reply.complete(message));
                } catch (IOException e) {
                    throw new AssertionError(e);
                } finally {
                    part.setLength(0);
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
