package dev.hindsight.settings.adapter;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import dev.hindsight.approval.RestrictedPagesPolicy;
import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.finding.Impact;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.issue.JiraOptions.Choice;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.status.IssueVisibilityPolicy;
import dev.hindsight.wiki.I18n;
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
    private final I18n i18n;

    public SettingsView(VelocityHelperService velocity, I18n i18n) {
        this.velocity = velocity;
        this.i18n = i18n;
    }

    /** The page as HTML, to be decorated by the host. */
    public String render(SettingsRequest request) {
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        SettingsFields words = new SettingsFields(i18n, request);
        SettingsMessages news = new SettingsMessages(words, request);
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
        context.put("page", Map.of("title", i18n.text(locale, "hindsight.settings.title")));
        context.put("sentence", i18n.text(locale, "hindsight.settings.administrators-only"));
        if (space) {
            context.put("sentence", i18n.text(locale, "hindsight.settings.space-administrators-only"));
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
        fields.add(words.typed("reads-as", request.serviceAccount()));
        return fields;
    }

    /** What a space may have values of its own for. */
    private static List<Map<String, Object>> shared(SettingsRequest request, SettingsFields words) {
        Optional<JiraOptions> choices = request.choices();
        List<Map<String, Object>> fields = new ArrayList<>();
        fields.add(words.select(Setting.LINK, links(request.links()), true));
        fields.add(words.field(Setting.PROJECT, choices.map(JiraOptions::projects), true));
        fields.add(words.field(Setting.ISSUE_TYPE, Optional.empty(), false));
        for (Setting priority : List.of(Setting.PRIORITY_HIGH, Setting.PRIORITY_MEDIUM, Setting.PRIORITY_LOW)) {
            fields.add(words.field(priority, choices.map(JiraOptions::priorities), false));
        }
        FieldRules inherited =
                request.space().map(space -> space.inherited().fieldRule()).orElse(FieldRules.DEFAULT);
        for (Impact impact : Impact.values()) {
            fields.add(words.findingFields(
                    FindingSettings.needed(impact), inherited.needed().getOrDefault(impact, Set.of())));
            fields.add(words.findingFields(
                    FindingSettings.expected(impact), inherited.expected().getOrDefault(impact, Set.of())));
        }
        fields.add(words.chosen(Setting.RESTRICTED_PAGES, restricted(words), restrictedPages(request)));
        return fields;
    }

    /** What holds for the site, which a space may inherit. */
    private static String restrictedPages(SettingsRequest request) {
        return request.space()
                .map(SettingsRequest.Space::inherited)
                .orElseGet(() -> new EffectiveSettings(request.values()))
                .restrictedPages()
                .value();
    }

    private static List<Choice> links(List<Jira.TrackerLink> links) {
        return links.stream()
                .map(link -> new Choice(link.linkId(), link.name() + " (" + link.displayUrl() + ")"))
                .toList();
    }

    private static List<Choice> readers(SettingsFields words) {
        List<Choice> readers = new ArrayList<>();
        for (IssueVisibilityPolicy choice : IssueVisibilityPolicy.values()) {
            readers.add(new Choice(choice.value(), words.text("settings.ticket-readers." + choice.value())));
        }
        return readers;
    }

    private static List<Choice> restricted(SettingsFields words) {
        List<Choice> policies = new ArrayList<>();
        for (RestrictedPagesPolicy choice : RestrictedPagesPolicy.values()) {
            policies.add(new Choice(choice.value(), words.text("settings.restricted-pages." + choice.value())));
        }
        return policies;
    }

    /** The tracker's resolutions, each with whether it is chosen; before anybody chose, the usual ones are. */
    private static Map<Choice, Boolean> refusals(SettingsRequest request, JiraOptions choices) {
        boolean chosen = request.values().containsKey(Setting.REFUSALS);
        Set<String> ids = new EffectiveSettings(request.values()).refusals();
        Function<Choice, Boolean> ticked = choice -> chosen
                ? ids.contains(choice.value())
                : USUAL_REFUSALS.contains(choice.name().toLowerCase(Locale.ROOT));
        Map<Choice, Boolean> refusals = new LinkedHashMap<>();
        choices.resolutions().forEach(choice -> refusals.put(choice, ticked.apply(choice)));
        return refusals;
    }
}
