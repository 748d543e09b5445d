package dev.hindsight.finding;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One finding macro on a page: where it stands, what it says, and the keys by which it is found again after an edit.
 * Keys are no identity: copies of a block keep them. A key that is blank or too long to be one of ours or Confluence's
 * is none.
 *
 * @param position place among the finding blocks of the page in document order, from 0
 * @param id the hidden parameter {@code id}, when the block has one
 * @param macroId the attribute {@code ac:macro-id} that Confluence gives on save, when there is one
 * @param finding what the block says, in its parameters and in its body
 * @param inBody the fields of which the body says it: those that no parameter gives
 */
public record FindingBlock(
        int position, Optional<String> id, Optional<String> macroId, Finding finding, Set<FindingField> inBody) {

    /** Name of the macro. */
    public static final String MACRO = "postmortem-finding";

    /** The macro's hidden parameter that finds its item again. */
    public static final String ID = "id";

    /** Longest key that is kept, in characters; both sorts are UUIDs in practice. */
    static final int KEY_LIMIT = 100;

    public FindingBlock {
        id = key(id);
        macroId = key(macroId);
        inBody = Set.copyOf(inBody);
    }

    private static Optional<String> key(Optional<String> given) {
        return given.map(Blanks::strip).filter(key -> !key.isEmpty() && key.length() <= KEY_LIMIT);
    }

    /** The finding in a macro on a page. Of a field that stands in its body too, the parameter counts. */
    public static FindingBlock of(int position, MacroBlock block) {
        Finding parameters = Finding.ofParameters(block.parameters());
        Map<FindingField, String> texts = new EnumMap<>(FindingField.class);
        texts.putAll(block.body().fields());
        texts.putAll(parameters.texts());
        Finding whole = new Finding(texts, block.body().happened());
        Set<FindingField> inBody = EnumSet.noneOf(FindingField.class);
        inBody.addAll(whole.texts().keySet());
        inBody.removeAll(parameters.texts().keySet());
        return new FindingBlock(
                position, Optional.ofNullable(block.parameters().get(ID)), block.macroId(), whole, inBody);
    }

    /** The same block with another finding. */
    public FindingBlock with(Finding changed) {
        return new FindingBlock(position, id, macroId, changed, inBody);
    }

    /** What its parameters say. */
    public Finding parameters() {
        Finding parameters = finding;
        for (FindingField field : inBody) {
            parameters = parameters.with(field, "");
        }
        return parameters;
    }

    /**
     * Whether this block, as it is rendered, is one that was read as this finding from the page's storage format: there, texts of
     * the body can be other ones, as of a mention or of another macro.
     */
    public boolean mayBe(Finding stored) {
        Finding parameters = parameters();
        return Stream.of(FindingField.values())
                .allMatch(field -> parameters.text(field).equals(stored.text(field))
                        || (parameters.text(field).isEmpty() && FieldText.mayBeOf(field)));
    }

    /** The key by which its item is kept: its id or, without one, its macro id; empty text when it has neither. */
    public String macroKey() {
        return id.or(() -> macroId).orElse("");
    }
}
