package dev.hindsight.authoring.adapter;

import dev.hindsight.authoring.EditedFinding;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingProblem;
import dev.hindsight.finding.Impact;
import dev.hindsight.finding.Kind;
import dev.hindsight.finding.RichText;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormControl;
import dev.hindsight.frame.FormControl.Option;
import dev.hindsight.frame.FormField;
import dev.hindsight.frame.FormInput;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.wiki.Messages;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of the form in which a finding is written: named like the macro's parameters, with the macro's own words. */
final class FindingForm {

    static final String BODY = "body";
    private static final String LOSING = "losing";
    private static final String NOTIFY = "notify";
    private static final String YES = "yes";
    private static final String NO = "no";

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_BODY = 100_000;

    /** What matters most comes first; what asks for a check is left out as long as nothing asks. */
    private static final List<FindingField> BEFORE_BODY =
            List.of(FindingField.TITLE, FindingField.OWNER, FindingField.DUE, FindingField.IMPACT);

    private static final List<FindingField> AFTER_BODY = List.of(
            FindingField.CAUSE,
            FindingField.REMEDY,
            FindingField.SUCCESS,
            FindingField.THEME,
            FindingField.KIND,
            FindingField.OBJECTIVE,
            FindingField.AFFECTS,
            FindingField.EVIDENCE,
            FindingField.ISSUE,
            FindingField.PROJECT,
            FindingField.TRACK,
            FindingField.REASON);

    private static final Set<FindingField> LINES =
            Set.of(FindingField.CAUSE, FindingField.REMEDY, FindingField.SUCCESS, FindingField.EVIDENCE);

    private final FormContext context;
    private final Messages messages;
    private final Finding finding;
    private final Set<FindingField> inBody;
    private final RichText body;
    private final boolean draftOpen;
    private final Supplier<Optional<String>> notified;

    /**
     * @param edited what is changed; empty for a new finding
     * @param notified gives what the person has chosen last of watchers
     */
    FindingForm(FormContext context, Optional<EditedFinding> edited, Supplier<Optional<String>> notified) {
        this.draftOpen = DraftField.isOpen(context.input());
        this.notified = notified;
        this.context = context;
        this.messages = context.messages();
        this.finding = edited.map(EditedFinding::finding).orElseGet(() -> Finding.ofParameters(Map.of()));
        this.inBody = edited.map(EditedFinding::inBody).orElse(Set.of());
        this.body = edited.map(EditedFinding::body).orElse(new RichText("", Set.of()));
    }

    List<FormField> fields() {
        return Stream.of(
                        BEFORE_BODY.stream().map(this::field),
                        Stream.of(body()),
                        losing().stream(),
                        AFTER_BODY.stream().map(this::field),
                        Stream.of(notifying()),
                        Stream.of(DraftField.although(messages)).filter(field -> draftOpen))
                .flatMap(some -> some)
                .toList();
    }

    private FormField field(FindingField field) {
        FormField declared = new FormField(field.parameter(), word(field.parameter() + ".label"), () -> control(field))
                .help(help(field))
                .atMost(LONGEST_TEXT)
                .check(input -> problem(field, input));
        return switch (field) {
            case TITLE -> declared.required();
            case OWNER ->
                declared.searchedAt(
                        context.address("/rest/hindsight/1.0/people?pageId=" + context.pageId()),
                        messages.text("people.failed"));
            default -> declared;
        };
    }

    /** Who is proposed in any case: who is owner, who was entered, and oneself. */
    private List<Option> people() {
        return Stream.of(
                        finding.text(FindingField.OWNER),
                        context.input().text(FindingField.OWNER.parameter()),
                        context.user().key())
                .flatMap(person -> messages.account(person).stream())
                .distinct()
                .map(person -> new Option(person.userName(), person.fullName()))
                .toList();
    }

    /** What a field is for, or that the text above says it: then it is empty here, so that nothing is said twice. */
    private String help(FindingField field) {
        return inBody.contains(field) ? messages.text("finding-form.in-body") : word(field.parameter() + ".desc");
    }

    private String word(String key) {
        return messages.ofMacro(FindingBlock.MACRO + ".param." + key);
    }

    private FormControl control(FindingField field) {
        String text = finding.text(field);
        return switch (field) {
            case IMPACT ->
                FormControl.select(
                        Arrays.stream(Impact.values())
                                .map(impact -> new Option(impact.value(), messages.text("impact." + impact.value())))
                                .toList(),
                        text.isEmpty() ? Impact.MEDIUM.value() : text);
            case KIND ->
                FormControl.select(
                        Arrays.stream(Kind.values())
                                .map(kind -> new Option(kind.value(), messages.text("kind." + kind.value())))
                                .toList(),
                        text.isEmpty() ? Kind.TECHNICAL.value() : text);
            case TRACK ->
                FormControl.select(
                        List.of(
                                new Option("", messages.text("finding-form.track.yes")),
                                new Option("later", messages.text("finding-form.track.later")),
                                new Option("no", messages.text("finding-form.track.no"))),
                        text.equals(YES) ? "" : text);
            case OWNER -> FormControl.user(people(), messages.userName(text));
            case DUE -> text.isEmpty() || finding.due().isPresent() ? FormControl.date(text) : FormControl.text(text);
            case THEME ->
                FormControl.text(
                        ItemMessages.themes(messages).entrySet().stream()
                                .map(theme -> new Option(theme.getKey(), theme.getValue()))
                                .toList(),
                        text);
            default -> LINES.contains(field) ? FormControl.lines(text) : FormControl.text(text);
        };
    }

    private FormField body() {
        return new FormField(
                        BODY,
                        messages.ofMacro(FindingBlock.MACRO + ".body.label"),
                        () -> FormControl.lines(body.text()))
                .help(messages.text("finding-form.body.help"))
                .atMost(LONGEST_BODY);
    }

    /** What the text cannot carry, said before anybody changes it. */
    private Optional<FormField> losing() {
        if (body.losses().isEmpty()) {
            return Optional.empty();
        }
        String lost = losses();
        return Optional.of(new FormField(
                        LOSING,
                        messages.text("finding-form.losing"),
                        () -> FormControl.boxes(
                                List.of(new Option(YES, messages.text("finding-form.losing.yes"))), List.of()))
                .help(messages.text("finding-form.losing.help", lost))
                .check(input -> wouldLose(input)
                        ? Optional.of(messages.text("finding-form.losing.error", lost))
                        : Optional.empty()));
    }

    private boolean wouldLose(FormInput input) {
        return !body.saysTheSameAs(input.text(BODY)) && !isTicked(input, LOSING);
    }

    private String losses() {
        Stream<String> markup = body.losses().stream()
                .map(loss -> messages.text("finding-form.loss." + loss.name().toLowerCase(Locale.ROOT)));
        String labels = AFTER_BODY.stream()
                .filter(inBody::contains)
                .map(field -> word(field.parameter() + ".label"))
                .collect(Collectors.joining(", "));
        Stream<String> fields = Stream.of(labels)
                .filter(some -> !some.isEmpty())
                .map(some -> messages.text("finding-form.loss.fields", some));
        return Stream.concat(markup, fields).collect(Collectors.joining(", "));
    }

    private FormField notifying() {
        return new FormField(
                        NOTIFY,
                        messages.text("finding-form.notify"),
                        () -> FormControl.boxes(
                                List.of(new Option(YES, messages.text("finding-form.notify.yes"))),
                                notified.get().filter(YES::equals).stream().toList()))
                .help(messages.text("finding-form.notify.help"));
    }

    private Optional<String> problem(FindingField field, FormInput input) {
        String text = input.text(field.parameter());
        if (field == FindingField.TITLE && text.isEmpty()) {
            return Optional.of(messages.text("finding-form.title.missing"));
        }
        if (field == FindingField.OWNER
                && !text.isEmpty()
                && messages.account(text).isEmpty()) {
            boolean asBefore = text.equals(finding.text(FindingField.OWNER));
            return asBefore ? Optional.empty() : Optional.of(messages.text("finding-form.owner.unknown", text));
        }
        return Finding.ofParameters(Map.of(field.parameter(), text)).problems().stream()
                .findFirst()
                .map(problem -> problem.code() == FindingProblem.Code.TOO_LONG
                        ? messages.text("form.too-long", Finding.TITLE_LIMIT)
                        : messages.text("problem.unreadable." + field.parameter(), text));
    }

    /** What was entered, by field; of a field that the form does not have, nothing. */
    Map<FindingField, String> texts(FormInput input) {
        Map<FindingField, String> texts = new LinkedHashMap<>();
        Stream.concat(BEFORE_BODY.stream(), AFTER_BODY.stream())
                .filter(field -> input.holds(field.parameter()))
                .forEach(field -> texts.put(field, entered(input.text(field.parameter()), field)));
        return texts;
    }

    /**
     * What was entered in a field; what stands on the page where the form shows it just so. What is chosen for who says nothing is
     * not said, and a line shows no line breaks.
     */
    private String entered(String text, FindingField field) {
        String stored = finding.text(field);
        boolean untouched = LINES.contains(field)
                ? RichText.oneBreak(stored).equals(text)
                : oneLine(control(field).values().get(0)).equals(oneLine(text));
        return untouched ? stored : text;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    static boolean isLosing(FormInput input) {
        return isTicked(input, LOSING);
    }

    static boolean isNotifying(FormInput input) {
        return isTicked(input, NOTIFY);
    }

    /** What is remembered of a person's choice. */
    static String notifyChoice(FormInput input) {
        return isNotifying(input) ? YES : NO;
    }

    private static boolean isTicked(FormInput input, String box) {
        return input.all(box).contains(YES);
    }

    /** What the page says of the fields in which it differs from what was entered, by their labels. */
    Map<String, String> others(FormInput input) {
        Map<String, String> others = new LinkedHashMap<>();
        texts(input).forEach((field, text) -> {
            String now = control(field).values().get(0);
            if (!text.equals(finding.text(field)) && !now.equals(text)) {
                String told = field == FindingField.DUE
                        ? finding.due().map(messages::day).orElse(now)
                        : now;
                others.put(word(field.parameter() + ".label"), told);
            }
        });
        if (!body.saysTheSameAs(input.text(BODY))) {
            others.put(messages.ofMacro(FindingBlock.MACRO + ".body.label"), body.text());
        }
        return others;
    }
}
