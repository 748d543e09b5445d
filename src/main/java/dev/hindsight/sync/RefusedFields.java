package dev.hindsight.sync;

import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.SharedField;
import java.util.ArrayList;
import java.util.List;

/** Reads from a refusal which fields the tracker would not take, by the field ids of Jira's REST API. Pure. */
final class RefusedFields {

    private RefusedFields() {}

    /** The fields among those written that a refusal names; empty when it names anything else, or speaks at large. */
    static List<SharedField> among(JiraException.Refused refusal, List<SharedField> written) {
        List<SharedField> refused = new ArrayList<>();
        for (String field : refusal.fields().keySet()) {
            switch (field) {
                case "assignee" -> refused.add(SharedField.OWNER);
                case "duedate" -> refused.add(SharedField.DUE);
                case "description" -> refused.add(SharedField.SECTION);
                case "labels" -> refused.add(SharedField.THEME);
                default -> {
                    return List.of();
                }
            }
        }
        return refusal.messages().isEmpty() && written.containsAll(refused) ? refused : List.of();
    }
}
