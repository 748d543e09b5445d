package dev.hindsight.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** The lines of the log in memory, for tests of those who write them. */
public final class InMemoryAuditEntries implements AuditEntries {

    private final List<AuditEntry> entries = new ArrayList<>();

    /** A log that nobody reads. */
    public static AuditLog log(Clock clock) {
        return new AuditLog(new InMemoryAuditEntries(), clock);
    }

    @Override
    public synchronized void keep(Supplier<List<AuditEntry>> work) {
        entries.addAll(work.get());
    }

    @Override
    public synchronized List<AuditEntry> newest(int limit) {
        List<AuditEntry> newest = new ArrayList<>(entries);
        Collections.reverse(newest);
        newest.sort(Comparator.comparing(AuditEntry::at).reversed());
        return newest.stream().limit(limit).toList();
    }

    @Override
    public synchronized List<AuditEntry> about(Collection<AuditSubject> subjects, Instant before, int limit) {
        return newest(Integer.MAX_VALUE).stream()
                .filter(entry -> entry.at().isBefore(before)
                        && subjects.contains(entry.fact().subject()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void removeBefore(Instant instant) {
        entries.removeIf(entry -> entry.at().isBefore(instant));
    }

    /** All lines, oldest first, each as who, what, to what, and from what to what. */
    public synchronized List<String> told() {
        return entries.stream()
                .map(entry -> String.join(
                        " ",
                        entry.actor(),
                        entry.fact().what().value(),
                        entry.fact().subject().value(),
                        entry.fact().aspect(),
                        entry.fact().oldValue() + ">" + entry.fact().newValue()))
                .map(line -> line.replaceAll(" +", " "))
                .toList();
    }
}
