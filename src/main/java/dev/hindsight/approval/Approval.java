package dev.hindsight.approval;

import java.time.Instant;

/**
 * An editor's word that a page may have issues.
 *
 * @param by user key of the editor
 * @param at when it was given, to the millisecond
 */
public record Approval(String by, Instant at) {}
