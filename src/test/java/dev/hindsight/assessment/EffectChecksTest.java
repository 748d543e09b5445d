package dev.hindsight.assessment;

import static dev.hindsight.assessment.SampleAnswers.CLOSED;
import static dev.hindsight.assessment.SampleAnswers.answer;
import static dev.hindsight.assessment.SampleAnswers.early;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.assessment.EffectCheck.Status;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Closing;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.status.SampleItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

/** When it is checked whether an action item worked, and how answers count. */
public class EffectChecksTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final InMemoryAssessments assessments = new InMemoryAssessments();
    private Map<String, String> ofSpace = Map.of();

    @Test
    public void isCheckedThirtyDaysAfterItWasClosed() {
        assertEquals(check(Status.PLANNED, "2026-12-01"), on("2026-11-30", closed()));
        assertEquals(check(Status.DUE, "2026-12-01"), on("2026-12-01", closed()));
    }

    @Test
    public void isCheckedWhenItsFindingSays() {
        assertEquals(
                check(Status.DUE, "2026-11-08"),
                on("2026-11-08", closed(SampleItem.closed("10000").with(FindingField.VERIFY, "7"))));
    }

    @Test
    public void isCheckedWhenAdministratorsSayForItsImpact() {
        ofSpace = Map.of("days-until-check-medium", "10", "days-until-check-high", "5");

        assertEquals(check(Status.DUE, "2026-11-11"), on("2026-11-11", closed()));
    }

    @Test
    public void countsDaysInTheZoneOfTheSite() {
        ActionItem late = SampleItem.closed("10000")
                .with(FindingField.SUCCESS, "No errors")
                .build()
                .withClosing(Optional.of(new Closing(Instant.parse("2026-11-01T23:30:00Z"), "")));

        assertEquals(check(Status.PLANNED, "2026-12-02"), on("2026-12-01", late));
    }

    @Test
    public void isNotCheckedWithoutACriterion() {
        ActionItem vague = SampleItem.closed("10000").build().withClosing(Optional.of(new Closing(CLOSED, "")));

        assertEquals(Optional.empty(), effect("2027-01-31", vague).check());
    }

    @Test
    public void isJudgedByTheCriterionOfThenWhereItWasTakenAway() {
        ActionItem item = SampleItem.closed("10000").build().withClosing(Optional.of(new Closing(CLOSED, "No errors")));

        assertEquals("No errors", effect("2026-12-01", item).criterion());
        assertEquals(check(Status.DUE, "2026-12-01"), on("2026-12-01", item));
    }

    @Test
    public void theLastAnswerCounts() {
        ActionItem item = answered(closed(), answer(0, Answer.NO, "2026-12-02"), answer(1, Answer.WORKS, "2026-12-03"));

        EffectCheck check = on("2026-12-04", item);

        assertEquals(Status.WORKS, check.status());
        assertEquals(Optional.of(Answer.WORKS), check.answer().map(Assessment::answer));
    }

    @Test
    public void isPutOffAsOftenAsSomebodySaysThatItIsTooEarly() {
        ActionItem item =
                answered(closed(), early(0, "2026-12-01", "2026-12-15"), early(1, "2026-12-15", "2027-01-15"));

        assertEquals(
                new EffectCheck(
                        Status.PLANNED,
                        LocalDate.parse("2027-01-15"),
                        Optional.empty(),
                        List.of(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-15"))),
                on("2027-01-14", item));
        assertEquals(Status.DUE, on("2027-01-15", item).status());
    }

    @Test
    public void reopeningTakesTheCheckBackAndKeepsTheAnswer() {
        ActionItem item = answered(closed(), answer(Answer.NO, "2026-12-02"));

        Effect open = effect("2026-12-12", item.withClosing(Optional.empty()));

        assertEquals(Optional.empty(), open.check());
        assertEquals(1, open.answers().size());
        assertFalse(open.isPresent(open.answers().get(0)));
    }

    @Test
    public void beginsAnewWhenClosedAgain() {
        Instant again = Instant.parse("2026-12-20T09:00:00Z");
        ActionItem item = answered(closed(), answer(Answer.NO, "2026-12-02"))
                .withClosing(Optional.of(new Closing(again, "No errors")));

        assertEquals(check(Status.PLANNED, "2027-01-19"), on("2026-12-21", item));
        assertFalse(effect("2026-12-21", item).isPresent(answer(Answer.NO, "2026-12-02")));
        assertTrue(
                effect("2026-12-21", item).isPresent(answer(again, 1, Answer.WORKS, "2027-01-20", Optional.empty())));
    }

    private static EffectCheck check(Status status, String day) {
        return new EffectCheck(status, LocalDate.parse(day), Optional.empty(), List.of());
    }

    private static ActionItem closed() {
        return closed(SampleItem.closed("10000"));
    }

    private static ActionItem closed(SampleItem item) {
        return item.with(FindingField.SUCCESS, "No errors")
                .build()
                .withClosing(Optional.of(new Closing(CLOSED, "No errors")));
    }

    private ActionItem answered(ActionItem item, Assessment... answers) {
        Stream.of(answers).forEach(answer -> assessments.add(answer, () -> answer));
        ActionItem answered = item;
        for (int given = 0; given < answers.length; given++) {
            answered = answered.answered();
        }
        return answered;
    }

    private EffectCheck on(String today, ActionItem item) {
        return effect(today, item).check().orElseThrow();
    }

    private Effect effect(String today, ActionItem item) {
        return new EffectChecks(
                        assessments,
                        space -> new EffectiveSettings(Map.of(), ofSpace),
                        Instant.parse(today + "T12:00:00Z"),
                        BERLIN)
                .of(item);
    }
}
