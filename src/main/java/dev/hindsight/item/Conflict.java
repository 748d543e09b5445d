package dev.hindsight.item;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueSnapshot;
import java.time.LocalDate;

/**
 * The values of the fields that people change on both sides, as the editor who decides between them is shown them. Empty text means
 * no value.
 *
 * @param ownerOnPage the owner as the page names them
 * @param ownerInJira user name of the assignee
 */
public record Conflict(String ownerOnPage, String dueOnPage, String ownerInJira, String dueInJira) {

    /** What page and issue of an item say. */
    public static Conflict of(ActionItem item) {
        return new Conflict(
                item.finding().text(FindingField.OWNER),
                item.finding().text(FindingField.DUE),
                item.issue().flatMap(IssueSnapshot::assignee).orElse(""),
                item.issue()
                        .flatMap(IssueSnapshot::due)
                        .map(LocalDate::toString)
                        .orElse(""));
    }
}
