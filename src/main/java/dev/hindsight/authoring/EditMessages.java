package dev.hindsight.authoring;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.Impact;
import dev.hindsight.finding.Kind;
import dev.hindsight.wiki.Messages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said of edits that were saved by the form, and of which something else has become. For those who may edit the page. */
public final class EditMessages {

    private final Messages messages;

    public EditMessages(Messages messages) {
        this.messages = messages;
    }

    /**
     * A part of a block and what it was made to say.
     *
     * @param label the name of the field
     */
    public record Line(String label, String text) {}

    /** That a later version of the page has dropped an edit. */
    public String dropped(FormEdit edit) {
        String at = messages.moment(edit.at());
        String editor = messages.user(edit.editor());
        return editor.isEmpty()
                ? messages.text("edits.dropped.unnamed", at)
                : messages.text("edits.dropped", at, editor);
    }

    /** That the wiki has stored an edit otherwise. */
    public String altered(BlockText otherwise) {
        return messages.text(
                "edits.altered",
                String.join(", ", lines(otherwise).stream().map(Line::label).toList()));
    }

    /** What of an edit a block says otherwise, as far as its fields tell; its body where they do not. */
    public BlockText otherwise(FormEdit edit, Finding finding) {
        Map<FindingField, String> fields = new EnumMap<>(FindingField.class);
        edit.after().fields().forEach((field, text) -> {
            if (!shown(field, text).equals(shown(field, finding.text(field)))) {
                fields.put(field, text);
            }
        });
        return new BlockText(fields, fields.isEmpty() ? edit.after().body() : Optional.empty());
    }

    /** What some parts of a block were made to say. */
    public List<Line> lines(BlockText text) {
        List<Line> lines = new ArrayList<>();
        text.fields().forEach((field, said) -> lines.add(line("param." + field.parameter(), shown(field, said))));
        text.body().ifPresent(said -> lines.add(line("body", said)));
        return lines;
    }

    private Line line(String part, String text) {
        String label = messages.ofMacro(FindingBlock.MACRO + "." + part + ".label");
        return new Line(label, text.isEmpty() ? messages.text("nothing") : text);
    }

    private String shown(FindingField field, String text) {
        String said = text.strip();
        return switch (field) {
            case OWNER, CHECKER -> messages.user(said);
            case IMPACT ->
                Impact.ofValue(said)
                        .map(impact -> messages.text("impact." + impact.value()))
                        .orElse(said);
            case KIND ->
                Kind.ofValue(said)
                        .map(kind -> messages.text("kind." + kind.value()))
                        .orElse(said);
            default -> said;
        };
    }
}
