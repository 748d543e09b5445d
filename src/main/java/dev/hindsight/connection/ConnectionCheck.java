package dev.hindsight.connection;

import dev.hindsight.issue.JiraException;
import java.util.List;
import java.util.Optional;

/**
 * One finding of the {@link TestConnection}: what is well, or what is to be mended. Immutable.
 *
 * @param code what it is about
 * @param arguments names that its sentence takes
 * @param where the address at which the person who tests can mend it, when there is one
 */
public record ConnectionCheck(Code code, List<String> arguments, Optional<String> where) {

    /** How it bears on tickets. */
    public enum Kind {
        /** All is well. */
        OK,
        /** Tickets are made, but something is worth mending. */
        WARNING,
        /** No tickets are made, or not for everybody. */
        PROBLEM
    }

    /** What is found; the comment names the arguments. */
    public enum Code {
        NO_LINK(Kind.PROBLEM),
        LINK_GONE(Kind.PROBLEM),
        /** name of the link, Jira's own base address, its version */
        JIRA_ANSWERS(Kind.OK),
        /** name of the link */
        UNREACHABLE(Kind.PROBLEM),
        BUSY(Kind.WARNING),
        NOT_AUTHORISED(Kind.PROBLEM),
        NOT_PERMITTED(Kind.PROBLEM),
        /** base address before, base address now */
        OTHER_JIRA(Kind.PROBLEM),
        NO_PROJECT(Kind.PROBLEM),
        /** project */
        PROJECT_NOT_SEEN(Kind.PROBLEM),
        /** project, its name */
        PROJECT_SEEN(Kind.OK),
        /** project */
        NO_ISSUES_THERE(Kind.PROBLEM),
        /** issue type, project */
        NO_SUCH_TYPE(Kind.PROBLEM),
        /** issue type, project */
        TYPE_THERE(Kind.OK),
        /** field, project */
        REQUIRED_FIELD(Kind.PROBLEM),
        /** field, project */
        REQUIRED_AND_NOT_ALWAYS_GIVEN(Kind.WARNING),
        /** project */
        SCREEN_FITS(Kind.OK),
        /** project */
        NO_DESCRIPTION(Kind.WARNING),
        /** project */
        NO_ASSIGNEE(Kind.WARNING),
        /** project */
        NO_DUE(Kind.WARNING),
        /** project */
        NO_PRIORITY(Kind.WARNING),
        /** project */
        NO_LABELS(Kind.WARNING),
        /** id */
        NO_SUCH_PRIORITY(Kind.WARNING),
        PRIORITIES_THERE(Kind.OK),
        /** id */
        NO_SUCH_RESOLUTION(Kind.WARNING),
        RESOLUTIONS_THERE(Kind.OK),
        NO_READER(Kind.WARNING),
        /** user name */
        READER_INACTIVE(Kind.PROBLEM),
        /** user name */
        READER_NOT_AUTHORISED(Kind.PROBLEM),
        /** user name */
        READER_CANNOT_ASK(Kind.PROBLEM),
        /** user name, project */
        READER_DOES_NOT_SEE(Kind.PROBLEM),
        /** user name, project */
        READER_READS(Kind.OK),
        NO_WEBHOOK(Kind.WARNING),
        WEBHOOK_HAS_TOKEN(Kind.OK);

        private final Kind kind;

        Code(Kind kind) {
            this.kind = kind;
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

    /** What a failed call says of the connection. */
    static ConnectionCheck of(JiraException failure, String linkName) {
        if (failure instanceof JiraException.NotAuthorised missing) {
            return new ConnectionCheck(
                    Code.NOT_AUTHORISED,
                    List.of(linkName),
                    Optional.of(missing.where().toString()));
        }
        if (failure instanceof JiraException.NotPermitted) {
            return of(Code.NOT_PERMITTED, linkName);
        }
        return of(failure instanceof JiraException.Busy ? Code.BUSY : Code.UNREACHABLE, linkName);
    }
}
