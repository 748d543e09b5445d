package dev.hindsight.simulation;

import java.util.EnumSet;
import java.util.Set;

/** What may go wrong, or come between, at one moment of a node's work. */
enum Fault {
    /** The node stops; what it held in memory is lost. */
    CRASH,
    /** All nodes stop, and the database has forgotten its last second. */
    FORGETFUL_DATABASE,
    /** The node's clock jumps forward. */
    CLOCK_FORWARD,
    /** The node's clock jumps back. */
    CLOCK_BACK,
    /** The node stands still for longer than its lease, while the other one works. */
    LEASE_LOSS,
    /** The other node, or another thread of this one, works. */
    OTHER_WORK,
    /** Somebody saves a page. */
    PAGE_EDIT,
    /** Somebody changes an issue. */
    JIRA_EDIT,
    /** An event or a webhook that was late arrives. */
    LATE_EVENT,

    /** A request never reaches Jira, and nobody says so. */
    LOST_REQUEST,
    /** A request is carried out, and its reply never comes. */
    LOST_REPLY,
    /** Something before Jira replies in its place, with whatever status. */
    FOREIGN_REPLY,
    /** The reply to an earlier call comes in place of this one's. */
    OTHER_REPLY,
    /** What a reply lists comes in another order. */
    REORDERED_REPLY,
    /** Jira fails, with or without having done what it was asked to. */
    SERVER_ERROR,
    /** Jira asks to wait. */
    TOO_MANY_REQUESTS,
    /** Of the issues of a bulk call only some are created. */
    PARTIAL_RESULT,

    /** A write of our own tables is rolled back. */
    FAILED_WRITE,
    /** A write of our own tables is committed, and the node hears that it failed. */
    UNHEARD_COMMIT;

    /** Those that may come between any two steps. */
    static final Set<Fault> BETWEEN = EnumSet.range(CRASH, LATE_EVENT);

    /** Those during which somebody else does something. */
    static final Set<Fault> BY_OTHERS = EnumSet.range(LEASE_LOSS, LATE_EVENT);

    /** Those of a call of Jira. */
    static final Set<Fault> OF_CALLS = EnumSet.range(LOST_REQUEST, PARTIAL_RESULT);

    /** Those of a write. */
    static final Set<Fault> OF_WRITES = EnumSet.range(FAILED_WRITE, UNHEARD_COMMIT);
}
