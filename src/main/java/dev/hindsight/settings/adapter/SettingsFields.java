package dev.hindsight.settings.adapter;

import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.issue.JiraOptions.Choice;
import dev.hindsight.settings.Setting;
import dev.hindsight.wiki.I18n;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words and fields of the settings page, as plain values for its template. For one thread. */
final class SettingsFields {

    private final I18n i18n;
    private final SettingsRequest request;

    SettingsFields(I18n i18n, SettingsRequest request) {
        this.i18n = i18n;
        this.request = request;
    }

    String text(String key, Serializable... arguments) {
        return i18n.text(request.locale(), "hindsight." + key, arguments);
    }

    /** A list to choose from where the tracker could be asked, else a field to type into. */
    Map<String, Object> field(Setting setting, Optional<List<Choice>> choices, boolean required) {
        return choices.map(found -> select(setting, found, required)).orElseGet(() -> typed(setting));
    }

    /** A list to choose from; in a space its first choice is what holds for the site. */
    Map<String, Object> select(Setting setting, List<Choice> choices, boolean required) {
        String value = own(setting);
        List<Map<String, Object>> options = new ArrayList<>();
        boolean known = choices.stream().anyMatch(choice -> choice.value().equals(value));
        if (!value.isEmpty() && !known) {
            options.add(option(new Choice(value, value), true));
        }
        if (request.space().isPresent()) {
            String inherited = text("settings.inherit", name(inherited(setting), choices));
            options.add(0, option(new Choice("", inherited), value.isEmpty()));
        } else if (!required || value.isEmpty()) {
            options.add(option(new Choice("", text("settings.none")), value.isEmpty()));
        }
        choices.forEach(choice -> options.add(option(choice, choice.value().equals(value))));
        return described("select", setting.key(), Map.of("options", options));
    }

    private String name(String value, List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(Choice::name)
                .orElseGet(() -> value.isEmpty() ? text("settings.none") : value);
    }

    /** A list of which one is always chosen; in a space its first choice is what holds for the site. */
    Map<String, Object> chosen(Setting setting, List<Choice> choices, String ofSite) {
        String value = request.space().isPresent() ? own(setting) : ofSite;
        List<Map<String, Object>> options = new ArrayList<>();
        if (request.space().isPresent()) {
            String inherited = text("settings.inherit", name(ofSite, choices));
            options.add(option(new Choice("", inherited), value.isEmpty()));
        }
        choices.forEach(choice -> options.add(option(choice, choice.value().equals(value))));
        return described("select", setting.key(), Map.of("options", options));
    }

    Map<String, Object> radios(Setting setting, List<Choice> choices) {
        String value = own(setting);
        List<Map<String, Object>> options = choices.stream()
                .map(choice -> option(choice, choice.value().equals(value)))
                .toList();
        return described("radios", setting.key(), Map.of("options", options));
    }

    Map<String, Object> boxes(Setting setting, Optional<Map<Choice, Boolean>> choices) {
        if (choices.isEmpty()) {
            return typed(setting);
        }
        List<Map<String, Object>> options = new ArrayList<>();
        choices.get().forEach((choice, ticked) -> options.add(option(choice, ticked)));
        return described("boxes", setting.key(), Map.of("options", options));
    }

    /** Boxes for fields of findings; in a space the first box leaves them to the site. */
    Map<String, Object> findingFields(Setting setting, Set<FindingField> inherited) {
        String value = own(setting);
        boolean inherits = request.space().isPresent() && value.isEmpty();
        Set<FindingField> ticked = value.isEmpty() ? inherited : FindingSettings.fields(value);
        List<Map<String, Object>> options = new ArrayList<>();
        if (request.space().isPresent()) {
            String label = text("settings.inherit", names(inherited));
            options.add(option(new Choice(SettingsRequest.INHERIT, label), inherits));
        }
        for (FindingField field : FindingSettings.TO_CHOOSE) {
            options.add(option(new Choice(field.parameter(), name(field)), !inherits && ticked.contains(field)));
        }
        return described("boxes", setting.key(), Map.of("options", options, "always", "yes"));
    }

    private String names(Set<FindingField> fields) {
        String names = FindingSettings.TO_CHOOSE.stream()
                .filter(fields::contains)
                .map(this::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? text("settings.none") : names;
    }

    private String name(FindingField field) {
        return text("field." + field.parameter());
    }

    /** A field to type into; left empty in a space, it leaves the matter to the site. */
    Map<String, Object> typed(Setting setting) {
        Map<String, Object> field = new LinkedHashMap<>(typed(setting.key(), own(setting)));
        request.space().ifPresent(space -> {
            String inherited = name(inherited(setting), List.of());
            field.put("inherited", text("settings.inherit-when-empty", inherited));
        });
        return field;
    }

    Map<String, Object> typed(String name, String value) {
        return described("text", name, Map.of("value", value));
    }

    private String own(Setting setting) {
        return request.values().getOrDefault(setting, "");
    }

    private String inherited(Setting setting) {
        return request.space()
                .flatMap(space -> space.inherited().value(setting))
                .orElse("");
    }

    private Map<String, Object> option(Choice choice, boolean chosen) {
        return Map.of("value", choice.value(), "name", choice.name(), "chosen", chosen);
    }

    private Map<String, Object> described(String kind, String name, Map<String, Object> content) {
        Map<String, Object> field = new LinkedHashMap<>(content);
        field.put("kind", kind);
        field.put("name", name);
        field.put("label", text("settings." + name + ".label"));
        field.put("help", text("settings." + name + ".help"));
        Optional.ofNullable(request.errors().get(name)).ifPresent(key -> field.put("error", text(key)));
        return field;
    }
}
