package dev.hindsight.audit;

/**
 * One thing that was done. It holds no secret: whoever makes one sees to that.
 *
 * @param what what was done
 * @param subject what it was done to
 * @param aspect what of that: the name of a setting, or what an approval was given for; empty text for all of it
 * @param oldValue what was before; empty text for nothing
 * @param newValue what is since; empty text for nothing
 */
public record AuditFact(What what, AuditSubject subject, String aspect, String oldValue, String newValue) {

    /** So many characters of a value are kept; of a longer one the beginning. */
    static final int LONGEST = 1_000;

    /** What can be done. */
    public enum What {
        /** A setting was given another value. Of one with lines, the values are those that went and those that came. */
        SETTING("setting"),
        /** Another account was named in whose name issues behind a link are read: the values are user keys. */
        SERVICE_ACCOUNT("service-account"),
        /** An address with a new token was made for the webhook of a link. The values do not hold it. */
        WEBHOOK_URL("webhook-url"),
        /** A new secret was made with which Jira signs what the webhook of a link delivers. The values do not hold it. */
        WEBHOOK_SECRET("webhook-secret"),
        /** The webhook of a link was set up in Jira. */
        WEBHOOK_SET_UP("webhook-set-up"),
        /** A webhook that was set up before was removed in Jira: the old value is the id that it had there. */
        WEBHOOK_REMOVED("webhook-removed"),
        /** The base address of the site was confirmed after a change. */
        BASE_URL("base-url"),
        /** The Jira that answers behind a link was taken for the same under another address. */
        SAME_JIRA("same-jira"),
        /** The Jira that answers behind a link was taken for another one. */
        OTHER_JIRA("other-jira"),
        /** A page may have issues: the values are the projects and existing issues that the approval covers. */
        APPROVED("approved"),
        /** An approval of a page was taken back. */
        REVOKED("revoked"),
        /** A review of a page was recorded: the value says after how many days it is. */
        REVIEWED("reviewed"),
        /** Everything that waits was to be tried again. */
        RETRY_NOW("retry-now"),
        /** All pages were to be scanned again. */
        RESCAN_ALL("rescan-all");

        private final String value;

        What(String value) {
            this.value = value;
        }

        /** The value as it is stored. */
        public String value() {
            return value;
        }
    }

    public AuditFact {
        oldValue = cut(oldValue);
        newValue = cut(newValue);
    }

    /** Something that was done to all of it, and has no values. */
    public static AuditFact of(What what, AuditSubject subject) {
        return new AuditFact(what, subject, "", "", "");
    }

    private static String cut(String value) {
        return value.codePointCount(0, value.length()) > LONGEST
                ? value.substring(0, value.offsetByCodePoints(0, LONGEST - 1)) + "\u2026"
                : value;
    }
}
