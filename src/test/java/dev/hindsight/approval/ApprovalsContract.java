package dev.hindsight.approval;

import static dev.hindsight.item.SampleItems.NOON;
import static org.junit.Assert.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** What keeping approvals means, for the fake and for every database alike. */
public abstract class ApprovalsContract {

    private static final Approval ALICES = new Approval("key-alice", NOON, Set.of());
    private static final Approval BOBS = new Approval("key-bob", NOON.plusSeconds(1), Set.of("OPS", "SEC-5"));

    protected abstract Approvals approvals();

    @Test
    public void keepsTheLastApprovalForEachReason() {
        approvals().approve(1, ApprovalReason.DRAFT, ALICES);
        approvals().approve(1, ApprovalReason.RESTRICTED, ALICES);
        approvals().approve(1, ApprovalReason.RESTRICTED, BOBS);

        assertEquals(
                Map.of(ApprovalReason.DRAFT, ALICES, ApprovalReason.RESTRICTED, BOBS),
                approvals().ofPage(1));
    }

    @Test
    public void keepsWhatIsLeftOut() {
        Approval partial = new Approval("alice-key", ALICES.at(), Set.of("OPS"), Set.of("uid-1", "uid-2"));

        approvals().approve(1, ApprovalReason.DRAFT, partial);

        assertEquals(Map.of(ApprovalReason.DRAFT, partial), approvals().ofPage(1));
    }

    @Test
    public void keepsTheApprovalsOfPagesApart() {
        approvals().approve(1, ApprovalReason.DRAFT, ALICES);
        approvals().approve(12, ApprovalReason.DRAFT, BOBS);

        assertEquals(Map.of(ApprovalReason.DRAFT, ALICES), approvals().ofPage(1));
        assertEquals(Map.of(), approvals().ofPage(2));
    }

    @Test
    public void forgetsOneApprovalAndKeepsTheOther() {
        approvals().approve(1, ApprovalReason.DRAFT, ALICES);
        approvals().approve(1, ApprovalReason.RESTRICTED, ALICES);

        approvals().revoke(1, ApprovalReason.DRAFT);

        assertEquals(Map.of(ApprovalReason.RESTRICTED, ALICES), approvals().ofPage(1));
    }

    @Test
    public void hasNothingToForgetWhereNothingWasApproved() {
        approvals().revoke(1, ApprovalReason.DRAFT);

        assertEquals(Map.of(), approvals().ofPage(1));
    }
}
