package dev.hindsight.render;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import dev.hindsight.action.IssueTracker;
import dev.hindsight.action.TrackerChoices;
import dev.hindsight.action.TrackerChoices.Choice;
import dev.hindsight.finding.FieldRule;
import dev.hindsight.finding.Impact;
import dev.hindsight.site.FieldSettings;
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

/** Renders the page on which administrators of the site, or of a space, set the plugin up. Threads may share it. */
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
        SettingsNews news = new SettingsNews(words, request);
        context.put("page", page(request, words));
        context.put("news", news.all());
        context.put("checks", news.checks());
        context.put("form", form(request));
        context.put("fields", request.space().isPresent() ? shared(request, words) : all(request, words));
        return velocity.getRenderedTemplate(TEMPLATE, context);
    }

    private static Map<String, Object> page(SettingsRequest request, SettingsFields words) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", words.text("settings.title"));
        page.put("introduction", words.text("settings.introduction"));
        page.put("decorator", "atl.admin");
        request.space().ifPresent(space -> {
            page.put("title", words.text("settings.space-title", space.key()));
            page.put("introduction", words.text("settings.space-introduction"));
            page.put("decorator", "atl.general");
        });
        page.put("save", words.text("settings.save"));
        page.put("test", words.text("settings.test"));
        page.put("testhelp", words.text("settings.test-help"));
        page.put("runtest", words.text("settings.run-test"));
        page.put("webhook", words.text("settings.webhook"));
        page.put("webhookhelp", words.text("settings.webhook-help"));
        page.put("setupwebhook", words.text("settings.set-up-webhook"));
        page.put("newwebhook", words.text("settings.new-webhook"));
        page.put("sitewide", request.space().isEmpty());
        return page;
    }

    /** A page of one sentence, for whoever may not see the settings of the site, or of a space. */
    public String refusal(Locale locale, boolean space) {
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        context.put("page", Map.of("title", sentences.text(locale, "hindsight.settings.title")));
        context.put("sentence", sentences.text(locale, "hindsight.settings.administrators-only"));
        if (space) {
            context.put("sentence", sentences.text(locale, "hindsight.settings.space-administrators-only"));
        }
        return velocity.getRenderedTemplate("templates/hindsight-sentence.vm", context);
    }

    private static Map<String, Object> form(SettingsRequest request) {
        return Map.of(
                "action", request.form().action(),
                "tokenName", request.form().tokenName(),
                "token", request.form().token());
    }

    private static List<Map<String, Object>> all(SettingsRequest request, SettingsFields words) {
        List<Map<String, Object>> fields = shared(request, words);
        fields.add(words.boxes(Setting.REFUSALS, request.choices().map(found -> refusals(request, found))));
        fields.add(words.radios(Setting.TICKET_READERS, readers(words)));
        fields.add(words.typed("reads-as", request.readsAs()));
        return fields;
    }

    /** What a space may have values of its own for. */
    private static List<Map<String, Object>> shared(SettingsRequest request, SettingsFields words) {
        Optional<TrackerChoices> choices = request.choices();
        List<Map<String, Object>> fields = new ArrayList<>();
        fields.add(words.select(Setting.LINK, links(request.links()), true));
        fields.add(words.field(Setting.PROJECT, choices.map(TrackerChoices::projects), true));
        fields.add(words.field(Setting.ISSUE_TYPE, Optional.empty(), false));
        for (Setting priority : List.of(Setting.PRIORITY_HIGH, Setting.PRIORITY_MEDIUM, Setting.PRIORITY_LOW)) {
            fields.add(words.field(priority, choices.map(TrackerChoices::priorities), false));
        }
        FieldRule inherited =
                request.space().map(space -> space.inherited().fieldRule()).orElse(FieldRule.DEFAULT);
        for (Impact impact : Impact.values()) {
            fields.add(words.findingFields(
                    FieldSettings.needed(impact), inherited.needed().getOrDefault(impact, Set.of())));
            fields.add(words.findingFields(
                    FieldSettings.expected(impact), inherited.expected().getOrDefault(impact, Set.of())));
        }
        fields.add(words.chosen(Setting.RESTRICTED_PAGES, restricted(words), restrictedPages(request)));
        return fields;
    }

    /** What holds for the site, which a space may inherit. */
    private static String restrictedPages(SettingsRequest request) {
        return request.space()
                .map(SettingsRequest.Space::inherited)
                .orElseGet(() -> new Preferences(request.values()))
                .restrictedPages()
                .value();
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
