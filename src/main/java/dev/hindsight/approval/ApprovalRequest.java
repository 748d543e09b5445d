package dev.hindsight.approval;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What an editor is asked about a page, as things are.
 *
 * @param pageId id of the page
 * @param title its title
 * @param address where it is
 * @param decision what it may do without the editor's approval
 * @param awaiting the items that would get issues
 * @param given the approvals given before, by what they were given for
 */
public record ApprovalRequest(
        long pageId,
        String title,
        URI address,
        ApprovalDecision decision,
        ItemsAwaitingApproval awaiting,
        Map<ApprovalReason, Approval> given) {

    public ApprovalRequest {
        given = Map.copyOf(given);
    }

    /** For what the editor is asked: what nobody has approved yet, or not for where the items' issues go. */
    public List<ApprovalReason> asked() {
        return decision.asked(awaiting.allTargets(), awaiting.uids());
    }
}
