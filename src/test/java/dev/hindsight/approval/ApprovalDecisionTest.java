package dev.hindsight.approval;

import static dev.hindsight.approval.ApprovalReason.DRAFT;
import static dev.hindsight.approval.ApprovalReason.RESTRICTED;
import static org.junit.Assert.assertEquals;

import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.WikiPage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What a page is cleared for, by its state, the policy and its editors' consents. */
public class ApprovalDecisionTest {

    private static final WikiPage OPEN = PageBuilder.page(1).build();
    private static final WikiPage DRAFTED =
            PageBuilder.page(1).labelled(ApprovalDecision.DRAFT_LABEL).build();
    private static final WikiPage CLOSED = PageBuilder.page(1).restricted(true).build();
    private static final WikiPage BOTH = PageBuilder.page(1)
            .labelled(ApprovalDecision.DRAFT_LABEL)
            .restricted(true)
            .build();

    private record Case(
            WikiPage page,
            RestrictedPagesPolicy policy,
            Set<ApprovalReason> consented,
            List<ApprovalReason> obstacles,
            boolean tells) {}

    private static final List<Case> CASES = List.of(
            row(OPEN, RestrictedPagesPolicy.ASK, Set.of(), List.of(), true),
            row(OPEN, RestrictedPagesPolicy.NEUTRAL, Set.of(), List.of(), true),
            row(DRAFTED, RestrictedPagesPolicy.ASK, Set.of(), List.of(DRAFT), true),
            row(DRAFTED, RestrictedPagesPolicy.FULL, Set.of(RESTRICTED), List.of(DRAFT), true),
            row(DRAFTED, RestrictedPagesPolicy.ASK, Set.of(DRAFT), List.of(), true),
            row(CLOSED, RestrictedPagesPolicy.ASK, Set.of(), List.of(RESTRICTED), false),
            row(CLOSED, RestrictedPagesPolicy.ASK, Set.of(DRAFT), List.of(RESTRICTED), false),
            row(CLOSED, RestrictedPagesPolicy.ASK, Set.of(RESTRICTED), List.of(), true),
            row(CLOSED, RestrictedPagesPolicy.FULL, Set.of(), List.of(), true),
            row(CLOSED, RestrictedPagesPolicy.NEUTRAL, Set.of(), List.of(), false),
            row(CLOSED, RestrictedPagesPolicy.NEUTRAL, Set.of(RESTRICTED), List.of(), false),
            row(BOTH, RestrictedPagesPolicy.ASK, Set.of(), List.of(DRAFT, RESTRICTED), false),
            row(BOTH, RestrictedPagesPolicy.ASK, Set.of(DRAFT), List.of(RESTRICTED), false),
            row(BOTH, RestrictedPagesPolicy.ASK, Set.of(RESTRICTED), List.of(DRAFT), true),
            row(BOTH, RestrictedPagesPolicy.NEUTRAL, Set.of(), List.of(DRAFT), false),
            row(BOTH, RestrictedPagesPolicy.FULL, Set.of(DRAFT), List.of(), true));

    @Test
    public void followsTheTable() {
        for (Case one : CASES) {
            assertEquals(
                    one.toString(),
                    new ApprovalDecision(one.obstacles(), one.tells()),
                    ApprovalDecision.of(one.page(), one.policy(), one.consented()));
        }
    }

    @Test
    public void tellsOneReasonAtATime() {
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.DRAFT)),
                ApprovalDecision.of(BOTH, RestrictedPagesPolicy.ASK, Set.of()).reason());
        assertEquals(
                Optional.empty(),
                ApprovalDecision.of(OPEN, RestrictedPagesPolicy.ASK, Set.of()).reason());
    }

    private static Case row(
            WikiPage page,
            RestrictedPagesPolicy policy,
            Set<ApprovalReason> consented,
            List<ApprovalReason> obstacles,
            boolean tells) {
        return new Case(page, policy, consented, obstacles, tells);
    }
}
