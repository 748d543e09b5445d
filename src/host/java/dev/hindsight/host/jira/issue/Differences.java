package dev.hindsight.host.jira.issue;

import dev.hindsight.host.jira.catalog.Choice;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.IssueType;
import dev.hindsight.host.jira.catalog.Priority;
import dev.hindsight.host.jira.catalog.Resolution;
import dev.hindsight.host.jira.catalog.Status;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What changed between two sets of values, in the words of Jira's history. */
final class Differences {

    private Differences() {}

    static List<Change.Item> between(Map<String, String> before, Map<String, String> after) {
        List<Change.Item> items = new ArrayList<>();
        for (Field field : Field.values()) {
            String from = before.get(field.id());
            String to = after.get(field.id());
            if (!Objects.equals(from, to) && field != Field.RESOLUTION_DATE) {
                items.add(new Change.Item(
                        field.isCustom() ? field.label() : field.id(),
                        field.isCustom() ? "custom" : "jira",
                        kept(field, from),
                        shown(field, from),
                        kept(field, to),
                        shown(field, to)));
            }
        }
        return items;
    }

    private static @Nullable String kept(Field field, @Nullable String value) {
        return switch (field) {
            case SUMMARY, DESCRIPTION, LABELS, TEAM -> null;
            case ASSIGNEE, REPORTER ->
                value == null ? null : People.named(value).map(Person::jiraKey).orElse(value);
            case TAGS, EFFORT -> null;
            default -> value;
        };
    }

    private static @Nullable String shown(Field field, @Nullable String value) {
        if (value == null) {
            return field == Field.LABELS ? "" : null;
        }
        return switch (field) {
            case STATUS -> label(Status.values(), value);
            case PRIORITY -> label(Priority.values(), value);
            case RESOLUTION -> label(Resolution.values(), value);
            case ISSUE_TYPE -> label(IssueType.values(), value);
            case ASSIGNEE, REPORTER -> People.named(value).map(Person::fullName).orElse(value);
            case DUE_DATE -> value + " 00:00:00.0";
            default -> value;
        };
    }

    private static <C extends Choice> String label(C[] choices, String id) {
        Optional<C> choice = Choice.withId(choices, id);
        return choice.map(Choice::label).orElse(id);
    }
}
