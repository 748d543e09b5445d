package dev.hindsight.host.server;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ExchangeLogTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Path file;
    private WebServer server;

    @Before
    public void start() throws IOException {
        Path base = folder.getRoot().toPath();
        file = base.resolve("calls.jsonl");
        server = new WebServer(0, "/echo", base.resolve("server"))
                .filter("log", new ExchangeFilter(new ExchangeLog(file)), "/*")
                .servlet("echo", new Echo(), "/*");
        server.start();
    }

    @Test
    public void keepsACallWithItsAnswerAsTheClientSeesIt() throws Exception {
        HttpResponse<String> seen = call("/stream?q=%26", "grüße");

        assertEquals("stream grüße", seen.body());
        assertEquals(
                List.of(new Exchange(
                        "POST",
                        "/echo/stream",
                        "q=%26",
                        "text/plain;charset=UTF-8",
                        "grüße",
                        201,
                        "text/plain;charset=UTF-8",
                        "stream grüße")),
                logged());
    }

    @Test
    public void keepsWhatIsWrittenByAWriter() throws Exception {
        assertEquals("writer ü", call("/writer", "ü").body());

        assertEquals("writer ü", logged().get(0).answer());
    }

    @Test
    public void leavesOutWhatWasCut() {
        assertThrows(IOException.class, () -> call("/cut", ""));

        assertEquals(List.of(), logged());
    }

    private HttpResponse<String> call(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The server is stopped first, so that no call is at work any more. */
    private List<Exchange> logged() {
        server.stop();
        try {
            return Files.readAllLines(file).stream().map(Exchange::ofLine).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the path's name and the body. */
    private static final class Echo extends HttpServlet {

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String name = request.getPathInfo().substring(1);
            String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            response.setStatus(201);
            response.setContentType("text/plain;charset=UTF-8");
            switch (name) {
                case "writer" -> response.getWriter().write(name + " " + body);
                case "cut" -> Connection.of(request).cut();
                default -> response.getOutputStream().write((name + " " + body).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
