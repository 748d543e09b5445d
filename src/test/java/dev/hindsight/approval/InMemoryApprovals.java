package dev.hindsight.approval;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Approvals in memory, for tests of those who use them. */
public final class InMemoryApprovals implements Approvals {

    private final Map<Long, Map<ApprovalReason, Approval>> approvals = new HashMap<>();

    @Override
    public synchronized Map<ApprovalReason, Approval> ofPage(long pageId) {
        return Map.copyOf(approvals.getOrDefault(pageId, Map.of()));
    }

    @Override
    public synchronized void approve(long pageId, ApprovalReason reason, Approval approval) {
        approvals
                .computeIfAbsent(pageId, key -> new EnumMap<>(ApprovalReason.class))
                .put(reason, approval);
    }

    @Override
    public synchronized void revoke(long pageId, ApprovalReason reason) {
        approvals.getOrDefault(pageId, new EnumMap<>(ApprovalReason.class)).remove(reason);
    }

    /** Keeps the present state; what is returned brings it back. */
    public synchronized Runnable saved() {
        Map<Long, Map<ApprovalReason, Approval>> kept = new HashMap<>();
        approvals.forEach((page, given) -> kept.put(page, new EnumMap<>(given)));
        return () -> {
            approvals.clear();
            approvals.putAll(kept);
        };
    }
}
