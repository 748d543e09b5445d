package dev.hindsight.render;

import dev.hindsight.action.TrackerChoices.Choice;
import dev.hindsight.site.Sentences;
import dev.hindsight.site.Setting;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words and fields of the settings page, as plain values for its template. For one thread. */
final class SettingsFields {

    private final Sentences sentences;
    private final SettingsRequest request;

    SettingsFields(Sentences sentences, SettingsRequest request) {
        this.sentences = sentences;
        this.request = request;
    }

    String text(String key, Serializable... arguments) {
        return sentences.text(request.locale(), "hindsight." + key, arguments);
    }

    Map<String, Object> page() {
        Map<String, Object> page = new LinkedHashMap<>();
        for (String name : List.of("title", "introduction", "save", "webhook", "webhook-help", "new-webhook", "none")) {
            page.put(name.replace("-", ""), text("settings." + name));
        }
        return page;
    }

    /** Sentences on what was done and what is in the way, each with its kind: {@code success} or {@code warning}. */
    List<Map<String, Object>> news() {
        SettingsRequest.News news = request.news();
        List<Map<String, Object>> all = new ArrayList<>();
        if (news.saved()) {
            all.add(Map.of("kind", "success", "text", text("settings.saved")));
        }
        if (!request.errors().isEmpty()) {
            String key = request.errors().getOrDefault(SettingsRequest.WHOLE_FORM, "settings.not-saved");
            all.add(Map.of("kind", "error", "text", text(key)));
        }
        news.webhookUrl()
                .ifPresent(
                        url -> all.add(Map.of("kind", "success", "text", text("settings.webhook-made"), "code", url)));
        news.authoriseUrl()
                .ifPresent(url -> all.add(Map.of(
                        "kind",
                        "warning",
                        "text",
                        text("settings.authorise"),
                        "url",
                        url,
                        "urlText",
                        text("settings.authorise-link"))));
        news.otherAddress()
                .ifPresent(address -> all.add(Map.of(
                        "kind",
                        "warning",
                        "text",
                        text("settings.other-address", address),
                        "button",
                        text("settings.confirm-address"),
                        "buttonValue",
                        "confirm-address")));
        if (request.choices().isEmpty() && news.authoriseUrl().isEmpty()) {
            all.add(Map.of("kind", "warning", "text", text("settings.no-choices")));
        }
        return all;
    }

    /** A list to choose from where the tracker could be asked, else a field to type into. */
    Map<String, Object> field(Setting setting, Optional<List<Choice>> choices, boolean required) {
        return choices.map(found -> select(setting, found, required))
                .orElseGet(() -> typed(setting.key(), request.values().getOrDefault(setting, "")));
    }

    Map<String, Object> select(Setting setting, List<Choice> choices, boolean required) {
        String value = request.values().getOrDefault(setting, "");
        List<Map<String, Object>> options = new ArrayList<>();
        boolean known = choices.stream().anyMatch(choice -> choice.value().equals(value));
        if (!value.isEmpty() && !known) {
            options.add(option(new Choice(value, value), true));
        }
        if (!required || value.isEmpty()) {
            options.add(option(new Choice("", text("settings.none")), value.isEmpty()));
        }
        choices.forEach(choice -> options.add(option(choice, choice.value().equals(value))));
        return described("select", setting.key(), Map.of("options", options));
    }

    /** A list of which one is always chosen. */
    Map<String, Object> chosen(Setting setting, List<Choice> choices, String value) {
        List<Map<String, Object>> options = choices.stream()
                .map(choice -> option(choice, choice.value().equals(value)))
                .toList();
        return described("select", setting.key(), Map.of("options", options));
    }

    Map<String, Object> radios(Setting setting, List<Choice> choices) {
        String value = request.values().getOrDefault(setting, "");
        List<Map<String, Object>> options = choices.stream()
                .map(choice -> option(choice, choice.value().equals(value)))
                .toList();
        return described("radios", setting.key(), Map.of("options", options));
    }

    Map<String, Object> boxes(Setting setting, Optional<Map<Choice, Boolean>> choices) {
        if (choices.isEmpty()) {
            return typed(setting.key(), request.values().getOrDefault(setting, ""));
        }
        List<Map<String, Object>> options = new ArrayList<>();
        choices.get().forEach((choice, ticked) -> options.add(option(choice, ticked)));
        return described("boxes", setting.key(), Map.of("options", options));
    }

    /** A field to type into. */
    Map<String, Object> typed(String name, String value) {
        return described("text", name, Map.of("value", value));
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
