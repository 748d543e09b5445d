package dev.hindsight.finding;

import java.util.Map;

/**
 * What the rich text of a finding's block says.
 *
 * @param fields the fields that stand in it, see {@link BodyFields}
 * @param happened the beginning of the rest, on lines that are paragraphs or, after a hyphen, items of a list; a person who is
 *     mentioned stands there as <code>[~key]</code>, by the user key. Empty text when there is none, or when it was not asked for
 */
public record BodyText(Map<FindingField, String> fields, String happened) {

    public BodyText {
        fields = Map.copyOf(fields);
    }
}
