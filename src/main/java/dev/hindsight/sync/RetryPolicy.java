package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.WaitReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a failed call means for an item: which reason it shows, whether it counts as refused, and when to try again.
 * Pure. Immutable.
 *
 * @param reason what is shown
 * @param again when to try again
 * @param refused whether the tracker said no, so that trying again soon makes no sense
 * @param everybody whether it holds for all items behind the link, so that the others need not be tried
 */
public record RetryPolicy(WaitReason reason, Instant again, boolean refused, boolean everybody) {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int LONGEST_WORDS = 1000;
    private static final Duration FOR_AUTHORISATION = Duration.ofMinutes(1);

    /** What a failure means for an item on which some tries have failed before, at an instant. */
    public static RetryPolicy of(JiraException failure, Actor actor, int tries, Instant now) {
        if (failure instanceof JiraException.Busy busy) {
            return new RetryPolicy(new WaitReason(WaitReason.Code.BUSY), bounded(busy.until(), now), false, true);
        }
        if (failure instanceof JiraException.NotAuthorised unauthorised) {
            WaitReason reason = new WaitReason(
                    WaitReason.Code.NOT_AUTHORISED,
                    actor.userKey(),
                    unauthorised.where().toString());
            return new RetryPolicy(reason, now.plus(FOR_AUTHORISATION).plus(pause(tries)), false, false);
        }
        if (failure instanceof JiraException.Refused refused) {
            return new RetryPolicy(
                    new WaitReason(WaitReason.Code.REFUSED, words(refused)), now.plus(AFTER_REFUSAL), true, false);
        }
        if (failure instanceof JiraException.NotPermitted notPermitted) {
            WaitReason reason = new WaitReason(
                    WaitReason.Code.NOT_PERMITTED, actor.userKey(), cut(String.valueOf(notPermitted.getMessage())));
            return new RetryPolicy(reason, now.plus(AFTER_REFUSAL), true, false);
        }
        if (failure instanceof JiraException.NotFound) {
            return new RetryPolicy(new WaitReason(WaitReason.Code.NO_SUCH_ISSUE), now.plus(AFTER_REFUSAL), true, false);
        }
        if (failure instanceof JiraException.OutcomeUnknown) {
            return new RetryPolicy(
                    new WaitReason(WaitReason.Code.OUTCOME_UNKNOWN), now.plus(pause(tries)), false, false);
        }
        if (failure instanceof JiraException.WrongAnswer) {
            return new RetryPolicy(new WaitReason(WaitReason.Code.WRONG_ANSWER), now.plus(pause(tries)), false, false);
        }
        return new RetryPolicy(new WaitReason(WaitReason.Code.UNREACHABLE), now.plus(pause(tries)), false, true);
    }

    /** What it means for an item with an issue that the tracker would not let it be written. */
    static RetryPolicy ofWriting(JiraException failure, Actor writer, Instant now) {
        // The issue is there, since it could be read; only this person does not see it
        return failure instanceof JiraException.NotFound
                ? of(new JiraException.NotPermitted(String.valueOf(failure.getMessage())), writer, 0, now)
                : of(failure, writer, 0, now);
    }

    /** How long to wait after a number of tries: five seconds, doubled each time, up to a quarter of an hour. */
    static Duration pause(int tries) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static List<String> wordsOf(JiraException.Refused refused) {
        Stream<String> fields = refused.fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + ": " + entry.getValue());
        return Stream.concat(refused.messages().stream(), fields).toList();
    }

    private static String words(JiraException.Refused refused) {
        return cut(String.join(" ", wordsOf(refused)));
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_WORDS
                ? words
                : words.substring(
                        0, LONGEST_WORDS - (Character.isHighSurrogate(words.charAt(LONGEST_WORDS - 1)) ? 1 : 0));
    }

    /** A tracker that asks to wait for a year is not believed, nor one that asks not to wait at all. */
    private static Instant bounded(Instant until, Instant now) {
        Instant first = now.plus(FIRST_PAUSE);
        Instant last = now.plus(LONGEST_WAIT);
        if (until.isBefore(first)) {
            return first;
        }
        return until.isAfter(last) ? last : until;
    }
}
