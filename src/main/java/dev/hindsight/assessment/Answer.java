package dev.hindsight.assessment;

import java.util.Optional;
import java.util.stream.Stream;

/** What somebody found when it was checked whether an action item worked. The values are stored and public. */
public enum Answer {
    WORKS("works"),
    PARTLY("partly"),
    NO("no"),
    /** It cannot be said yet, or there was no occasion so far: it is checked again on another day. */
    EARLY("early");

    private final String value;

    Answer(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }

    /** The answer of a value, matched exactly; empty for any other text. */
    public static Optional<Answer> ofValue(String value) {
        return Stream.of(values()).filter(answer -> answer.value.equals(value)).findFirst();
    }

    /** Whether it says that something is left to be done. */
    public boolean isFailure() {
        return this == PARTLY || this == NO;
    }
}
