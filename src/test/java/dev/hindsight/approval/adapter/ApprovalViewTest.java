package dev.hindsight.approval.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.Approval;
import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.approval.ApprovePage;
import dev.hindsight.approval.ItemsAwaitingApproval;
import dev.hindsight.frame.SampleFindings;
import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.settings.adapter.SettingsRequest;
import dev.hindsight.status.SampleItem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;

/** What an editor is asked before the tickets of a restricted page or a draft are made. */
public class ApprovalViewTest {

    private static final List<String> OPS = List.of("OPS");

    @Test
    public void asksForARestrictedDraft() {
        assertGolden(
                "confirm",
                confirm(
                        new ApprovalDecision(List.of(ApprovalReason.DRAFT, ApprovalReason.RESTRICTED), false),
                        new ItemsAwaitingApproval(List.of(held("one"), held("two")), OPS),
                        Map.of(),
                        false));
    }

    @Test
    public void tellsWhoConfirmedAndLetsItBeTakenBack() {
        Approval approval = new Approval("bob-key", Instant.parse("2026-11-22T10:15:00Z"));
        assertGolden(
                "confirm-given",
                confirm(
                        new ApprovalDecision(List.of(), true),
                        new ItemsAwaitingApproval(List.of(), List.of()),
                        Map.of(ApprovalReason.RESTRICTED, approval),
                        false));
    }

    @Test
    public void escapesTitles() {
        ActionItem hostile = SampleFindings.hostile()
                .uid("hostile")
                .stuck(new WaitReason(WaitReason.Code.RESTRICTED), "alice-key")
                .build();

        String html = confirm(
                new ApprovalDecision(List.of(ApprovalReason.RESTRICTED), false),
                new ItemsAwaitingApproval(List.of(hostile), OPS),
                Map.of(),
                true);

        assertFalse(html, html.contains("<script"));
        assertTrue(html, html.contains("The form had expired"));
    }

    private static String confirm(
            ApprovalDecision decision,
            ItemsAwaitingApproval held,
            Map<ApprovalReason, Approval> approvals,
            boolean expired) {
        return new Scenery()
                .confirm(new ApprovalRequest(
                        Locale.UK,
                        123,
                        new SettingsRequest.Form("/plugins/servlet/hindsight/page", "atl_token", "proof"),
                        new ApprovePage.Question("Postmortem <1>", Scenery.PAGE, decision, held, approvals),
                        expired));
    }

    private static ActionItem held(String uid) {
        return SampleItem.in(ItemState.WAITING)
                .uid(uid)
                .stuck(new WaitReason(WaitReason.Code.DRAFT), "alice-key")
                .build();
    }
}
