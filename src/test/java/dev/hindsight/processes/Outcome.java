package dev.hindsight.processes;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a run with killed nodes ended.
 *
 * @param findings how many were published
 * @param kills how many nodes were killed
 * @param pending how many creations were without an outcome right after a kill, counted at each kill
 * @param faults how many requests went wrong at Jira's side, by kind
 * @param settling from the end of the last fault until every block showed its issue, by the processes' clock
 * @param inAll how long all of it took without the first start, by the clock on the wall
 * @param duplicates titles that have more than one issue
 * @param lost titles that have no issue
 * @param wrong titles whose block does not show the issue that was created for it
 */
record Outcome(
        int findings,
        int kills,
        int pending,
        Map<String, Integer> faults,
        Duration settling,
        Duration inAll,
        List<String> duplicates,
        List<String> lost,
        List<String> wrong) {

    Outcome {
        faults = Collections.unmodifiableMap(new TreeMap<>(faults));
        duplicates = List.copyOf(duplicates);
        lost = List.copyOf(lost);
        wrong = List.copyOf(wrong);
    }

    /** Whether each finding has one issue, and each block shows its own. */
    boolean isRight() {
        return duplicates.isEmpty() && lost.isEmpty() && wrong.isEmpty();
    }

    int faultsInAll() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Says on the console how the run went. */
    void say() {
        System.out.println(table());
    }

    /** Says on the console that there was no run. */
    static void saySkipped(String reason) {
        System.out.println(reason);
    }

    String table() {
        StringBuilder table = new StringBuilder("Killed nodes\n");
        row(table, "findings", findings);
        row(table, "kills", kills);
        row(table, "creations open at the kills", pending);
        row(table, "faults at Jira's side", faultsInAll());
        faults.forEach(
                (kind, count) -> row(table, "  " + kind.toLowerCase(Locale.ROOT).replace('_', ' '), count));
        row(table, "seconds to settle after the last", settling.toSeconds());
        row(table, "seconds in all", inAll.toSeconds());
        row(table, "duplicates", duplicates.size());
        row(table, "lost", lost.size());
        row(table, "blocks with a wrong issue", wrong.size());
        return table.toString();
    }

    private static void row(StringBuilder table, String name, long value) {
        table.append(String.format(Locale.ROOT, "  %-36s %6d%n", name, value));
    }
}
