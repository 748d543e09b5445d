package dev.hindsight.assessment.adapter;

import static dev.hindsight.assessment.SampleAnswers.answer;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.assessment.Answer;
import dev.hindsight.assessment.Assessment;
import dev.hindsight.assessment.Assessments;
import dev.hindsight.assessment.AssessmentsContract;
import dev.hindsight.frame.TestDatabase;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Active Objects keep the contract, on each database. */
@RunWith(Parameterized.class)
public class AoAssessmentsTest extends AssessmentsContract {

    @Rule
    public final TestDatabase database;

    public AoAssessmentsTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Override
    protected Assessments assessments() {
        return new AoAssessments(database.activeObjects());
    }

    @Test
    public void keepsNoAnswerWithoutWhatGoesWithIt() {
        assertThrows(
                IllegalStateException.class,
                () -> assessments().add(answer(Answer.NO, "2026-12-01"), () -> {
                    throw new IllegalStateException("No history");
                }));

        assertEquals(List.of(), assessments().of(List.of("uid-1")));
    }

    @Test
    public void keepsWhatASecondRunGivesWhereSomebodyElseWasFaster() {
        Assessment sent = answer(Answer.NO, "2026-12-01");
        Iterator<Supplier<Assessment>> runs = List.<Supplier<Assessment>>of(
                        () -> {
                            throw new IllegalStateException("There is one already");
                        },
                        () -> sent.withNote("Follow-up: Count again"))
                .iterator();

        assertTrue(assessments().add(sent, () -> runs.next().get()));

        assertEquals(
                List.of("Follow-up: Count again"),
                assessments().of(List.of("uid-1")).stream()
                        .map(Assessment::note)
                        .toList());
    }
}
