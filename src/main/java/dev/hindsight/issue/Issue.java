package dev.hindsight.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An issue as the tracker shows it now. Immutable.
 *
 * @param id its id
 * @param key its key
 * @param summary its summary
 * @param description its description; empty text for none
 * @param statusName name of its status
 * @param category category of its status
 * @param resolutionId id of its resolution
 * @param assignee user name of its assignee
 * @param due its due date
 * @param labels its labels
 */
public record Issue(
        String id,
        String key,
        String summary,
        String description,
        String statusName,
        StatusCategory category,
        Optional<String> resolutionId,
        Optional<String> assignee,
        Optional<LocalDate> due,
        List<String> labels) {

    public Issue {
        labels = List.copyOf(labels);
    }
}
