package dev.hindsight.processes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Await;
import dev.hindsight.acceptance.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Confluence and Jira in one process, set up as at a first start, whose system clock a test moves while they run. Closing it kills the
 * process, and so does the end of the test. For one thread.
 */
final class ShiftedSite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ACCURACY = Duration.ofSeconds(5);
    private static final String MAILS = "/rest/host/1.0/mails";
    private static final String PLUGIN = "/rest/host/1.0/plugin";
    private static final String WEBHOOKS = "/rest/jira-webhook/1.0/webhooks";

    private final ShiftedClock clock;
    private final SiteProcess process;

    private ShiftedSite(ShiftedClock clock, SiteProcess process) {
        this.clock = clock;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::close));
    }

    /** Starts the process, with faketime's library, when its clock shows this moment. */
    static ShiftedSite started(String library, Instant start) throws IOException {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "processes").toAbsolutePath()), "shifted");
        ShiftedClock clock = ShiftedClock.started(library, folder, start);
        List<String> java = SiteProcess.java(ProcessClock.started(1), ProcessAgent.jar(folder));
        Map<String, String> properties = new HashMap<>(SiteProcess.plugin());
        properties.put("host.data", folder.resolve("data").toString());
        properties.put("confluence.port", "0");
        properties.put("jira.port", "0");
        // The words of the log, whatever the machine's language
        properties.put("user.language", "en");
        SiteProcess process = new SiteProcess(
                "Confluence",
                folder.resolve("site.log"),
                Stream.concat(clock.prefix().stream(), java.stream()).toList(),
                properties);
        ShiftedSite site = new ShiftedSite(clock, process);
        try {
            String ready = process.ready();
            assert !ready.isEmpty();
            site.awaitClock();
            return site;
        } catch (RuntimeException | AssertionError e) {
            site.close();
            throw e;
        }
    }

    /** A person in Confluence. */
    Client inConfluence(String person) {
        return new Client(process.address("Confluence"), person + ":" + person);
    }

    /** A person in Jira. */
    Client inJira(String person) {
        return new Client(process.address("Jira"), person + ":" + person);
    }

    /** Moves the clock to so many days after its start, with no mail kept from before. */
    void jumpToDay(int day) {
        inConfluence("admin").delete(MAILS).expect(200, 204);
        clock.shift(Duration.ofDays(day));
        awaitClock();
    }

    /** Lets two hours pass, of which the day has some left; whoever is due meanwhile, is due once. */
    void twoHoursLater() {
        clock.pass(Duration.ofHours(2));
        awaitClock();
    }

    private void awaitClock() {
        Duration wrong = Await.until(
                "the moved clock",
                PATIENCE,
                () -> Duration.between(shown(), clock.now()).abs(),
                difference -> difference.compareTo(ACCURACY) < 0);
        assert !wrong.isNegative();
    }

    /** What time it is for who answers. */
    private Instant shown() {
        String date = inConfluence("admin").get(PLUGIN).expect(200).header("Date");
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
    }

    /** The texts of the mails to a person since the last jump. */
    List<String> mailsTo(String person) {
        return mails().filter(mail -> mail.at("/to/0").asText().equals(person + "@example.com"))
                .map(mail -> mail.path("text").asText())
                .toList();
    }

    /** To whom there were mails since the last jump, as often as there were. */
    List<String> mailed() {
        return mails().map(mail -> mail.at("/to/0").asText()).sorted().toList();
    }

    private Stream<JsonNode> mails() {
        return StreamSupport.stream(
                inConfluence("admin").get(MAILS).expect(200).json().spliterator(), false);
    }

    /** Looks whom to remind, unless somebody has in this hour, and waits for who does. */
    void remind() {
        inConfluence("admin")
                .post("/rest/host/1.0/jobs/hindsight-reminders/run", Map.of())
                .expect(200);
    }

    /** Has Jira tell of no change any more, so that it has to be asked. */
    void removeWebhooks() {
        Client admin = inJira("admin");
        admin.get(WEBHOOKS)
                .expect(200)
                .json()
                .forEach(webhook -> admin.delete(
                                WEBHOOKS + "/" + webhook.get("id").asText())
                        .expect(204));
    }

    /** Disables and enables the plugin, so that its jobs are scheduled anew. */
    void enableAgain() {
        inConfluence("admin").post(PLUGIN, Map.of("enabled", false)).expect(200);
        inConfluence("admin").post(PLUGIN, Map.of("enabled", true)).expect(200);
    }

    /** The lines of the log that say that something went wrong. */
    List<String> errors() {
        return process.output()
                .lines()
                .filter(line -> line.startsWith("SEVERE") || line.startsWith("Exception in thread"))
                .toList();
    }

    String log() {
        return process.lastLines();
    }

    @Override
    public void close() {
        process.close();
    }
}
