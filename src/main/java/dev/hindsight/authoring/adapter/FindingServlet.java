package dev.hindsight.authoring.adapter;

import com.atlassian.annotations.security.LicensedOnly;
import dev.hindsight.authoring.EditedFinding;
import dev.hindsight.authoring.FindingEditor;
import dev.hindsight.authoring.FindingEntry;
import dev.hindsight.authoring.SaveResult;
import dev.hindsight.authoring.UsedTexts;
import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormInput;
import dev.hindsight.frame.FormMessage;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormServlet;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.settings.Settings;
import dev.hindsight.status.ItemViews;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The page on which an editor of a wiki page changes one of its findings, or adds one. */
@LicensedOnly
public final class FindingServlet extends FormServlet {

    private static final long serialVersionUID = 1;

    /** Names of the fields that say which finding it is, and as what the person was shown it. */
    private static final String FINDING = "finding";

    private static final String VERSION = "version";

    /** Name of the field that is the key of a block that is to be added, whatever else of the form changes. */
    private static final String KEY = "key";

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What is remembered of each person. */
    private static final String NOTIFY = "finding-form-notify";

    private static final String RESOURCES = "dev.hindsight:finding-form-resources";

    private final transient FindingEditor editor;
    private final transient Settings settings;
    private final transient ItemViews views;
    private final transient UsedTexts used;

    public FindingServlet(FormFrame frame, FindingEditor editor, Settings settings, ItemViews views, UsedTexts used) {
        super(frame, FormRights.PAGE_EDITORS);
        this.editor = editor;
        this.settings = settings;
        this.views = views;
        this.used = used;
    }

    @Override
    protected Optional<FormPage> page(FormContext context) {
        String uid = context.asked(FINDING);
        Optional<EditedFinding> edited;
        try {
            edited = uid.isEmpty() ? Optional.of(editor.next(context.pageId())) : editor.find(context.pageId(), uid);
        } catch (BrokenMarkupException e) {
            return Optional.of(new FormPage("finding", context.text("finding-form.title.edit"))
                    .introduction(context.text("finding-form.unreadable"))
                    .cancelToPage(context));
        }
        // What was entered of a finding that is gone meanwhile is not lost
        boolean entered = !context.input().values().isEmpty();
        return Optional.of(page(context, uid, edited.orElse(EditedFinding.NEW)))
                .filter(there -> edited.isPresent() || entered);
    }

    private FormPage page(FormContext context, String uid, EditedFinding edited) {
        FindingControls controls = controls(context, edited);
        EnteredFinding entered = new EnteredFinding(context, edited, controls);
        String title = context.input().text(FindingField.TITLE.parameter());
        boolean alike = uid.isEmpty() && !title.isEmpty() && editor.hasTitle(context.pageId(), title);
        FindingForm form = new FindingForm(
                context,
                edited,
                controls,
                alike,
                () -> settings.choice(context.user().key(), NOTIFY));
        String key = uid.isEmpty() ? key(context.input()) : uid;
        FormPage page = new FormPage(
                        "finding", context.text(uid.isEmpty() ? "finding-form.title.add" : "finding-form.title.edit"))
                .introduction(
                        context.text(uid.isEmpty() ? "finding-form.introduction.add" : "finding-form.introduction"))
                .content(
                        "authoring/finding.vm",
                        () -> new DraftModel(context).values().withModel("advice", advice(context, uid, entered)))
                .hidden(DraftField.DRAFT, DraftField.seen(context.input()))
                .resource(RESOURCES)
                .hidden(FINDING, uid)
                .hidden(VERSION, edited.version())
                .folded(form.folded())
                .cancelToPage(context);
        if (uid.isEmpty()) {
            page.hidden(KEY, key);
        }
        form.fields().forEach(page::field);
        return page.button(new FormButton(
                                "save", context.text("finding-form.save"), input -> save(context, uid, key, entered))
                        .primary()
                        .takesInput())
                .button(new FormButton("check", context.text("finding-form.check"), input -> FormOutcome.shown()));
    }

    private static String key(FormInput input) {
        return Optional.of(input.text(KEY))
                .filter(key -> UUID_FORM.matcher(key).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private FindingControls controls(FormContext context, EditedFinding edited) {
        return new FindingControls(context, edited, () -> used.of(context.pageId()));
    }

    private Optional<TemplateModel> advice(FormContext context, String uid, EnteredFinding entered) {
        return views.beingWritten(context.pageId())
                .map(page -> new FindingAdvice(page, context.messages(), uid).values(entered));
    }

    /** @param key of the block: the finding's uid or, of one that is to be added, the key that it gets */
    private FormOutcome save(FormContext context, String uid, String key, EnteredFinding entered) {
        FormInput input = context.input();
        FindingEntry entry = new FindingEntry(
                entered.texts(),
                String.join("", input.all(FindingForm.BODY)),
                input.text(VERSION),
                FindingForm.isLosing(input),
                FindingForm.isNotifying(input));
        SaveResult result = uid.isEmpty()
                ? editor.add(context.pageId(), key, entry, FindingForm.isAnother(input))
                : editor.save(context.pageId(), uid, entry);
        if (result == SaveResult.SAVED) {
            settings.remember(context.user().key(), NOTIFY, FindingForm.notifyChoice(input));
        }
        return switch (result) {
            case SAVED, UNCHANGED ->
                new FormOutcome.Left(context.address("/pages/viewpage.action?pageId=" + context.pageId()) + "#finding-"
                        + URLEncoder.encode(key, StandardCharsets.UTF_8));
            case ALIKE ->
                FormOutcome.refused(FormMessage.warning(
                        context.text("finding-form.alike", input.text(FindingField.TITLE.parameter()))));
            case CHANGED_MEANWHILE -> FormOutcome.refused(changed(context, uid));
            case GONE -> refused(context, "finding-form.gone");
            case WOULD_LOSE -> refused(context, "finding-form.would-lose");
            case UNREADABLE -> refused(context, "finding-form.unreadable");
            case NOT_SAVED ->
                FormOutcome.refused(
                        FormMessage.error(context.text("finding-form.not-saved", editor.titleOf(context.pageId()))));
        };
    }

    private static FormOutcome refused(FormContext context, String key) {
        return FormOutcome.refused(FormMessage.error(context.text(key)));
    }

    /** Both texts: what was entered stands in the form, and what the page says now above it. */
    private FormMessage changed(FormContext context, String uid) {
        FormMessage message = FormMessage.error(context.text("finding-form.changed"));
        others(context, uid).forEach(message::detail);
        return message;
    }

    private Map<String, String> others(FormContext context, String uid) {
        try {
            return editor.find(context.pageId(), uid)
                    .map(now -> new EnteredFinding(context, now, controls(context, now)).others())
                    .orElse(Map.of());
        } catch (BrokenMarkupException e) {
            return Map.of();
        }
    }
}
