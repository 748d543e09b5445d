package dev.hindsight.finding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a block's body while it is walked, as it goes into an issue: of links the address, of people who are mentioned the
 * user key, of code each line. It is read as far as an issue has room for it.
 */
final class WhatHappened {

    /** So many characters go into an issue; the rest stays on the page. */
    static final int LIMIT = 1_500;

    /** What is read: labels and what stands beside them in tables is taken away again. */
    private static final int READ = 4 * LIMIT;

    private static final String CUT = "\u2026";

    private final PlainText text = new PlainText();
    private @Nullable String reference;
    private int linkStart;
    private boolean code;

    boolean isFull() {
        return text.length() > READ;
    }

    /** @param refersTo what an element leads to or stands for: an address, a user key, a title or a sign */
    void start(String element, Optional<String> refersTo) {
        text.start(element);
        switch (element) {
            case "a", "ac:link" -> {
                linkStart = text.length();
                reference = refersTo.orElse(null);
            }
            case "ri:user" -> refersTo.ifPresent(key -> characters("[~" + key + "]"));
            case "ri:page", "ri:blog-post", "ri:attachment" -> reference = refersTo.orElse(null);
            case "ac:emoticon" -> refersTo.ifPresent(this::characters);
            case "ac:plain-text-body" -> code = true;
            default -> {
                // What stands in it is its text
            }
        }
    }

    void end(String element) {
        switch (element) {
            case "a" -> endLink(true);
            case "ac:link" -> endLink(false);
            case "ac:plain-text-body" -> code = false;
            default -> {
                // Nothing more to say
            }
        }
        text.end(element);
    }

    /** The address of a link follows its words where they are others; the title of a page stands where there are no words. */
    private void endLink(boolean address) {
        String to = reference;
        reference = null;
        if (to == null || isFull()) {
            return;
        }
        String words = text.since(linkStart).strip();
        if (words.isEmpty()) {
            text.characters(to);
        } else if (address && Finding.isLink(to) && !words.equals(to)) {
            text.characters(" (" + to + ")");
        }
    }

    void characters(String more) {
        if (isFull()) {
            return;
        }
        if (code) {
            more.lines().filter(line -> !line.isBlank()).map(Blanks::strip).forEach(text::line);
        } else {
            text.characters(more);
        }
    }

    int length() {
        return text.length();
    }

    /** Takes away what was added since there was so much. */
    void cut(int length) {
        text.cut(length);
    }

    /** As much as goes into an issue, cut between two words. */
    String value() {
        String whole = text.text();
        if (whole.length() <= LIMIT) {
            return whole;
        }
        int blank = whole.lastIndexOf(' ', LIMIT - 1);
        int line = whole.lastIndexOf('\n', LIMIT - 1);
        int end = Math.max(blank, line);
        return whole.substring(
                        0, end > LIMIT / 2 ? end : whole.offsetByCodePoints(0, whole.codePointCount(0, LIMIT) - 1))
                + CUT;
    }
}
