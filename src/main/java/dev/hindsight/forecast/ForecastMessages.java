package dev.hindsight.forecast;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.forecast.Forecast.Effect;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.status.Message;
import dev.hindsight.wiki.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What publishing does about the issues of findings, in words: of one, and counted. */
public final class ForecastMessages {

    private static final List<Effect> COUNTED = List.of(
            Effect.LINKS,
            Effect.UPDATES,
            Effect.DRAFT,
            Effect.RESTRICTED,
            Effect.NO_PROJECT,
            Effect.INCOMPLETE,
            Effect.WONT_DO,
            Effect.LATER,
            Effect.COPY);

    private final Messages messages;
    private final ItemMessages items;

    public ForecastMessages(Messages messages, ItemMessages items) {
        this.messages = messages;
        this.items = items;
    }

    /**
     * What publishing does about the issue of a finding that is being written, in a sentence.
     *
     * @param finding what its block says
     */
    public String sentence(Forecast forecast, Finding finding) {
        return switch (forecast.effect()) {
            case CREATES -> creates(forecast.target(), finding);
            case LINKS -> messages.text("forecast.links", forecast.target());
            case UPDATES ->
                forecast.target().isEmpty()
                        ? messages.text("forecast.updates.hidden")
                        : messages.text("forecast.updates", forecast.target());
            case INCOMPLETE -> finding.saysNo() ? messages.text("forecast.undecided") : messages.text("forecast.none");
            case OWNER_UNKNOWN, NO_PROJECT, DRAFT, RESTRICTED -> messages.text("forecast.none");
            case COPY -> messages.text("forecast.copy");
            case WONT_DO, LATER -> expected(forecast.effect().state().value());
        };
    }

    private String creates(String project, Finding finding) {
        String owner = messages.user(finding.text(FindingField.OWNER));
        return owner.isEmpty()
                ? messages.text("forecast.creates", project)
                : messages.text("forecast.creates.for", project, owner);
    }

    /** The state that a finding is about to have which was just published. */
    public String stateSentence(Forecast forecast, Finding finding) {
        ItemState state = forecast.effect().state();
        boolean blocked =
                state == ItemState.WAITING && !obstacles(forecast, finding).isEmpty();
        return expected(blocked ? "blocked" : state.value());
    }

    private String expected(String situation) {
        return messages.text("state." + situation + ".sentence");
    }

    /** Why a finding gets no issue when it is published, or what was decided of it; empty when it gets one. */
    public List<String> obstacles(Forecast forecast, Finding finding) {
        return switch (forecast.effect()) {
            case CREATES, LINKS, UPDATES, LATER, COPY -> List.of();
            case INCOMPLETE ->
                items.blockers(finding).stream().map(Message::text).toList();
            case OWNER_UNKNOWN -> List.of(messages.text("reason.owner-unknown", finding.text(FindingField.OWNER)));
            case NO_PROJECT -> List.of(messages.text("reason.not-set-up"));
            case DRAFT -> List.of(messages.text("reason.draft"));
            case RESTRICTED -> List.of(messages.text("reason.restricted"));
            case WONT_DO -> List.of(items.decision(finding).text());
        };
    }

    /** A line for each project in which issues are created, and then for each other thing that happens to some of them. */
    public List<String> counts(List<Forecast> forecasts) {
        List<String> lines = new ArrayList<>();
        Map<String, Long> created = forecasts.stream()
                .filter(forecast -> forecast.effect() == Effect.CREATES)
                .collect(Collectors.groupingBy(Forecast::target, TreeMap::new, Collectors.counting()));
        created.forEach((project, count) -> lines.add(messages.text("forecast.count.creates", count, project)));
        Map<Effect, Long> others = forecasts.stream()
                .map(forecast -> forecast.effect() == Effect.OWNER_UNKNOWN ? Effect.INCOMPLETE : forecast.effect())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        COUNTED.stream()
                .filter(others::containsKey)
                .map(effect -> messages.text("forecast.count." + effect.value(), others.getOrDefault(effect, 0L)))
                .forEach(lines::add);
        return lines;
    }
}
