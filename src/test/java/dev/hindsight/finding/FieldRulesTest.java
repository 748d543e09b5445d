package dev.hindsight.finding;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import dev.hindsight.finding.FindingProblem.Code;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** What keeps a finding from becoming an issue, and what it merely lacks. */
public class FieldRulesTest {

    private static final Finding READY =
            Finding.ofParameters(Map.of("title", "A", "owner", "alice", "due", "2026-12-15"));

    private static final FieldRules NOTHING_SET = new FieldRules(Map.of(), Map.of());

    @Test
    public void letsAFindingPassThatHasWhatIsNeeded() {
        assertEquals(List.of(), FieldRules.DEFAULT.blockers(READY));
    }

    @Test
    public void needsTitleOwnerAndDueDateByDefault() {
        for (String impact : List.of("high", "medium", "low", "huge", "")) {
            assertEquals(
                    List.of(absent(FindingField.TITLE), absent(FindingField.OWNER), absent(FindingField.DUE)),
                    FieldRules.DEFAULT.blockers(Finding.ofParameters(Map.of("impact", impact))));
        }
    }

    @Test
    public void needsATitleWhateverIsSet() {
        FieldRules onlyOwner = new FieldRules(Map.of(Impact.HIGH, Set.of(FindingField.OWNER)), Map.of());

        assertEquals(List.of(absent(FindingField.TITLE)), NOTHING_SET.blockers(new Finding(Map.of())));
        assertEquals(
                List.of(absent(FindingField.TITLE), absent(FindingField.OWNER)),
                onlyOwner.blockers(Finding.ofParameters(Map.of("impact", "high"))));
    }

    @Test
    public void refusesATitleThatNoIssueCanHave() {
        assertEquals(
                List.of(new FindingProblem(FindingField.TITLE, Code.TOO_LONG)),
                NOTHING_SET.blockers(READY.with(FindingField.TITLE, "x".repeat(201))));
    }

    @Test
    public void needsWhatIsSetForTheImpactOfTheFinding() {
        FieldRules rule = new FieldRules(Map.of(Impact.LOW, Set.of(FindingField.REMEDY)), Map.of());

        assertEquals(List.of(absent(FindingField.REMEDY)), rule.blockers(READY.with(FindingField.IMPACT, "low")));
        assertEquals(List.of(), rule.blockers(READY.with(FindingField.IMPACT, "high")));
    }

    @Test
    public void stopsAtTextsThatMustNotBeGuessedEvenWhereTheyAreNotNeeded() {
        for (FindingField field :
                List.of(FindingField.DUE, FindingField.ISSUE, FindingField.PROJECT, FindingField.TRACK)) {
            assertEquals(List.of(unreadable(field)), NOTHING_SET.blockers(READY.with(field, "some day")));
        }
    }

    @Test
    public void passesOtherUnreadableTextsThatAreNotNeeded() {
        Finding finding = READY.with(FindingField.IMPACT, "huge")
                .with(FindingField.KIND, "other")
                .with(FindingField.VERIFY, "later")
                .with(FindingField.EVIDENCE, "none");

        assertEquals(List.of(), FieldRules.DEFAULT.blockers(finding));
    }

    @Test
    public void stopsAtAnUnreadableTextOfAFieldThatIsNeeded() {
        FieldRules rule = new FieldRules(Map.of(Impact.MEDIUM, Set.of(FindingField.VERIFY)), Map.of());

        assertEquals(List.of(unreadable(FindingField.VERIFY)), rule.blockers(READY.with(FindingField.VERIFY, "later")));
    }

    @Test
    public void asksForTheReasonOfADecisionNotToAct() {
        assertEquals(
                List.of(absent(FindingField.REASON)),
                FieldRules.DEFAULT.blockers(READY.with(FindingField.TRACK, "no")));
    }

    @Test
    public void expectsMoreOfAFindingThatMattersMost() {
        assertEquals(
                List.of(absent(FindingField.REMEDY), absent(FindingField.SUCCESS), absent(FindingField.EVIDENCE)),
                FieldRules.DEFAULT.gaps(READY.with(FindingField.IMPACT, "high")));
        assertEquals(List.of(), FieldRules.DEFAULT.gaps(READY));
    }

    @Test
    public void expectsNothingOfAFindingThatWantsNoIssue() {
        Finding important = READY.with(FindingField.IMPACT, "high");

        assertEquals(List.of(), FieldRules.DEFAULT.gaps(important.with(FindingField.TRACK, "no")));
        assertEquals(List.of(), FieldRules.DEFAULT.gaps(important.with(FindingField.TRACK, "later")));
        assertEquals(
                3,
                FieldRules.DEFAULT
                        .gaps(important.with(FindingField.TRACK, "yes"))
                        .size());
    }

    @Test
    public void isContentWithOneLinkAsEvidence() {
        FieldRules rule = new FieldRules(Map.of(), Map.of(Impact.MEDIUM, Set.of(FindingField.EVIDENCE)));

        assertEquals(List.of(), rule.gaps(READY.with(FindingField.EVIDENCE, "INC-7, https://a.example")));
        assertEquals(List.of(unreadable(FindingField.EVIDENCE)), rule.gaps(READY.with(FindingField.EVIDENCE, "INC-7")));
    }

    @Test
    public void doesNotCountABlockerAsAGapToo() {
        FieldRules rule = new FieldRules(
                Map.of(Impact.MEDIUM, Set.of(FindingField.OWNER)),
                Map.of(Impact.MEDIUM, Set.of(FindingField.OWNER, FindingField.CAUSE)));

        assertEquals(List.of(absent(FindingField.CAUSE)), rule.gaps(READY.with(FindingField.OWNER, "")));
    }

    @Test
    public void cannotBeChangedOnceItIsMade() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> FieldRules.DEFAULT.required().put(Impact.HIGH, Set.of()));
    }

    private static FindingProblem absent(FindingField field) {
        return new FindingProblem(field, Code.ABSENT);
    }

    private static FindingProblem unreadable(FindingField field) {
        return new FindingProblem(field, Code.UNREADABLE);
    }
}
