package dev.hindsight.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a long field that stands in a block's body, while it is walked. It is known there by the label that the macro has
 * for it, in any of its languages, since who writes a page and who reads it may have different ones.
 */
final class FieldText {

    /** By their labels, in small letters and without blanks. */
    private static final Map<String, FindingField> FIELDS = Map.of(
            "rootcause", FindingField.CAUSE,
            "ursache", FindingField.CAUSE,
            "remedy", FindingField.REMEDY,
            "abhilfe", FindingField.REMEDY,
            "successcriterion", FindingField.SUCCESS,
            "erfolgskriterium", FindingField.SUCCESS,
            "evidence", FindingField.EVIDENCE,
            "belege", FindingField.EVIDENCE);

    private final FindingField field;
    private final PlainText text = new PlainText();

    /** How many elements are open from a link on whose address stands for it. */
    private int linked;

    private FieldText(FindingField field) {
        this.field = field;
    }

    /** Whether a field may stand in a body. */
    static boolean mayBeOf(FindingField field) {
        return FIELDS.containsValue(field);
    }

    /** That of the field whose label a heading or a cell is, without regard to case, blanks and a colon at its end. */
    static Optional<FieldText> labeled(String text) {
        String label = Blanks.oneLine(text).replace(" ", "").toLowerCase(Locale.ROOT);
        String word = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
        return Optional.ofNullable(FIELDS.get(word)).map(FieldText::new);
    }

    FindingField field() {
        return field;
    }

    /** @param link the address that an element leads to, which is what counts as evidence */
    void start(String element, Optional<String> link) {
        if (linked > 0) {
            linked++;
            return;
        }
        Optional<String> evidence = link.filter(address -> field == FindingField.EVIDENCE && Finding.isLink(address));
        evidence.ifPresentOrElse(
                address -> {
                    text.line(address);
                    linked = 1;
                },
                () -> text.start(element));
    }

    void end(String element) {
        if (linked > 0) {
            linked--;
        } else {
            text.end(element);
        }
    }

    void characters(String more) {
        if (linked == 0) {
            text.characters(more);
        }
    }

    int length() {
        return text.length();
    }

    void cut(int length) {
        text.cut(length);
    }

    /** The text as the field's parameter would have it: items of lists are lines, and links stand between commas. */
    String value() {
        List<String> lines = text.text()
                .lines()
                .map(line -> line.startsWith(PlainText.ITEM) ? line.substring(PlainText.ITEM.length()) : line)
                .map(Blanks::strip)
                .toList();
        return field == FindingField.EVIDENCE ? evidence(lines) : Blanks.strip(String.join("\n", lines));
    }

    /** The links or, where there are none, what stands in their place. */
    private static String evidence(List<String> lines) {
        List<String> entries = lines.stream()
                .flatMap(line -> FieldSyntax.entries(line).stream())
                .toList();
        Stream<String> links = entries.stream().filter(Finding::isLink);
        return entries.stream().anyMatch(Finding::isLink)
                ? links.collect(Collectors.joining(", "))
                : String.join(", ", entries);
    }
}
