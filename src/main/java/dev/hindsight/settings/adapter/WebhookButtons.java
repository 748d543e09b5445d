package dev.hindsight.settings.adapter;

import dev.hindsight.connection.SetUpWebhook;
import dev.hindsight.frame.FormButton;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormMessage;
import dev.hindsight.frame.FormOutcome;
import dev.hindsight.frame.FormPage;
import dev.hindsight.issue.Actor;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The buttons that set up the webhook of the link in the form, by asking Jira or for a person to enter it there. */
final class WebhookButtons {

    private final FormContext context;
    private final SetUpWebhook webhook;
    private final Supplier<Optional<String>> link;

    /** @param link id of the link in the form */
    WebhookButtons(FormContext context, SetUpWebhook webhook, Supplier<Optional<String>> link) {
        this.context = context;
        this.webhook = webhook;
        this.link = link;
    }

    void addTo(FormPage page) {
        page.button(new FormButton(
                                "set-up-webhook",
                                context.text("settings.set-up-webhook"),
                                input -> pressed(linkId -> webhook.run(
                                        new Actor(linkId, context.user().key()))))
                        .heading(context.text("settings.webhook"))
                        .help(context.text("settings.webhook-help"))
                        .done(count -> context.text("settings.webhook-done")))
                .button(new FormButton(
                        "new-webhook",
                        context.text("settings.new-webhook"),
                        input -> pressed(linkId ->
                                webhook.byHand(new Actor(linkId, context.user().key())))));
    }

    private FormOutcome pressed(Function<String, SetUpWebhook.Outcome> setUp) {
        return link.get()
                .map(setUp)
                .map(this::outcome)
                .orElseGet(() -> FormOutcome.shown(FormMessage.error(context.text("settings.check.no-link"))));
    }

    private FormOutcome outcome(SetUpWebhook.Outcome outcome) {
        if (outcome instanceof SetUpWebhook.ByHand byHand) {
            return FormOutcome.shown(byHand(byHand));
        }
        return outcome instanceof SetUpWebhook.Done
                ? FormOutcome.done()
                : FormOutcome.shown(FormMessage.error(
                        outcome instanceof SetUpWebhook.Failed failed
                                        && failed.failure().outcomeIsUnknown()
                                ? context.text("settings.webhook-unknown")
                                : context.text("settings.webhook-failed")));
    }

    private FormMessage byHand(SetUpWebhook.ByHand entered) {
        String enter = context.text("settings.webhook-by-hand");
        FormMessage message = entered.tried()
                ? FormMessage.warning(context.text("settings.webhook-refused") + " " + enter)
                : FormMessage.success(enter);
        return message.detail(context.text("settings.webhook-url"), entered.url())
                .detail(context.text("settings.webhook-name"), entered.name())
                .detail(context.text("settings.webhook-events"), String.join(", ", entered.events()));
    }
}
