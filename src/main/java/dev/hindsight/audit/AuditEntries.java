package dev.hindsight.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** The lines of the log, in the database. */
public interface AuditEntries {

    /**
     * Does some work and adds the lines that tell of it, in one transaction: both are stored, or neither is.
     *
     * @param work gives the lines; when it or storing fails, it may be done once more, so it waits for no network
     */
    void keep(Supplier<List<AuditEntry>> work);

    /** The newest lines, newest first; without those of a kind that this release does not know. */
    List<AuditEntry> newest(int limit);

    /** The newest lines about some things, of before an instant, newest first; without those of a kind that this release does not know. */
    List<AuditEntry> about(Collection<AuditSubject> subjects, Instant before, int limit);

    /** Removes the lines that are older than an instant. */
    void removeBefore(Instant instant);
}
