package dev.hindsight.host.confluence.templates;

import dev.hindsight.host.server.Html;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.jspecify.annotations.Nullable;

/** Escapes every value that a template inserts, unless its last name ends in Html. */
final class Escaping implements ReferenceInsertionEventHandler {

    private static final Pattern LAST_NAME = Pattern.compile("(\\w+)}?$");

    @Override
    public @Nullable Object referenceInsert(String reference, @Nullable Object value) {
        if (value == null || isHtml(reference)) {
            return value;
        }
        return Html.escape(value.toString());
    }

    private static boolean isHtml(String reference) {
        Matcher matcher = LAST_NAME.matcher(withoutArguments(reference));
        return matcher.find() && matcher.group(1).endsWith("Html");
    }

    /** Arguments may contain names and brackets of their own, which say nothing about the result. */
    private static String withoutArguments(String reference) {
        int bracket = reference.indexOf('(');
        if (bracket < 0) {
            return reference;
        }
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth == 0) {
                outside.append(c);
            }
        }
        return outside.toString();
    }
}
