package dev.hindsight.health.adapter;

import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.reminder.MailHealth;
import dev.hindsight.reminder.Reminders.Sent;
import java.util.ArrayList;
import java.util.List;

/** How the mails are doing, in the administrator's words. */
final class MailModel {

    private final FormContext context;

    MailModel(FormContext context) {
        this.context = context;
    }

    TemplateModel of(MailHealth mail) {
        List<String> sentences = new ArrayList<>();
        if (!mail.sending()) {
            sentences.add(context.text("health.mail.off"));
        } else if (!mail.hasServer()) {
            sentences.add(context.text("health.mail.no-server"));
        } else if (mail.copied()) {
            sentences.add(context.text("health.mail.copied"));
        }
        if (mail.perhapsSent() > 0) {
            sentences.add(context.text("health.mail.perhaps", mail.perhapsSent()));
        }
        if (mail.deferred() > 0) {
            sentences.add(context.text("health.mail.deferred", mail.deferred()));
        }
        sentences.add(mail.lastRun()
                .map(at -> context.text("health.mail.last", context.messages().moment(at)))
                .orElseGet(() -> context.text("health.mail.never")));
        return new TemplateModel()
                .with("title", context.text("health.mail"))
                .with("server", Boolean.toString(mail.hasServer()))
                .with("perhaps", mail.perhapsSent())
                .with("deferred", mail.deferred())
                .with("count", mail.refused().size())
                .withTexts("sentences", sentences)
                .with(
                        "refusedText",
                        context.text("health.mail.refused", mail.refused().size()))
                .with("refused", mail.refused().stream().map(this::refused).toList());
    }

    private TemplateModel refused(Sent mail) {
        return new TemplateModel()
                .with("person", context.messages().user(mail.person()))
                .with("since", context.messages().moment(mail.at()));
    }
}
