package dev.hindsight.issue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tracker did not do what it was asked to. The kinds are all that callers tell apart; status codes and transport
 * failures have been translated before.
 */
public abstract sealed class JiraException extends RuntimeException {

    private JiraException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The request was not sent, or certainly did not arrive: nothing has happened. */
    public static final class NotSent extends JiraException {
        public NotSent(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** A writing request was sent, and no readable reply came: it may have happened. */
    public static final class OutcomeUnknown extends JiraException {
        public OutcomeUnknown(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The tracker is up but asks to wait: too many requests, starting, in maintenance. Nothing has happened. */
    public static final class Busy extends JiraException {
        private final Instant until;

        /** @param until when to ask again at the earliest */
        public Busy(Instant until) {
            super("The tracker is busy until " + until, null);
            this.until = until;
        }

        public Instant until() {
            return until;
        }
    }

    /** The tracker understood the request and said no, in its own words. */
    public static final class Refused extends JiraException {
        private final transient Map<String, String> fields;
        private final transient List<String> messages;

        /**
         * @param fields the tracker's words by its field id
         * @param messages its words on the request as a whole
         */
        public Refused(Map<String, String> fields, List<String> messages) {
            super("The tracker refused: " + messages + " " + fields, null);
            this.fields = Map.copyOf(fields);
            this.messages = List.copyOf(messages);
        }

        public Map<String, String> fields() {
            return fields;
        }

        public List<String> messages() {
            return messages;
        }
    }

    /** The acting person has not authorised the link. */
    public static final class NotAuthorised extends JiraException {
        private final URI where;

        /** @param where the address at which the person can do so */
        public NotAuthorised(URI where) {
            super("The link is not authorised", null);
            this.where = where;
        }

        public URI where() {
            return where;
        }
    }

    /** The tracker knows the acting person and does not permit it, or does not know the person. */
    public static final class NotPermitted extends JiraException {
        public NotPermitted(String message) {
            super(message, null);
        }
    }

    /** There is no such thing, or the acting person may not know of it. */
    public static final class NotFound extends JiraException {
        public NotFound(String message) {
            super(message, null);
        }
    }

    /**
     * What came back is not what the tracker's documentation says, and nothing has happened: on a read HTML or a
     * missing field, on any request a redirect or a page of something before the tracker.
     */
    public static final class WrongAnswer extends JiraException {
        public WrongAnswer(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
