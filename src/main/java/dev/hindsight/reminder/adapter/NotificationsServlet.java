package dev.hindsight.reminder.adapter;

import com.atlassian.annotations.security.LicensedOnly;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormControl;
import dev.hindsight.frame.FormField;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormMessage;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormServlet;
import dev.hindsight.reminder.MailChoices;
import dev.hindsight.reminder.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The page on which each person chooses what comes in the own mails. It is about nobody but who has signed in. */
@LicensedOnly
public final class NotificationsServlet extends FormServlet {

    private static final long serialVersionUID = 1;

    private static final String PARTS = "parts";

    private final transient MailChoices choices;

    public NotificationsServlet(FormFrame frame, MailChoices choices) {
        super(frame, FormRights.SIGNED_IN);
        this.choices = choices;
    }

    @Override
    protected Optional<FormPage> page(FormContext context) {
        Set<Part> offered = choices.offered();
        FormPage page = new FormPage("notifications", context.text("notifications.title"))
                .introduction(context.text("notifications.introduction"))
                .resource("dev.hindsight:form-resources")
                .notices(() -> offered.isEmpty()
                        ? List.of(FormMessage.warning(context.text("notifications.off")))
                        : List.of());
        if (!offered.isEmpty()) {
            page.field(new FormField(PARTS, context.text("notifications.parts"), () -> boxes(context, offered))
                    .help(context.text("notifications.parts.help")));
        }
        return Optional.of(page.button(new FormButton("save", context.text("notifications.save"), input -> {
                    if (input.holds(PARTS)) {
                        choices.choose(context.user().key(), new HashSet<>(input.all(PARTS)));
                    }
                    return FormOutcome.done();
                })
                .primary()
                .takesInput()
                .done(count -> context.text("notifications.saved"))
                .offeredIf(!offered.isEmpty())));
    }

    private FormControl boxes(FormContext context, Set<Part> offered) {
        Set<Part> wanted = choices.of(context.user().key());
        return FormControl.boxes(
                offered.stream()
                        .map(part -> new FormControl.Option(part.value(), context.text("mail.part." + part.value())))
                        .toList(),
                offered.stream().filter(wanted::contains).map(Part::value).toList());
    }
}
