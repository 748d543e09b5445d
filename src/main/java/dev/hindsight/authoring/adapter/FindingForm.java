package dev.hindsight.authoring.adapter;

import dev.hindsight.authoring.EditedFinding;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingProblem;
import dev.hindsight.finding.RichText;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormControl;
import dev.hindsight.frame.FormControl.Option;
import dev.hindsight.frame.FormField;
import dev.hindsight.frame.FormInput;
import dev.hindsight.wiki.Messages;
import java.util.EnumSet;
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
    private static final String ANOTHER = "another";
    private static final String YES = "yes";
    private static final String NO = "no";

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_BODY = 100_000;

    /** Stand in one row with the field before them. */
    private static final Set<FindingField> BESIDE = EnumSet.of(
            FindingField.REMEDY,
            FindingField.OWNER,
            FindingField.DUE,
            FindingField.OBJECTIVE,
            FindingField.AFFECTS,
            FindingField.PROJECT,
            FindingField.REASON);

    private final FormContext context;
    private final Messages messages;
    private final Finding finding;
    private final Set<FindingField> inBody;
    private final RichText body;
    private final FindingControls controls;
    private final boolean draftOpen;
    private final Supplier<Optional<String>> notified;
    private final boolean alike;

    /**
     * @param alike whether to ask if it shall be added although the page has one of its title
     * @param notified gives what the person has chosen last of watchers
     */
    FindingForm(
            FormContext context,
            EditedFinding edited,
            FindingControls controls,
            boolean alike,
            Supplier<Optional<String>> notified) {
        this.alike = alike;
        this.draftOpen = DraftField.isOpen(context.input());
        this.notified = notified;
        this.context = context;
        this.messages = context.messages();
        this.finding = edited.finding();
        this.inBody = edited.inBody().keySet();
        this.body = edited.body();
        this.controls = controls;
    }

    List<FormField> fields() {
        return Stream.of(
                        FindingControls.FIELDS.stream().limit(1).map(this::field),
                        Stream.of(body()),
                        losing().stream(),
                        FindingControls.FIELDS.stream().skip(1).map(this::field),
                        Stream.of(notifying()),
                        Stream.of(another()).filter(field -> alike),
                        Stream.of(DraftField.although(messages)).filter(field -> draftOpen))
                .flatMap(some -> some)
                .toList();
    }

    private FormField field(FindingField field) {
        FormField declared = new FormField(field.parameter(), controls.label(field), () -> controls.control(field))
                .help(controls.help(field))
                .atMost(LONGEST_TEXT)
                .check(input -> problem(field, input));
        if (BESIDE.contains(field)) {
            declared.beside();
        }
        if (FindingControls.RARE.contains(field)) {
            declared.folded(!finding.text(field).isEmpty());
        }
        return switch (field) {
            case TITLE -> declared.required();
            case OWNER ->
                declared.searchedAt(
                        context.address("/rest/hindsight/1.0/people?pageId=" + context.pageId()),
                        messages.text("people.failed"));
            default -> declared;
        };
    }

    /** What stands over the fields that are folded away. */
    String folded() {
        return messages.text("finding-form.more", controls.labels(FindingControls.RARE));
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
        Stream<String> fields = Stream.of(controls.labels(inBody))
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

    private FormField another() {
        return new FormField(
                        ANOTHER,
                        messages.text("finding-form.another"),
                        () -> FormControl.boxes(
                                List.of(new Option(YES, messages.text("finding-form.another.yes"))), List.of()))
                .help(messages.text("finding-form.another.help"));
    }

    private Optional<String> problem(FindingField field, FormInput input) {
        String text = input.text(field.parameter());
        if (field == FindingField.TITLE && text.isEmpty()) {
            return Optional.of(messages.text("finding-form.title.missing"));
        }
        if (field.isPerson() && !text.isEmpty() && messages.account(text).isEmpty()) {
            boolean asBefore = text.equals(finding.text(field));
            return asBefore ? Optional.empty() : Optional.of(messages.text("finding-form.owner.unknown", text));
        }
        return Finding.ofParameters(Map.of(field.parameter(), text)).problems().stream()
                .findFirst()
                .map(problem -> problem.code() == FindingProblem.Code.TOO_LONG
                        ? messages.text("form.too-long", Finding.TITLE_LIMIT)
                        : messages.text("problem.unreadable." + field.parameter(), text));
    }

    static boolean isLosing(FormInput input) {
        return isTicked(input, LOSING);
    }

    /** Whether it shall be added although the page has one of its title. */
    static boolean isAnother(FormInput input) {
        return isTicked(input, ANOTHER);
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
}
