package dev.hindsight.finding;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the rich text of a finding's block says.
 *
 * @param fields the fields that stand in it, see {@link BodyFields}
 * @param happened the beginning of the rest, on lines that are paragraphs or, after a hyphen, items of a list; a person who is
 *     mentioned stands there as <code>[~key]</code>, by the user key. Empty text when there is none
 */
public record BodyText(Map<FindingField, String> fields, String happened) {

    /** Tags and blanks that show nothing by themselves. */
    private static final Pattern NOTHING =
            Pattern.compile("[\\s\u00a0]+|&nbsp;|&#160;|</?(?:p|br|div|span)(?:\\s[^<>]*)?/?>");

    public BodyText {
        fields = Map.copyOf(fields);
    }

    /**
     * What a body says that the host has rendered. What happened is only there or not: it is the markup that shows it.
     *
     * @param html what the host hands a macro as its body
     */
    public static BodyText ofRendered(String html) {
        return new BodyText(BodyFields.ofRendered(html), NOTHING.matcher(html).replaceAll(""));
    }
}
