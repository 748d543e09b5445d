package dev.hindsight.connection;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.JiraException;
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
import java.util.function.Function;

/**
 * What Jira offers a person to choose from, for a page that does not wait long: Jira is asked in the background, and what
 * comes too late for one view of the page is there for the next. Threads may call it at the same time.
 */
final class OfferedOptions<Q, A> {

    /** An answer that nobody took is not given later than this. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Function<Q, A> jira;
    private final Function<Q, Actor> actor;
    private final KeyedExecutor executor;
    private final Duration patience;
    private final Clock clock;
    private final Map<Q, Question<A>> asked = new ConcurrentHashMap<>();

    private record Question<A>(Instant at, CompletableFuture<A> answer) {}

    /**
     * @param jira gives the answer to a question
     * @param actor gives who asks a question
     * @param patience how long one view of a page waits
     */
    OfferedOptions(
            Function<Q, A> jira, Function<Q, Actor> actor, KeyedExecutor executor, Duration patience, Clock clock) {
        this.jira = jira;
        this.actor = actor;
        this.executor = executor;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * The options; empty when Jira has not answered yet.
     *
     * @throws JiraException when it could not be asked
     */
    Optional<A> of(Q what) {
        Question<A> question = asked.compute(what, (key, known) -> known == null || isStale(known) ? ask(key) : known);
        try {
            A options = question.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            asked.remove(what, question);
            return Optional.of(options);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            asked.remove(what, question);
            throw e.getCause() instanceof JiraException failure
                    ? failure
                    : new JiraException.WrongAnswer("Unexpected: " + e.getCause(), e);
        }
    }

    private boolean isStale(Question<A> question) {
        Instant now = clock.instant();
        return question.at().isAfter(now) || question.at().plus(FRESH).isBefore(now);
    }

    private Question<A> ask(Q what) {
        CompletableFuture<A> answer = new CompletableFuture<>();
        executor.run("options " + actor.apply(what).linkId(), () -> {
            try {
                answer.complete(jira.apply(what));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return new Question<>(clock.instant(), answer);
    }
}
