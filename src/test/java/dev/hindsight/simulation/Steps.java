package dev.hindsight.simulation;

import java.util.EnumSet;
import java.util.Set;

/** The steps of the engine, which are the uses of its ports, and what may go wrong at each. */
final class Steps {

    /** Where a piece of work begins and ends. */
    static final String START = "start";

    static final String END = "end";

    private static final Set<String> WRITES = Set.of(
            "items.add",
            "items.change",
            "items.changeAll",
            "items.acquireCreateLocks",
            "items.releaseCreateLock",
            "scans.store",
            "scans.add",
            "scans.done",
            "links.change",
            "approvals.approve",
            "approvals.revoke");

    private static final Set<String> READS = Set.of(
            "items.ofPage",
            "items.findAll",
            "items.elsewhere",
            "items.ofIssues",
            "items.due",
            "items.openReadBefore",
            "cursor.next",
            "pages.find",
            "scans.find",
            "scans.readBefore",
            "scans.pendingScans");

    private static final Set<String> WRITING_CALLS =
            Set.of("jira.create", "jira.update", "jira.putRemoteLink", "jira.comment");

    /**
     * A writing call has no reply but that it is done; who Jira is, is asked over a link that has one Jira; and whether there is a
     * comment, of one issue, once in its life or a few times.
     */
    private static final Set<String> WITHOUT_OTHER_REPLY =
            Set.of("jira.update", "jira.putRemoteLink", "jira.comment", "jira.isCommented", "jira.identity");

    private static final Set<String> LISTS =
            Set.of("jira.create", "jira.readAll", "jira.createdWithin", "jira.possiblyOurs", "jira.changedWithin");

    private Steps() {}

    static boolean writesTables(String step) {
        return WRITES.contains(step);
    }

    static boolean readsTables(String step) {
        return READS.contains(step);
    }

    static boolean writesJira(String step) {
        return WRITING_CALLS.contains(step);
    }

    /** What may go wrong at a step, or before it. */
    static Set<Fault> possible(String step) {
        Set<Fault> possible = EnumSet.copyOf(Fault.BETWEEN);
        if (step.startsWith("sent ")) {
            // No process pauses longer than the rest of its lease between its check and the send
            possible.remove(Fault.LEASE_LOSS);
        }
        if (writesTables(step)) {
            possible.addAll(Fault.OF_WRITES);
        }
        if (step.startsWith("jira.")) {
            possible.addAll(ofCall(step));
        }
        return possible;
    }

    private static Set<Fault> ofCall(String step) {
        Set<Fault> possible = EnumSet.copyOf(Fault.OF_CALLS);
        if (!LISTS.contains(step)) {
            possible.remove(Fault.REORDERED_REPLY);
        }
        if (!step.equals("jira.create")) {
            possible.remove(Fault.PARTIAL_RESULT);
        }
        if (WITHOUT_OTHER_REPLY.contains(step)) {
            possible.remove(Fault.OTHER_REPLY);
        }
        return possible;
    }
}
