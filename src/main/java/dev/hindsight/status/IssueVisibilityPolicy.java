package dev.hindsight.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The administrator's choice of who sees ticket facts inside a page. */
public enum IssueVisibilityPolicy {
    /** Whoever may view the page. */
    PAGE,
    /** Whoever may see the ticket in the tracker. */
    TICKET;

    /** The value as it is kept, in lower case. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice kept under a value; empty for any other. */
    public static Optional<IssueVisibilityPolicy> ofValue(String value) {
        return Arrays.stream(values())
                .filter(choice -> choice.value().equals(value))
                .findFirst();
    }
}
