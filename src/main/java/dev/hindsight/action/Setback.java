package dev.hindsight.action;

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
record Setback(Reason reason, Instant again, boolean refused, boolean everybody) {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int LONGEST_WORDS = 1000;
    private static final Duration FOR_AUTHORISATION = Duration.ofMinutes(1);

    /** What a failure means for an item on which some tries have failed before, at an instant. */
    static Setback of(TrackerException failure, Caller caller, int tries, Instant now) {
        if (failure instanceof TrackerException.Busy busy) {
            return new Setback(new Reason(Reason.Code.BUSY), bounded(busy.until(), now), false, true);
        }
        if (failure instanceof TrackerException.NotAuthorised unauthorised) {
            Reason reason = new Reason(
                    Reason.Code.NOT_AUTHORISED,
                    caller.userKey(),
                    unauthorised.where().toString());
            return new Setback(reason, now.plus(FOR_AUTHORISATION).plus(pause(tries)), false, false);
        }
        if (failure instanceof TrackerException.Refused refused) {
            return new Setback(new Reason(Reason.Code.REFUSED, words(refused)), now.plus(AFTER_REFUSAL), true, false);
        }
        if (failure instanceof TrackerException.NotPermitted notPermitted) {
            Reason reason = new Reason(
                    Reason.Code.NOT_PERMITTED, caller.userKey(), cut(String.valueOf(notPermitted.getMessage())));
            return new Setback(reason, now.plus(AFTER_REFUSAL), true, false);
        }
        if (failure instanceof TrackerException.NotFound) {
            return new Setback(new Reason(Reason.Code.NO_SUCH_ISSUE), now.plus(AFTER_REFUSAL), true, false);
        }
        if (failure instanceof TrackerException.OutcomeUnknown) {
            return new Setback(new Reason(Reason.Code.OUTCOME_UNKNOWN), now.plus(pause(tries)), false, false);
        }
        if (failure instanceof TrackerException.WrongAnswer) {
            return new Setback(new Reason(Reason.Code.WRONG_ANSWER), now.plus(pause(tries)), false, false);
        }
        return new Setback(new Reason(Reason.Code.UNREACHABLE), now.plus(pause(tries)), false, true);
    }

    /** What it means for an item with an issue that the tracker would not let it be written. */
    static Setback ofWriting(TrackerException failure, Caller writer, Instant now) {
        // The issue is there, since it could be read; only this person does not see it
        return failure instanceof TrackerException.NotFound
                ? of(new TrackerException.NotPermitted(String.valueOf(failure.getMessage())), writer, 0, now)
                : of(failure, writer, 0, now);
    }

    /** How long to wait after a number of tries: five seconds, doubled each time, up to a quarter of an hour. */
    static Duration pause(int tries) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static List<String> wordsOf(TrackerException.Refused refused) {
        Stream<String> fields = refused.fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + ": " + entry.getValue());
        return Stream.concat(refused.messages().stream(), fields).toList();
    }

    private static String words(TrackerException.Refused refused) {
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
