package dev.hindsight.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The issue that an item is bound to, as it was when last read. Immutable.
 *
 * @param id which issue it is
 * @param key its current key, a label for people
 * @param statusName name of its status, in the tracker's words
 * @param category the status's category
 * @param resolutionId id of its resolution, when it has one
 * @param assignee the tracker's user name of its assignee, when it has one
 * @param due its due date, when it has one
 * @param readAt when this was read
 */
public record IssueSnapshot(
        IssueId id,
        String key,
        String statusName,
        StatusCategory category,
        Optional<String> resolutionId,
        Optional<String> assignee,
        Optional<LocalDate> due,
        Instant readAt) {}
