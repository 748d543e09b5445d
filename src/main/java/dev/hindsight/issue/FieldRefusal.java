package dev.hindsight.issue;

/**
 * Why a field of an issue is kept on its page only. It is tried again once the issue has another status than it had then.
 *
 * @param code why
 * @param words Jira's own words; empty text where it had none
 * @param status id of the issue's status when it was refused; empty text when it shall be tried again in any status
 * @param project key of the project in which an owner cannot be assigned; empty text for other reasons
 */
public record FieldRefusal(Code code, String words, String status, String project) {

    /** The reasons there are. */
    public enum Code {
        /** The create screen of the project has no place for it. */
        NOT_ON_SCREEN("not-on-screen"),
        /** Jira said no to it. */
        REFUSED("refused"),
        /** Jira took the request, and left it out without a word. */
        DROPPED("dropped"),
        /** Jira knows no such user. */
        OWNER_UNKNOWN("unknown"),
        /** The user's account in Jira is inactive. */
        OWNER_INACTIVE("inactive"),
        /** The user may not be assigned issues of the project. */
        OWNER_NOT_ASSIGNABLE("not-assignable");

        private final String value;

        Code(String value) {
            this.value = value;
        }

        /** The value as it is stored; also the end of the key of its text. */
        public String value() {
            return value;
        }
    }

    /** A refusal for a reason that has nothing to do with a project. */
    public FieldRefusal(Code code, String words, String status) {
        this(code, words, status, "");
    }

    /** Of an owner whom Jira certainly would not take in a project. */
    public static FieldRefusal ofOwner(Code code, String project) {
        return new FieldRefusal(code, "", "", project);
    }

    /** Of a field that has not been tried on the issue itself. */
    public static FieldRefusal atCreation(Code code, String words) {
        return new FieldRefusal(code, words, "");
    }

    /** What Jira said of a field of an issue that was in a status. */
    public static FieldRefusal of(JiraException.Refused refused, IssueField field, String status) {
        return new FieldRefusal(Code.REFUSED, refused.wordsOn(field), status);
    }

    /** What Jira said of something that is no field of an issue, which was in a status. */
    public static FieldRefusal of(JiraException answer, String status) {
        return new FieldRefusal(Code.REFUSED, answer.said(), status);
    }

    /** The same for a reason that is now known. */
    public FieldRefusal because(FieldRefusal known) {
        return new FieldRefusal(known.code, words, status, known.project);
    }

    /** The same, to be tried again whatever the issue's status is. */
    public FieldRefusal again() {
        return new FieldRefusal(code, words, "", project);
    }

    /** Whether it is worth another try on an issue that is in a status now. */
    public boolean isOver(String statusNow) {
        return status.isEmpty() || !status.equals(statusNow);
    }
}
