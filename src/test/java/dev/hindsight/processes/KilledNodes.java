package dev.hindsight.processes;

import dev.hindsight.acceptance.Await;
import dev.hindsight.frame.PostgresDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Publishes findings at two nodes at the same time, in waves. In each wave but the last a node is killed while issues are created,
 * and started again; meanwhile requests go wrong at Jira's side. In the last nothing goes wrong any more, and every finding shall
 * get its issue. The main method is the long run, with time as it is.
 */
public final class KilledNodes {

    /** What is allowed after the last fault: the lease of a right to create, and five minutes. */
    static final Duration UNTIL_SETTLED = Duration.ofMinutes(2 + 5);

    private static final Duration UNTIL_GIVEN_UP = UNTIL_SETTLED.multipliedBy(2);
    private static final Duration UNTIL_ASKED = Duration.ofSeconds(5);
    private static final int FAULTS_IN_A_WAVE = 3;

    private final Cluster cluster;
    private final List<Author> authors;
    private final JiraTrouble trouble;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final PublishedFindings published = new PublishedFindings();
    private int pending;

    private KilledNodes(Cluster cluster) {
        this.cluster = cluster;
        this.authors = List.of(new Author(cluster.at(0, "alice")), new Author(cluster.at(1, "bob")));
        this.trouble = new JiraTrouble(cluster.inJira("admin"));
    }

    /**
     * The system properties {@code processes.findings} and {@code processes.kills} say how long the run is, and
     * {@code processes.speed} how many times as fast as time its clock goes.
     */
    public static void main(String[] arguments) throws IOException {
        String postgres = PostgresDatabase.server()
                .orElseThrow(() -> new IllegalStateException("POSTGRES_URL must name a PostgreSQL."));
        Outcome outcome = run(
                postgres,
                Integer.getInteger("processes.findings", 1000),
                Integer.getInteger("processes.kills", 60),
                Integer.getInteger("processes.speed", 1));
        outcome.say();
        if (!outcome.isRight() || outcome.settling().compareTo(UNTIL_SETTLED) > 0) {
            throw new IllegalStateException("The run went wrong: " + outcome);
        }
    }

    /** Makes a run in processes of its own, whose clock goes so many times as fast as time does. */
    static Outcome run(String postgresUrl, int findings, int kills, int speed) throws IOException {
        try (Cluster cluster = Cluster.started(postgresUrl, ProcessClock.started(speed))) {
            try {
                return new KilledNodes(cluster).run(findings, kills);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(e.getMessage() + "\n\n" + cluster.logs(), e);
            }
        }
    }

    private Outcome run(int findings, int kills) {
        long begun = System.nanoTime();
        List<Wave> waves = IntStream.rangeClosed(0, kills)
                .mapToObj(number -> wave(number, findings, kills + 1))
                .toList();
        for (int kill = 0; kill < kills; kill++) {
            trouble.forgetRequests();
            trouble.plan(FAULTS_IN_A_WAVE);
            List<CompletableFuture<Void>> publishing = publish(waves.get(kill));
            kill(cluster.node(kill % authors.size()), kill + 1 == kills);
            publishing.forEach(CompletableFuture::join);
        }
        Instant calm = cluster.clock().now();
        publish(waves.get(kills)).forEach(CompletableFuture::join);
        Duration settling = settle(calm);
        CreatedIssues issues = CreatedIssues.in(cluster.inJira("admin"));
        return new Outcome(
                findings,
                kills,
                pending,
                trouble.hits(),
                settling,
                Duration.ofNanos(System.nanoTime() - begun),
                published.duplicates(issues),
                published.lost(issues),
                published.wrong(issues, authors.get(1)));
    }

    private Wave wave(int number, int findings, int waves) {
        List<String> titles = IntStream.range(findings * number / waves, findings * (number + 1) / waves)
                .mapToObj(finding -> "Finding " + finding + " of " + run)
                .toList();
        return new Wave("Wave " + number + " of " + run, titles);
    }

    private List<CompletableFuture<Void>> publish(Wave wave) {
        published.add(wave);
        return IntStream.range(0, authors.size())
                .mapToObj(author -> CompletableFuture.runAsync(() -> wave.publish(author, authors.get(author))))
                .toList();
    }

    /**
     * Kills a node as soon as Jira is asked to create something; where it is not, as while its link is paused, then too. The last
     * fault is that the last node killed is down; nothing else goes wrong from then on.
     */
    private void kill(SiteProcess node, boolean last) {
        Instant end = Instant.now().plus(UNTIL_ASKED);
        boolean unused = Await.until(
                "asked to create, or waited long enough",
                UNTIL_ASKED.multipliedBy(2),
                () -> trouble.creations() > 0 || Instant.now().isAfter(end),
                enough -> enough);
        node.kill();
        pending += cluster.database().pendingCreations();
        if (last) {
            trouble.end();
        }
        node.restart();
    }

    /**
     * Waits until every block shows an issue, and until Jira's search shows all issues that there are; gives how long the former took
     * from an instant.
     * What has not settled long after it should have is given up, and found missing afterwards.
     */
    private Duration settle(Instant calm) {
        ProcessClock clock = cluster.clock();
        boolean unused = Await.until(
                "settled or given up",
                UNTIL_GIVEN_UP.multipliedBy(2),
                () -> published.areTracked(authors.get(0)) || clock.now().isAfter(calm.plus(UNTIL_GIVEN_UP)),
                over -> over);
        Instant settled = clock.now();
        Instant found = Await.until(
                "found by Jira's search",
                UNTIL_GIVEN_UP,
                clock::now,
                now -> now.isAfter(settled.plus(Cluster.INDEX_LAG)));
        assert found.isAfter(calm);
        return Duration.between(calm, settled);
    }
}
