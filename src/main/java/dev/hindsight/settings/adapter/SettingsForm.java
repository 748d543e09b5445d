package dev.hindsight.settings.adapter;

import dev.hindsight.connection.Connections;
import dev.hindsight.frame.DeclaredSettings;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormField;
import dev.hindsight.frame.FormMessage;
import dev.hindsight.frame.FormPage;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingSection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The settings of the site, or of a space, in their form: what is stored and, over it, what was entered. */
final class SettingsForm {

    private final FormContext context;
    private final Optional<String> space;
    private final EffectiveSettings stored;
    private final JiraChoices jira;
    private final List<SettingField> fields;

    /** @param space key of the space whose settings they are; empty for those of the site */
    SettingsForm(FormContext context, Optional<String> space, EffectiveSettings stored, Connections connections) {
        this.context = context;
        this.space = space;
        this.stored = stored;
        this.jira = new JiraChoices(connections, this::entered, context.user().key());
        this.fields = DeclaredSettings.all().stream()
                .filter(setting -> space.isEmpty() || setting.isPerSpace())
                .sorted(Comparator.comparing((Setting<?> setting) -> setting.section()))
                .map(setting -> new SettingField(
                        setting, new SettingControl(setting, stored, space.isPresent(), context, jira), context, jira))
                .toList();
    }

    Optional<String> space() {
        return space;
    }

    void addTo(FormPage page) {
        Set<SettingSection> begun = EnumSet.noneOf(SettingSection.class);
        for (SettingField field : fields) {
            SettingSection section = field.setting().section();
            FormField declared = field.field();
            if (begun.add(section)) {
                declared.section(heading(section));
            }
            page.field(declared);
        }
        page.notices(this::notices);
    }

    /** A space has fewer rules of its own than there are. */
    private String heading(SettingSection section) {
        return section == SettingSection.RULES && space.isPresent()
                ? context.text("settings.section.rules.space")
                : context.text("settings.section." + section.value());
    }

    /** What would hold if what the form shows were stored. */
    EffectiveSettings entered() {
        Map<String, String> texts = new HashMap<>();
        fields.stream()
                .filter(field -> !field.shown().isEmpty())
                .forEach(field -> texts.put(field.setting().name(), field.shown()));
        return space.isPresent() ? new EffectiveSettings(stored.site(), texts) : new EffectiveSettings(texts, Map.of());
    }

    /** The names of the settings without which it cannot be saved; empty text for none. */
    String missing() {
        return fields.stream()
                .filter(SettingField::isMissing)
                .map(SettingField::label)
                .collect(Collectors.joining(", "));
    }

    /** The link that was entered, or that holds. */
    Optional<String> link() {
        return entered().get(IssueSettings.LINK);
    }

    /** What is to be stored: what the form has. */
    Map<Setting<?>, String> toStore() {
        Map<Setting<?>, String> texts = new HashMap<>();
        fields.stream().filter(SettingField::isEntered).forEach(field -> texts.put(field.setting(), field.toStore()));
        return texts;
    }

    private List<FormMessage> notices() {
        if (link().isEmpty() || jira.areKnown()) {
            return List.of();
        }
        if (jira.areLate()) {
            return List.of(FormMessage.warning(context.text("settings.late-options")));
        }
        return List.of(jira.authorizeAt()
                .map(address -> FormMessage.warning(context.text("settings.unauthorized"))
                        .link(address, context.text("settings.authorize")))
                .orElseGet(() -> FormMessage.warning(context.text("settings.no-options"))));
    }
}
