package dev.hindsight.assessment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The check whether an action item that is done had its effect.
 *
 * @param status how far the check has come
 * @param on the day on which it is checked, or was to be
 * @param answer the last answer that says whether it worked; empty until there is one
 * @param putOff from which day it was put off each time, oldest first
 */
public record EffectCheck(Status status, LocalDate on, Optional<Assessment> answer, List<LocalDate> putOff) {

    /** How far a check has come. The values are public. */
    public enum Status {
        /** Its day is yet to come. */
        PLANNED("planned"),
        /** Somebody should answer. */
        DUE("due"),
        WORKS("works"),
        PARTLY("partly"),
        NO("no");

        private final String value;

        Status(String value) {
            this.value = value;
        }

        public String value() {
            return value;
        }

        private static Status of(Answer answer) {
            return switch (answer) {
                case WORKS -> WORKS;
                case PARTLY -> PARTLY;
                case NO -> NO;
                case EARLY -> PLANNED;
            };
        }
    }

    public EffectCheck {
        putOff = List.copyOf(putOff);
    }

    /** Where it is answered whether the item of a uid worked: the path and query of an address below the site's. */
    public static String path(String uid) {
        return "/plugins/servlet/hindsight/check?finding=" + URLEncoder.encode(uid, StandardCharsets.UTF_8);
    }

    /** A check that nobody has answered, on a day. */
    static EffectCheck on(LocalDate day, LocalDate today) {
        return new EffectCheck(status(day, today), day, Optional.empty(), List.of());
    }

    /** The check after a further answer. */
    EffectCheck answered(Assessment given, LocalDate today) {
        if (given.answer() != Answer.EARLY) {
            return new EffectCheck(Status.of(given.answer()), on, Optional.of(given), putOff);
        }
        LocalDate next = given.until().orElse(on);
        List<LocalDate> days = new ArrayList<>(putOff);
        days.add(on);
        return new EffectCheck(status(next, today), next, Optional.empty(), days);
    }

    private static Status status(LocalDate day, LocalDate today) {
        return today.isBefore(day) ? Status.PLANNED : Status.DUE;
    }

    /** Whether somebody has said whether it worked. */
    public boolean isAnswered() {
        return answer.isPresent();
    }
}
