package dev.hindsight.issue;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Jira did not do what it was asked to. Status codes and failures of the transport have been translated before; callers
 * ask what the failure means, and tell the kinds apart only where a kind says something of its own.
 */
public abstract sealed class JiraException extends RuntimeException {

    /** The kinds there are, one for each class below. */
    public enum Kind {
        NOT_SENT,
        OUTCOME_UNKNOWN,
        BUSY,
        REFUSED,
        NOT_AUTHORIZED,
        NOT_PERMITTED,
        NOT_FOUND,
        TOO_MUCH,
        WRONG_ANSWER
    }

    /** Names of what is secret wherever it stands in addresses, headers or JSON, and what follows up to its end. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)((?:token|secret|password|authorization|signature|session(?:id)?)\"?\\s*(?:=|:|%3D)\\s*\"?(?:(?:Bearer|Basic|OAuth) )?)"
                    + "[^\\s&\"'<>,;]+");

    private static final int DEEPEST_CAUSE = 10;

    private final Kind kind;

    private JiraException(Kind kind, String message, @Nullable Throwable cause) {
        super(harmless(message), OutsideFailure.of(cause, DEEPEST_CAUSE));
        this.kind = kind;
    }

    /** Words from outside on one line and without secrets, so that nobody writes lines of our log, or reads tokens there. */
    private static String harmless(String words) {
        return SECRET.matcher(words.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " "))
                .replaceAll("$1\u2026");
    }

    /** What another library failed at: its words, harmless, and its stack. */
    private static final class OutsideFailure extends Exception {
        private OutsideFailure(Throwable failure, int depth) {
            super(harmless(failure.toString()), of(failure.getCause(), depth - 1));
            setStackTrace(failure.getStackTrace());
        }

        static @Nullable OutsideFailure of(@Nullable Throwable failure, int depth) {
            return failure == null || depth == 0 ? null : new OutsideFailure(failure, depth);
        }
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the request may have been carried out although no answer says so. */
    public boolean outcomeIsUnknown() {
        return kind == Kind.OUTCOME_UNKNOWN;
    }

    /** Whether Jira is there and answered no: to this request, for this person. */
    public boolean isAnswer() {
        return kind == Kind.REFUSED || kind == Kind.NOT_PERMITTED || kind == Kind.NOT_FOUND;
    }

    /** Whether it says nothing of the request, so that everything else behind the link would fail alike. */
    public boolean concernsTheLink() {
        return kind == Kind.NOT_SENT || kind == Kind.BUSY;
    }

    /** Whether it concerns the person in whose name Jira was asked, and may not concern another. */
    public boolean concernsThePerson() {
        return isAnswer() || kind == Kind.NOT_AUTHORIZED;
    }

    /** Until when Jira asks to be left alone, where it does. */
    public Optional<Instant> busyUntil() {
        return Optional.empty();
    }

    /** Why it failed: Jira's own words where it had some. */
    public String said() {
        return String.valueOf(getMessage());
    }

    /** The address at which the person can authorize the link, where that is what is missing. */
    public Optional<URI> authorizeAt() {
        return Optional.empty();
    }

    /** The request was not sent, or certainly did not arrive: nothing has happened. */
    public static final class NotSent extends JiraException {
        public NotSent(String message, @Nullable Throwable cause) {
            super(Kind.NOT_SENT, message, cause);
        }
    }

    /** A writing request was sent, and no readable reply came: it may have happened. */
    public static final class OutcomeUnknown extends JiraException {
        public OutcomeUnknown(String message, @Nullable Throwable cause) {
            super(Kind.OUTCOME_UNKNOWN, message, cause);
        }
    }

    /** Jira is up but asks to wait: too many requests, starting, in maintenance. Nothing has happened. */
    public static final class Busy extends JiraException {
        private final Instant until;

        /** @param until when to ask again at the earliest */
        public Busy(Instant until) {
            super(Kind.BUSY, "Jira is busy until " + until, null);
            this.until = until;
        }

        @Override
        public Optional<Instant> busyUntil() {
            return Optional.of(until);
        }
    }

    /** Jira understood the request and said no, in its own words. */
    public static final class Refused extends JiraException {

        /**
         * What Jira said of one field.
         *
         * @param field the field; empty when it is none that we send
         * @param id Jira's name of the field where it is known, else its id
         * @param words Jira's words
         */
        public record RefusedField(Optional<IssueField> field, String id, String words) {

            public RefusedField {
                words = harmless(words);
            }

            /** Jira's words behind the name of the field, unless they begin with it, as most of Jira's own do. */
            private String sentence() {
                return words.regionMatches(true, 0, id, 0, id.length()) ? words : id + ": " + words;
            }
        }

        private final transient List<RefusedField> fields;
        private final transient List<String> messages;

        /**
         * @param fields what Jira said of single fields
         * @param messages its words on the request as a whole
         */
        public Refused(List<RefusedField> fields, List<String> messages) {
            super(Kind.REFUSED, "Jira refused: " + messages + " " + fields, null);
            this.fields = List.copyOf(fields);
            this.messages = messages.stream().map(JiraException::harmless).toList();
        }

        /** Whether it says something of a field. */
        public boolean names(IssueField field) {
            return fields.stream().anyMatch(refused -> refused.field().equals(Optional.of(field)));
        }

        /** The same, with the fields called by their names; {@code names} gives those, by id. */
        public Refused calling(Map<String, String> names) {
            return new Refused(
                    fields.stream()
                            .map(refused -> new RefusedField(
                                    refused.field(), names.getOrDefault(refused.id(), refused.id()), refused.words()))
                            .toList(),
                    messages);
        }

        /** The same, where what has an id is one of the fields that we send. */
        public Refused knowing(String fieldId, IssueField field) {
            return new Refused(
                    fields.stream()
                            .map(refused -> refused.id().equals(fieldId)
                                    ? new RefusedField(Optional.of(field), fieldId, refused.words())
                                    : refused)
                            .toList(),
                    messages);
        }

        /** The fields of ours that it names, whatever else it says. */
        public Set<IssueField> namedFields() {
            Set<IssueField> named = EnumSet.noneOf(IssueField.class);
            fields.forEach(refused -> refused.field().ifPresent(named::add));
            return named;
        }

        /** Whether it says something of a field that is none of those that we send. */
        public boolean namesOtherFields() {
            return fields.stream().anyMatch(refused -> refused.field().isEmpty());
        }

        /** Jira's words on a field; empty text when it has none. */
        public String wordsOn(IssueField field) {
            return fields.stream()
                    .filter(refused -> refused.field().equals(Optional.of(field)))
                    .map(RefusedField::words)
                    .findFirst()
                    .orElse("");
        }

        /** The fields without which the request may succeed; empty when it names another field or speaks at large. */
        public Set<IssueField> fieldsToLeaveOut() {
            Set<IssueField> known = namedFields();
            return messages.isEmpty() && known.size() == fields.size() ? known : Set.of();
        }

        @Override
        public String said() {
            return String.join(" ", words());
        }

        /** All that Jira said, each sentence on a field with the field's name. */
        public List<String> words() {
            return Stream.concat(
                            messages.stream(),
                            fields.stream().map(RefusedField::sentence).sorted())
                    .toList();
        }
    }

    /** The acting person has not authorized the link. */
    public static final class NotAuthorized extends JiraException {
        private final URI where;

        /** @param where the address at which the person can do so */
        public NotAuthorized(URI where) {
            super(Kind.NOT_AUTHORIZED, "The link is not authorized", null);
            this.where = where;
        }

        @Override
        public Optional<URI> authorizeAt() {
            return Optional.of(where);
        }
    }

    /** Jira knows the acting person and does not permit it, or does not know the person. */
    public static final class NotPermitted extends JiraException {
        public NotPermitted(String message) {
            super(Kind.NOT_PERMITTED, message, null);
        }
    }

    /** There is no such thing, or the acting person may not know of it. */
    public static final class NotFound extends JiraException {
        public NotFound(String message) {
            super(Kind.NOT_FOUND, message, null);
        }
    }

    /** Jira answers, but what was asked for is more than it gives, or gives within what one call may take. */
    public static final class TooMuch extends JiraException {
        public TooMuch(String message) {
            super(Kind.TOO_MUCH, message, null);
        }
    }

    /**
     * What came back is not what Jira's documentation says, and nothing has happened: on a read HTML or a missing field,
     * on any request a redirect or a page of something before Jira.
     */
    public static final class WrongAnswer extends JiraException {
        public WrongAnswer(String message, @Nullable Throwable cause) {
            super(Kind.WRONG_ANSWER, message, cause);
        }
    }
}
