package dev.hindsight.health.adapter;

import dev.hindsight.connection.LinkState;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.health.Health;
import dev.hindsight.health.OwnersWithoutAccount;
import dev.hindsight.item.Backlog;
import dev.hindsight.item.ItemState;
import dev.hindsight.reminder.MailHealth;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the plugin is doing, in the administrator's words. */
final class HealthModel {

    private static final String EXPORT = "/rest/hindsight/1.0/export?format=csv";

    private final FormContext context;
    private final Health health;
    private final ItemWords items;
    private final EditsModel edits;
    private final ScanModel scans;
    private final AuditModel audit;
    private final OwnersModel owners;
    private final MailModel mail;

    HealthModel(FormContext context, Health health, ItemWords items, NamedPages pages) {
        this.context = context;
        this.health = health;
        this.items = items;
        this.owners = new OwnersModel(context, items, pages);
        this.mail = new MailModel(context);
        this.edits = new EditsModel(context, pages);
        this.scans = new ScanModel(context, pages);
        this.audit = new AuditModel(context, pages, health.links());
    }

    /**
     * @param owned the items that somebody without an active account is to do
     * @param mails how the mails are doing
     */
    TemplateModel values(OwnersWithoutAccount.Found owned, MailHealth mails) {
        return new TemplateModel()
                .with("setUp", Optional.of(context.text("health.not-set-up")).filter(sentence -> !health.configured()))
                .with("settings", context.address("/plugins/servlet/hindsight/settings"))
                .with("settingsText", context.text("settings.title"))
                .with("words", words())
                .with("states", states())
                .with("queue", queue())
                .with("scans", scans.of(health.scans()))
                .with("longest", longest())
                .with(
                        "blocked",
                        health.blocked().stream()
                                .mapToInt(Backlog.Blocked::count)
                                .sum())
                .with("stuck", health.stuckForADay())
                .with("stuckText", stuck())
                .with("groups", health.blocked().stream().map(this::blocked).toList())
                .with("owners", owners.of(owned))
                .with("mail", mail.of(mails))
                .with("edits", edits.of(health.dropped()))
                .with("linkCount", health.links().size())
                .with("links", health.links().stream().map(this::link).toList())
                .with("export", context.address(EXPORT))
                .with("audit", audit.of(health.audit(), health.decisions()));
    }

    private TemplateModel words() {
        return new TemplateModel()
                .with("states", context.text("health.states"))
                .with("state", context.text("health.state"))
                .with("count", context.text("health.count"))
                .with("none", context.text("health.none"))
                .with("queue", context.text("health.queue"))
                .with("blocked", context.text("health.blocked"))
                .with("noBlocked", context.text("health.no-blocked"))
                .with("reason", context.text("health.reason"))
                .with("items", context.text("health.states"))
                .with("links", context.text("health.links"))
                .with("link", context.text("health.link"))
                .with("contact", context.text("health.contact"))
                .with("paused", context.text("health.paused"))
                .with("polled", context.text("health.polled"))
                .with("serviceAccount", context.text("health.service-account"))
                .with("webhook", context.text("health.webhook"))
                .with("export", context.text("health.export"));
    }

    private List<TemplateModel> states() {
        return Arrays.stream(ItemState.values())
                .filter(state -> health.byState().containsKey(state))
                .map(state -> new TemplateModel()
                        .with("value", state.value())
                        .with("text", items.state(state))
                        .with(counted(health.byState().getOrDefault(state, 0))))
                .toList();
    }

    private TemplateModel queue() {
        Health.Pending pending = health.pending();
        return new TemplateModel()
                .with("due", pending.due())
                .with("dueText", due(pending))
                .with("overdue", pending.overdue().map(Backlog.Overdue::count).orElse(0))
                .with("overdueText", pending.overdue().map(this::overdue))
                .with("later", pending.later())
                .with("laterText", context.text("health.later", pending.later()));
    }

    /** How many are queued; empty when all that is due is overdue. */
    private Optional<String> due(Health.Pending pending) {
        return Optional.of(pending.queued())
                .filter(count -> count > 0 || pending.overdue().isEmpty())
                .map(count -> context.text("health.due", count));
    }

    private String overdue(Backlog.Overdue overdue) {
        return context.text(
                "health.overdue", overdue.count(), context.messages().moment(overdue.since()));
    }

    /** How many items have been blocked for long; empty when none has. */
    private Optional<String> stuck() {
        return Optional.of(health.stuckForADay())
                .filter(count -> count > 0)
                .map(count -> context.text("health.stuck", count));
    }

    private TemplateModel longest() {
        Optional<Health.Waiting> longest = health.longestWaiting();
        return longest.map(waiting -> items.of(waiting.item()))
                .orElseGet(TemplateModel::new)
                .with(
                        "text",
                        longest.map(waiting -> context.text(
                                        "health.longest", context.messages().moment(waiting.since())))
                                .orElseGet(() -> context.text("health.no-longest")));
    }

    private TemplateModel blocked(Backlog.Blocked blocked) {
        return items.of(blocked)
                .with("state", blocked.state().value())
                .with("stateText", items.state(blocked.state()))
                .with("code", blocked.reason().code().value())
                .with(counted(blocked.count()));
    }

    /** A number for programs, and for the reader. */
    private TemplateModel counted(int count) {
        return new TemplateModel()
                .with("count", count)
                .with("countText", context.messages().number(count));
    }

    private TemplateModel link(LinkState link) {
        return new TemplateModel()
                .with("id", link.linkId())
                .with("name", link.name().isEmpty() ? link.linkId() : link.name())
                .with("isPaused", Boolean.toString(link.pausedUntil().isPresent()))
                .with("contact", moment(link.lastOk()).orElseGet(() -> context.text("health.never")))
                .with("paused", moment(link.pausedUntil()).orElseGet(() -> context.text("health.not-paused")))
                .with("polled", moment(link.polledTo()).orElseGet(() -> context.text("health.never")))
                .with(
                        "serviceAccount",
                        link.serviceAccount()
                                .map(items::user)
                                .orElseGet(() -> context.text("health.service-account.none")))
                .with("webhook", webhook(link));
    }

    private String webhook(LinkState link) {
        return link.lastEvent()
                .map(last -> context.text(
                        "health.webhook.last-event", context.messages().ago(last, health.at())))
                .orElseGet(() -> link.hasWebhook()
                        ? context.text("health.webhook.generated")
                        : context.text("health.webhook.none"));
    }

    private Optional<String> moment(Optional<Instant> instant) {
        return instant.map(context.messages()::moment);
    }
}
