package dev.hindsight.authoring.adapter;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.forecast.Forecast;
import dev.hindsight.forecast.ForecastMessages;
import dev.hindsight.forecast.Forecasts;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.quality.DuePolicy;
import dev.hindsight.quality.QualitySettings;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.status.Message;
import dev.hindsight.status.PageView;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is said beside the form of a finding: what it lacks, how it could be better, and what saving does about its issue. */
final class FindingAdvice {

    private final PageView page;
    private final Messages messages;
    private final ItemMessages items;
    private final Optional<VisibleItem> item;

    /**
     * @param page as one that is being written
     * @param uid of the finding's item; empty text for a new finding
     */
    FindingAdvice(PageView page, Messages messages, String uid) {
        this.page = page;
        this.messages = messages;
        this.items = new ItemMessages(messages, page);
        this.item = page.items().stream().filter(seen -> seen.uid().equals(uid)).findFirst();
    }

    TemplateModel values(EnteredFinding entered) {
        Finding written = entered.written();
        ForecastMessages forecasts = new ForecastMessages(messages, items);
        Forecast forecast = new Forecasts(page, messages).next(block(written), item);
        String changes = hasIssue() ? entered.changes() : "";
        return new TemplateModel()
                .with("title", messages.text("finding-form.advice"))
                .withTexts("sentences", sentences(forecasts, forecast, written))
                .with("forecast", forecasts.sentence(forecast, written))
                .with(
                        "changes",
                        Optional.of(changes)
                                .filter(fields -> !fields.isEmpty())
                                .map(fields -> messages.text("finding-form.advice.changes", fields)))
                .withModel("proposal", proposal(written).map(day -> proposed(day, written)));
    }

    private boolean hasIssue() {
        return item.filter(VisibleItem::hasIssue).isPresent();
    }

    private static FindingBlock block(Finding written) {
        return new FindingBlock(0, Optional.empty(), Optional.empty(), written, Set.of());
    }

    /** What stands between the finding and its issue first. */
    private List<String> sentences(ForecastMessages forecasts, Forecast forecast, Finding written) {
        List<String> sentences = new ArrayList<>(forecasts.obstacles(forecast, written));
        if (hasIssue()) {
            items.lacking(written).map(Message::text).ifPresent(sentences::add);
        }
        if (!written.wantsNoIssue()) {
            items.advice(written).stream().map(Message::text).forEach(sentences::add);
        }
        inJira(written).ifPresent(sentences::add);
        sentences.addAll(items.hints(written, item));
        return sentences.isEmpty() ? List.of(messages.text("finding-form.advice.none")) : sentences;
    }

    /** What the issue has otherwise than the page, as long as the form says what the page says. */
    private Optional<String> inJira(Finding written) {
        return item.filter(seen -> hasIssue()
                        && written.text(FindingField.DUE).equals(seen.finding().text(FindingField.DUE)))
                .flatMap(seen -> seen.due()
                        .filter(due -> !written.due().equals(Optional.of(due)))
                        .map(due -> messages.text("finding-form.advice.in-jira", messages.day(due))));
    }

    /** A due date where there is none, or one that the policy has something against; not for what is overdue, which is no plan. */
    private Optional<LocalDate> proposal(Finding written) {
        Finding holding =
                item.map(seen -> ItemMessages.withDueThatHolds(written, seen)).orElse(written);
        boolean overdue = hasIssue()
                && holding.due().filter(day -> day.isBefore(page.today())).isPresent();
        return overdue || written.wantsNoIssue()
                ? Optional.empty()
                : policy().instead(holding, page.today())
                        .filter(day -> !Optional.of(day).equals(written.due()));
    }

    private DuePolicy policy() {
        return QualitySettings.duePolicy(page.rules().settings());
    }

    private TemplateModel proposed(LocalDate day, Finding written) {
        int days = policy().days().getOrDefault(written.impact(), 0);
        return new TemplateModel()
                .with("day", day.toString())
                .with("text", messages.text("finding-form.advice.due", messages.day(day), days))
                .with("use", messages.text("finding-form.advice.use"));
    }
}
