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

        assertTrue(assessments().add(first, () -> first));
        assertTrue(assessments().add(second, () -> second));

        assertEquals(List.of(first, second), assessments().of(List.of("uid-1", "uid-2")));
        assertEquals(List.of(), assessments().of(List.of("uid-2")));
    }

    @Test
    public void keepsOnceWhatIsSentTwice() {
        List<String> done = new ArrayList<>();
        Assessment answer = answer(Answer.WORKS, "2026-12-01");
        Assessment again = answer(Answer.WORKS, "2026-12-02");

        assertTrue(assessments().add(answer, () -> {
            done.add("first");
            return answer;
        }));
        assertFalse(assessments().add(again, () -> {
            done.add("second");
            return again;
        }));

        assertEquals(List.of(answer), assessments().of(List.of("uid-1")));
        assertEquals(List.of("first"), done);
    }

    @Test
    public void keepsWhatSaysSomethingElse() {
        Assessment works = answer(Answer.WORKS, "2026-12-01");
        Assessment partly = answer(Answer.PARTLY, "2026-12-01");

        assertTrue(assessments().add(works, () -> works));
        assertTrue(assessments().add(partly, () -> partly));

        assertEquals(2, assessments().of(List.of("uid-1")).size());
    }

    @Test
    public void keepsWhatBecameOfItAndKnowsItByWhatWasSent() {
        Assessment sent = answer(Answer.NO, "2026-12-01");
        Assessment noted = sent.withNote("Two on 20 Nov\nFollow-up: Count again");

        assertTrue(assessments().add(sent, () -> noted));
        assertFalse(assessments().add(sent, () -> sent));

        assertEquals(List.of(noted), assessments().of(List.of("uid-1")));
    }
}
