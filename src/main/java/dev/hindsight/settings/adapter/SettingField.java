package dev.hindsight.settings.adapter;

import dev.hindsight.finding.Impact;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormField;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One setting in the form of the site or of a space, made from its declaration: by its kind it is read and checked. */
final class SettingField {

    private final Setting<?> setting;
    private final SettingControl control;
    private final FormContext context;
    private final JiraChoices jira;

    SettingField(Setting<?> setting, SettingControl control, FormContext context, JiraChoices jira) {
        this.setting = setting;
        this.control = control;
        this.context = context;
        this.jira = jira;
    }

    FormField field() {
        FormField field = new FormField(setting.name(), label(), control::get).check(input -> error());
        if (setting.kind() instanceof SettingKind.Lines) {
            field.atMost(SettingKind.Lines.LONGEST);
        }
        arrange(field);
        if (setting.section().isFolded()) {
            field.folded(control.isOfSpace() && control.own().isPresent());
        }
        if (!isFurther()) {
            field.help(context.text("settings." + setting.name() + ".help"));
        }
        return isNeeded() ? field.required() : field;
    }

    /**
     * What is set for each impact stands side by side: its name ends with the impact. Fields to tick are columns of one table, by
     * what is asked of them.
     */
    private void arrange(FormField field) {
        if (isFurther()) {
            field.beside();
        }
        impact().filter(impact -> setting.kind() instanceof SettingKind.Choices)
                .ifPresent(impact -> field.column(
                        context.text("impact." + impact.value() + ".full"),
                        context.text("settings.table." + setting.name().substring(0, end()))));
    }

    private Optional<Impact> impact() {
        return Impact.ofValue(setting.name().substring(end() + 1));
    }

    private int end() {
        return Math.max(0, setting.name().lastIndexOf('-'));
    }

    /** Whether it stands beside the one for high impact, whose help is for all. */
    private boolean isFurther() {
        return impact().filter(impact -> impact != Impact.HIGH).isPresent()
                && !(setting.kind() instanceof SettingKind.Choices);
    }

    Setting<?> setting() {
        return setting;
    }

    /** Whether the site cannot do without it, and it says nothing. */
    boolean isMissing() {
        return isNeeded() && text().isEmpty();
    }

    String label() {
        return context.text("settings." + setting.name() + ".label");
    }

    /** Whether it was entered: what the form does not have stays as it is. */
    boolean isEntered() {
        return context.input().holds(setting.name());
    }

    /** What is to be stored of what was entered: with ids in place of names, as far as Jira says them. */
    String toStore() {
        return setting.kind() instanceof SettingKind.Lines ? lines().stored() : text();
    }

    private FieldDefaultLines lines() {
        return new FieldDefaultLines(context, jira, text(), control.own().orElse(""));
    }

    /** What the form shows: what would hold, else what is proposed; empty text for nothing of its own. */
    String shown() {
        return isEntered() ? text() : control.own().or(control::proposed).orElse("");
    }

    /** What would hold: as entered, else as stored; empty text for nothing of its own. */
    String text() {
        if (!isEntered()) {
            return control.own().orElse("");
        }
        if (isOfSeveral()) {
            return joined();
        }
        String text = context.input().text(setting.name());
        return isFrom(SettingKind.Source.PROJECTS) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private String joined() {
        if (inherits()) {
            return "";
        }
        List<String> parts = parts();
        if (!parts.isEmpty()) {
            return String.join(",", parts);
        }
        return entered().contains(SettingKind.NONE) ? SettingKind.NONE : "";
    }

    private List<String> parts() {
        return others(entered());
    }

    /** What is chosen besides the site's setting, and besides nothing. */
    private static List<String> others(Collection<String> chosen) {
        return chosen.stream()
                .filter(part -> !part.equals(SettingControl.INHERIT) && !part.equals(SettingKind.NONE))
                .distinct()
                .toList();
    }

    /** Whether the site's setting is to hold: who ticks something else than that has left it, though its box is still ticked. */
    private boolean inherits() {
        return entered().contains(SettingControl.INHERIT)
                && (parts().isEmpty() || control.own().isPresent() || isAsShown());
    }

    private boolean isAsShown() {
        return Set.copyOf(parts()).equals(Set.copyOf(others(control.get().values())));
    }

    private List<String> entered() {
        return context.input().all(setting.name()).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Optional<String> error() {
        if (setting.kind() instanceof SettingKind.Lines) {
            return isEntered() ? lines().error() : Optional.empty();
        }
        String text = text();
        boolean right = text.isEmpty() ? !isNeeded() : !isEntered() || admits(text);
        return right && !isTwofold()
                ? Optional.empty()
                : Optional.of(context.text("settings." + setting.name() + ".error"));
    }

    /** Whether both were changed: the site's setting is to hold, and something else is. */
    private boolean isTwofold() {
        return isOfSeveral()
                && inherits()
                && !parts().isEmpty()
                && control.own()
                        .filter(own -> !SettingKind.parts(own).equals(Set.copyOf(parts())))
                        .isPresent();
    }

    private boolean admits(String text) {
        return isFrom(SettingKind.Source.LINKS)
                ? jira.isLink(text)
                : setting.kind().admits(text) && control.isAllowed(text);
    }

    private boolean isFrom(SettingKind.Source source) {
        return setting.kind() instanceof SettingKind.JiraOption option && option.source() == source;
    }

    /**
     * Whether the site cannot do without it: no issue can be created without link and project, and a choice may have no
     * default.
     */
    private boolean isNeeded() {
        if (control.isOfSpace()) {
            return false;
        }
        if (setting.kind() instanceof SettingKind.Choice choice) {
            EffectiveSettings nothing = new EffectiveSettings(Map.of(), Map.of());
            return choice.values().stream().noneMatch(value -> nothing.holds(setting, value, ""));
        }
        return isFrom(SettingKind.Source.LINKS) || isFrom(SettingKind.Source.PROJECTS);
    }

    private boolean isOfSeveral() {
        return setting.kind() instanceof SettingKind.Choices || setting.kind() instanceof SettingKind.JiraOptions;
    }
}
