package dev.hindsight.finding.adapter;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.Impact;
import dev.hindsight.finding.Kind;
import dev.hindsight.frame.ItemModel;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.wiki.Messages;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The parameters of a finding as visible text: what explains it in pairs, the rest on one line, in the order of the fields. */
final class FindingFields {

    private static final List<FindingField> EXPLAINING =
            List.of(FindingField.CAUSE, FindingField.SUCCESS, FindingField.REMEDY, FindingField.EVIDENCE);

    private final MacroContext context;
    private final Messages messages;

    FindingFields(MacroContext context) {
        this.context = context;
        this.messages = context.messages();
    }

    /**
     * What explains a finding: why it happened, what is done about it, and how one knows that it worked.
     *
     * @param above the fields that the reader has seen above, which are not repeated
     */
    List<TemplateModel> explaining(Finding finding, Set<FindingField> above) {
        return of(finding, above, EXPLAINING.stream());
    }

    /** All other fields, see {@link #explaining}. */
    List<TemplateModel> others(Finding finding, Set<FindingField> above) {
        List<TemplateModel> others =
                of(finding, above, Stream.of(FindingField.values()).filter(field -> !EXPLAINING.contains(field)));
        others.stream().skip(1).forEach(field -> field.with("between", "\u00b7"));
        return others;
    }

    private List<TemplateModel> of(Finding finding, Set<FindingField> above, Stream<FindingField> fields) {
        return fields.filter(field -> !above.contains(field))
                .filter(field -> !finding.text(field).isEmpty())
                .map(field -> field(finding, field))
                .toList();
    }

    private TemplateModel field(Finding finding, FindingField field) {
        TemplateModel values = new TemplateModel().with("label", label(field));
        if (field == FindingField.EVIDENCE) {
            return values.with(
                    "evidence",
                    finding.evidence().stream().map(ItemModel::evidence).toList());
        }
        if (field == FindingField.DUE && finding.due().isPresent()) {
            return values.withModel("day", finding.due().map(context::day));
        }
        String text = text(finding, field);
        List<String> lines = field == FindingField.REMEDY
                ? text.lines()
                        .filter(line -> !line.isBlank())
                        .map(String::strip)
                        .toList()
                : List.of();
        return lines.size() > 1 ? values.withTexts("lines", lines) : values.with("text", text);
    }

    private String label(FindingField field) {
        String name = context.items().field(field);
        return name.isEmpty() ? name : Character.toTitleCase(name.charAt(0)) + name.substring(1);
    }

    private String text(Finding finding, FindingField field) {
        String text = finding.text(field);
        return switch (field) {
            case IMPACT ->
                Impact.ofValue(text)
                        .map(impact -> messages.text("impact." + impact.value()))
                        .orElse(text);
            case KIND ->
                Kind.ofValue(text)
                        .map(kind -> messages.text("kind." + kind.value()))
                        .orElse(text);
            case THEME -> context.items().theme(text);
            case OWNER, CHECKER -> messages.user(text);
            case UNTIL -> Finding.day(text).map(messages::day).orElse(text);
            case VERIFY ->
                finding.verifyAfterDays().isPresent()
                        ? messages.text("verify.days", finding.verifyAfterDays().getAsInt())
                        : text;
            case TITLE, CAUSE, REMEDY, DUE, SUCCESS, OBJECTIVE, AFFECTS, EVIDENCE, ISSUE, PROJECT, TRACK, REASON ->
                text;
        };
    }
}
