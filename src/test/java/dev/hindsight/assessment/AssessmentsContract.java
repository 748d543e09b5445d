package dev.hindsight.assessment;

import static dev.hindsight.assessment.SampleAnswers.answer;
import static dev.hindsight.assessment.SampleAnswers.early;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** What keeping answers means, for the fake and for every database alike. */
public abstract class AssessmentsContract {

    protected abstract Assessments assessments();

    @Test
    public void keepsAllAnswersOldestFirst() {
        Assessment first = early(0, "2026-12-01", "2026-12-25");
        Assessment second = answer(1, Answer.NO, "2026-12-25");

        assertTrue(assessments().add(first, AssessmentsContract::nothing));
        assertTrue(assessments().add(second, AssessmentsContract::nothing));

        assertEquals(List.of(first, second), assessments().of(List.of("uid-1", "uid-2")));
        assertEquals(List.of(), assessments().of(List.of("uid-2")));
    }

    @Test
    public void keepsOnceWhatIsSentTwice() {
        List<String> done = new ArrayList<>();
        Assessment answer = answer(Answer.WORKS, "2026-12-01");
        Assessment again = answer(Answer.WORKS, "2026-12-02");

        assertTrue(assessments().add(answer, () -> done.add("first")));
        assertFalse(assessments().add(again, () -> done.add("second")));

        assertEquals(List.of(answer), assessments().of(List.of("uid-1")));
        assertEquals(List.of("first"), done);
    }

    @Test
    public void keepsWhatSaysSomethingElse() {
        assertTrue(assessments().add(answer(Answer.WORKS, "2026-12-01"), AssessmentsContract::nothing));
        assertTrue(assessments().add(answer(Answer.PARTLY, "2026-12-01"), AssessmentsContract::nothing));

        assertEquals(2, assessments().of(List.of("uid-1")).size());
    }

    private static void nothing() {}
}
