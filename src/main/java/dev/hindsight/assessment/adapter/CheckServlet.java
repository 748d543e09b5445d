package dev.hindsight.assessment.adapter;

import com.atlassian.annotations.security.LicensedOnly;
import dev.hindsight.assessment.AnswerCheck;
import dev.hindsight.assessment.CheckSettings;
import dev.hindsight.assessment.Effect;
import dev.hindsight.connection.ViewableIssues;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormMessage;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormServlet;
import dev.hindsight.issue.Digest;
import dev.hindsight.item.ActionItem;
import dev.hindsight.quality.QualitySettings;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Settings;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.status.ItemViews;
import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The page on which whoever may view a finding and its issue answers whether it worked, once it is done. That it was answered
 * before hinders nobody: the newest answer counts.
 */
@LicensedOnly
public final class CheckServlet extends FormServlet {

    private static final long serialVersionUID = 1;

    private static final String RECORD = "answer";

    /** Names of the fields that say as what the person was shown it: when it was closed, by what it is judged, and how many answers there were. */
    private static final String CLOSED = "closed";

    private static final String CRITERION = "criterion";
    private static final String NUMBER = "answers";

    private final transient ItemViews views;
    private final transient Settings settings;
    private final transient AnswerCheck answers;

    public CheckServlet(FormFrame frame, ItemViews views, Settings settings, AnswerCheck answers) {
        super(frame, FormRights.FINDING_VIEWERS);
        this.views = views;
        this.settings = settings;
        this.answers = answers;
    }

    @Override
    protected List<String> kept() {
        return List.of(CheckForm.ANSWER);
    }

    @Override
    protected Optional<FormPage> page(FormContext context) {
        List<VisibleItem> ofPage = views.ofPage(context.pageId());
        return ofPage.stream()
                .filter(item -> item.uid().equals(context.finding()))
                .findFirst()
                .flatMap(item -> page(context, item, ofPage));
    }

    private Optional<FormPage> page(FormContext context, VisibleItem item, List<VisibleItem> ofPage) {
        if (item.effect().check().isPresent()) {
            return Optional.of(page(context, item, followUp(item, ofPage)));
        }
        if (item.unchecked().isPresent()) {
            return item.unchecked().map(why -> unchecked(context, item, why));
        }
        // What was entered is not lost when the issue was reopened meanwhile
        return isEntered(context) && !item.isIssueHidden()
                ? Optional.of(page(context, item, followUp(item, ofPage)))
                : Optional.empty();
    }

    private static boolean isEntered(FormContext context) {
        return !context.input().values().isEmpty();
    }

    /** What follows the item already, since it was last closed. */
    private static Optional<VisibleItem> followUp(VisibleItem item, List<VisibleItem> ofPage) {
        String uid = ActionItem.followUpUid(item.uid(), item.effect().closing());
        return ofPage.stream().filter(next -> next.uid().equals(uid)).findFirst();
    }

    private FormPage page(FormContext context, VisibleItem item, Optional<VisibleItem> followUp) {
        CheckForm form = form(context, item);
        boolean own = isOwner(context, item);
        boolean allowed = !own
                || CheckSettings.mayOwnerAnswer(settings.ofSpace(item.location().spaceKey()));
        Effect effect = item.effect();
        FormPage page = named(context, item)
                .inForm("assessment/check.vm", () -> new CheckModel(context, item, followUp).values())
                .hidden(
                        CLOSED,
                        effect.closing().map(closing -> closing.at().toString()).orElse(""))
                .hidden(CRITERION, Digest.of(effect.criterion()))
                .hidden(NUMBER, Integer.toString(effect.answers().size()))
                .notices(() -> own ? List.of(ownersNotice(context, allowed)) : List.of());
        if (allowed) {
            form.addTo(page);
            if (followUp.isEmpty()) {
                form.addFollowUpTo(page);
            }
        }
        return page.button(
                new FormButton(RECORD, context.text("check.record"), input -> record(context, item, form, own))
                        .primary()
                        .takesInput()
                        .offeredIf(allowed));
    }

    private static FormPage named(FormContext context, VisibleItem item) {
        String title = ItemMessages.title(context.messages(), item.finding());
        return new FormPage("check", context.text("check.title", title))
                .resource("dev.hindsight:form-resources")
                .cancelToPage(context);
    }

    private CheckForm form(FormContext context, VisibleItem item) {
        EffectiveSettings ofSpace = settings.ofSpace(item.location().spaceKey());
        LocalDate today = views.today();
        return new CheckForm(
                context,
                item,
                today,
                FindingSettings.rules(ofSpace),
                QualitySettings.duePolicy(ofSpace).proposal(item.finding().impact(), today));
    }

    /**
     * While Jira does not say whether the person may see the issue, nothing is shown of it, asked or recorded. What was entered when it
     * still did is kept, with what the person was shown then, so that it can be sent again.
     */
    private FormPage unchecked(FormContext context, VisibleItem item, ViewableIssues.Failure why) {
        FormPage page = named(context, item).notices(() -> List.of(FormMessage.unchecked(context, why)));
        if (!isEntered(context)) {
            return page;
        }
        CheckForm form = form(context, item);
        form.addTo(page);
        if (context.input().holds(CheckForm.FOLLOW_UP)) {
            form.addFollowUpTo(page);
        }
        for (String shown : List.of(CLOSED, CRITERION, NUMBER)) {
            page.hidden(shown, context.input().text(shown));
        }
        FormMessage unrecorded = FormMessage.error(context.text("check.unchecked"));
        return page.button(
                new FormButton(RECORD, context.text("check.record"), input -> FormOutcome.refused(unrecorded))
                        .primary());
    }

    private static FormMessage ownersNotice(FormContext context, boolean allowed) {
        return allowed
                ? FormMessage.warning(context.text("check.owner"))
                : FormMessage.error(context.text("check.owner.refused"));
    }

    private static boolean isOwner(FormContext context, VisibleItem item) {
        String owner = item.owner(context.messages());
        return !owner.isEmpty()
                && context.messages().userKey(owner).equals(context.user().key());
    }

    private FormOutcome record(FormContext context, VisibleItem item, CheckForm form, boolean own) {
        AnswerCheck.Given given = new AnswerCheck.Given(
                context.input().text(CLOSED),
                context.input().text(CRITERION),
                context.input().count(NUMBER),
                form.answer().orElseThrow(),
                own,
                form.note(),
                form.evidence(),
                form.until());
        return switch (answers.answer(item.uid(), given, context.user(), form.wanted())) {
            case RECORDED ->
                new FormOutcome.Left(context.address("/pages/viewpage.action?pageId=" + context.pageId()) + "#finding-"
                        + item.follows().orElse(item.uid()));
            case REOPENED -> FormOutcome.refused(FormMessage.error(context.text("check.changed")));
            case CRITERION_CHANGED -> FormOutcome.refused(FormMessage.error(context.text("check.changed.criterion")));
        };
    }
}
