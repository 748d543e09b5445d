package dev.hindsight.approval.adapter;

import dev.hindsight.approval.Approval;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.approval.ApprovalRequest;
import dev.hindsight.approval.ItemsAwaitingApproval;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.item.ActionItem;
import dev.hindsight.status.WaitReasonMessages;
import java.time.LocalDate;
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
                ? context.text("approve.create")
                : context.text("approve.approve");
    }

    TemplateModel values() {
        TemplateModel values = new TemplateModel()
                .with("title", request.title())
                .with("address", request.address().toString())
                .withTexts("given", given());
        return asks()
                ? values.withTexts("consequences", consequences())
                : values.with("nothing", context.text("approve.nothing"));
    }

    /**
     * The list to review, as it stands in the form; nothing where there is nothing to approve.
     *
     * @param ticked the uids that were ticked; when none was, the form has not been sent, and all are
     */
    TemplateModel findings(List<String> ticked) {
        return asks()
                ? new TemplateModel()
                        .with("title", context.text("approve.findings"))
                        .withTexts(
                                "columns",
                                List.of(
                                        context.text("approve.column.select"),
                                        context.text("approve.column.finding"),
                                        context.text("approve.column.target"),
                                        context.text("approve.column.owner"),
                                        context.text("approve.column.due")))
                        .with(
                                "rows",
                                items.stream().map(item -> row(item, ticked)).toList())
                : new TemplateModel();
    }

    private TemplateModel row(ActionItem item, List<String> ticked) {
        Finding finding = item.finding();
        String owner = finding.text(FindingField.OWNER);
        return new TemplateModel()
                .with("uid", item.uid())
                .with("title", finding.title())
                .with("select", context.text("approve.select", finding.title()))
                .with("target", target(item))
                .with("owner", owner.isEmpty() ? "" : context.messages().user(owner))
                .with("due", finding.due().map(LocalDate::toString))
                .with("dueText", finding.due().map(context.messages()::day))
                .mark("chosen", ticked.isEmpty() || ticked.contains(item.uid()));
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

    /** Where the issue is created, or which one is changed. */
    private String target(ActionItem item) {
        String target = request.awaiting().targets().getOrDefault(item.uid(), "");
        if (target.isEmpty()) {
            return "";
        }
        return ItemsAwaitingApproval.namesIssue(item)
                ? context.text("approve.existing", target)
                : context.text("approve.new", target);
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
