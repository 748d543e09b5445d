package dev.hindsight.scan.adapter;

import dev.hindsight.approval.Approval;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.frame.Columns;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** The editors' consents in the columns of a page's row: an account and a moment for each obstacle. Stateless. */
final class ConsentColumns {

    private ConsentColumns() {}

    static Map<ApprovalReason, Approval> read(PageRow row) {
        Map<ApprovalReason, Approval> approvals = new EnumMap<>(ApprovalReason.class);
        Columns.optionalText(row.getConfirmedBy())
                .map(by -> new Approval(by, Instant.ofEpochMilli(row.getConfirmedAt())))
                .ifPresent(approval -> approvals.put(ApprovalReason.RESTRICTED, approval));
        Columns.optionalText(row.getReleasedBy())
                .map(by -> new Approval(by, Instant.ofEpochMilli(row.getReleasedAt())))
                .ifPresent(approval -> approvals.put(ApprovalReason.DRAFT, approval));
        return approvals;
    }

    /** Writes who consented and when; empty text for nobody. */
    static void write(PageRow row, ApprovalReason obstacle, String by, Instant at) {
        switch (obstacle) {
            case RESTRICTED -> {
                row.setConfirmedBy(Columns.ofText(by));
                row.setConfirmedAt(at.toEpochMilli());
            }
            case DRAFT -> {
                row.setReleasedBy(Columns.ofText(by));
                row.setReleasedAt(at.toEpochMilli());
            }
        }
    }
}
