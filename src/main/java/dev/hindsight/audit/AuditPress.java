package dev.hindsight.audit;

import dev.hindsight.audit.AuditFact.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one press of a button did, out of the lines that it left: all settings that one person changed in one save are one
 * press, anything else is one by itself.
 *
 * @param at when it was done, to the millisecond
 * @param actor user key of the person who did it
 * @param facts what was done, one fact at least; of several, all are settings of the same subject, in the order of their names
 */
public record AuditPress(Instant at, String actor, List<AuditFact> facts) {

    public AuditPress {
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("A press without a fact");
        }
        facts = List.copyOf(facts);
    }

    /** The presses that left these lines, in the order in which the first line of each stands. */
    public static List<AuditPress> of(List<AuditEntry> entries) {
        Map<List<Object>, List<AuditEntry>> presses = new LinkedHashMap<>();
        for (AuditEntry entry : entries) {
            AuditFact fact = entry.fact();
            List<Object> press = fact.what() == What.SETTING
                    ? List.of(entry.at(), entry.actor(), fact.subject())
                    : List.of(presses.size());
            presses.computeIfAbsent(press, first -> new ArrayList<>()).add(entry);
        }
        return presses.values().stream().map(AuditPress::ofLines).toList();
    }

    private static AuditPress ofLines(List<AuditEntry> lines) {
        return new AuditPress(
                lines.get(0).at(),
                lines.get(0).actor(),
                lines.stream()
                        .map(AuditEntry::fact)
                        .sorted(Comparator.comparing(AuditFact::aspect))
                        .toList());
    }

    /** What it was done to. */
    public AuditSubject subject() {
        return first().subject();
    }

    /** What was done; of several facts the first, which is of the same kind as the others. */
    public AuditFact first() {
        return facts.get(0);
    }

    /** Whether it changed more than one setting. */
    public boolean isOfSeveral() {
        return facts.size() > 1;
    }
}
