package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.api.domain.input.ComplexIssueInputFieldValue;
import com.atlassian.jira.rest.client.api.domain.input.IssueInput;
import com.atlassian.jira.rest.client.api.domain.input.IssueInputBuilder;
import com.atlassian.jira.rest.client.internal.json.gen.IssueInputJsonGenerator;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.issue.adapter.CreateScreens.CreateScreen;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/**
 * A new issue on its way: what of it goes into the create request, on the screen that it is created on.
 *
 * @param issue what is wanted
 * @param key by which its create screen is known
 * @param screen the screen itself
 * @param leftOut why optional fields are not sent, by field
 */
record NewIssueFields(
        NewIssue issue, CreateScreens.Key key, CreateScreen screen, Map<IssueField, FieldRefusal> leftOut) {

    /** The entity property that holds the marker. */
    static final String PROPERTY = "dev.hindsight";

    NewIssueFields {
        Map<IssueField, FieldRefusal> copy = new EnumMap<>(IssueField.class);
        copy.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(copy);
    }

    /** The issue without what its create screen does not offer. */
    static NewIssueFields on(CreateScreen screen, CreateScreens.Key key, NewIssue issue) {
        Map<IssueField, FieldRefusal> absent = new EnumMap<>(IssueField.class);
        for (IssueField field : IssueField.values()) {
            if (field.isOptional() && isGiven(issue, field) && !screen.offers(FieldIds.of(field))) {
                absent.put(field, FieldRefusal.atCreation(FieldRefusal.Code.NOT_ON_SCREEN, ""));
            }
        }
        return new NewIssueFields(issue, key, screen, absent);
    }

    /** What a create screen offers of the optional fields. */
    static Set<IssueField> offeredBy(CreateScreen screen) {
        return Arrays.stream(IssueField.values())
                .filter(field -> field.isOptional() && screen.offers(FieldIds.of(field)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isGiven(NewIssue issue, IssueField field) {
        return switch (field) {
            case DESCRIPTION -> !issue.description().isEmpty();
            case ASSIGNEE -> issue.assignee().isPresent();
            case DUE -> issue.due().isPresent();
            case PRIORITY -> issue.priority().isPresent();
            case LABELS -> !issue.labels().isEmpty();
            case PROJECT, ISSUE_TYPE, SUMMARY -> true;
        };
    }

    private boolean sends(IssueField field) {
        return isGiven(issue, field) && !leftOut.containsKey(field);
    }

    /** Whom the issue is to be assigned to; empty where nobody is named, or where that is left out. */
    Optional<String> assignee() {
        return sends(IssueField.ASSIGNEE) ? issue.assignee() : Optional.empty();
    }

    /** The issue without its assignee. */
    NewIssueFields withoutAssignee(FieldRefusal why) {
        Map<IssueField, FieldRefusal> less = new EnumMap<>(IssueField.class);
        less.putAll(leftOut);
        less.put(IssueField.ASSIGNEE, why);
        return new NewIssueFields(issue, key, screen, less);
    }

    /** The issue without the fields that a refusal names, when it names only such as were sent and are optional. */
    Optional<NewIssueFields> without(JiraException.Refused refusal) {
        Set<IssueField> named = refusal.fieldsToLeaveOut();
        if (named.isEmpty() || !named.stream().allMatch(field -> field.isOptional() && sends(field))) {
            return Optional.empty();
        }
        Map<IssueField, FieldRefusal> less = new EnumMap<>(IssueField.class);
        less.putAll(leftOut);
        named.forEach(field -> less.put(field, FieldRefusal.of(refusal, field, "")));
        return Optional.of(new NewIssueFields(issue, key, screen, less));
    }

    /** The create request of one issue, for the Jira client. */
    IssueInput input() {
        IssueInputBuilder input = new IssueInputBuilder(issue.project(), screen.issueTypeId(), issue.summary());
        if (sends(IssueField.DESCRIPTION)) {
            input.setDescription(issue.description());
        }
        assignee().ifPresent(input::setAssigneeName);
        if (sends(IssueField.DUE)) {
            issue.due().ifPresent(due -> input.setFieldValue(FieldIds.of(IssueField.DUE), due.toString()));
        }
        if (sends(IssueField.PRIORITY)) {
            issue.priority()
                    .ifPresent(id -> input.setFieldValue(
                            FieldIds.of(IssueField.PRIORITY), ComplexIssueInputFieldValue.with("id", id)));
        }
        if (sends(IssueField.LABELS)) {
            input.setFieldValue(FieldIds.of(IssueField.LABELS), issue.labels());
        }
        JSONObject marker = Json.of("instance", issue.marker().instance());
        Json.with(marker, "finding", issue.marker().finding());
        return input.addProperty(PROPERTY, marker.toString()).build();
    }

    /** The same as JSON. */
    JSONObject json() {
        try {
            return new IssueInputJsonGenerator().generate(input());
        } catch (JSONException e) {
            throw new IllegalArgumentException("No request can be made of " + issue.summary(), e);
        }
    }
}
