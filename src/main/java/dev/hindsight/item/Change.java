package dev.hindsight.item;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of an item's history, never altered. Burn-up, audit and date slips are read from it.
 *
 * @param itemUid the item
 * @param at when it was noticed
 * @param actor user key of the person who caused it, when known
 * @param what what changed
 * @param oldValue the value before; empty text for none
 * @param newValue the value after; empty text for none
 */
public record Change(String itemUid, Instant at, Optional<String> actor, What what, String oldValue, String newValue) {

    /** What can change. */
    public enum What {
        CREATED("created"),
        STATE("state"),
        ISSUE("issue"),
        STATUS("status"),
        OWNER("owner"),
        DUE("due");

        private final String value;

        What(String value) {
            this.value = value;
        }

        /** The value as it is stored. */
        public String value() {
            return value;
        }
    }
}
