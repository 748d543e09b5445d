package dev.hindsight.issue;

/**
 * Why a field of an issue is kept on its page only. It is tried again once the issue has another status than it had then.
 *
 * @param code why
 * @param words Jira's own words; empty text where it had none
 * @param status name of the issue's status when it was refused; empty text when it shall be tried again in any status
 */
public record FieldRefusal(Code code, String words, String status) {

    /** The reasons there are. */
    public enum Code {
        /** The create screen of the project has no place for it. */
        NOT_ON_SCREEN("not-on-screen"),
        /** Jira said no to it. */
        REFUSED("refused"),
        /** Jira took the request, and left it out without a word. */
        DROPPED("dropped");

        private final String value;

        Code(String value) {
            this.value = value;
        }

        /** The value as it is stored; also the end of the key of its text. */
        public String value() {
            return value;
        }
    }

    /** Of a field that has not been tried on the issue itself. */
    public static FieldRefusal atCreation(Code code, String words) {
        return new FieldRefusal(code, words, "");
    }

    /** What Jira said of a field of an issue that was in a status. */
    public static FieldRefusal of(JiraException.Refused refused, IssueField field, String status) {
        return new FieldRefusal(Code.REFUSED, refused.wordsOn(field), status);
    }

    /** The same, to be tried again whatever the issue's status is. */
    public FieldRefusal again() {
        return new FieldRefusal(code, words, "");
    }

    /** Whether it is worth another try on an issue that is in a status now. */
    public boolean isOver(String statusNow) {
        return status.isEmpty() || !status.equals(statusNow);
    }
}
