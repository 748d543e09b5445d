package dev.hindsight.item;

import java.util.List;

/**
 * Why an item is not further than it is: a code with arguments, never a sentence. Immutable.
 *
 * @param code which sentence of the i18n file says it
 * @param arguments what goes into that sentence; the tracker's own words are among them
 */
public record WaitReason(Code code, List<String> arguments) {

    public WaitReason {
        arguments = List.copyOf(arguments);
    }

    public WaitReason(Code code, String... arguments) {
        this(code, List.of(arguments));
    }

    /** The reasons there are; the names are kept in the database. */
    public enum Code {
        /** The site or the space names no link, or no project. */
        NOT_SET_UP,
        /** Writing is paused, since the wiki's base address changed. */
        WRITING_PAUSED,
        /** The link that is set, or that the ticket is behind, does not exist any more. */
        LINK_GONE,
        /** Another tracker stands behind the link than before: the address of the old one, of the new one. */
        OTHER_TRACKER,
        /** The page carries the label of a draft. */
        DRAFT,
        /** The page is restricted, and no editor has confirmed that it may have tickets. */
        RESTRICTED,
        /** No account is known in whose name to act. */
        NO_ACTOR,
        /** The person in whose name to act is inactive: the user key. */
        ACTOR_INACTIVE,
        /** The person has not authorised the link: the user key, the address to do so. */
        NOT_AUTHORISED,
        /** The tracker could not be reached. */
        UNREACHABLE,
        /** The tracker asked to wait. */
        BUSY,
        /** The outcome of making the issue is not known yet. */
        OUTCOME_UNKNOWN,
        /** The tracker refused: its own words. */
        REFUSED,
        /** The tracker does not let the acting person do it: the user key, the tracker's words. */
        NOT_PERMITTED,
        /** The issue named on the page does not exist, or the publisher may not see it: the key. */
        NO_SUCH_ISSUE,
        /** The tracker answered what cannot be understood. */
        WRONG_ANSWER,
        /** The owner named on the page has no account: the name. */
        OWNER_UNKNOWN,
        /** The same block is on another page: the uid of the item there. */
        COPY_OF
    }
}
