package dev.hindsight.settings.adapter;

import dev.hindsight.audit.AuditEntry;
import dev.hindsight.audit.AuditFact;
import dev.hindsight.connection.Connections;
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

/**
 * The buttons that set up the webhook of the link in the form, by asking Jira or for a person to enter it there. While a webhook is
 * in use they ask first, by a message with a button that does it.
 */
final class WebhookButtons {

    private final FormContext context;
    private final Connections connections;
    private final Supplier<Optional<String>> link;

    /** @param link id of the link in the form */
    WebhookButtons(FormContext context, Connections connections, Supplier<Optional<String>> link) {
        this.context = context;
        this.connections = connections;
        this.link = link;
    }

    void addTo(FormPage page) {
        FormButton replace = new FormButton(
                        "replace-webhook", context.text("settings.replace-webhook"), input -> pressed(this::setUp))
                .inMessageWithEntered()
                .done(count -> context.text("settings.webhook-done"));
        FormButton replaceUrl = new FormButton(
                        "replace-webhook-url",
                        context.text("settings.replace-webhook-url"),
                        input -> pressed(this::generate))
                .inMessageWithEntered();
        page.button(new FormButton(
                                "set-up-webhook",
                                context.text("settings.set-up-webhook"),
                                input -> pressed(linkId -> unlessInUse(linkId, replace, this::setUp)))
                        .heading(context.text("settings.webhook"))
                        .help(context.text("settings.webhook-help"))
                        .state(() -> link.get().flatMap(this::state))
                        .done(count -> context.text("settings.webhook-done")))
                .button(new FormButton(
                        "new-webhook",
                        context.text("settings.new-webhook"),
                        input -> pressed(linkId -> unlessInUse(linkId, replaceUrl, this::generate))))
                .button(replace)
                .button(replaceUrl);
    }

    /** Since when there is a webhook, and when the last event came; empty when there is none. */
    private Optional<String> state(String linkId) {
        Optional<String> since = connections.webhookSetUp(linkId).map(this::since);
        Optional<String> event = connections
                .sinceLastEvent(linkId)
                .map(age -> context.text(
                        "settings.check.webhook-receives", context.messages().ago(age)))
                .or(() -> since.map(known -> context.text("settings.webhook-no-event")));
        return event.map(words -> since.map(known -> known + " " + words).orElse(words));
    }

    private String since(AuditEntry entry) {
        String moment = context.messages().moment(entry.at());
        return entry.fact().what() == AuditFact.What.WEBHOOK_SET_UP
                ? context.text("settings.webhook-since", moment)
                : context.text("settings.webhook-url-since", moment);
    }

    private FormOutcome pressed(Function<String, FormOutcome> action) {
        return link.get()
                .map(action)
                .orElseGet(() -> FormOutcome.shown(FormMessage.error(context.text("settings.check.no-link"))));
    }

    private FormOutcome unlessInUse(String linkId, FormButton confirm, Function<String, FormOutcome> action) {
        return connections
                .sinceLastEvent(linkId)
                .map(age -> FormOutcome.shown(FormMessage.warning(context.text(
                                "settings.webhook-in-use", context.messages().ago(age)))
                        .button(confirm)))
                .orElseGet(() -> action.apply(linkId));
    }

    private FormOutcome setUp(String linkId) {
        return outcome(connections.webhook().run(as(linkId)));
    }

    private FormOutcome generate(String linkId) {
        return outcome(connections.webhook().byHand(as(linkId)));
    }

    private Actor as(String linkId) {
        return new Actor(linkId, context.user().key());
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
