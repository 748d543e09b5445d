package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Programs that ask again and again learn that nothing has changed, also behind a proxy that compresses and alters tags. */
public class CompressedAnswersTest {

    @ClassRule
    public static final Products PRODUCTS = Products.running();

    private static final int POLLS = 20;

    private final Wiki author = PRODUCTS.author();
    private String progress = "";

    @Before
    public void publishAPageThatDoesNotChange() {
        PublishedPage page = author.publish(FindingMarkup.titled("Compressed " + UUID.randomUUID())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage());
        progress = "/rest/hindsight/1.0/pages/" + page.id() + "/progress";
        Await.until(
                "tracked and read",
                PRODUCTS.patience(),
                () -> author.client().get(progress).text(),
                text -> text.contains("\"category\":\"new\""));
    }

    @Test
    public void pollsThroughApacheAreAnsweredThatNothingHasChanged() throws IOException {
        pollThrough("-gzip");
    }

    @Test
    public void pollsThroughJettyAreAnsweredThatNothingHasChanged() throws IOException {
        pollThrough("--gzip");
    }

    @Test
    public void anAnswerThatNothingHasChangedSaysItsAgeAndWhoMayKeepIt() {
        Client.Answer first = author.client().get(progress).expect(200);
        Client.Answer again = author.client()
                .get(progress, "If-None-Match", first.header("ETag"))
                .expect(304);

        for (Client.Answer answer : List.of(first, again)) {
            assertEquals("private, no-cache", answer.header("Cache-Control"));
            assertEquals(first.header("ETag"), answer.header("ETag"));
            assertFalse(answer.header("Hindsight-As-Of").isEmpty());
            assertFalse(answer.header("Date").isEmpty());
        }
        assertEquals("", again.text());
    }

    private void pollThrough(String suffix) throws IOException {
        HttpServer proxy = proxy(author.client().base(), suffix);
        proxy.start();
        try {
            URI base = URI.create(author.client().base());
            Client reader = new Client(
                    "http://localhost:" + proxy.getAddress().getPort() + base.getPath(),
                    author.client().userName(),
                    author.client().authorization());
            Client.Answer first = reader.get(progress).expect(200);
            String tag = first.header("ETag");
            assertEquals("gzip", first.header("Content-Encoding"));
            assertTrue(tag, tag.startsWith("W/\"") && tag.endsWith(suffix + "\""));

            List<Integer> statuses = new ArrayList<>();
            for (int poll = 0; poll < POLLS; poll++) {
                statuses.add(reader.get(progress, "If-None-Match", tag).status());
            }

            assertEquals(Collections.nCopies(POLLS, 304), statuses);
            String other = "W/\"" + UUID.randomUUID() + suffix + "\"";
            assertEquals(200, reader.get(progress, "If-None-Match", other).status());
            assertEquals(
                    304,
                    reader.get(progress, "If-None-Match", other + ", " + tag).status());
        } finally {
            proxy.stop(0);
        }
    }

    /** A proxy that compresses each answer, and says by a suffix in its tag that it did. */
    private static HttpServer proxy(String site, String suffix) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI base = URI.create(site);
        server.createContext("/", exchange -> {
            Client client = new Client(site, "", exchange.getRequestHeaders().getFirst("Authorization"));
            String path =
                    exchange.getRequestURI().toString().substring(base.getPath().length());
            String known = exchange.getRequestHeaders().getFirst("If-None-Match");
            Client.Answer answer = known == null ? client.get(path) : client.get(path, "If-None-Match", known);
            pass(answer, exchange, suffix);
        });
        return server;
    }

    private static void pass(Client.Answer answer, HttpExchange exchange, String suffix) throws IOException {
        for (String name : Set.of("Content-Type", "Cache-Control", "Hindsight-As-Of")) {
            exchange.getResponseHeaders().set(name, answer.header(name));
        }
        String tag = answer.header("ETag").replaceAll("\"$", suffix + "\"");
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        if (answer.status() == 304) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            byte[] body = compressed(answer.text());
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(answer.status(), body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
        exchange.close();
    }

    private static byte[] compressed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
