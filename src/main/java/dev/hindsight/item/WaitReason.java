package dev.hindsight.item;

import java.util.List;

/**
 * Why an item is not further than it is: a code with arguments, never a sentence.
 *
 * @param code which sentence of the i18n file says it
 * @param arguments what goes into that sentence; Jira's own words are among them
 */
public record WaitReason(Code code, List<String> arguments) {

    public WaitReason {
        arguments = List.copyOf(arguments);
    }

    public WaitReason(Code code, String... arguments) {
        this(code, List.of(arguments));
    }

    /** The reasons there are. */
    public enum Code {
        /** The site or the space names no link, or no project. */
        NOT_SET_UP("not-set-up"),
        /** Writing is paused, since the wiki's base address changed. */
        WRITING_PAUSED("writing-paused"),
        /** The link that is set, or that the issue is behind, does not exist any more. */
        LINK_GONE("link-gone"),
        /** Another Jira stands behind the link than before: the address of the old one, of the new one. */
        OTHER_JIRA("other-jira"),
        /** The page carries the label of a draft. */
        DRAFT("draft"),
        /** The page is restricted, and no editor has approved that it may have issues. */
        RESTRICTED("restricted"),
        /** No account is known in whose name to act. */
        NO_ACTOR("no-actor"),
        /** The person in whose name to act is inactive: the user key. */
        ACTOR_INACTIVE("actor-inactive"),
        /** The person has not authorized the link: the user key, the address to do so. */
        NOT_AUTHORIZED("not-authorized"),
        /** Jira could not be reached. */
        UNREACHABLE("unreachable"),
        /** Jira asked to wait. */
        BUSY("busy"),
        /** The outcome of creating the issue is not known yet. */
        OUTCOME_UNKNOWN("outcome-unknown"),
        /** The same, and nobody can look: the user key of the person in whose name it was requested, who is inactive. */
        SEARCH_NEEDS_ACCOUNT("search-needs-account"),
        /** Jira refused: its own words. */
        REFUSED("refused"),
        /** Jira does not let the acting person do it: the user key, Jira's words. */
        NOT_PERMITTED("not-permitted"),
        /** The issue named on the page does not exist, or the publisher may not see it: the key. */
        NO_SUCH_ISSUE("no-such-issue"),
        /** Nobody is known to have ordered what the block names, an issue or a project: what it names. */
        NOT_ORDERED("not-ordered"),
        /** Jira answered what cannot be understood. */
        WRONG_ANSWER("wrong-answer"),
        /** The owner named on the page has no account: the name. */
        OWNER_UNKNOWN("owner-unknown");

        private final String value;

        Code(String value) {
            this.value = value;
        }

        /** The value as it is stored; also the end of the key of its text. */
        public String value() {
            return value;
        }
    }
}
