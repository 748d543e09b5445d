package dev.hindsight.wiki;

/**
 * What became of a mail that was given to the mail server.
 *
 * @param words the server's own, or what went wrong on the way to it, on one line; empty text when it was sent
 */
public record Delivery(Outcome outcome, String words) {

    /** What there is to be done about it. */
    public enum Outcome {
        /** The server has taken it. */
        SENT,
        /** It was not sent, and will not be to this address. */
        REFUSED,
        /** It was not sent, and may be later. */
        DEFERRED,
        /** No answer came after it was handed over, or none that says what was done: it may have been sent. */
        UNKNOWN
    }
}
