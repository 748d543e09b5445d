package dev.hindsight.approval.adapter;

import com.atlassian.annotations.security.LicensedOnly;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.approval.ApprovalRequest;
import dev.hindsight.approval.PageApprovals;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormInput;
import dev.hindsight.frame.FormMessage;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormServlet;
import dev.hindsight.scan.PageScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The page on which an editor approves that a restricted page, or a draft, gets its issues, or revokes that. */
@LicensedOnly
public final class ApproveServlet extends FormServlet {

    private static final long serialVersionUID = 1;

    /** Name of the field with the reasons for which the editor was asked. */
    private static final String SHOWN = "of";

    /** Name of the field with the projects and issues that the editor was shown. */
    private static final String TARGETS = "for";

    /**
     * Names of the fields with the uids of the items that the editor was shown, and of those that were ticked. Who sends neither
     * leaves out nothing.
     */
    private static final String LISTED = "listed";

    private static final String TICKED = "finding";

    private final transient PageApprovals approvals;
    private final transient PageScanner scanner;

    public ApproveServlet(FormFrame frame, PageApprovals approvals, PageScanner scanner) {
        super(frame, FormRights.PAGE_EDITORS);
        this.approvals = approvals;
        this.scanner = scanner;
    }

    @Override
    protected Optional<FormPage> page(FormContext context) {
        return approvals.request(context.pageId()).map(request -> page(context, request));
    }

    private FormPage page(FormContext context, ApprovalRequest request) {
        ApprovalModel model = new ApprovalModel(context, request);
        FormPage page = new FormPage("approve", context.text("approve.title"))
                .content("approval/approve.vm", model::values)
                .inForm(
                        "approval/findings.vm",
                        () -> model.findings(context.input().all(TICKED)))
                .resource("dev.hindsight:form-resources")
                .cancel(request.address().toString(), context.text("form.cancel"))
                .button(new FormButton("approve", model.approve(), input -> approve(context, request, input))
                        .primary()
                        .done(count -> context.text("approve.done"))
                        .offeredIf(model.asks()))
                .button(new FormButton("revoke", context.text("approve.revoke"), input -> revoke(context))
                        .help(context.text("approve.revoke-help"))
                        .done(count -> context.text("approve.revoked"))
                        .offeredIf(!request.given().isEmpty()));
        if (model.asks()) {
            request.asked().forEach(reason -> page.hidden(SHOWN, reason.value()));
            request.awaiting().allTargets().forEach(target -> page.hidden(TARGETS, target));
        }
        return page;
    }

    /** Approves what the editor was shown, as far as it still needs that. */
    private FormOutcome approve(FormContext context, ApprovalRequest request, FormInput input) {
        List<String> ticked = input.all(TICKED);
        List<String> listed = input.all(LISTED);
        if (!listed.isEmpty() && ticked.isEmpty()) {
            return FormOutcome.refused(FormMessage.error(context.text("approve.none-selected")));
        }
        Set<String> heldBack = new HashSet<>(listed);
        heldBack.retainAll(request.awaiting().uids());
        ticked.forEach(heldBack::remove);
        List<ApprovalReason> shown = request.asked().stream()
                .filter(reason -> input.all(SHOWN).contains(reason.value()))
                .toList();
        List<String> targets = request.awaiting().allTargets().stream()
                .filter(input.all(TARGETS)::contains)
                .toList();
        approvals.approve(context.pageId(), context.user(), shown, targets, heldBack);
        scanner.requestByCurrentUser(context.pageId());
        return FormOutcome.done();
    }

    private FormOutcome revoke(FormContext context) {
        approvals.revoke(context.pageId(), context.user());
        scanner.requestByCurrentUser(context.pageId());
        return FormOutcome.done();
    }
}
