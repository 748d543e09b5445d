package dev.hindsight.status;

/** What a view is rendered for. Immutable. */
public enum OutputTarget {
    /** A page in a browser. */
    DISPLAY,
    /** The preview in an editor, of a text that is not published. */
    PREVIEW,
    /** A copy that lives on by itself (PDF, Word, mail, feed): whole addresses, nothing that one reader may do. */
    STATIC;

    /** The kind of one of the host's output types, such as {@code display} or {@code pdf}. */
    public static OutputTarget ofType(String type) {
        return switch (type) {
            case "display" -> DISPLAY;
            case "preview" -> PREVIEW;
            default -> STATIC;
        };
    }
}
