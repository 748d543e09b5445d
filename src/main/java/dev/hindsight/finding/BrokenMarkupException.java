package dev.hindsight.finding;

/**
 * A page's storage format is not well-formed, so nothing can be said about its findings. Carries where, never the
 * text itself.
 */
public final class BrokenMarkupException extends Exception {

    private final int line;

    /**
     * @param line line of the storage format at which reading stopped, from 1; 0 when it is not known
     * @param cause what the parser said, or why it could not say anything
     */
    public BrokenMarkupException(int line, Throwable cause) {
        super("The page's markup is broken at line " + line, cause);
        this.line = line;
    }

    /** Line of the storage format at which reading stopped, from 1; 0 when it is not known. */
    public int line() {
        return line;
    }
}
