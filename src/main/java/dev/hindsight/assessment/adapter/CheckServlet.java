package dev.hindsight.assessment.adapter;

import com.atlassian.annotations.security.LicensedOnly;
import dev.hindsight.assessment.AnswerCheck;
import dev.hindsight.assessment.CheckSettings;
import dev.hindsight.assessment.Effect;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormMessage;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormServlet;
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

    /** Names of the fields that say as what the person was shown it: when it was closed, and after how many answers. */
    private static final String CLOSED = "closed";

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
    protected Optional<FormPage> page(FormContext context) {
        // What was entered is not lost when the issue was reopened meanwhile
        boolean entered = !context.input().values().isEmpty();
        List<VisibleItem> ofPage = views.ofPage(context.pageId());
        return ofPage.stream()
                .filter(item -> item.uid().equals(context.finding()))
                .filter(item -> item.effect().check().isPresent() || (entered && !item.isIssueHidden()))
                .findFirst()
                .map(item -> page(context, item, followUp(item, ofPage)));
    }

    /** What follows the item already, since it was last closed. */
    private static Optional<VisibleItem> followUp(VisibleItem item, List<VisibleItem> ofPage) {
        String uid = ActionItem.followUpUid(item.uid(), item.effect().closing());
        return ofPage.stream().filter(next -> next.uid().equals(uid)).findFirst();
    }

    private FormPage page(FormContext context, VisibleItem item, Optional<VisibleItem> followUp) {
        EffectiveSettings ofSpace = settings.ofSpace(item.location().spaceKey());
        LocalDate today = views.today();
        CheckForm form = new CheckForm(
                context,
                item,
                today,
                FindingSettings.rules(ofSpace),
                QualitySettings.duePolicy(ofSpace).proposal(item.finding().impact(), today));
        boolean own = isOwner(context, item);
        boolean allowed = !own || CheckSettings.mayOwnerAnswer(ofSpace);
        Effect effect = item.effect();
        FormPage page = new FormPage(
                        "check", context.text("check.title", ItemMessages.title(context.messages(), item.finding())))
                .resource("dev.hindsight:form-resources")
                .inForm("assessment/check.vm", () -> new CheckModel(context, item, followUp).values())
                .hidden(
                        CLOSED,
                        effect.closing().map(closing -> closing.at().toString()).orElse(""))
                .hidden(NUMBER, Integer.toString(effect.answers().size()))
                .cancelToPage(context)
                .notices(() -> own ? List.of(ownersNotice(context, allowed)) : List.of());
        if (allowed) {
            form.addTo(page);
            if (followUp.isEmpty()) {
                form.addFollowUpTo(page);
            }
        }
        return page.button(
                new FormButton("answer", context.text("check.record"), input -> record(context, item, form, own))
                        .primary()
                        .takesInput()
                        .offeredIf(allowed));
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
                number(context.input().text(NUMBER)),
                form.answer().orElseThrow(),
                own,
                form.note(),
                form.evidence(),
                form.until());
        boolean kept = answers.answer(item.uid(), given, context.user(), form.wanted());
        return kept
                ? new FormOutcome.Left(context.address("/pages/viewpage.action?pageId=" + context.pageId())
                        + "#finding-" + item.follows().orElse(item.uid()))
                : FormOutcome.refused(FormMessage.error(context.text("check.changed")));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
