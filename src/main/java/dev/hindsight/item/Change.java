package dev.hindsight.item;

import dev.hindsight.issue.Changelog.Author;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of an item's history, never altered. Burn-up, audit and date slips are read from it. It names who did it, not in
 * whose name we acted.
 *
 * @param itemUid the item
 * @param at when it happened: by Jira's clock for what happened in the issue, otherwise when it was noticed
 * @param source where it happened; empty in lines of releases that did not say
 * @param actor user key of the person who did it; empty when nobody did, or it is not known who
 * @param jiraUser who did it in Jira, where that person has no account in the wiki
 * @param what what changed
 * @param oldValue the value before; empty text for none
 * @param newValue the value after; empty text for none
 * @param factKey by which the line is known again, so that it is written once however often it is read; empty where the
 *     difference between two states of the item is all that is known
 */
public record Change(
        String itemUid,
        Instant at,
        Optional<Source> source,
        Optional<String> actor,
        Optional<Author> jiraUser,
        What what,
        String oldValue,
        String newValue,
        Optional<String> factKey) {

    /** What tells something of an issue, wherever it happened. */
    private static final Set<What> OF_ISSUES = EnumSet.of(
            What.ISSUE, What.STATUS, What.OWNER, What.DUE, What.RESOLUTION, What.ORDER, What.CONFLICT, What.CHECK);

    /** Whether it tells something of an issue, so that it is not for readers from whom the issue's details are hidden. */
    public boolean tellsOfIssue() {
        return OF_ISSUES.contains(what)
                || source.filter(place -> place == Source.JIRA).isPresent();
    }

    /** Where a change comes from. */
    public enum Source {
        /** Somebody published, moved or removed the page, or asked for something on it. */
        PAGE("page"),
        /** The issue was changed in Jira. */
        JIRA("jira"),
        /** Nobody did it: it follows from what Hindsight found. */
        HINDSIGHT("hindsight");

        private final String value;

        Source(String value) {
            this.value = value;
        }

        /** The value as it is stored. */
        public String value() {
            return value;
        }
    }

    /** What can change. */
    public enum What {
        CREATED("created"),
        STATE("state"),
        ISSUE("issue"),
        /** The page that its block stands on, by id. */
        PAGE("page"),
        STATUS("status"),
        OWNER("owner"),
        DUE("due"),
        /** As what the issue was resolved, by its name then. */
        RESOLUTION("resolution"),
        /** What the page says of the impact, by which the issue's priority goes. */
        IMPACT("impact"),
        /** What an editor has decided of a copied block. */
        COPY_CHOICE("copy-choice"),
        /** That an editor has had done in the own name what the block names. */
        ORDER("order"),
        /** Whose values an editor has had used in a conflict: those of a {@link Source}. */
        CONFLICT("conflict"),
        /** What somebody has answered to whether it worked. */
        CHECK("check");

        private final String value;

        What(String value) {
            this.value = value;
        }

        /** The value as it is stored. */
        public String value() {
            return value;
        }

        /** Those that tell which button somebody has pressed. */
        public static List<What> ofDecisions() {
            return List.of(COPY_CHOICE, ORDER, CONFLICT, CHECK);
        }
    }
}
