package dev.hindsight.issue.adapter;

import dev.hindsight.issue.JiraException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks what names an issue or a project before it becomes part of a path: what cannot be a name of Jira's leads to
 * nothing, and never to another resource. Holds no state.
 */
final class IssueKeys {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    private static final Pattern PROJECT = Pattern.compile("[A-Z][A-Z0-9_]{1,254}");
    private static final Pattern KEY = Pattern.compile(PROJECT.pattern() + "-[0-9]{1,18}");

    private IssueKeys() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static boolean isProjectKey(String text) {
        return PROJECT.matcher(text).matches();
    }

    /** The id, when it can be one. */
    static String id(String text) {
        if (!isId(text)) {
            throw new JiraException.NotFound("There is no issue of such an id");
        }
        return text;
    }

    /** The key as Jira writes it, when it can be one. */
    static String key(String text) {
        String key = text.strip().toUpperCase(Locale.ROOT);
        if (!KEY.matcher(key).matches()) {
            throw new JiraException.NotFound("There is no issue of such a key");
        }
        return key;
    }
}
