package dev.hindsight.approval;

/** The fake keeps the contract. */
public class InMemoryApprovalsTest extends ApprovalsContract {

    private final Approvals approvals = new InMemoryApprovals();

    @Override
    protected Approvals approvals() {
        return approvals;
    }
}
