package dev.hindsight.approval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The administrator's choice of what becomes of findings on pages that not everybody may view. Immutable. */
public enum RestrictedPagesPolicy {
    /** No ticket until an editor of the page has confirmed it; from then on as on any page. */
    ASK,
    /** As on any page. */
    FULL,
    /** Tickets that say nothing of the page but who acts until when. */
    NEUTRAL;

    /** The value as it is kept, in lower case. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice kept under a value; empty for any other. */
    public static Optional<RestrictedPagesPolicy> ofValue(String value) {
        return Arrays.stream(values())
                .filter(choice -> choice.value().equals(value))
                .findFirst();
    }
}
