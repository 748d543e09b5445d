package dev.hindsight.host.confluence.jobs;

import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import dev.hindsight.host.confluence.database.Database;
import dev.hindsight.host.confluence.services.PlatformUser;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the jobs of the enabled plugin when they are due, without a user, one run of a job at a time on this node.
 */
public final class JobSchedule {

    private static final Logger log = LoggerFactory.getLogger(JobSchedule.class);
    private static final long TICK_MILLIS = 200;

    private final Claims claims;
    private final Clock clock = Clock.systemUTC();
    private volatile Running running = new Running(List.of(), clock.instant());

    public JobSchedule(Database database, String node) {
        this.claims = new Claims(database, node);
    }

    public void start(List<Job> jobs) {
        Instant now = clock.instant();
        jobs.stream()
                .filter(Job::oncePerCluster)
                .forEach(job -> claims.plan(job.key(), job.timing().first(now)));
        running = new Running(jobs, now);
        running.begin();
    }

    /** Asks running jobs to end and waits for them, a few seconds at most. */
    public void stop() {
        running.end();
        running = new Running(List.of(), clock.instant());
    }

    /** Runs a job now, on this thread, whoever's turn it is. Empty when there is no such job. */
    public Optional<String> runNow(String key) {
        return running.jobs().stream()
                .filter(job -> job.key().equals(key))
                .findFirst()
                .map(job -> run(job, running));
    }

    private String run(Job job, Running current) {
        StringBuilder outcome = new StringBuilder();
        Lock turn = current.turn(job.key());
        JobRunnerRequest request = () -> current.isEnding();
        turn.lock();
        try {
            PlatformUser.actingAs(Optional.empty(), () -> {
                JobRunnerResponse response = job.runner().runJob(request);
                outcome.append(response);
            });
        } catch (Exception | LinkageError e) {
            log.error("The job {} failed", job.key(), e);
            outcome.append("failed: ").append(e.getMessage());
        } finally {
            turn.unlock();
        }
        return outcome.toString();
    }

    private final class Running {

        private final List<Job> jobs;
        private final Map<String, Instant> next = new ConcurrentHashMap<>();
        private final Map<String, Lock> turns = new ConcurrentHashMap<>();
        private final ScheduledExecutorService threads;
        private volatile boolean ending;

        Running(List<Job> jobs, Instant now) {
            this.jobs = jobs;
            jobs.forEach(job -> next.put(job.key(), job.timing().first(now)));
            threads = Executors.newScheduledThreadPool(jobs.size(), work -> new Thread(work, "host-jobs"));
        }

        List<Job> jobs() {
            return jobs;
        }

        Lock turn(String key) {
            return turns.computeIfAbsent(key, k -> new ReentrantLock());
        }

        boolean isEnding() {
            return ending;
        }

        void begin() {
            for (Job job : jobs) {
                Future<?> unused = threads.scheduleWithFixedDelay(
                        () -> tick(job), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
            }
        }

        private void tick(Job job) {
            Instant now = clock.instant();
            if (ending || now.isBefore(next.getOrDefault(job.key(), Instant.MAX))) {
                return;
            }
            Instant following = job.timing().after(now);
            next.put(job.key(), following);
            try {
                if (!job.oncePerCluster() || claims.take(job.key(), now, following)) {
                    run(job, this);
                }
            } catch (RuntimeException e) {
                log.error("The job {} could not be claimed", job.key(), e);
            }
        }

        void end() {
            ending = true;
            threads.shutdown();
            try {
                if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                    threads.shutdownNow();
                }
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }
}
