package dev.hindsight.guard;

import dev.hindsight.connection.ConnectionCheck;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.Impact;
import dev.hindsight.finding.Kind;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.ItemFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The keys that are put together at run time, by the place that does it: what can stand for the star. Constants of
 * enums are asked from the enums, texts are looked up in the class that they are written in.
 */
final class SentenceFamilies {

    private final Map<String, Set<String>> families = new TreeMap<>();

    private SentenceFamilies() {}

    static Map<String, Set<String>> all() {
        SentenceFamilies all = new SentenceFamilies();
        all.findings();
        all.problemsAndFlags();
        all.reasons();
        all.status();
        all.settings();
        all.health();
        all.put("IssueText#text *", written("dev/hindsight/issue/IssueText", ticketTexts()));
        return all.families;
    }

    private void findings() {
        put("FieldProblemMessages#field hindsight.field.*", values(FindingField.values(), FindingField::parameter));
        put(
                "ItemMessages#theme hindsight.theme.*",
                written(
                        "dev/hindsight/status/ItemMessages",
                        "data-integrity",
                        "interoperability",
                        "scaling",
                        "communication"));
        put("FindingFields#text hindsight.impact.*", values(Impact.values(), Impact::value));
        put("FindingFields#text hindsight.kind.*", values(Kind.values(), Kind::value));
        put("FindingModel#of hindsight.impact.*.full", values(Impact.values(), Impact::value));
        put(
                "FindingModel#of hindsight.*",
                written("dev/hindsight/finding/adapter/FindingModel", "place.preview", "place.untracked"));
        put("FindingModel#addItem hindsight.state.*.sentence", values(ItemState.values(), ItemState::value));
        put("FindingModel#addExpectation hindsight.state.*.sentence", values(ItemState.values(), ItemState::value));
    }

    private void problemsAndFlags() {
        put(
                "FieldProblemMessages#absent hindsight.*",
                written("dev/hindsight/status/FieldProblemMessages", "problem.needed", "problem.expected"));
        put(
                "FieldProblemMessages#note hindsight.*",
                after(
                        "problem.unreadable.",
                        Stream.of("impact", "kind", "due", "verify", "evidence", "issue", "project", "track")));
        put("FlagMessages#messages hindsight.*", after("flag.", values(ItemFlag.values(), ItemFlag::value)));
        put("FlagMessages#conflict hindsight.*", Stream.of("flag.conflict"));
        put("FlagMessages#owners hindsight.*", Stream.of("flag.conflict.owner"));
        put("FlagMessages#dueDates hindsight.*", Stream.of("flag.conflict.due"));
    }

    private void reasons() {
        put(
                "WaitReasonMessages#of hindsight.*",
                after("reason.", values(WaitReason.Code.values(), WaitReason.Code::value)));
        put("WaitReasonMessages#refused hindsight.*", Stream.of("reason.refused", "reason.refused.change"));
        for (String ending : List.of("", ".you", ".link")) {
            put("WaitReasonMessages#notAuthorized hindsight.*" + ending, Stream.of("reason.not-authorized"));
        }
    }

    private void status() {
        put(
                "StatusModel#values hindsight.*",
                written("dev/hindsight/status/adapter/StatusModel", "status.preview", "status.untracked"));
        put(
                "StatusTable#addTo hindsight.column.*",
                written(
                        "dev/hindsight/status/adapter/StatusTable",
                        "finding",
                        "impact",
                        "theme",
                        "owner",
                        "due",
                        "status"));
        put("StatusTable#addTo hindsight.status.caption.*", values(ItemFilter.values(), ItemFilter::value));
        put(
                "StatusTable#addTo hindsight.*",
                written("dev/hindsight/status/adapter/StatusTable", "status.empty", "status.no-rows"));
        put("ProgressMessages#add hindsight.*", written("dev/hindsight/status/ProgressMessages", counts()));
        put("StatusTable#row hindsight.impact.*", values(Impact.values(), Impact::value));
        put("StatusTable#stateText hindsight.state.*", values(ItemState.values(), ItemState::value));
        put("StatusTable#title hindsight.impact.*.full", values(Impact.values(), Impact::value));
        put("StatusTable#group hindsight.group.none.*", Stream.of("theme", "owner", "objective"));
    }

    private void settings() {
        List<String> fields = new ArrayList<>(List.of("reads-as"));
        put("SettingsFields#described hindsight.settings.*.label", fields.stream());
        put("SettingsFields#described hindsight.settings.*.help", fields.stream());
        put("SettingsFields#described hindsight.*", fields.stream().map(field -> "settings." + field + ".error"));
        put("SettingsFields#name hindsight.field.*", values(FindingField.values()));
        put(
                "SettingsMessages#all hindsight.*",
                Stream.concat(
                        written("dev/hindsight/settings/adapter/SettingsMessages", "settings.not-saved"),
                        written("dev/hindsight/settings/adapter/SettingsPage", "settings.expired")));
        put("SettingsMessages#check hindsight.*", after("settings.check.", values(ConnectionCheck.Code.values())));
        put("SettingsMessages#kind hindsight.settings.check-kind.*", values(ConnectionCheck.Kind.values()));
    }

    private void health() {
        put("HealthItems#stateText hindsight.state.*", values(ItemState.values()));
        put(
                "HealthLinks#moment hindsight.*",
                written("dev/hindsight/health/adapter/HealthLinks", "health.never", "health.not-paused"));
        put(
                "HealthView#render hindsight.*",
                written(
                        "dev/hindsight/health/adapter/HealthServlet",
                        "health.retrying",
                        "health.looking",
                        "health.expired"));
    }

    private static String[] counts() {
        return Stream.of("overdue", "waiting", "incomplete", "declined", "dropped")
                .map(name -> "status." + name)
                .toArray(String[]::new);
    }

    private static String[] ticketTexts() {
        return Stream.of(
                        "begin",
                        "cause",
                        "remedy",
                        "success",
                        "evidence",
                        "page",
                        "end",
                        "restricted-page",
                        "neutral-summary",
                        "relationship")
                .map(name -> "hindsight.ticket." + name)
                .toArray(String[]::new);
    }

    private void put(String place, Stream<String> parts) {
        String shape = place.substring(place.indexOf(' ') + 1);
        Set<String> keys = families.computeIfAbsent(place, ignored -> new TreeSet<>());
        parts.map(part -> shape.replace("*", part)).forEach(keys::add);
    }

    private static Stream<String> values(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static <T> Stream<String> values(T[] constants, Function<T, String> value) {
        return Arrays.stream(constants).map(value);
    }

    private static Stream<String> after(String beginning, Stream<String> parts) {
        return parts.map(part -> beginning + part);
    }

    /** Texts that stand in a class as they are; fails on one that does not. */
    private static Stream<String> written(String type, String... texts) {
        Set<String> constants = StringConstants.of(type);
        for (String text : texts) {
            if (!constants.contains(text)) {
                throw new AssertionError(type + " does not say " + text);
            }
        }
        return Arrays.stream(texts);
    }
}
