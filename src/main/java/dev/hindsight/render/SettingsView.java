package dev.hindsight.render;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import dev.hindsight.action.IssueTracker;
import dev.hindsight.action.TrackerChoices;
import dev.hindsight.action.TrackerChoices.Choice;
import dev.hindsight.site.Preferences;
import dev.hindsight.site.RestrictedPages;
import dev.hindsight.site.Sentences;
import dev.hindsight.site.Setting;
import dev.hindsight.site.TicketReaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Renders the page on which administrators set the plugin up. Threads may share it. */
public final class SettingsView {

    static final String TEMPLATE = "templates/hindsight-settings.vm";

    /** Resolutions by these names mean "closed, but not done" unless an administrator says otherwise. */
    private static final Set<String> USUAL_REFUSALS =
            Set.of("won't do", "won't fix", "duplicate", "cannot reproduce", "declined");

    private final VelocityHelperService velocity;
    private final Sentences sentences;

    public SettingsView(VelocityHelperService velocity, Sentences sentences) {
        this.velocity = velocity;
        this.sentences = sentences;
    }

    /** The page as HTML, to be decorated by the host. */
    public String render(SettingsRequest request) {
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        SettingsFields words = new SettingsFields(sentences, request);
        context.put("page", words.page());
        context.put("news", words.news());
        context.put("form", form(request));
        context.put("fields", fields(request, words));
        return velocity.getRenderedTemplate(TEMPLATE, context);
    }

    /** A page of one sentence, for whoever may not see the settings. */
    public String refusal(SettingsRequest request) {
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        SettingsFields words = new SettingsFields(sentences, request);
        context.put("page", words.page());
        context.put("sentence", words.text("settings.administrators-only"));
        return velocity.getRenderedTemplate("templates/hindsight-sentence.vm", context);
    }

    private static Map<String, Object> form(SettingsRequest request) {
        return Map.of(
                "action", request.form().action(),
                "tokenName", request.form().tokenName(),
                "token", request.form().token());
    }

    private List<Map<String, Object>> fields(SettingsRequest request, SettingsFields words) {
        Optional<TrackerChoices> choices = request.choices();
        List<Map<String, Object>> fields = new ArrayList<>();
        fields.add(words.select(Setting.LINK, links(request.links()), true));
        fields.add(words.field(Setting.PROJECT, choices.map(TrackerChoices::projects), true));
        fields.add(words.field(Setting.ISSUE_TYPE, Optional.empty(), false));
        for (Setting priority : List.of(Setting.PRIORITY_HIGH, Setting.PRIORITY_MEDIUM, Setting.PRIORITY_LOW)) {
            fields.add(words.field(priority, choices.map(TrackerChoices::priorities), false));
        }
        fields.add(words.chosen(
                Setting.RESTRICTED_PAGES,
                restricted(words),
                new Preferences(request.values()).restrictedPages().value()));
        fields.add(words.boxes(Setting.REFUSALS, choices.map(found -> refusals(request, found))));
        fields.add(words.radios(Setting.TICKET_READERS, readers(words)));
        fields.add(words.typed("reads-as", request.readsAs()));
        return fields;
    }

    private static List<Choice> links(List<IssueTracker.TrackerLink> links) {
        return links.stream()
                .map(link -> new Choice(link.linkId(), link.name() + " (" + link.displayUrl() + ")"))
                .toList();
    }

    private static List<Choice> readers(SettingsFields words) {
        List<Choice> readers = new ArrayList<>();
        for (TicketReaders choice : TicketReaders.values()) {
            readers.add(new Choice(choice.value(), words.text("settings.ticket-readers." + choice.value())));
        }
        return readers;
    }

    private static List<Choice> restricted(SettingsFields words) {
        List<Choice> policies = new ArrayList<>();
        for (RestrictedPages choice : RestrictedPages.values()) {
            policies.add(new Choice(choice.value(), words.text("settings.restricted-pages." + choice.value())));
        }
        return policies;
    }

    /** The tracker's resolutions, each with whether it is chosen; before anybody chose, the usual ones are. */
    private static Map<Choice, Boolean> refusals(SettingsRequest request, TrackerChoices choices) {
        boolean chosen = request.values().containsKey(Setting.REFUSALS);
        Set<String> ids = new Preferences(request.values()).refusals();
        Function<Choice, Boolean> ticked = choice -> chosen
                ? ids.contains(choice.value())
                : USUAL_REFUSALS.contains(choice.name().toLowerCase(Locale.ROOT));
        Map<Choice, Boolean> refusals = new LinkedHashMap<>();
        choices.resolutions().forEach(choice -> refusals.put(choice, ticked.apply(choice)));
        return refusals;
    }
}
