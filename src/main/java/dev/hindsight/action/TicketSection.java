package dev.hindsight.action;

import java.util.List;
import java.util.Optional;

/**
 * Our section within a description: what stands between two lines that begin with fixed marks. The rest of the
 * description is the owner's and never touched. Pure.
 */
final class TicketSection {

    static final String BEGIN = "bq. Hindsight \u25bc ";
    static final String END = "bq. Hindsight \u25b2 ";

    private TicketSection() {}

    /** Our section in a description, its two lines included; empty when there is none, or only a part of it. */
    static Optional<String> in(String description) {
        String text = unified(description);
        int begin = text.indexOf(BEGIN);
        int end = begin < 0 ? -1 : text.indexOf(END, begin);
        return end < 0 ? Optional.empty() : Optional.of(text.substring(begin, endOfLine(text, end)));
    }

    /** A description in which our section is replaced by another; without one, the new section is put first. */
    static String replaced(String description, String section) {
        String text = unified(description);
        return in(text).map(old -> text.replace(old, section))
                .orElseGet(() -> text.isBlank() ? section : String.join("\n\n", List.of(section, text)));
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    // Browsers send descriptions with line ends of their own
    private static String unified(String description) {
        return description.replace("\r\n", "\n");
    }
}
