package dev.hindsight.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our section within a description. It ends with two lines that lead to the finding on its page, and begins with the first of
 * our headings before them or, without any, with the paragraph of the first of those lines. Addresses and headings outlast
 * Jira's visual editor, which writes most other markup anew. The rest of the description is the owner's and never touched.
 */
public final class DescriptionSection {

    /** What stands before an item's uid in the address of its finding. */
    static final String FINDING = "#finding-";

    static final String HEADING = "h3. ";

    /** Our headings in all languages, since the site's may have changed since a section was written. */
    static final Set<String> HEADINGS = Set.of(
            "What happened",
            "Root cause",
            "Remedy",
            "Done when",
            "Was geschah",
            "Ursache",
            "Abhilfe",
            "Erledigt, wenn");

    /** The last line stands so many lines below the one before it at most. */
    private static final int APART = 5;

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s|\\]]*" + FINDING + "([A-Za-z0-9-]+)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    /** What an editor may write otherwise, or not at all. */
    private static final Pattern MARKUP = Pattern.compile("\\{color[^}]*}|&#?\\w+;|[^\\p{L}\\p{N}{&]+|[{&]");

    /** Where a section stands: from the start of its first line to the end of its last. */
    private record Place(int from, int to) {}

    /** A line of a description and where it stands. */
    private record Line(int from, int to, String text) {

        boolean isBlank() {
            return BLANKS.matcher(text).replaceAll("").isEmpty();
        }

        boolean isHeading() {
            String stripped = text.strip();
            return stripped.startsWith(HEADING.strip())
                    && HEADINGS.contains(stripped.substring(HEADING.length() - 1)
                            .replace('*', ' ')
                            .strip());
        }

        boolean leadsTo(String uid) {
            return uids().contains(uid);
        }

        List<String> uids() {
            List<String> uids = new ArrayList<>();
            Matcher addresses = ADDRESS.matcher(text);
            while (addresses.find()) {
                uids.add(addresses.group(1));
            }
            return uids;
        }
    }

    private DescriptionSection() {}

    /** Our section in a description; empty when there is none, or only a part of it. */
    public static Optional<String> in(String description) {
        String text = unified(description);
        return place(text).map(place -> text.substring(place.from(), place.to()));
    }

    /** A description in which our section is replaced by another; without one, the new section is put first. */
    public static String replaced(String description, String section) {
        String text = unified(description);
        return place(text)
                .map(old -> text.substring(0, old.from()) + section + text.substring(old.to()))
                .orElseGet(() -> text.isBlank() ? section : section + "\n\n" + text);
    }

    /** The digest of a section's words, the same whatever an editor did to its blanks and marks. */
    public static String digest(String section) {
        return Digest.of(MARKUP.matcher(section).replaceAll(""));
    }

    /** The digest of our section in a description; empty text when there is none. */
    public static String digestIn(String description) {
        return in(description).map(DescriptionSection::digest).orElse("");
    }

    private static Optional<Place> place(String text) {
        List<Line> lines = lines(text);
        for (int at = 0; at < lines.size(); at++) {
            for (String uid : lines.get(at).uids()) {
                Optional<Line> last = lines.subList(at + 1, Math.min(lines.size(), at + 1 + APART)).stream()
                        .filter(line -> line.leadsTo(uid))
                        .findFirst();
                if (last.isPresent()) {
                    return Optional.of(new Place(
                            begin(lines.subList(0, at + 1)), last.get().to()));
                }
            }
        }
        return Optional.empty();
    }

    /** Where a section begins that leads to its finding in the last of some lines for the first time. */
    private static int begin(List<Line> lines) {
        Optional<Line> heading = lines.stream().filter(Line::isHeading).findFirst();
        int first = lines.size() - 1;
        while (first > 0 && !lines.get(first - 1).isBlank()) {
            first--;
        }
        return heading.orElse(lines.get(first)).from();
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            lines.add(new Line(from, to, text.substring(from, to)));
            from = to + 1;
        }
        return lines;
    }

    // Browsers send descriptions with line ends of their own
    private static String unified(String description) {
        return description.replace("\r\n", "\n");
    }
}
