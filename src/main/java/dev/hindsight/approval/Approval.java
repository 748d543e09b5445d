package dev.hindsight.approval;

import java.time.Instant;
import java.util.Set;

/**
 * An editor's word that a page may have issues.
 *
 * @param by user key of the editor
 * @param at when it was given, to the millisecond
 * @param covers keys of the projects and of the existing issues that the editor was shown: it holds for no other
 * @param heldBack uids of the items that the editor was shown and left out: for them it does not hold
 */
public record Approval(String by, Instant at, Set<String> covers, Set<String> heldBack) {

    public Approval {
        covers = Set.copyOf(covers);
        heldBack = Set.copyOf(heldBack);
    }

    /** One that leaves out nothing. */
    public Approval(String by, Instant at, Set<String> covers) {
        this(by, at, covers, Set.of());
    }
}
