package dev.hindsight.issue;

import java.util.Optional;

/**
 * Our section within a description: what stands between two lines that begin with fixed marks. The rest of the
 * description is the owner's and never touched.
 */
public final class DescriptionSection {

    static final String BEGIN = "bq. Hindsight \u25bc";
    static final String END = "bq. Hindsight \u25b2";

    /** Where a section stands: from the start of its first line to the end of its last. */
    private record Place(int from, int to) {}

    private DescriptionSection() {}

    /** Our section in a description, its two lines included; empty when there is none, or only a part of it. */
    public static Optional<String> in(String description) {
        String text = unified(description);
        return location(text).map(location -> text.substring(location.from(), location.to()));
    }

    /** A description in which our section is replaced by another; without one, the new section is put first. */
    public static String replaced(String description, String section) {
        String text = unified(description);
        return location(text)
                .map(old -> text.substring(0, old.from()) + section + text.substring(old.to()))
                .orElseGet(() -> text.isBlank() ? section : section + "\n\n" + text);
    }

    /** The digest of a section, the same whatever a browser or a database did to its blanks. */
    public static String digest(String section) {
        return Digest.of(section.replaceAll("\\s+", " ").strip());
    }

    /** The digest of our section in a description; empty text when there is none. */
    public static String digestIn(String description) {
        return in(description).map(DescriptionSection::digest).orElse("");
    }

    /** From the last begin before the first end that has one: what somebody quoted above is not ours. */
    private static Optional<Place> location(String text) {
        int begin = -1;
        for (int line = 0; line <= text.length(); line = endOfLine(text, line) + 1) {
            if (text.startsWith(BEGIN, line)) {
                begin = line;
            } else if (begin >= 0 && text.startsWith(END, line)) {
                return Optional.of(new Place(begin, endOfLine(text, line)));
            }
        }
        return Optional.empty();
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
