package dev.hindsight.host.confluence.content;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives every macro without an id a new one, and a schema version, when a page is stored. Ids that are there stay, copied ones
 * too.
 */
final class MacroIds {

    private static final Pattern TAG_OR_SKIPPED = Pattern.compile(
            "<!\\[CDATA\\[.*?]]>|<!--.*?-->|(<ac:(?:structured-)?macro\\b)((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(/?>)",
            Pattern.DOTALL);

    private MacroIds() {}

    /** The storage format must be well-formed. */
    static String give(String storage) {
        Matcher matcher = TAG_OR_SKIPPED.matcher(storage);
        StringBuilder given = new StringBuilder(storage.length());
        while (matcher.find()) {
            String attributes = matcher.group(2);
            String tag =
                    attributes == null ? matcher.group() : matcher.group(1) + completed(attributes) + matcher.group(3);
            matcher.appendReplacement(given, Matcher.quoteReplacement(tag));
        }
        return matcher.appendTail(given).toString();
    }

    private static String completed(String attributes) {
        String result = attributes.stripTrailing();
        if (!has(attributes, "schema-version")) {
            result += " ac:schema-version=\"1\"";
        }
        if (!has(attributes, "macro-id")) {
            result += " ac:macro-id=\"" + UUID.randomUUID() + "\"";
        }
        return result;
    }

    private static boolean has(String attributes, String name) {
        return Pattern.compile("\\sac:" + name + "\\s*=").matcher(attributes).find();
    }
}
