package dev.hindsight.reviewing;

import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a review looks at: that an action item has changed, or that it needs somebody.
 *
 * @param kind what it is
 * @param item the item, as the reader sees it now
 * @param day when it happened, or since when somebody is needed; empty when that is not known
 * @param from the day by which it was to be done before, where it was moved
 * @param to the day by which it was to be done since, likewise
 * @param followUps what is done about it where it did not work
 */
public record Difference(
        Kind kind,
        VisibleItem item,
        Optional<LocalDate> day,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<VisibleItem> followUps) {

    /** What a review looks at, in the order in which it is shown. The values are public. */
    public enum Kind {
        DONE("done"),
        /** Somebody has said since that it worked. */
        WORKED("works"),
        PARTLY("partly"),
        DID_NOT_WORK("no"),
        /** It is to be done by another day. */
        MOVED("moved"),
        /** Its issue was closed, and is open. */
        REOPENED("reopened"),
        /** Its issue was closed without the change having been made. */
        DROPPED("dropped"),
        NEW("new"),
        OVERDUE("overdue"),
        CHECK_DUE("check-due"),
        /** The decision not to act comes back for another look. */
        DECISION_DUE("decision-due"),
        /** It waits for its issue, was refused, or its issue cannot be found. */
        NOT_IN_JIRA("not-in-jira"),
        /** It lacks what an issue needs. */
        INCOMPLETE("incomplete");

        private final String value;

        Kind(String value) {
            this.value = value;
        }

        public String value() {
            return value;
        }

        /** Whether it is no change, but what stands at that moment and needs somebody. */
        public boolean needsSomebody() {
            return switch (this) {
                case OVERDUE, CHECK_DUE, DECISION_DUE, NOT_IN_JIRA, INCOMPLETE -> true;
                default -> false;
            };
        }

        /** Whether it is an answer to whether it worked. */
        public boolean isAnswer() {
            return this == WORKED || this == PARTLY || this == DID_NOT_WORK;
        }

        /** Whether the page itself says it, without any issue. */
        boolean isOfPage() {
            return this == NEW || this == DECISION_DUE || this == NOT_IN_JIRA || this == INCOMPLETE;
        }
    }

    public Difference {
        followUps = List.copyOf(followUps);
    }

    static Difference of(Kind kind, VisibleItem item, Optional<LocalDate> day) {
        return new Difference(kind, item, day, Optional.empty(), Optional.empty(), List.of());
    }
}
