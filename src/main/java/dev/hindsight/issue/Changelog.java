package dev.hindsight.issue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was changed in an issue, as Jira's changelog tells, of the fields of which it matters who changed them.
 *
 * @param complete whether Jira gave all that there is
 * @param entries the changes, oldest first
 */
public record Changelog(boolean complete, List<Entry> entries) {

    /** The fields whose changes are read. */
    public enum Field {
        STATUS,
        ASSIGNEE,
        DUE,
        RESOLUTION,
        /** No part of an item's history. */
        PRIORITY
    }

    /**
     * A person as Jira names them.
     *
     * @param userKey key of the person's account in the wiki; empty when nobody there has that user name
     * @param userName Jira's user name, or its user key where Jira gives no name
     * @param displayName the name that Jira shows; never used to tell people apart
     */
    public record Author(Optional<String> userKey, String userName, String displayName) {}

    /**
     * One field that was changed.
     *
     * @param id Jira's id of the change, which may be of several fields
     * @param at when, by Jira's clock
     * @param author who did it; empty when Jira names nobody
     * @param field which field
     * @param from the value before: a {@link StatusCategory#with status and its category}, a user name, a day, what a
     *     resolution was called then, or a priority's id; empty text for none
     * @param to the value after
     */
    public record Entry(String id, Instant at, Optional<Author> author, Field field, String from, String to) {}

    public Changelog {
        entries = List.copyOf(entries);
    }

    /** Whether it tells for certain that nobody has changed a field. */
    public boolean excludes(Field field) {
        return complete && entries.stream().noneMatch(entry -> entry.field() == field);
    }
}
