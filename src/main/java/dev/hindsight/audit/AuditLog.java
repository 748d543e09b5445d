package dev.hindsight.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Keeps who has pressed what and when, together with what the press does, for two years. */
public final class AuditLog {

    private static final Duration KEPT = Duration.ofDays(2 * 365);

    private final AuditEntries entries;
    private final Clock clock;

    public AuditLog(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Does what a person has asked for and keeps that it was done, in one transaction: what fails leaves no line, and what is
     * done has one.
     *
     * @param actor user key of the person
     * @param press does it and gives what was done, nothing when nothing was; it may be done once more when it fails, so it
     *     waits for no network
     */
    public void keep(String actor, Supplier<List<AuditFact>> press) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        entries.keep(() -> press.get().stream()
                .map(fact -> new AuditEntry(now, actor, fact))
                .toList());
    }

    /** Keeps something that a person has done, or is about to do, outside of the database. */
    public void keep(String actor, AuditFact done) {
        keep(actor, () -> List.of(done));
    }

    /** The newest lines, newest first. */
    public List<AuditEntry> newest(int limit) {
        return entries.newest(limit);
    }

    /** The newest lines about some things, of before an instant, newest first. */
    public List<AuditEntry> about(Collection<AuditSubject> subjects, Instant before, int limit) {
        return entries.about(subjects, before, limit);
    }

    /** Removes the lines that have been kept for long enough. */
    public void removeOld() {
        entries.removeBefore(clock.instant().minus(KEPT));
    }
}
