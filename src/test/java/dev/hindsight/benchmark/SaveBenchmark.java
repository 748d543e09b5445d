package dev.hindsight.benchmark;

import dev.hindsight.host.confluence.EmbeddedConfluence;
import dev.hindsight.host.server.HostOptions;
import dev.hindsight.sync.FindingMarkup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures what a save of a page costs its author over HTTP with the plugin and without it, in turns: of a page with 200
 * findings, and of one as long that has none.
 */
final class SaveBenchmark {

    private static final int FINDINGS = 200;
    private static final int ROUNDS = 12;
    private static final int SAVES = 15;
    private static final int WARM_UP = 5;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Double> plainWith = new ArrayList<>();
    private final List<Double> plainWithout = new ArrayList<>();
    private final List<Double> findingsWith = new ArrayList<>();
    private final List<Double> findingsWithout = new ArrayList<>();
    private int version = 1;

    void measure(Targets targets) throws IOException {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmark")), "host");
        EmbeddedConfluence confluence = new EmbeddedConfluence(
                HostOptions.from(Map.of("confluence.port", "0", "jira.port", "0", "host.data", data.toString())),
                "http://localhost:9/jira");
        confluence.start();
        try {
            String base = confluence.baseUrl();
            String findings = FindingMarkup.page(IntStream.range(0, FINDINGS)
                    .mapToObj(number -> FindingMarkup.complete("Finding " + number))
                    .toArray(FindingMarkup[]::new));
            String plain = findings.replace("postmortem-finding", "information-panel");
            String page = create(base);
            for (int round = 0; round < ROUNDS; round++) {
                boolean with = round % 2 == 0;
                send(base + "/rest/host/1.0/plugin", "POST", "admin", "{\"enabled\":" + with + "}");
                save(base, page, plain, with ? plainWith : plainWithout, round);
                save(base, page, findings, with ? findingsWith : findingsWithout, round);
            }
        } finally {
            confluence.stop();
        }
        targets.tell("Save of a page without findings, without the plugin", Times.of(plainWithout));
        targets.tell("Save of a page without findings, with it", Times.of(plainWith));
        targets.tell("Save of a page with 200 findings, without the plugin", Times.of(findingsWithout));
        targets.tell("Save of a page with 200 findings, with it", Times.of(findingsWith));
        double with = Times.of(plainWith).median();
        double without = Times.of(plainWithout).median();
        targets.atMost(2, "Save of a page without findings, percent more", (with / without - 1) * 100);
    }

    private void save(String base, String page, String body, List<Double> times, int round) {
        for (int number = 0; number < SAVES + WARM_UP; number++) {
            version++;
            String content = "{\"type\":\"page\",\"title\":\"Measured\",\"version\":{\"number\":" + version
                    + "},\"body\":{\"storage\":{\"representation\":\"storage\",\"value\":\""
                    + body.replace("\"", "\\\"") + "\"}}}";
            double took = Times.once(() -> send(base + "/rest/api/content/" + page, "PUT", "alice", content));
            // The first two rounds are for the host to get warm
            if (round > 1 && number >= WARM_UP) {
                times.add(took);
            }
        }
    }

    private String create(String base) {
        String made = send(
                base + "/rest/api/content",
                "POST",
                "alice",
                "{\"type\":\"page\",\"title\":\"Measured\",\"space\":{\"key\":\"OPS\"},\"body\":{\"storage\":"
                        + "{\"representation\":\"storage\",\"value\":\"<p/>\"}}}");
        return made.replaceFirst("(?s).*?\"id\"\\s*:\\s*\"(\\d+)\".*", "$1");
    }

    private String send(String address, String method, String user, String body) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(address + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
