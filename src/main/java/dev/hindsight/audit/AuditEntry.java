package dev.hindsight.audit;

import java.time.Instant;

/**
 * One line of the log, never altered.
 *
 * @param at when it was done, to the millisecond
 * @param actor user key of the person who did it
 * @param fact what was done
 */
public record AuditEntry(Instant at, String actor, AuditFact fact) {}
