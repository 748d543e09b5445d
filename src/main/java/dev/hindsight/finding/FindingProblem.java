package dev.hindsight.finding;

/**
 * Why a field of a finding cannot be used. A field and a code, never a sentence: sentences come from the
 * i18n file.
 *
 * @param field the field
 * @param code what is wrong with it
 */
public record FindingProblem(FindingField field, Code code) {

    /** The ways in which a field can be unusable. */
    public enum Code {
        /** The field is needed and has no text. */
        ABSENT,
        /** The text is longer than the field may be. */
        TOO_LONG,
        /** The text is there but cannot be read as what the field holds. */
        UNREADABLE
    }
}
