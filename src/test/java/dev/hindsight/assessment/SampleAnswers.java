package dev.hindsight.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Answers for tests. */
public final class SampleAnswers {

    public static final Instant CLOSED = Instant.parse("2026-11-01T09:00:00Z");

    private SampleAnswers() {}

    /** The first answer to a closing on the first of November, by Carol on a day at noon. */
    public static Assessment answer(Answer answer, String day) {
        return answer(CLOSED, 0, answer, day, Optional.empty());
    }

    /** The same as a further answer. */
    public static Assessment answer(int number, Answer answer, String day) {
        return answer(CLOSED, number, answer, day, Optional.empty());
    }

    /** Too early to tell. */
    public static Assessment early(int number, String day, String until) {
        return answer(CLOSED, number, Answer.EARLY, day, Optional.of(LocalDate.parse(until)));
    }

    public static Assessment answer(Instant closed, int number, Answer answer, String day, Optional<LocalDate> until) {
        return new Assessment(
                "uid-1",
                closed,
                number,
                answer,
                "carol-key",
                Instant.parse(day + "T12:00:00Z"),
                false,
                "Two on 20 Nov",
                "https://example.com/graph",
                until,
                "No duplicate id in 30 days",
                7);
    }
}
