package dev.hindsight.simulation;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.item.ActionItem;
import dev.hindsight.simulation.Ledger.Field;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.time.LocalDate;
import java.util.Map;

/** What either side says of the fields that people change on both. */
final class SharedValues {

    private SharedValues() {}

    /** What is known of the issue. */
    static Map<Field, String> inJira(ActionItem item) {
        IssueSnapshot issue = item.issue().orElseThrow();
        return Map.of(
                Field.OWNER, issue.assignee().orElse(""),
                Field.DUE, issue.due().map(LocalDate::toString).orElse(""));
    }

    /** What is known of the block, in Jira's terms. */
    static Map<Field, String> onPage(ActionItem item, Users users) {
        return Map.of(
                Field.OWNER,
                users.find(item.finding().text(FindingField.OWNER))
                        .map(User::userName)
                        .orElse(""),
                Field.DUE,
                item.finding().due().map(LocalDate::toString).orElse(""));
    }
}
