package dev.hindsight.sync;

import dev.hindsight.connection.CircuitBreaker;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.WaitReason;
import dev.hindsight.item.WaitReason.Code;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * What a failed call means for an item: which reason it shows, and when to try again.
 *
 * @param reason what is shown
 * @param again when to try again
 */
record RetryPolicy(WaitReason reason, Instant again) {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);
    private static final Duration FOR_AUTHORIZATION = Duration.ofMinutes(1);
    private static final int LONGEST_WORDS = 1000;

    /** After so many attempts the pause grows no more while it is open whether an issue was created: forty seconds. */
    private static final int MOST_TRIES_OF_SEARCHES = 3;

    /** What a failure means for an item, at an instant. */
    static RetryPolicy of(JiraException failure, Actor actor, ActionItem item, Instant now) {
        Instant afterPause =
                now.plus(pause(item.schedule().tries(), item.location().pageId()));
        return switch (failure.kind()) {
            case BUSY ->
                new RetryPolicy(
                        new WaitReason(Code.BUSY),
                        failure.busyUntil()
                                .map(asked -> CircuitBreaker.believed(asked, now))
                                .orElse(afterPause));
            case NOT_AUTHORIZED ->
                new RetryPolicy(
                        new WaitReason(
                                Code.NOT_AUTHORIZED,
                                actor.userKey(),
                                failure.authorizeAt().map(URI::toString).orElse("")),
                        afterPause.plus(FOR_AUTHORIZATION));
            case REFUSED -> refused(new WaitReason(Code.REFUSED, cut(failure.said())), now);
            case NOT_PERMITTED ->
                refused(new WaitReason(Code.NOT_PERMITTED, actor.userKey(), cut(failure.said())), now);
            case NOT_FOUND -> refused(new WaitReason(Code.NO_SUCH_ISSUE), now);
            case OUTCOME_UNKNOWN -> new RetryPolicy(new WaitReason(Code.OUTCOME_UNKNOWN), afterPause);
            case TOO_MUCH -> new RetryPolicy(new WaitReason(Code.BUSY), afterPause);
            case WRONG_ANSWER -> new RetryPolicy(new WaitReason(Code.WRONG_ANSWER), afterPause);
            case NOT_SENT -> new RetryPolicy(new WaitReason(Code.UNREACHABLE), afterPause);
        };
    }

    /**
     * What a failure means while it is open whether an item's issue was created: the search for it is repeated soon, however often
     * nothing was found before, since what failed says nothing of the issue.
     */
    static RetryPolicy ofSearch(JiraException failure, Actor actor, ActionItem item, Instant now) {
        RetryPolicy retry = of(failure, actor, item, now);
        int tries = Math.min(item.schedule().tries(), MOST_TRIES_OF_SEARCHES);
        return switch (failure.kind()) {
            case OUTCOME_UNKNOWN, TOO_MUCH, WRONG_ANSWER, NOT_SENT ->
                new RetryPolicy(
                        retry.reason(), now.plus(pause(tries, item.location().pageId())));
            case BUSY, NOT_AUTHORIZED, REFUSED, NOT_PERMITTED, NOT_FOUND -> retry;
        };
    }

    /** What it means for an item with an issue that Jira would not let it be written. */
    static RetryPolicy ofWriting(JiraException failure, Actor writer, ActionItem item, Instant now) {
        // The issue is there, since it could be read; only this person does not see it
        return failure.kind() == JiraException.Kind.NOT_FOUND
                ? of(new JiraException.NotPermitted(String.valueOf(failure.getMessage())), writer, item, now)
                : of(failure, writer, item, now);
    }

    /**
     * How long to wait after a number of attempts: about five seconds, about twice as long each time, up to a quarter of an
     * hour. It is cut by up to a fifth, by another part for each page and attempt, so that pages do not all come back at once;
     * the findings of one page stay together, since one call can create them all.
     */
    static Duration pause(int tries, long pageId) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        Duration longest = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return longest.minusMillis(longest.toMillis() / 5 * spread(tries, pageId) / 100);
    }

    /** A number from 0 to 100 that is always the same for the same page and attempt. */
    private static int spread(int tries, long pageId) {
        return new SplittableRandom(Objects.hash(pageId, tries)).nextInt(101);
    }

    private static RetryPolicy refused(WaitReason reason, Instant now) {
        return new RetryPolicy(reason, now.plus(AFTER_REFUSAL));
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_WORDS
                ? words
                : words.substring(
                        0, LONGEST_WORDS - (Character.isHighSurrogate(words.charAt(LONGEST_WORDS - 1)) ? 1 : 0));
    }
}
