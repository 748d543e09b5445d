package dev.hindsight.authoring.adapter;

import com.atlassian.annotations.security.LicensedOnly;
import dev.hindsight.authoring.BlockText;
import dev.hindsight.authoring.EditMessages;
import dev.hindsight.authoring.FindingEditor;
import dev.hindsight.authoring.FormEdit;
import dev.hindsight.authoring.SaveResult;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormMessage;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormServlet;
import dev.hindsight.status.ItemMessages;
import java.util.List;
import java.util.Optional;

/** The page on which an editor puts back what was saved by the form and a later version of the wiki page has dropped. */
@LicensedOnly
public final class EditsServlet extends FormServlet {

    private static final long serialVersionUID = 1;

    private static final String EDIT = "edit";

    private final transient FindingEditor editor;

    public EditsServlet(FormFrame frame, FindingEditor editor) {
        super(frame, FormRights.PAGE_EDITORS);
        this.editor = editor;
    }

    @Override
    protected Optional<FormPage> page(FormContext context) {
        String uid = context.asked(EDIT);
        FormPage page = new FormPage("edits", context.text("edits.title"))
                .hidden(EDIT, uid)
                .cancelToPage(context);
        Optional<FormEdit> asked = editor.toTell(context.pageId()).stream()
                .filter(edit -> edit.uid().equals(uid))
                .findFirst();
        if (asked.isEmpty()) {
            return Optional.of(page.introduction(context.text("edits.none"))
                    .button(pressedTooLate("put-back"))
                    .button(pressedTooLate("leave")));
        }
        FormEdit edit = asked.get();
        return Optional.of(edit.state().isDropped() ? dropped(context, page, edit) : altered(context, page, edit));
    }

    /** Who presses a button again is told that there is nothing to do any more. */
    private static FormButton pressedTooLate(String name) {
        return new FormButton(name, "", input -> new FormOutcome.Changed()).offeredIf(false);
    }

    private FormPage dropped(FormContext context, FormPage page, FormEdit edit) {
        EditMessages words = new EditMessages(context.messages());
        return page.introduction(context.text("edits.introduction"))
                .notices(() -> List.of(message(words, words.dropped(edit), edit.after())))
                .button(new FormButton("put-back", context.text("edits.put-back"), input -> putBack(context, edit))
                        .primary()
                        .about(edit)
                        .heading(ItemMessages.title(context.messages(), edit.finding()))
                        .help(context.text("edits.help." + edit.state().value())))
                .button(leaving(context, edit));
    }

    private FormPage altered(FormContext context, FormPage page, FormEdit edit) {
        EditMessages words = new EditMessages(context.messages());
        BlockText otherwise = editor.altered(edit);
        return page.introduction(context.text("edits.introduction.altered"))
                .notices(() -> List.of(message(words, words.altered(otherwise), otherwise)))
                .button(leaving(context, edit)
                        .heading(ItemMessages.title(context.messages(), edit.finding()))
                        .help(context.text("edits.help.altered")));
    }

    private static FormMessage message(EditMessages words, String sentence, BlockText said) {
        FormMessage message = FormMessage.warning(sentence);
        words.lines(said).forEach(line -> message.detail(line.label(), line.text()));
        return message;
    }

    private FormButton leaving(FormContext context, FormEdit edit) {
        return new FormButton("leave", context.text("edits.leave"), input -> {
                    editor.leave(edit);
                    return new FormOutcome.Left(context.address("/pages/viewpage.action?pageId=" + edit.pageId()));
                })
                .about(edit);
    }

    private FormOutcome putBack(FormContext context, FormEdit edit) {
        SaveResult result = editor.putBack(edit);
        return switch (result) {
            case SAVED, UNCHANGED ->
                new FormOutcome.Left(
                        context.address("/pages/viewpage.action?pageId=" + edit.pageId() + "#finding-" + edit.uid()));
            case CHANGED_MEANWHILE, GONE, WOULD_LOSE, ALIKE -> refused(context.text("edits.changed"));
            case UNREADABLE -> refused(context.text("finding-form.unreadable"));
            case NOT_SAVED -> refused(context.text("finding-form.not-saved", editor.titleOf(edit.pageId())));
        };
    }

    private static FormOutcome refused(String sentence) {
        return FormOutcome.refused(FormMessage.error(sentence));
    }
}
