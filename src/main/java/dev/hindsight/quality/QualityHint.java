package dev.hindsight.quality;

import dev.hindsight.finding.FindingProblem;

/**
 * Something that an author could write better. A code and the words it is about, never a sentence: sentences come from the
 * i18n file. Unlike a {@link FindingProblem} it stops nothing, and it is counted nowhere.
 *
 * @param code what could be better
 * @param words what the author wrote that it is about, or by what it is measured; empty text where the whole field is
 */
public record QualityHint(Code code, String words) {

    /** What can be better. */
    public enum Code {
        /** The remedy begins with a verb that promises an effort, not a change. */
        VAGUE_REMEDY("vague-remedy"),
        /** The success criterion has nothing to measure. */
        NO_NUMBER("no-number"),
        /** The root cause names a person. */
        PERSON_IN_CAUSE("person-in-cause"),
        /** The due date has ended already. */
        DUE_PAST("due-past"),
        /** The due date is a Saturday or a Sunday. */
        DUE_WEEKEND("due-weekend"),
        /** The due date is later than the policy for the impact says; the words are the days that it allows. */
        DUE_BEYOND("due-beyond");

        private final String value;

        Code(String value) {
            this.value = value;
        }

        /** The value as it stands in i18n keys. */
        public String value() {
            return value;
        }
    }
}
