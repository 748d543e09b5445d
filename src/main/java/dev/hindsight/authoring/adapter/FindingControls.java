package dev.hindsight.authoring.adapter;

import dev.hindsight.authoring.EditedFinding;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.Impact;
import dev.hindsight.finding.Kind;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormControl;
import dev.hindsight.frame.FormControl.Option;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.wiki.Messages;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what each field of a finding is filled in, with the macro's own words, and what it holds on the page. */
final class FindingControls {

    /** Of {@code track}, what is not shown as such: that an issue is wanted. */
    private static final String YES = "yes";

    /** What most findings need. */
    private static final List<FindingField> USUAL = List.of(
            FindingField.TITLE,
            FindingField.CAUSE,
            FindingField.REMEDY,
            FindingField.SUCCESS,
            FindingField.IMPACT,
            FindingField.OWNER,
            FindingField.DUE,
            FindingField.THEME,
            FindingField.OBJECTIVE);

    /** What few findings need. */
    static final List<FindingField> RARE = List.of(
            FindingField.KIND,
            FindingField.AFFECTS,
            FindingField.EVIDENCE,
            FindingField.VERIFY,
            FindingField.CHECKER,
            FindingField.ISSUE,
            FindingField.PROJECT,
            FindingField.TRACK,
            FindingField.REASON,
            FindingField.UNTIL);

    /** All of them, in the order of the form. */
    static final List<FindingField> FIELDS =
            Stream.of(USUAL, RARE).flatMap(List::stream).toList();

    /** What may have several lines. */
    private static final Set<FindingField> LINES =
            Set.of(FindingField.CAUSE, FindingField.REMEDY, FindingField.SUCCESS, FindingField.EVIDENCE);

    private final FormContext context;
    private final Messages messages;
    private final Finding finding;
    private final Set<FindingField> inBody;
    private final Supplier<Map<FindingField, List<String>>> used;
    private @Nullable Map<FindingField, List<String>> usedTexts;
    private final Map<FindingField, FormControl> controls = new EnumMap<>(FindingField.class);

    /** @param used gives what is said already of some fields in the space of the page */
    FindingControls(FormContext context, EditedFinding edited, Supplier<Map<FindingField, List<String>>> used) {
        this.context = context;
        this.messages = context.messages();
        this.finding = edited.finding();
        this.inBody = edited.inBody().keySet();
        this.used = used;
    }

    /** The names of some fields, in the order of the form. */
    String labels(Collection<FindingField> fields) {
        return FIELDS.stream().filter(fields::contains).map(this::label).collect(Collectors.joining(", "));
    }

    /** The name of a field. */
    String label(FindingField field) {
        return word(field.parameter() + ".label");
    }

    /** What a field is for, or that the text above says it: then it is empty here, so that nothing is said twice. */
    String help(FindingField field) {
        return inBody.contains(field) ? messages.text("finding-form.in-body") : word(field.parameter() + ".desc");
    }

    private String word(String key) {
        return messages.ofMacro(FindingBlock.MACRO + ".param." + key);
    }

    /** By what a field is filled in, looked up once. */
    FormControl control(FindingField field) {
        return controls.computeIfAbsent(field, this::lookUp);
    }

    static boolean hasLines(FindingField field) {
        return LINES.contains(field);
    }

    /** What the form shows of a field that nobody has touched. */
    String shown(FindingField field) {
        String text = finding.text(field);
        return switch (field) {
            case IMPACT -> text.isEmpty() ? Impact.MEDIUM.value() : text;
            case KIND -> text.isEmpty() ? Kind.TECHNICAL.value() : text;
            case TRACK -> text.equals(YES) ? "" : text;
            case OWNER, CHECKER -> messages.userName(text);
            default -> text;
        };
    }

    private FormControl lookUp(FindingField field) {
        String text = shown(field);
        return switch (field) {
            case IMPACT ->
                FormControl.select(
                        Arrays.stream(Impact.values())
                                .map(impact -> new Option(impact.value(), messages.text("impact." + impact.value())))
                                .toList(),
                        text);
            case KIND ->
                FormControl.select(
                        Arrays.stream(Kind.values())
                                .map(kind -> new Option(kind.value(), messages.text("kind." + kind.value())))
                                .toList(),
                        text);
            case TRACK ->
                FormControl.select(
                        List.of(
                                new Option("", word("track.yes.desc")),
                                new Option("later", word("track.later.desc")),
                                new Option("no", word("track.no.desc"))),
                        text);
            case OWNER, CHECKER -> FormControl.user(people(field), text);
            case DUE, UNTIL ->
                text.isEmpty() || Finding.day(text).isPresent() ? FormControl.date(text) : FormControl.text(text);
            case THEME, OBJECTIVE -> FormControl.text(proposals(field), text);
            default -> LINES.contains(field) ? FormControl.lines(text) : FormControl.text(text);
        };
    }

    /** Who is proposed in any case: who is named, who was entered, and oneself. */
    private List<Option> people(FindingField field) {
        return Stream.of(
                        finding.text(field),
                        context.input().text(field.parameter()),
                        context.user().key())
                .flatMap(person -> messages.account(person).stream())
                .distinct()
                .map(person -> new Option(person.userName(), person.fullName()))
                .toList();
    }

    /** What is said already, so that the same thing is called the same: by us, and on the pages of the space. */
    private List<Option> proposals(FindingField field) {
        Map<String, String> proposals = new LinkedHashMap<>();
        if (field == FindingField.THEME) {
            proposals.putAll(ItemMessages.themes(messages));
        }
        used().getOrDefault(field, List.of()).forEach(text -> proposals.putIfAbsent(text, text));
        return proposals.entrySet().stream()
                .map(proposal -> new Option(proposal.getKey(), proposal.getValue()))
                .toList();
    }

    private Map<FindingField, List<String>> used() {
        if (usedTexts == null) {
            usedTexts = used.get();
        }
        return usedTexts;
    }
}
