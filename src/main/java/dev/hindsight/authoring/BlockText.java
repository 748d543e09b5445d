package dev.hindsight.authoring;

import dev.hindsight.finding.FindingField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What some parts of a finding's block say; nothing of the others.
 *
 * @param fields by field its text, empty text for none; an owner by user key
 * @param body the text of the body; empty when it is not among the parts
 */
public record BlockText(Map<FindingField, String> fields, Optional<String> body) {

    /** No part of any block, as before a block was added. */
    public static final BlockText NOTHING = new BlockText(Map.of(), Optional.empty());

    public BlockText {
        Map<FindingField, String> copy = new EnumMap<>(FindingField.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
    }

    /** Whether a block says all of it. */
    boolean isSaidBy(EditedFinding block, FieldTexts texts) {
        return differing(block, texts).equals(NOTHING);
    }

    /** The parts in which a block says something else, as this text has them. */
    BlockText differing(EditedFinding block, FieldTexts texts) {
        Map<FindingField, String> others = new EnumMap<>(FindingField.class);
        fields.forEach((field, text) -> {
            if (!texts.stored(field, text)
                    .equals(texts.stored(field, block.finding().text(field)))) {
                others.put(field, text);
            }
        });
        return new BlockText(others, body.filter(text -> !block.body().saysTheSameAs(text)));
    }
}
