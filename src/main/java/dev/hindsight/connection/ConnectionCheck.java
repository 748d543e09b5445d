package dev.hindsight.connection;

import dev.hindsight.issue.JiraException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One result of the {@link TestConnection}: what is well, or what is to be fixed.
 *
 * @param code what it is about
 * @param arguments what its sentence takes: names, or how long ago something was, as a duration
 * @param where the address at which the person who tests can fix it, when there is one
 */
public record ConnectionCheck(Code code, List<? extends Serializable> arguments, Optional<String> where) {

    /** How it bears on issues. */
    public enum Kind {
        /** All is well. */
        OK("ok"),
        /** Issues are created, but something is worth fixing. */
        WARNING("warning"),
        /** No issues are created, or not for everybody. */
        PROBLEM("problem");

        private final String value;

        Kind(String value) {
            this.value = value;
        }

        /** The end of the key of its text; also what the page is marked with. */
        public String value() {
            return value;
        }
    }

    /** What is found; the comment names the arguments. */
    public enum Code {
        NO_LINK("no-link", Kind.PROBLEM),
        LINK_GONE("link-gone", Kind.PROBLEM),
        /** name of the link, Jira's own base address, its version */
        JIRA_ANSWERS("jira-answers", Kind.OK),
        /** name of the link */
        UNREACHABLE("unreachable", Kind.PROBLEM),
        BUSY("busy", Kind.WARNING),
        NOT_AUTHORIZED("not-authorized", Kind.PROBLEM),
        NOT_PERMITTED("not-permitted", Kind.PROBLEM),
        /** base address before, base address now */
        OTHER_JIRA("other-jira", Kind.PROBLEM),
        NO_PROJECT("no-project", Kind.PROBLEM),
        /** project */
        PROJECT_NOT_SEEN("project-not-seen", Kind.PROBLEM),
        /** project, its name */
        PROJECT_SEEN("project-seen", Kind.OK),
        /** project */
        NO_ISSUES_THERE("no-issues-there", Kind.PROBLEM),
        /** issue type, project */
        NO_SUCH_TYPE("no-such-type", Kind.PROBLEM),
        /** issue type, project */
        TYPE_THERE("type-there", Kind.OK),
        /** the type that counts in place of the standard one, project */
        STANDARD_TYPE("standard-type", Kind.OK),
        /** field, project, id of the field */
        REQUIRED_FIELD("required-field", Kind.PROBLEM),
        /** field, project, id of the field */
        REQUIRED_AND_NOT_ALWAYS_GIVEN("required-and-not-always-given", Kind.WARNING),
        /** project */
        SCREEN_FITS("screen-fits", Kind.OK),
        /** project */
        FIELD_DEFAULTS_FIT("field-defaults-fit", Kind.OK),
        /** project */
        FIELD_DEFAULTS_NOT_SEEN("field-defaults-not-seen", Kind.WARNING),
        /** line */
        VALUE_UNREADABLE("value-unreadable", Kind.WARNING),
        /** field, project */
        VALUE_TWICE("value-twice", Kind.WARNING),
        /** field, project */
        VALUE_FILLED_IN("value-filled-in", Kind.WARNING),
        /** field, project */
        VALUE_WITHOUT_FIELD("value-without-field", Kind.WARNING),
        /** name, project, ids of the fields */
        VALUE_OF_SEVERAL_FIELDS("value-of-several-fields", Kind.WARNING),
        /** field, project, value, what is allowed */
        VALUE_NOT_ALLOWED("value-not-allowed", Kind.PROBLEM),
        /** field, project, value */
        VALUE_NOT_A_NUMBER("value-not-a-number", Kind.PROBLEM),
        /** field, project, value */
        VALUE_NOT_A_DATE("value-not-a-date", Kind.PROBLEM),
        /** field, project, value */
        VALUE_NOT_A_TIME("value-not-a-time", Kind.PROBLEM),
        /** project */
        NO_DESCRIPTION("no-description", Kind.WARNING),
        /** project */
        NO_ASSIGNEE("no-assignee", Kind.WARNING),
        /** project */
        NO_DUE("no-due", Kind.WARNING),
        /** project */
        NO_PRIORITY("no-priority", Kind.WARNING),
        /** project */
        NO_LABELS("no-labels", Kind.WARNING),
        /** issue, project */
        NO_PLACE_FOR_PARENT("no-place-for-parent", Kind.WARNING),
        /** project */
        PARENT_NEEDED("parent-needed", Kind.PROBLEM),
        /** issue */
        PARENT_NOT_SEEN("parent-not-seen", Kind.PROBLEM),
        /** issue, its summary */
        PARENT_SEEN("parent-seen", Kind.OK),
        /** id */
        NO_SUCH_PRIORITY("no-such-priority", Kind.WARNING),
        PRIORITIES_THERE("priorities-there", Kind.OK),
        /** id */
        NO_SUCH_RESOLUTION("no-such-resolution", Kind.WARNING),
        RESOLUTIONS_THERE("resolutions-there", Kind.OK),
        NO_SERVICE_ACCOUNT("no-service-account", Kind.WARNING),
        /** user name */
        SERVICE_ACCOUNT_INACTIVE("service-account-inactive", Kind.PROBLEM),
        /** user name */
        SERVICE_ACCOUNT_NOT_AUTHORIZED("service-account-not-authorized", Kind.PROBLEM),
        /** user name */
        SERVICE_ACCOUNT_CANNOT_ASK("service-account-cannot-ask", Kind.PROBLEM),
        /** user name, project */
        SERVICE_ACCOUNT_DOES_NOT_SEE("service-account-does-not-see", Kind.PROBLEM),
        /** user name, project */
        SERVICE_ACCOUNT_READS("service-account-reads", Kind.OK),
        NO_WEBHOOK("no-webhook", Kind.WARNING),
        WEBHOOK_HAS_TOKEN("webhook-has-token", Kind.WARNING),
        /** how long ago its last event came */
        WEBHOOK_RECEIVES("webhook-receives", Kind.OK),
        /** how long ago its last event came */
        WEBHOOK_SILENT("webhook-silent", Kind.WARNING);

        private final String value;

        private final Kind kind;

        Code(String value, Kind kind) {
            this.value = value;
            this.kind = kind;
        }

        /** The end of the key of its text; also what the page is marked with. */
        public String value() {
            return value;
        }

        public Kind kind() {
            return kind;
        }
    }

    public ConnectionCheck {
        arguments = List.copyOf(arguments);
    }

    static ConnectionCheck of(Code code, String... arguments) {
        return new ConnectionCheck(code, List.of(arguments), Optional.empty());
    }

    /** @param age how long ago it was that its sentence tells of */
    static ConnectionCheck of(Code code, Duration age) {
        return new ConnectionCheck(code, List.of(age), Optional.empty());
    }

    /** What a failed call says of the connection. */
    static ConnectionCheck of(JiraException failure, String linkName) {
        Code code = switch (failure.kind()) {
            case NOT_AUTHORIZED -> Code.NOT_AUTHORIZED;
            case NOT_PERMITTED -> Code.NOT_PERMITTED;
            case BUSY, TOO_MUCH -> Code.BUSY;
            case NOT_SENT, OUTCOME_UNKNOWN, REFUSED, NOT_FOUND, WRONG_ANSWER -> Code.UNREACHABLE;
        };
        return new ConnectionCheck(
                code, List.of(linkName), failure.authorizeAt().map(URI::toString));
    }
}
