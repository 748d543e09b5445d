package dev.hindsight.approval;

import static dev.hindsight.approval.ApprovalReason.DRAFT;
import static dev.hindsight.approval.ApprovalReason.RESTRICTED;
import static org.junit.Assert.assertEquals;

import dev.hindsight.approval.ApprovalSettings.RestrictedPages;
import dev.hindsight.issue.DesiredIssueFactory.Disclosure;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.SampleItems;
import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.WikiPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** What a page needs an approval for, by its state, the policy and its editors' approvals. */
public class ApprovalDecisionTest {

    private static final WikiPage OPEN = PageBuilder.page(1).build();
    private static final WikiPage DRAFTED =
            PageBuilder.page(1).labeled(ApprovalDecision.DRAFT_LABEL).build();
    private static final WikiPage CLOSED = PageBuilder.page(1).restricted(true).build();
    private static final WikiPage BOTH = PageBuilder.page(1)
            .labeled(ApprovalDecision.DRAFT_LABEL)
            .restricted(true)
            .build();

    private static final Optional<String> OPS = Optional.of("OPS");

    private record Case(
            WikiPage page,
            RestrictedPages policy,
            Set<ApprovalReason> approved,
            List<ApprovalReason> missing,
            boolean disclosesText) {}

    private static final List<Case> CASES = List.of(
            row(OPEN, RestrictedPages.ASK, Set.of(), List.of(), true),
            row(OPEN, RestrictedPages.NEUTRAL, Set.of(), List.of(), true),
            row(DRAFTED, RestrictedPages.ASK, Set.of(), List.of(DRAFT), true),
            row(DRAFTED, RestrictedPages.FULL, Set.of(RESTRICTED), List.of(DRAFT), true),
            row(DRAFTED, RestrictedPages.ASK, Set.of(DRAFT), List.of(), true),
            row(CLOSED, RestrictedPages.ASK, Set.of(), List.of(RESTRICTED), false),
            row(CLOSED, RestrictedPages.ASK, Set.of(DRAFT), List.of(RESTRICTED), false),
            row(CLOSED, RestrictedPages.ASK, Set.of(RESTRICTED), List.of(), true),
            row(CLOSED, RestrictedPages.FULL, Set.of(), List.of(), true),
            row(CLOSED, RestrictedPages.NEUTRAL, Set.of(), List.of(), false),
            row(CLOSED, RestrictedPages.NEUTRAL, Set.of(RESTRICTED), List.of(), false),
            row(BOTH, RestrictedPages.ASK, Set.of(), List.of(DRAFT, RESTRICTED), false),
            row(BOTH, RestrictedPages.ASK, Set.of(DRAFT), List.of(RESTRICTED), false),
            row(BOTH, RestrictedPages.ASK, Set.of(RESTRICTED), List.of(DRAFT), true),
            row(BOTH, RestrictedPages.NEUTRAL, Set.of(), List.of(DRAFT), false),
            row(BOTH, RestrictedPages.FULL, Set.of(DRAFT), List.of(), true));

    @Test
    public void followsTheTable() {
        for (Case one : CASES) {
            ApprovalDecision decision = ApprovalDecision.of(one.page(), one.policy(), given(one.approved()));

            assertEquals(one.toString(), one.missing(), decision.missing());
            assertEquals(one.toString(), one.disclosesText(), decision.disclosesText());
        }
    }

    @Test
    public void tellsOneReasonAtATime() {
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.DRAFT)),
                ApprovalDecision.of(BOTH, RestrictedPages.ASK, Map.of()).waitReason(OPS));
        assertEquals(
                Optional.empty(),
                ApprovalDecision.of(OPEN, RestrictedPages.ASK, Map.of()).waitReason(OPS));
    }

    @Test
    public void anApprovalHoldsForWhatTheEditorWasShownAndNothingElse() {
        ApprovalDecision decision = ApprovalDecision.of(BOTH, RestrictedPages.ASK, given(Set.of(DRAFT, RESTRICTED)));

        assertEquals(Optional.empty(), decision.waitReason(OPS));
        assertEquals(Optional.empty(), decision.waitReason(Optional.empty()));
        assertEquals(Optional.of(new WaitReason(WaitReason.Code.DRAFT)), decision.waitReason(Optional.of("PLAT")));
        assertEquals(Optional.of(new WaitReason(WaitReason.Code.DRAFT)), decision.waitReason(Optional.of("OPS-7")));
        assertEquals(List.of(), decision.asked(List.of("OPS"), List.of()));
        assertEquals(List.of(DRAFT, RESTRICTED), decision.asked(List.of("OPS", "PLAT"), List.of()));
    }

    @Test
    public void anIssueElsewhereIsToldNothingOfARestrictedPage() {
        ApprovalDecision shown = ApprovalDecision.of(
                CLOSED,
                RestrictedPages.ASK,
                Map.of(
                        RESTRICTED,
                        approval(SampleItems.snapshot("1", StatusCategory.NEW, SampleItems.NOON)
                                .project())));
        ApprovalDecision other = ApprovalDecision.of(CLOSED, RestrictedPages.ASK, Map.of(RESTRICTED, approval("XYZ")));

        assertEquals(Disclosure.FULL, shown.disclosureFor(SampleItems.tracked("a", "1", SampleItems.NOON)));
        assertEquals(Disclosure.WITHHELD, other.disclosureFor(SampleItems.tracked("a", "1", SampleItems.NOON)));
    }

    @Test
    public void tellsAnIssueAllWhereWordsMayLeaveTheWiki() {
        ApprovalDecision full = ApprovalDecision.of(OPEN, RestrictedPages.NEUTRAL, Map.of());

        assertEquals(Disclosure.FULL, full.disclosureFor(SampleItems.waiting("a")));
    }

    @Test
    public void tellsANewIssueNeutralWordsAndAnOldOneNothingWhereTheyMayNot() {
        ApprovalDecision neutral = ApprovalDecision.of(CLOSED, RestrictedPages.NEUTRAL, Map.of());

        assertEquals(Disclosure.NEUTRAL, neutral.disclosureFor(SampleItems.waiting("a")));
        assertEquals(Disclosure.WITHHELD, neutral.disclosureFor(SampleItems.tracked("a", "1", SampleItems.NOON)));
    }

    @Test
    public void asksWhereTheSettingIsNotUnderstood() {
        for (RestrictedPages choice : RestrictedPages.values()) {
            assertEquals(choice, RestrictedPages.ofValue(choice.value()));
        }
        assertEquals(RestrictedPages.ASK, RestrictedPages.ofValue("everything"));
    }

    @Test
    public void knowsEachReasonByItsStoredValueAndNoOther() {
        for (ApprovalReason reason : ApprovalReason.values()) {
            assertEquals(Optional.of(reason), ApprovalReason.ofValue(reason.value()));
        }
        assertEquals(Optional.empty(), ApprovalReason.ofValue("secret"));
    }

    private static Map<ApprovalReason, Approval> given(Set<ApprovalReason> reasons) {
        return reasons.stream().collect(Collectors.toMap(reason -> reason, reason -> approval("OPS")));
    }

    private static Approval approval(String covers) {
        return new Approval("bob-key", SampleItems.NOON, Set.of(covers));
    }

    private static Case row(
            WikiPage page,
            RestrictedPages policy,
            Set<ApprovalReason> approved,
            List<ApprovalReason> missing,
            boolean disclosesText) {
        return new Case(page, policy, approved, missing, disclosesText);
    }
}
