package dev.hindsight.render;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.Health;
import dev.hindsight.action.ItemState;
import dev.hindsight.action.Queue;
import dev.hindsight.action.Reason;
import dev.hindsight.finding.FieldRule;
import dev.hindsight.progress.Yardstick;
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
    private static final Standards NONE = new Standards(new Yardstick(Set.of(), LocalDate.EPOCH), FieldRule.DEFAULT);

    private static final String UNSAID = "\u2026";

    private final Wording wording;
    private final HealthRequest request;
    private final ReasonSentences reasons;
    private final Disclosure disclosure;

    HealthItems(Wording wording, Disclosure disclosure, HealthRequest request) {
        this.wording = wording;
        this.request = request;
        this.disclosure = disclosure;
        this.reasons = new ReasonSentences(new Scene(wording, disclosure, NONE, request.reading()));
    }

    List<Values> states() {
        return Arrays.stream(ItemState.values())
                .filter(state -> request.health().byState().containsKey(state))
                .map(state -> new Values()
                        .with("value", state.value())
                        .with("text", stateText(state))
                        .with("count", request.health().byState().getOrDefault(state, 0)))
                .toList();
    }

    Values size() {
        Queue.Size size = request.health().size();
        return new Values()
                .with("due", size.due())
                .with("dueText", wording.text("health.due", size.due()))
                .with("later", size.later())
                .with("laterText", wording.text("health.later", size.later()))
                .with("looks", size.looks())
                .with("looksText", wording.text("health.looks", size.looks()))
                .with("pages", size.pages())
                .with("pagesText", wording.text("health.pages", size.pages()));
    }

    Values oldest() {
        Optional<Health.Waiting> oldest = request.health().oldest();
        Values values = new Values()
                .with(
                        "text",
                        oldest.map(waiting -> wording.text("health.oldest", wording.moment(waiting.since())))
                                .orElseGet(() -> wording.text("health.no-oldest")));
        oldest.map(Health.Waiting::item)
                .ifPresent(item -> values.with("page", page(item)).with("reason", reason(item)));
        return values;
    }

    List<Values> obstacles() {
        return request.health().obstacles().stream().map(this::obstacle).toList();
    }

    private Values obstacle(Queue.Obstacle obstacle) {
        return new Values()
                .with("state", obstacle.state().value())
                .with("stateText", stateText(obstacle.state()))
                .with("code", obstacle.code().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("count", obstacle.count())
                .with("reason", reason(obstacle.example()))
                .with("page", page(obstacle.example()));
    }

    private Values page(ActionItem item) {
        long id = item.place().pageId();
        Optional<HealthRequest.NamedPage> page =
                Optional.ofNullable(request.pages().get(id));
        return new Values()
                .with("id", Long.toString(id))
                .with("address", page.map(named -> named.address() + "#finding-" + item.uid()))
                .with(
                        "text",
                        page.map(HealthRequest.NamedPage::title)
                                .orElseGet(() -> wording.text("health.page", Long.toString(id))));
    }

    private Optional<String> reason(ActionItem item) {
        boolean mayBeQuoted = request.pages().containsKey(item.place().pageId())
                && !disclosure.seen(item).hidden();
        return item.attempt()
                .reason()
                .map(reason -> mayBeQuoted ? reason : withoutQuotations(reason))
                .map(reason -> reasons.of(reason, item.state()).text());
    }

    private static Reason withoutQuotations(Reason reason) {
        return switch (reason.code()) {
            case REFUSED -> new Reason(reason.code());
            case NOT_PERMITTED ->
                new Reason(reason.code(), reason.arguments().stream().limit(1).toList());
            case NO_SUCH_ISSUE, OWNER_UNKNOWN -> new Reason(reason.code(), UNSAID);
            default -> reason;
        };
    }

    private String stateText(ItemState state) {
        return wording.text("state." + state.value());
    }
}
