package dev.hindsight.approval.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.approval.Approval;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.approval.Approvals;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.Table;
import dev.hindsight.settings.SettingKind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** Approvals in Active Objects. What was given for a reason that this release does not know is none. */
public final class AoApprovals implements Approvals {

    private final Table<ApprovalRow> rows;

    public AoApprovals(ActiveObjects ao) {
        this.rows = new Table<>(ao, ApprovalRow.class);
    }

    @Override
    public Map<ApprovalReason, Approval> ofPage(long pageId) {
        return rows.transaction(() -> {
            Map<ApprovalReason, Approval> approvals = new EnumMap<>(ApprovalReason.class);
            for (ApprovalRow row : rows.find(Query.select().where("PAGE_ID = ?", pageId))) {
                ApprovalReason.ofValue(Columns.text(row.getReason()))
                        .ifPresent(reason -> approvals.put(
                                reason,
                                new Approval(
                                        Columns.text(row.getApprovedBy()),
                                        Instant.ofEpochMilli(row.getApprovedAt()),
                                        SettingKind.parts(Columns.text(row.getCovers())),
                                        SettingKind.parts(Columns.text(row.getHeldBack())))));
            }
            return approvals;
        });
    }

    @Override
    public void approve(long pageId, ApprovalReason reason, Approval approval) {
        rows.upsert(() -> {
            String key = key(pageId, reason);
            ApprovalRow row = rows.first("PAGE_AND_REASON = ?", key)
                    .orElseGet(() -> rows.add(Map.of("PAGE_AND_REASON", key, "PAGE_ID", pageId)));
            row.setReason(reason.value());
            row.setApprovedBy(Columns.ofText(approval.by()));
            row.setApprovedAt(approval.at().toEpochMilli());
            row.setCovers(joined(approval.covers()));
            row.setHeldBack(joined(approval.heldBack()));
            row.save();
            return row;
        });
    }

    @Override
    public void revoke(long pageId, ApprovalReason reason) {
        rows.transaction(() -> rows.remove("PAGE_AND_REASON = ?", key(pageId, reason)));
    }

    private static @Nullable String joined(Set<String> texts) {
        return Columns.ofText(texts.stream().sorted().collect(Collectors.joining(",")));
    }

    private static String key(long pageId, ApprovalReason reason) {
        return pageId + "/" + reason.value();
    }
}
