package dev.hindsight.approval.adapter;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import dev.hindsight.approval.Approval;
import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.approval.ApprovePage;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.item.ActionItem;
import dev.hindsight.status.ContentStatus;
import dev.hindsight.status.Messages;
import dev.hindsight.status.OutputTarget;
import dev.hindsight.status.RenderContext;
import dev.hindsight.status.VisibilityFilter;
import dev.hindsight.wiki.I18n;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Renders the page that asks an editor whether a restricted page or a draft shall get its tickets. Threads may share it. */
public final class ApprovalView {
    static final String TEMPLATE = "templates/hindsight-confirm.vm";

    private final VelocityHelperService velocity;
    private final I18n i18n;
    private final VisibilityFilter visibility;

    public ApprovalView(VelocityHelperService velocity, I18n i18n, VisibilityFilter visibility) {
        this.velocity = velocity;
        this.i18n = i18n;
        this.visibility = visibility;
    }

    /** The page as HTML, to be decorated by the host. */
    public String render(ApprovalRequest request) {
        Messages messages = messages(request.locale());
        ApprovePage.Question question = request.question();
        TemplateModel values = new TemplateModel()
                .with("id", Long.toString(request.pageId()))
                .with("title", messages.text("confirm.title"))
                .with("pageTitle", question.title())
                .with("pageAddress", question.address().toString())
                .with("action", request.form().action())
                .with("tokenName", request.form().tokenName())
                .with("token", request.form().token())
                .withTexts("given", given(messages, question))
                .with("withdraw", messages.text("confirm.withdraw"))
                .with("withdrawHelp", messages.text("confirm.withdraw-help"));
        if (request.expired()) {
            values.with("expired", messages.text("confirm.expired"));
        }
        addQuestion(values, messages, question);
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        context.put("confirm", values.map());
        return velocity.getRenderedTemplate(TEMPLATE, context);
    }

    /** A page of one sentence: there is no such page, or the reader may not view it. */
    public String noSuchPage(Locale locale, long pageId) {
        return sentence(locale, messages(locale).text("rest.no-such-page", Long.toString(pageId)));
    }

    /** A page of one sentence: the reader may view the page, but not edit it. */
    public String notEditable(Locale locale) {
        return sentence(locale, messages(locale).text("rest.not-editable"));
    }

    private static void addQuestion(TemplateModel values, Messages messages, ApprovePage.Question question) {
        List<ActionItem> items = question.held().items();
        if (items.isEmpty() || question.decision().obstacles().isEmpty()) {
            values.with("nothing", messages.text("confirm.nothing"));
            return;
        }
        String projects = messages.projects(question.held().projects());
        values.withTexts(
                        "obstacles",
                        question.decision().obstacles().stream()
                                .map(obstacle -> obstacle.name().toLowerCase(Locale.ROOT))
                                .toList())
                .withTexts("sentences", consequences(messages, question.decision(), projects))
                .with("findingsText", messages.text("confirm.findings", items.size()))
                .withTexts(
                        "findings",
                        items.stream().map(item -> item.finding().title()).toList())
                .with("make", messages.text("ask.make", items.size(), projects));
    }

    private static List<String> consequences(Messages messages, ApprovalDecision decision, String projects) {
        List<String> all = new ArrayList<>();
        if (decision.obstacles().contains(ApprovalReason.DRAFT)) {
            all.add(messages.text("confirm.draft"));
        }
        if (decision.obstacles().contains(ApprovalReason.RESTRICTED)) {
            all.add(messages.text("confirm.restricted", projects));
        }
        all.add(messages.text("confirm.later"));
        return all;
    }

    private List<String> given(Messages messages, ApprovePage.Question question) {
        return question.approvals().values().stream()
                .distinct()
                .map(approval -> given(messages, approval))
                .sorted()
                .toList();
    }

    private String given(Messages messages, Approval approval) {
        return messages.text("confirm.given", messages.user(visibility, approval.by()), messages.moment(approval.at()));
    }

    private String sentence(Locale locale, String sentence) {
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        context.put("page", Map.of("title", messages(locale).text("confirm.title")));
        context.put("sentence", sentence);
        return velocity.getRenderedTemplate("templates/hindsight-sentence.vm", context);
    }

    private Messages messages(Locale locale) {
        return new Messages(
                i18n,
                new RenderContext(
                        locale, ZoneOffset.UTC, OutputTarget.DISPLAY, ContentStatus.CURRENT_PAGE, Optional.empty()));
    }
}
