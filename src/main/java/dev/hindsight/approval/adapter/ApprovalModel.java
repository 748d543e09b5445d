package dev.hindsight.approval.adapter;

import dev.hindsight.approval.Approval;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.approval.ApprovalRequest;
import dev.hindsight.approval.ItemsAwaitingApproval;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.item.ActionItem;
import dev.hindsight.status.WaitReasonMessages;
import java.util.ArrayList;
import java.util.List;

/** What an editor is asked about a page, and what was approved before, in the editor's words. */
final class ApprovalModel {

    private final FormContext context;
    private final ApprovalRequest request;
    private final List<ActionItem> items;
    private final List<ApprovalReason> asked;
    private final String projects;

    ApprovalModel(FormContext context, ApprovalRequest request) {
        this.context = context;
        this.request = request;
        this.items = request.awaiting().items();
        this.asked = request.asked();
        this.projects = WaitReasonMessages.projects(
                context.messages(), request.awaiting().projects());
    }

    /** Whether there is something to approve. */
    boolean asks() {
        return !items.isEmpty() && !asked.isEmpty();
    }

    /** The words of the button that approves. */
    String approve() {
        return request.awaiting().toCreate() == items.size()
                ? context.text("approve.create", items.size(), projects)
                : context.text("approve.approve", items.size(), targets());
    }

    TemplateModel values() {
        TemplateModel values = new TemplateModel()
                .with("title", request.title())
                .with("address", request.address().toString())
                .withTexts("given", given());
        return asks()
                ? values.withTexts("consequences", consequences())
                        .with("findingsText", context.text("approve.findings", items.size()))
                        .withTexts("findings", items.stream().map(this::finding).toList())
                : values.with("nothing", context.text("approve.nothing"));
    }

    private List<String> consequences() {
        List<String> all = new ArrayList<>();
        if (asked.contains(ApprovalReason.DRAFT)) {
            all.add(context.text("approve.draft"));
        }
        if (asked.contains(ApprovalReason.RESTRICTED)) {
            all.add(context.text("approve.restricted", projects));
        }
        all.add(context.text("approve.later", targets()));
        return all;
    }

    /** A finding with where it goes. */
    private String finding(ActionItem item) {
        String title = item.finding().title();
        String target = request.awaiting().targets().getOrDefault(item.uid(), "");
        if (target.isEmpty()) {
            return title;
        }
        return ItemsAwaitingApproval.namesIssue(item)
                ? context.text("approve.existing", title, target)
                : context.text("approve.new", title, target);
    }

    private String targets() {
        return WaitReasonMessages.projects(
                context.messages(), request.awaiting().allTargets());
    }

    private List<String> given() {
        return request.given().values().stream()
                .distinct()
                .map(this::given)
                .sorted()
                .toList();
    }

    private String given(Approval approval) {
        return context.text(
                "approve.given",
                context.messages().user(approval.by()),
                context.messages().moment(approval.at()));
    }
}
