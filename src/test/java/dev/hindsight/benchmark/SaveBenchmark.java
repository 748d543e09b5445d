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
 * Measures what a save of a page costs its author over HTTP with the plugin and without it: of a page with 200 findings, and
 * of one as long that has none. Two wikis are asked in turns, one of which has the plugin disabled.
 */
final class SaveBenchmark {

    private static final int FINDINGS = 200;
    private static final int WARM_UP = 150;
    private static final int SAVES = 250;

    private final HttpClient client = HttpClient.newHttpClient();

    void measure(Targets targets) throws IOException {
        EmbeddedConfluence with = started();
        EmbeddedConfluence without = started();
        try {
            send(without.baseUrl() + "/rest/host/1.0/plugin", "POST", "admin", "{\"enabled\":false}");
            String findings = FindingMarkup.page(IntStream.range(0, FINDINGS)
                    .mapToObj(number -> FindingMarkup.complete("Finding " + number))
                    .toArray(FindingMarkup[]::new));
            // First, since a page with findings leaves work behind
            String plain = findings.replace("postmortem-finding", "information-panel");
            double more = measure("Save of a page without findings", plain, with, without, targets);
            targets.atMost(2, "Save of a page without findings, percent more", more);
            measure("Save of a page with 200 findings", findings, with, without, targets);
        } finally {
            with.stop();
            without.stop();
        }
    }

    private static EmbeddedConfluence started() throws IOException {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmark")), "host");
        EmbeddedConfluence confluence = new EmbeddedConfluence(
                HostOptions.from(Map.of("confluence.port", "0", "jira.port", "0", "host.data", data.toString())),
                "http://localhost:9/jira");
        confluence.start();
        return confluence;
    }

    /** By how much of a hundred a save takes longer with the plugin. */
    private double measure(
            String what, String body, EmbeddedConfluence with, EmbeddedConfluence without, Targets targets) {
        List<Double> timesWith = new ArrayList<>();
        List<Double> timesWithout = new ArrayList<>();
        String page = create(with.baseUrl(), what);
        String other = create(without.baseUrl(), what);
        for (int number = 0; number < WARM_UP + SAVES; number++) {
            int version = number + 2;
            double one = save(with.baseUrl(), page, what, body, version);
            double another = save(without.baseUrl(), other, what, body, version);
            if (number >= WARM_UP) {
                timesWith.add(one);
                timesWithout.add(another);
            }
        }
        targets.tell(what + ", without the plugin", Times.of(timesWithout));
        targets.tell(what + ", with it", Times.of(timesWith));
        return (Times.of(timesWith).median() / Times.of(timesWithout).median() - 1) * 100;
    }

    private double save(String base, String page, String title, String body, int version) {
        String content = "{\"type\":\"page\",\"title\":\"" + title + "\",\"version\":{\"number\":" + version
                + "},\"body\":{\"storage\":{\"representation\":\"storage\",\"value\":\"" + body.replace("\"", "\\\"")
                + "\"}}}";
        return Times.once(() -> send(base + "/rest/api/content/" + page, "PUT", "alice", content));
    }

    private String create(String base, String title) {
        String made = send(
                base + "/rest/api/content",
                "POST",
                "alice",
                "{\"type\":\"page\",\"title\":\"" + title + "\",\"space\":{\"key\":\"OPS\"},\"body\":{\"storage\":"
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
