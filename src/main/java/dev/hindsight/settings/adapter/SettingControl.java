package dev.hindsight.settings.adapter;

import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormControl;
import dev.hindsight.frame.FormControl.Option;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.OptionSet;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a setting is filled in, by its kind, and what it holds. While nobody has set it, it shows what holds by itself; in a
 * space it offers what is set for the site.
 */
final class SettingControl {

    /** Stands among the values of boxes for what is set for the site. */
    static final String INHERIT = "inherit";

    private final Setting<?> setting;
    private final EffectiveSettings stored;
    private final boolean ofSpace;
    private final FormContext context;
    private final JiraChoices jira;

    SettingControl(
            Setting<?> setting, EffectiveSettings stored, boolean ofSpace, FormContext context, JiraChoices jira) {
        this.setting = setting;
        this.stored = stored;
        this.ofSpace = ofSpace;
        this.context = context;
        this.jira = jira;
    }

    boolean isOfSpace() {
        return ofSpace;
    }

    /** Whether a text may be stored here, as far as the site decides that. */
    boolean isAllowed(String text) {
        return !ofSpace || setting.isAllowedWithin(stored.ofSite(), text);
    }

    /** The text that the site, or the space, has of its own. */
    Optional<String> own() {
        return ofSpace ? stored.own(setting) : stored.text(setting);
    }

    /** What is chosen while nobody has chosen for the site: the only link there is. */
    Optional<String> proposed() {
        return setting.kind() instanceof SettingKind.JiraOption option
                        && option.source() == SettingKind.Source.LINKS
                        && !ofSpace
                        && own().isEmpty()
                ? jira.onlyLink()
                : Optional.empty();
    }

    FormControl get() {
        SettingKind kind = setting.kind();
        if (kind instanceof SettingKind.Choice choice) {
            List<String> offered =
                    choice.values().stream().filter(this::isAllowed).toList();
            return radios(options("settings." + setting.name() + ".", offered));
        }
        if (kind instanceof SettingKind.Choices choices) {
            return boxes(options(choices.labels(), choices.values()));
        }
        if (kind instanceof SettingKind.JiraOption option) {
            return jira.from(option.source()).map(this::select).orElseGet(this::typed);
        }
        if (kind instanceof SettingKind.JiraOptions several) {
            return jira.from(several.source()).map(this::boxes).orElseGet(this::typed);
        }
        return kind instanceof SettingKind.Lines ? lines() : typed();
    }

    private FormControl lines() {
        FormControl control = FormControl.lines(own().orElse(""));
        return stored.ofSite()
                .text(setting)
                .filter(site -> ofSpace)
                .map(site -> control.noting(
                        context.text("settings.inherit-lines", site.lines().collect(Collectors.joining("; ")))))
                .orElse(control);
    }

    private List<Option> options(String labels, Collection<String> values) {
        return values.stream()
                .map(value -> new Option(value, context.text(labels + value)))
                .toList();
    }

    private FormControl radios(List<Option> options) {
        String chosen = isInherited() ? "" : held(options).stream().findFirst().orElse("");
        return FormControl.radios(inheriting("", options), chosen);
    }

    private FormControl boxes(List<Option> options) {
        List<Option> all = inheriting(INHERIT, options);
        if (isInherited()) {
            return FormControl.boxes(
                    all,
                    Stream.concat(Stream.of(INHERIT), held(options).stream()).toList());
        }
        // What is chosen and no longer offered stays chosen
        Stream<String> chosen =
                own().map(SettingKind::parts).stream().flatMap(Set::stream).sorted();
        return FormControl.boxes(
                all, Stream.concat(held(options).stream(), chosen).distinct().toList());
    }

    private FormControl select(List<Option> options) {
        // What was typed as a name is its option; what is not offered stays a choice
        String value = isInherited()
                ? ""
                : held(stored, options).stream()
                        .map(Option::value)
                        .findFirst()
                        .or(this::own)
                        .or(this::proposed)
                        .orElse("");
        List<Option> all = new ArrayList<>(inheriting("", options));
        if (!value.isEmpty()
                && options.stream().noneMatch(option -> option.value().equals(value))) {
            all.add(new Option(value, value));
        }
        if (!ofSpace) {
            all.add(0, new Option("", context.text("settings.none")));
        }
        return FormControl.select(all, value);
    }

    private FormControl typed() {
        FormControl control = FormControl.text(own().orElse(ofSpace ? "" : byItself(stored)));
        return ofSpace ? control.noting(context.text("settings.inherit-when-empty", ofSite(List.of()))) : control;
    }

    private List<Option> inheriting(String value, List<Option> options) {
        if (!ofSpace) {
            return options;
        }
        Option inherit = new Option(value, context.text("settings.inherit"), ofSite(options));
        return Stream.concat(Stream.of(inherit), options.stream()).toList();
    }

    /** What is set for the site, in words. */
    private String ofSite(List<Option> options) {
        EffectiveSettings site = stored.ofSite();
        String labels = held(site, options).stream().map(Option::label).collect(Collectors.joining(", "));
        return Stream.of(labels, site.text(setting).orElseGet(() -> byItself(site)))
                .filter(words -> !words.isEmpty() && !words.equals(SettingKind.NONE))
                .findFirst()
                .orElseGet(() -> context.text("settings.none"));
    }

    /** What holds by itself as it would be entered; empty text where nothing does, or where it cannot be. */
    private String byItself(EffectiveSettings settings) {
        Object value = settings.get(setting);
        if (value instanceof Optional<?> optional) {
            value = optional.isPresent() ? optional.get() : "";
        }
        String text = value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString();
        return setting.kind().admits(text) ? text : "";
    }

    private List<String> held(List<Option> options) {
        return held(stored, options).stream().map(Option::value).toList();
    }

    /** The options that are what some settings say, or stand in for it. */
    private List<Option> held(EffectiveSettings settings, List<Option> options) {
        List<Option> held = options.stream()
                .filter(option -> settings.holds(setting, option.value(), option.label()))
                .toList();
        if (held.isEmpty() && settings.get(setting) instanceof OptionSet set) {
            Optional<String> otherwise =
                    set.otherwise(options.stream().map(Option::value).toList());
            return options.stream()
                    .filter(option -> otherwise.equals(Optional.of(option.value())))
                    .toList();
        }
        return held;
    }

    private boolean isInherited() {
        return ofSpace && own().isEmpty();
    }
}
