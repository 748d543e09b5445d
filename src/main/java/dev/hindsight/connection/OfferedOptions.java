package dev.hindsight.connection;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.wiki.KeyedExecutor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What Jira offers a person to choose from, for a page that does not wait long: Jira is asked in the background, and what
 * comes too late for one view of the page is there for the next. Threads may call it at the same time.
 */
final class OfferedOptions {

    /** An answer that nobody took is not given later than this. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Jira jira;
    private final KeyedExecutor executor;
    private final Duration patience;
    private final Clock clock;
    private final Map<Actor, Question> asked = new ConcurrentHashMap<>();

    private record Question(Instant at, CompletableFuture<JiraOptions> answer) {}

    /** @param patience how long one view of a page waits */
    OfferedOptions(Jira jira, KeyedExecutor executor, Duration patience, Clock clock) {
        this.jira = jira;
        this.executor = executor;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * The options; empty when Jira has not answered yet.
     *
     * @throws JiraException when it could not be asked
     */
    Optional<JiraOptions> of(Actor actor) {
        Question question = asked.compute(actor, (key, known) -> known == null || isStale(known) ? ask(key) : known);
        try {
            JiraOptions options = question.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            asked.remove(actor, question);
            return Optional.of(options);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            asked.remove(actor, question);
            throw e.getCause() instanceof JiraException failure
                    ? failure
                    : new JiraException.WrongAnswer("Unexpected: " + e.getCause(), e);
        }
    }

    private boolean isStale(Question question) {
        Instant now = clock.instant();
        return question.at().isAfter(now) || question.at().plus(FRESH).isBefore(now);
    }

    private Question ask(Actor actor) {
        CompletableFuture<JiraOptions> answer = new CompletableFuture<>();
        executor.run("options " + actor.linkId(), () -> {
            try {
                answer.complete(jira.options(actor));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return new Question(clock.instant(), answer);
    }
}
