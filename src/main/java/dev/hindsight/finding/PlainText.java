package dev.hindsight.finding;

import java.util.Set;

/** The text of markup while it is walked: a line is a paragraph or an item of a list, which begins with a hyphen. */
final class PlainText {

    /** What an item of a list begins with. */
    static final String ITEM = "- ";

    /** What stands in them is not for readers. */
    private static final Set<String> SILENT = Set.of("ac:parameter", "ac:task-id", "ac:task-status", RichTextWalk.HINT);

    private final StringBuilder text = new StringBuilder();
    private int silent;
    private int lists;

    void start(String element) {
        silent += SILENT.contains(element) ? 1 : 0;
        switch (element) {
            case "br" -> text.append('\n');
            case "ul", "ol" -> {
                lists++;
                breakLine();
            }
            case "li" -> {
                breakLine();
                text.append(ITEM);
            }
            case "p", "div" -> breakParagraph();
            default -> {
                // Stands in the line
            }
        }
    }

    void end(String element) {
        silent -= SILENT.contains(element) ? 1 : 0;
        switch (element) {
            case "ul", "ol" -> {
                lists--;
                breakParagraph();
            }
            case "p", "div", "tr" -> breakParagraph();
            case "td", "th" -> characters(" ");
            default -> {
                // Stands in the line
            }
        }
    }

    /** In markup a break is a blank, and blanks at the beginning of a line are none. */
    void characters(String more) {
        if (silent > 0) {
            return;
        }
        String blanks = more.replaceAll("[ \\t\\r\\n]+", " ");
        boolean begins = text.isEmpty() || endsWith("\n") || endsWith(ITEM) || endsWith(" ");
        text.append(begins && blanks.startsWith(" ") ? blanks.substring(1) : blanks);
    }

    /** A line of its own. */
    void line(String whole) {
        breakLine();
        text.append(whole).append('\n');
    }

    /** What follows begins a line. */
    private void breakLine() {
        if (endsWith(" ") && !endsWith(ITEM)) {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && !endsWith("\n")) {
            text.append('\n');
        }
    }

    /** What follows begins a paragraph; in a list, items stand below one another. */
    private void breakParagraph() {
        if (text.isEmpty() || endsWith("\n" + ITEM) || text.toString().equals(ITEM)) {
            return;
        }
        breakLine();
        if (lists == 0 && !endsWith("\n\n")) {
            text.append('\n');
        }
    }

    private boolean endsWith(String end) {
        int from = text.length() - end.length();
        return from >= 0 && text.indexOf(end, from) == from;
    }

    /** How much there is so far. */
    int length() {
        return text.length();
    }

    /** What was added since there was so much. */
    String since(int length) {
        return text.substring(Math.min(length, text.length()));
    }

    /** Takes away what was added since there was so much. */
    void cut(int length) {
        text.setLength(Math.min(length, text.length()));
    }

    /** What has been gathered, without blanks around it. */
    String text() {
        return text.toString().strip();
    }
}
