package dev.hindsight.action;

/** Makes text safe for a field that Jira renders as wiki markup. Pure. */
final class WikiMarkup {

    /** Characters that begin markup somewhere in Jira's notation; a backslash before one makes it plain. */
    private static final String MARKS = "\\*_-+^~{}[]!|?#@:;()&";

    private WikiMarkup() {}

    /** The text on one line, with every character escaped that could begin markup. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replaceAll("\\s+", " ").strip().codePoints().forEach(character -> {
            if (MARKS.indexOf(character) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(character);
        });
        return escaped.toString();
    }
}
