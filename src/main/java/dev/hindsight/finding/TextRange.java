package dev.hindsight.finding;

/**
 * A stretch of a page's storage format, in characters (UTF-16 units) of the original text, entities unresolved.
 * Immutable.
 *
 * @param start index of the first character
 * @param end index behind the last character
 */
public record TextRange(int start, int end) {

    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No range of text: " + start + " to " + end);
        }
    }

    /** The text in this range of a page's storage format. */
    public String in(String storageFormat) {
        return storageFormat.substring(start, end);
    }
}
