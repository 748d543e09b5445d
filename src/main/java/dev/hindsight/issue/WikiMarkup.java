package dev.hindsight.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes text safe for a field that Jira renders as wiki markup: nothing in it is markup but the addresses that it names.
 */
final class WikiMarkup {

    /** The characters that a backslash makes plain in Jira; before any other it would be seen itself. */
    private static final String MARKS = "-#*_+?^~|%{}[]()!@";

    /** A backslash before a mark would undo the mark's own backslash, and two of them break the line. */
    private static final String BACKSLASH = "&#92;";

    /** The same for a browser; of a section of ours alone the address is written in full. */
    private static final String FINDING_OF_TEXT = DescriptionSection.FINDING.replace("-", "%2D");

    private static final String ITEM = "- ";

    /** Longer than the titles of pages. */
    private static final int LONGEST_WORDS = 2_000;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
    private static final String CUT = "\u2026";

    /** An address in a text; what ends a sentence or a bracket is no part of it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+?(?=[.,;:!?'\\])}*_]*(?:[\\s<>\"]|$))");

    /** What begins a heading or a quotation where a line begins with it. */
    private static final Pattern BEGINS_BLOCK = Pattern.compile("^(h[1-6]|bq)\\.");

    /** What would end a mention, or begin other markup within it. */
    private static final Pattern UNMENTIONABLE = Pattern.compile("[\\[\\]{}|\\\\!\\s]");

    /** What would end the words of a link. */
    private static final Map<String, String> IN_LINK = Map.of("\\[", "&#91;", "\\]", "&#93;", "\\|", "&#124;");

    /** What a line takes at least. */
    private static final int SHORTEST_LINE = 20;

    private WikiMarkup() {}

    /**
     * The text with its lines, of which those that begin with a hyphen are items of a list, each of them {@link #escaped}; as
     * many as there is room for.
     */
    static String lines(String text, int limit) {
        StringBuilder all = new StringBuilder();
        for (String line : text.strip().lines().toList()) {
            boolean item = line.startsWith(ITEM);
            String escaped = escaped(item ? line.substring(ITEM.length()) : line, limit - all.length() - SHORTEST_LINE);
            if (all.length() + SHORTEST_LINE >= limit) {
                break;
            }
            all.append(all.isEmpty() ? "" : "\n").append(item ? "* " : "").append(escaped);
        }
        return all.toString().strip();
    }

    /** The lines of a text as items of a list; as many as there is room for. */
    static String list(String text, int limit) {
        String items = text.lines()
                .map(line -> line.strip().replaceFirst("^- ", ""))
                .filter(line -> !line.isEmpty())
                .map(line -> ITEM + line)
                .collect(Collectors.joining("\n"));
        return lines(items, limit);
    }

    /** The text on one line, with every character escaped that could begin markup, cut where it gets too long. */
    static String escaped(String text, int limit) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        StringBuilder escaped = new StringBuilder();
        for (String one : parts(line)) {
            if (escaped.length() + one.length() + CUT.length() > limit) {
                return escaped.append(CUT).toString();
            }
            escaped.append(one);
        }
        return BEGINS_BLOCK.matcher(escaped).replaceFirst("$1&#46;");
    }

    /** What may be parted from one another: addresses, and between them each character with its mark. */
    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(line);
        int from = 0;
        while (addresses.find()) {
            addCharacters(parts, line, from, addresses.start());
            parts.add(link(addresses.group()));
            from = addresses.end();
        }
        addCharacters(parts, line, from, line.length());
        return parts;
    }

    private static void addCharacters(List<String> parts, String line, int from, int to) {
        for (int at = from; at < to; at += Character.charCount(line.codePointAt(at))) {
            int character = line.codePointAt(at);
            boolean inWord = character == '-' && isOfWord(line, at - 1) && isOfWord(line, at + 1);
            parts.add(inWord ? "-" : escaped(character));
        }
    }

    private static boolean isOfWord(String line, int at) {
        return at >= 0 && at < line.length() && Character.isLetterOrDigit(line.charAt(at));
    }

    private static String escaped(int character) {
        if (character == '\\') {
            return BACKSLASH;
        }
        String plain = Character.toString(character);
        return MARKS.indexOf(character) < 0 ? plain : "\\" + plain;
    }

    /** A person by Jira's user name, so that Jira tells that person of it; the mere name where no mention can hold it. */
    static String mention(String userName) {
        return UNMENTIONABLE.matcher(userName).find() ? escaped(userName, LONGEST_WORDS) : "[~" + userName + "]";
    }

    /** An address as a link that shows words. */
    static String link(String words, String address) {
        String shown = escaped(words, LONGEST_WORDS);
        for (Map.Entry<String, String> mark : IN_LINK.entrySet()) {
            shown = shown.replace(mark.getKey(), mark.getValue());
        }
        return "[" + shown + "|" + encoded(address) + "]";
    }

    /** An address in a text as a link, by which no section of ours is known. What would end the link, or begin other markup within it, is encoded. */
    static String link(String address) {
        return "[" + encoded(address).replace(DescriptionSection.FINDING, FINDING_OF_TEXT) + "]";
    }

    private static String encoded(String address) {
        StringBuilder link = new StringBuilder();
        address.codePoints().forEach(character -> {
            if ("{}|[]!^\\~*".indexOf(character) < 0) {
                link.appendCodePoint(character);
            } else {
                link.append('%').append(Integer.toHexString(character).toUpperCase(Locale.ROOT));
            }
        });
        return link.toString();
    }
}
