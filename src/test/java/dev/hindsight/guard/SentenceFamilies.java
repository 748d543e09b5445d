package dev.hindsight.guard;

import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.audit.AuditFact;
import dev.hindsight.connection.ConnectionCheck;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.Impact;
import dev.hindsight.finding.Kind;
import dev.hindsight.frame.DeclaredSettings;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.Change;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.quality.QualityHint;
import dev.hindsight.screen.FieldProblem;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import dev.hindsight.status.ItemFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        WritingFamilies.addTo(all);
        all.problemsAndFlags();
        all.reasons();
        all.status();
        all.settings();
        all.forms();
        all.audit();
        all.put("IssueText#text *", written("dev/hindsight/issue/IssueText", issueTexts()));
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
        put("FindingFacts#addTo hindsight.impact.*.full", values(Impact.values(), Impact::value));
        put(
                "FindingModel#of hindsight.*",
                written("dev/hindsight/finding/adapter/FindingModel", "context.preview", "context.untracked"));
        put(
                "FindingState#sentence hindsight.state.*.sentence",
                Stream.concat(
                        Stream.of("blocked", "gone", "stopped", "twice"),
                        Arrays.stream(ItemState.values())
                                .filter(state -> state != ItemState.TRACKED && state != ItemState.REFUSED)
                                .map(ItemState::value)));
    }

    private void problemsAndFlags() {
        put("ItemMessages#hints hindsight.hint.*", values(QualityHint.Code.values(), QualityHint.Code::value));
        put(
                "ItemMessages#copyChoice hindsight.copy.choice.*",
                Stream.concat(
                        Stream.of("none"), Arrays.stream(CopyChoice.values()).map(CopyChoice::value)));
        put(
                "FieldProblemMessages#absent hindsight.*",
                written("dev/hindsight/status/FieldProblemMessages", "problem.required", "problem.recommended"));
        put(
                "FieldProblemMessages#note hindsight.*",
                after(
                        "problem.unreadable.",
                        Stream.of("impact", "kind", "due", "verify", "evidence", "issue", "project", "track")));
        put("FlagMessages#messages hindsight.*", after("flag.", values(ItemFlag.values(), ItemFlag::value)));
        put(
                "FlagMessages#quiet hindsight.flag.*",
                Stream.of(ItemFlag.SUMMARY_CHANGED, ItemFlag.DESCRIPTION_CHANGED)
                        .map(ItemFlag::value));
        put("FlagMessages#owner hindsight.*.quoted", Stream.of("flag.owner-unassignable"));
        put("FlagMessages#owner hindsight.*", Stream.of("flag.owner-unassignable"));
        put("FlagMessages#owner hindsight.flag.owner.*", Stream.of("unknown", "inactive"));
        put("FlagMessages#others hindsight.*", Stream.of("flag.field-not-in-jira"));
        for (String ending : List.of("", ".quoted")) {
            put(
                    "FlagMessages#other hindsight.*" + ending,
                    Stream.of(
                            "flag.field-not-in-jira.field",
                            "flag.field-not-in-jira.label",
                            "flag.field-not-in-jira.left"));
        }
        put(
                "FlagMessages#other hindsight.shared-field.*",
                Arrays.stream(SharedField.values())
                        .filter(field -> !Set.of(SharedField.LABEL, SharedField.EPIC, SharedField.CHECK_COMMENT)
                                .contains(field))
                        .map(SharedField::key));
    }

    private void reasons() {
        put(
                "WaitReasonMessages#of hindsight.*",
                after("reason.", values(WaitReason.Code.values(), WaitReason.Code::value)));
        for (String ending : List.of("", ".quoted")) {
            put("WaitReasonMessages#notPermitted hindsight.*" + ending, Stream.of("reason.not-permitted"));
            put(
                    "WaitReasonMessages#refused hindsight.*" + ending,
                    Stream.of("reason.refused", "reason.refused.change"));
        }
        put("WaitReasonMessages#noSuchIssue hindsight.*", Stream.of("reason.no-such-issue", "reason.refused"));
        put("WaitReasonMessages#approve hindsight.*.link", Stream.of("reason.draft", "reason.restricted"));
        for (String ending : List.of("", ".you", ".link")) {
            put("WaitReasonMessages#notAuthorized hindsight.*" + ending, Stream.of("reason.not-authorized"));
        }
    }

    private void status() {
        put(
                "StatusModel#values hindsight.*",
                written(
                        "dev/hindsight/status/adapter/StatusModel",
                        "status.preview",
                        "status.untracked",
                        "status.unread",
                        "status.unread.changes"));
        put("StatusTable#addTo hindsight.status.caption.*", values(ItemFilter.values(), ItemFilter::value));
        put("StatusModel#label hindsight.status.caption.*", values(ItemFilter.values(), ItemFilter::value));
        put("StatusModel#label hindsight.field.*", Stream.of("impact", "theme", "owner", "objective"));
        put("StatusTable#addTo hindsight.status.none.*", values(ItemFilter.values(), ItemFilter::value));
        put("ProgressMessages#add hindsight.*", written("dev/hindsight/status/ProgressMessages", counts()));
        put("StatusTable#row hindsight.impact.*", values(Impact.values(), Impact::value));
        put("StatusTable#stateText hindsight.state.*", values(ItemState.values(), ItemState::value));
        put("StatusTable#name hindsight.impact.*.full", values(Impact.values(), Impact::value));
        put("StatusTable#group hindsight.group.none.*", Stream.of("theme", "owner", "objective"));
    }

    private void settings() {
        List<Setting<?>> all = DeclaredSettings.all();
        put("SettingField#label hindsight.settings.*.label", all.stream().map(Setting::name));
        put(
                "SettingField#field hindsight.settings.*.help",
                all.stream()
                        .map(Setting::name)
                        .filter(name -> !name.matches("(priority|days-until-due|days-until-check)-(medium|low)")));
        put("SettingField#error hindsight.settings.*.error", all.stream().map(Setting::name));
        families.put(
                "SettingControl#options hindsight.**",
                all.stream().flatMap(SentenceFamilies::options).collect(Collectors.toSet()));
        put(
                "FieldDefaultLines#sentence hindsight.*",
                after("settings.check.", values(FieldProblem.Code.values(), FieldProblem.Code::value)));
        put("ConnectionResults#sentence hindsight.*", after("settings.check.", checks()));
        put(
                "ConnectionResults#row hindsight.settings.check-kind.*",
                Arrays.stream(ConnectionCheck.Kind.values()).map(ConnectionCheck.Kind::value));
    }

    private void audit() {
        put(
                "SettingMessages#label hindsight.settings.*.label",
                DeclaredSettings.all().stream().map(Setting::name));
        families.put("SettingMessages#value hindsight.settings.*.*", valuesOfSettings(SettingKind.Choice.class));
        families.put("SettingMessages#several hindsight.**", valuesOfSettings(SettingKind.Choices.class));
        Set<AuditFact.What> ofReasons = Set.of(AuditFact.What.APPROVED, AuditFact.What.REVOKED);
        families.put(
                "AuditMessages#of hindsight.health.audit.*.*",
                ofReasons.stream()
                        .flatMap(what -> after(
                                "hindsight.health.audit." + what.value() + ".",
                                values(ApprovalReason.values(), ApprovalReason::value)))
                        .collect(Collectors.toSet()));
        put(
                "AuditMessages#of hindsight.health.audit.*",
                Stream.concat(
                        Arrays.stream(AuditFact.What.values())
                                .filter(what -> what != AuditFact.What.SETTING && !ofReasons.contains(what))
                                .map(AuditFact.What::value),
                        Change.What.ofDecisions().stream().map(Change.What::value)));
    }

    private static Set<String> valuesOfSettings(Class<? extends SettingKind> kind) {
        return DeclaredSettings.all().stream()
                .filter(setting -> kind.isInstance(setting.kind()))
                .flatMap(SentenceFamilies::options)
                .collect(Collectors.toSet());
    }

    private static Stream<String> options(Setting<?> setting) {
        if (setting.kind() instanceof SettingKind.Choice choice) {
            return after("hindsight.settings." + setting.name() + ".", choice.values().stream());
        }
        return setting.kind() instanceof SettingKind.Choices choices
                ? after("hindsight." + choices.labels(), choices.values().stream())
                : Stream.empty();
    }

    private static Stream<String> checks() {
        return Arrays.stream(ConnectionCheck.Code.values()).map(ConnectionCheck.Code::value);
    }

    private void forms() {
        put(
                "FormReply#refuse hindsight.*",
                written("dev/hindsight/frame/FormServlet", "form.expired", "form.invalid", "form.changed"));
        put(
                "ItemWords#state hindsight.state.*",
                Arrays.stream(ItemState.values()).map(ItemState::value));
    }

    private static String[] counts() {
        return Stream.of("archived", "checks-due", "overdue", "incomplete", "wont-do", "later", "not-done")
                .map(name -> "status." + name)
                .toArray(String[]::new);
    }

    private static String[] issueTexts() {
        return Stream.of(
                        "happened",
                        "cause",
                        "remedy",
                        "success",
                        "impact",
                        "kind",
                        "objective",
                        "evidence",
                        "page",
                        "finding",
                        "unknown-person",
                        "end",
                        "restricted-page",
                        "neutral-summary",
                        "relationship",
                        "check-link")
                .map(name -> "hindsight.issue." + name)
                .toArray(String[]::new);
    }

    void put(String place, Stream<String> parts) {
        String shape = place.substring(place.indexOf(' ') + 1);
        Set<String> keys = families.computeIfAbsent(place, ignored -> new TreeSet<>());
        parts.map(part -> shape.replace("*", part)).forEach(keys::add);
    }

    static <T> Stream<String> values(T[] constants, Function<T, String> value) {
        return Arrays.stream(constants).map(value);
    }

    private static Stream<String> after(String beginning, Stream<String> parts) {
        return parts.map(part -> beginning + part);
    }

    /** Texts that stand in a class as they are; fails on one that does not. */
    static Stream<String> written(String type, String... texts) {
        Set<String> constants = StringConstants.of(type);
        for (String text : texts) {
            if (!constants.contains(text)) {
                throw new AssertionError(type + " does not say " + text);
            }
        }
        return Arrays.stream(texts);
    }
}
