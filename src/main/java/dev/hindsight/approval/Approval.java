package dev.hindsight.approval;

import java.time.Instant;
import java.util.Set;

/**
 * An editor's word that a page may have issues.
 *
 * @param by user key of the editor
 * @param at when it was given, to the millisecond
 * @param covers keys of the projects and of the existing issues that the editor was shown: it holds for no other
 */
public record Approval(String by, Instant at, Set<String> covers) {

    public Approval {
        covers = Set.copyOf(covers);
    }
}
