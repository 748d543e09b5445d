package dev.hindsight.blueprint;

import dev.hindsight.wiki.KeyedExecutor;
import dev.hindsight.wiki.Pages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a title that no page of a space has, and that nobody else was proposed lately: the wanted one, or that with a number.
 * It looks on a thread of its own, since a statement that fails would spoil the transaction in which the page is created.
 */
final class PageTitles {

    /** The longest title that the wiki takes. */
    static final int LIMIT = 255;

    /** For how long a title is kept for who was proposed it. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(PageTitles.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_TRIED = 1000;

    private final Pages pages;
    private final ProposedTitles proposed;
    private final KeyedExecutor executor;
    private final Clock clock;

    PageTitles(Pages pages, ProposedTitles proposed, KeyedExecutor executor, Clock clock) {
        this.pages = pages;
        this.proposed = proposed;
        this.executor = executor;
        this.clock = clock;
    }

    /** A free title; where that cannot be found out in time, one with the second in it. */
    String free(String spaceKey, String wanted) {
        CompletableFuture<String> found = new CompletableFuture<>();
        executor.run("titles", () -> {
            try {
                found.complete(next(spaceKey, wanted));
            } catch (RuntimeException | LinkageError e) {
                found.completeExceptionally(e);
            }
        });
        try {
            return found.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Whether a title is free could not be found out", e);
        }
        return with(wanted, " " + clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private String next(String spaceKey, String wanted) {
        Instant now = clock.instant();
        for (int number = 1; number <= MOST_TRIED; number++) {
            String title = with(wanted, number == 1 ? "" : " (" + number + ")");
            if (!pages.isTitled(spaceKey, title) && proposed.take(spaceKey, title, now, now.minus(KEPT))) {
                return title;
            }
        }
        throw new IllegalStateException("No title is free of the first " + MOST_TRIED);
    }

    /** Shortens what stands before the ending, not the ending, and cuts no character in two. */
    private static String with(String wanted, String ending) {
        int room = LIMIT - ending.length();
        if (wanted.length() <= room) {
            return wanted + ending;
        }
        int end = Character.isHighSurrogate(wanted.charAt(room - 1)) ? room - 1 : room;
        return wanted.substring(0, end).stripTrailing() + ending;
    }
}
