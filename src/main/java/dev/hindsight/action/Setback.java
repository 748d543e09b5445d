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
    private static final Duration FOR_AUTHORISATION = Duration.ofMinutes(1);

    /** What a failure means for an item on which some tries have failed before, at an instant. */
    static Setback of(TrackerException failure, Caller caller, int tries, Instant now) {
        if (failure instanceof TrackerException.Busy busy) {
            return new Setback(new Reason(Reason.Code.BUSY), busy.until(), false, true);
        }
        if (failure instanceof TrackerException.NotAuthorised unauthorised) {
            Reason reason = new Reason(
                    Reason.Code.NOT_AUTHORISED,
                    caller.userKey(),
                    unauthorised.where().toString());
            return new Setback(reason, now.plus(FOR_AUTHORISATION), false, false);
        }
        if (failure instanceof TrackerException.Refused refused) {
            return new Setback(new Reason(Reason.Code.REFUSED, words(refused)), now.plus(AFTER_REFUSAL), true, false);
        }
        if (failure instanceof TrackerException.NotPermitted) {
            Reason reason = new Reason(Reason.Code.NOT_PERMITTED, caller.userKey());
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
        String words = String.join(" ", wordsOf(refused));
        return words.length() <= 1000 ? words : words.substring(0, 1000);
    }
}
