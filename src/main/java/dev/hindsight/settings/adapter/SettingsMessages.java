package dev.hindsight.settings.adapter;

import dev.hindsight.connection.ConnectionCheck;
import dev.hindsight.connection.SetUpWebhook;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the settings page tells of what was done and of what is in the way, as plain values for its template. For one
 * thread.
 */
final class SettingsMessages {

    private final SettingsFields words;
    private final SettingsRequest request;

    SettingsMessages(SettingsFields words, SettingsRequest request) {
        this.words = words;
        this.request = request;
    }

    /** Sentences, each with its kind: {@code success}, {@code warning} or {@code error}. */
    List<Map<String, Object>> all() {
        SettingsRequest.News news = request.news();
        List<Map<String, Object>> all = new ArrayList<>();
        if (news.saved()) {
            all.add(Map.of("kind", "success", "text", words.text("settings.saved")));
        }
        if (!request.errors().isEmpty()) {
            String key = request.errors().getOrDefault(SettingsRequest.WHOLE_FORM, "settings.not-saved");
            all.add(Map.of("kind", "error", "text", words.text(key)));
        }
        news.webhook().ifPresent(outcome -> all.add(webhook(outcome)));
        news.authoriseUrl()
                .ifPresent(url -> all.add(Map.of(
                        "kind",
                        "warning",
                        "text",
                        words.text("settings.authorise"),
                        "url",
                        url,
                        "urlText",
                        words.text("settings.authorise-link"))));
        news.otherAddress()
                .ifPresent(address -> all.add(Map.of(
                        "kind",
                        "warning",
                        "text",
                        words.text("settings.other-address", address),
                        "button",
                        words.text("settings.confirm-address"),
                        "buttonValue",
                        "confirm-address")));
        if (request.choices().isEmpty() && news.authoriseUrl().isEmpty()) {
            all.add(Map.of("kind", "warning", "text", words.text("settings.no-choices")));
        }
        return all;
    }

    private Map<String, Object> webhook(SetUpWebhook.Outcome outcome) {
        if (outcome instanceof SetUpWebhook.Done) {
            return Map.of("kind", "success", "text", words.text("settings.webhook-done"));
        }
        if (outcome instanceof SetUpWebhook.ByHand byHand) {
            return byHand(byHand);
        }
        return Map.of("kind", "error", "text", words.text("settings.webhook-failed"));
    }

    private Map<String, Object> byHand(SetUpWebhook.ByHand webhook) {
        Map<String, Object> news = new LinkedHashMap<>();
        news.put("kind", webhook.tried() ? "warning" : "success");
        String begin = webhook.tried() ? words.text("settings.webhook-refused") + " " : "";
        news.put("text", begin + words.text("settings.webhook-by-hand"));
        news.put(
                "codes",
                List.of(
                        Map.of("label", words.text("settings.webhook-url"), "code", webhook.url()),
                        Map.of("label", words.text("settings.webhook-name"), "code", webhook.name()),
                        Map.of(
                                "label",
                                words.text("settings.webhook-events"),
                                "code",
                                String.join(", ", SetUpWebhook.EVENTS))));
        return news;
    }

    /** What a test of the connection found. */
    List<Map<String, Object>> checks() {
        return request.news().checks().stream().map(this::check).toList();
    }

    private Map<String, Object> check(ConnectionCheck check) {
        String code = lower(check.code());
        String key = "settings.check." + code;
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", code);
        shown.put("kind", lower(check.code().kind()));
        shown.put("label", kind(check.code().kind()));
        shown.put("text", words.text(key, check.arguments().toArray(new Serializable[0])));
        check.where().ifPresent(url -> {
            shown.put("url", url);
            shown.put("urlText", words.text("settings.authorise-link"));
        });
        return shown;
    }

    private String kind(ConnectionCheck.Kind kind) {
        return words.text("settings.check-kind." + lower(kind));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
