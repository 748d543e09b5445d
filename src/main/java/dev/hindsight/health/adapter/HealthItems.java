package dev.hindsight.health.adapter;

import dev.hindsight.finding.FieldRules;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.health.Health;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Backlog;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.EvaluationRules;
import dev.hindsight.status.Messages;
import dev.hindsight.status.ProgressRules;
import dev.hindsight.status.ViewContext;
import dev.hindsight.status.VisibilityFilter;
import dev.hindsight.status.WaitReasonMessages;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the health page says of items. Of a page that the administrator may not view it gives the id alone, and of its
 * items no word that was written there or that Jira said. For one thread.
 */
final class HealthItems {

    /** Nothing is judged here. */
    private static final EvaluationRules NONE =
            new EvaluationRules(new ProgressRules(Set.of(), LocalDate.EPOCH), FieldRules.DEFAULT);

    private static final String UNSAID = "\u2026";

    private final Messages messages;
    private final HealthRequest request;
    private final WaitReasonMessages reasons;
    private final VisibilityFilter visibility;

    HealthItems(Messages messages, VisibilityFilter visibility, HealthRequest request) {
        this.messages = messages;
        this.request = request;
        this.visibility = visibility;
        this.reasons = new WaitReasonMessages(new ViewContext(messages, visibility, NONE, request.reading()));
    }

    List<TemplateModel> states() {
        return Arrays.stream(ItemState.values())
                .filter(state -> request.health().byState().containsKey(state))
                .map(state -> new TemplateModel()
                        .with("value", state.value())
                        .with("text", stateText(state))
                        .with("count", request.health().byState().getOrDefault(state, 0)))
                .toList();
    }

    TemplateModel size() {
        Backlog.Size size = request.health().size();
        return new TemplateModel()
                .with("due", size.due())
                .with("dueText", messages.text("health.due", size.due()))
                .with("later", size.later())
                .with("laterText", messages.text("health.later", size.later()))
                .with("looks", size.scanner())
                .with("looksText", messages.text("health.looks", size.scanner()))
                .with("pages", size.pages())
                .with("pagesText", messages.text("health.pages", size.pages()));
    }

    TemplateModel oldest() {
        Optional<Health.Waiting> oldest = request.health().oldest();
        TemplateModel values = new TemplateModel()
                .with(
                        "text",
                        oldest.map(waiting -> messages.text("health.oldest", messages.moment(waiting.since())))
                                .orElseGet(() -> messages.text("health.no-oldest")));
        oldest.map(Health.Waiting::item)
                .ifPresent(item -> values.with("page", page(item)).with("reason", reason(item)));
        return values;
    }

    List<TemplateModel> obstacles() {
        return request.health().obstacles().stream().map(this::obstacle).toList();
    }

    private TemplateModel obstacle(Backlog.Obstacle obstacle) {
        return new TemplateModel()
                .with("state", obstacle.state().value())
                .with("stateText", stateText(obstacle.state()))
                .with("code", obstacle.code().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("count", obstacle.count())
                .with("reason", reason(obstacle.example()))
                .with("page", page(obstacle.example()));
    }

    private TemplateModel page(ActionItem item) {
        long id = item.location().pageId();
        Optional<HealthRequest.NamedPage> page =
                Optional.ofNullable(request.pages().get(id));
        return new TemplateModel()
                .with("id", Long.toString(id))
                .with("address", page.map(named -> named.address() + "#finding-" + item.uid()))
                .with(
                        "text",
                        page.map(HealthRequest.NamedPage::title)
                                .orElseGet(() -> messages.text("health.page", Long.toString(id))));
    }

    private Optional<String> reason(ActionItem item) {
        boolean mayBeQuoted = request.pages().containsKey(item.location().pageId())
                && !visibility.seen(item).hidden();
        return item.schedule()
                .reason()
                .map(reason -> mayBeQuoted ? reason : withoutQuotations(reason))
                .map(reason -> reasons.of(reason, item.state()).text());
    }

    private static WaitReason withoutQuotations(WaitReason reason) {
        return switch (reason.code()) {
            case REFUSED -> new WaitReason(reason.code());
            case NOT_PERMITTED ->
                new WaitReason(
                        reason.code(), reason.arguments().stream().limit(1).toList());
            case NO_SUCH_ISSUE, OWNER_UNKNOWN -> new WaitReason(reason.code(), UNSAID);
            default -> reason;
        };
    }

    private String stateText(ItemState state) {
        return messages.text("state." + state.value());
    }
}
