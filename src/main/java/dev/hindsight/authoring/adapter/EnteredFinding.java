package dev.hindsight.authoring.adapter;

import dev.hindsight.authoring.EditedFinding;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.RichText;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormInput;
import dev.hindsight.wiki.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody has entered into the form of a finding, beside what its page says. */
final class EnteredFinding {

    private final FindingControls controls;
    private final EditedFinding edited;
    private final Finding finding;
    private final FormInput input;
    private final Messages messages;

    EnteredFinding(FormContext context, EditedFinding edited, FindingControls controls) {
        this.controls = controls;
        this.edited = edited;
        this.finding = edited.finding();
        this.input = context.input();
        this.messages = context.messages();
    }

    /** What was entered, by field; of a field that the form does not have, nothing. */
    Map<FindingField, String> texts() {
        Map<FindingField, String> texts = new LinkedHashMap<>();
        FindingControls.FIELDS.stream()
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
        boolean untouched = FindingControls.hasLines(field)
                ? RichText.oneBreak(stored).equals(text)
                : oneLine(controls.shown(field)).equals(oneLine(text));
        return untouched ? stored : text;
    }

    /** What the block would say after saving, its owner by user key; what it says now while nothing was entered. */
    Finding written() {
        Finding written = finding;
        for (Map.Entry<FindingField, String> entered : texts().entrySet()) {
            written = written.with(entered.getKey(), entered.getValue());
        }
        if (!input.holds(FindingForm.BODY) || !isOtherBody()) {
            for (Map.Entry<FindingField, String> said : edited.inBody().entrySet()) {
                String entered = written.text(said.getKey());
                written = written.with(said.getKey(), entered.isEmpty() ? said.getValue() : entered);
            }
        }
        return written.withPeople(messages::userKey);
    }

    /** The names of the fields in which something else was entered than the page says; empty text for none. */
    String changes() {
        Stream<String> body = Stream.of(bodyLabel()).filter(label -> input.holds(FindingForm.BODY) && isOtherBody());
        return Stream.concat(Stream.of(controls.labels(changed())).filter(labels -> !labels.isEmpty()), body)
                .collect(Collectors.joining(", "));
    }

    /** The fields in which something else was entered than the page says, however the form shows that. */
    private Set<FindingField> changed() {
        Map<FindingField, String> changed = texts();
        changed.entrySet()
                .removeIf(entered -> entered.getValue().equals(finding.text(entered.getKey()))
                        || entered.getValue().equals(controls.shown(entered.getKey())));
        return changed.keySet();
    }

    private boolean isOtherBody() {
        return !edited.body().saysTheSameAs(input.text(FindingForm.BODY));
    }

    private String bodyLabel() {
        return messages.ofMacro(FindingBlock.MACRO + ".body.label");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** What the page says of the fields in which it differs from what was entered, by their labels. */
    Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        changed().forEach(field -> {
            String now = controls.shown(field);
            String told =
                    field == FindingField.DUE ? finding.due().map(messages::day).orElse(now) : now;
            others.put(controls.label(field), told);
        });
        if (isOtherBody()) {
            others.put(bodyLabel(), edited.body().text());
        }
        return others;
    }
}
