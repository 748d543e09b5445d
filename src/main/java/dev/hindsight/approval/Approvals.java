package dev.hindsight.approval;

import java.util.Map;

/** The approvals that editors have given. */
public interface Approvals {

    /** The approvals of a page, by what they were given for. */
    Map<ApprovalReason, Approval> ofPage(long pageId);

    /** Keeps an approval, over an earlier one for the same reason. */
    void approve(long pageId, ApprovalReason reason, Approval approval);

    /** Forgets an approval. */
    void revoke(long pageId, ApprovalReason reason);
}
