package dev.hindsight.host.confluence.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The faults that wait for mails, each for a number of them. For one node, and gone when it stops. */
public final class MailFaults {

    private final List<Waiting> waiting = new ArrayList<>();
    private CountDownLatch cleared = new CountDownLatch(1);

    /** A fault with the number of mails that it is still for. */
    private record Waiting(Kind kind, Pattern recipient, int count) {}

    /** What happens to a mail. */
    enum Kind {
        /** No mail server is set up; for whoever asks, however often, until the faults are cleared. */
        UNDEFINED,
        /** The recipient is refused for good. */
        REFUSED,
        /** The recipient is refused for now. */
        DEFERRED,
        /** The text is taken and kept, and no answer given. */
        SILENT;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * {@code {"kind": "undefined|refused|deferred|silent", "recipient": "regex", "count": 1}}. Throws IllegalArgumentException,
     * with a sentence, for anything else.
     */
    public void add(JsonNode description) {
        String kind = description.path("kind").asText();
        Kind known = Stream.of(Kind.values())
                .filter(one -> one.text().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The kind '" + kind + "' must be one of "
                        + Stream.of(Kind.values()).map(Kind::text).collect(Collectors.joining(", ")) + "."));
        Waiting added = new Waiting(
                known,
                pattern(description.path("recipient").asText("")),
                description.path("count").asInt(1));
        synchronized (waiting) {
            waiting.add(added);
        }
    }

    /** Also lets those go on who wait for an answer. */
    public void clear() {
        synchronized (waiting) {
            waiting.clear();
            cleared.countDown();
            cleared = new CountDownLatch(1);
        }
    }

    boolean isUndefined() {
        synchronized (waiting) {
            return waiting.stream().anyMatch(next -> next.kind() == Kind.UNDEFINED);
        }
    }

    /** Whether a mail meets such a fault, which uses it up by one. */
    boolean take(Kind kind, String recipient) {
        synchronized (waiting) {
            for (int i = 0; i < waiting.size(); i++) {
                Waiting next = waiting.get(i);
                if (next.kind() == kind && next.recipient().matcher(recipient).find()) {
                    if (next.count() <= 1) {
                        waiting.remove(i);
                    } else {
                        waiting.set(i, new Waiting(kind, next.recipient(), next.count() - 1));
                    }
                    return true;
                }
            }
            return false;
        }
    }

    /** Ends when the faults are cleared. */
    CountDownLatch untilCleared() {
        synchronized (waiting) {
            return cleared;
        }
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + regex + "' is not a regular expression: " + e.getDescription(), e);
        }
    }
}
