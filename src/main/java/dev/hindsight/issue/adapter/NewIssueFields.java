package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.api.domain.input.ComplexIssueInputFieldValue;
import com.atlassian.jira.rest.client.api.domain.input.IssueInput;
import com.atlassian.jira.rest.client.api.domain.input.IssueInputBuilder;
import com.atlassian.jira.rest.client.internal.json.gen.IssueInputJsonGenerator;
import dev.hindsight.issue.CreateResult.WishedField;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.NewIssue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/**
 * A new issue on its way: what of it goes into the create request, on the screen that it is made on. Immutable.
 *
 * @param issue what is wanted
 * @param key by which its create screen is known
 * @param issueTypeId id of its type
 * @param leftOut the wished fields that are not sent
 */
record NewIssueFields(NewIssue issue, CreateScreens.Key key, long issueTypeId, Set<WishedField> leftOut) {

    /** The entity property that holds the proof. */
    static final String PROPERTY = "dev.hindsight";

    NewIssueFields {
        Set<WishedField> copy = EnumSet.noneOf(WishedField.class);
        copy.addAll(leftOut);
        leftOut = Collections.unmodifiableSet(copy);
    }

    /** The issue without what its create screen does not offer. */
    static NewIssueFields on(CreateScreen screen, CreateScreens.Key key, NewIssue issue) {
        Set<WishedField> absent = EnumSet.noneOf(WishedField.class);
        for (WishedField field : WishedField.values()) {
            if (isWished(issue, field) && !screen.fields().contains(id(field))) {
                absent.add(field);
            }
        }
        return new NewIssueFields(issue, key, screen.issueTypeId(), absent);
    }

    /** What a create screen offers of the fields that are wished. */
    static Set<WishedField> offeredBy(CreateScreen screen) {
        return Arrays.stream(WishedField.values())
                .filter(field -> screen.fields().contains(id(field)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isWished(NewIssue issue, WishedField field) {
        return switch (field) {
            case DESCRIPTION -> !issue.description().isEmpty();
            case ASSIGNEE -> issue.assignee().isPresent();
            case DUE -> issue.due().isPresent();
            case PRIORITY -> issue.priority().isPresent();
            case LABELS -> !issue.labels().isEmpty();
        };
    }

    private static String id(WishedField field) {
        return switch (field) {
            case DESCRIPTION -> "description";
            case ASSIGNEE -> "assignee";
            case DUE -> "duedate";
            case PRIORITY -> "priority";
            case LABELS -> "labels";
        };
    }

    private boolean sends(WishedField field) {
        return isWished(issue, field) && !leftOut.contains(field);
    }

    /** The issue without the fields that a refusal names, when it names only such as were sent and merely wished. */
    Optional<NewIssueFields> without(JiraException.Refused refusal) {
        Set<WishedField> less = EnumSet.noneOf(WishedField.class);
        less.addAll(leftOut);
        for (String named : refusal.fields().keySet()) {
            Optional<WishedField> wished = Arrays.stream(WishedField.values())
                    .filter(field -> id(field).equals(named) && sends(field))
                    .findFirst();
            if (wished.isEmpty()) {
                return Optional.empty();
            }
            less.add(wished.get());
        }
        return refusal.fields().isEmpty() || !refusal.messages().isEmpty()
                ? Optional.empty()
                : Optional.of(new NewIssueFields(issue, key, issueTypeId, less));
    }

    /** The create request of one issue, for the Jira client. */
    IssueInput input() {
        IssueInputBuilder input = new IssueInputBuilder(issue.project(), issueTypeId, issue.summary());
        if (sends(WishedField.DESCRIPTION)) {
            input.setDescription(issue.description());
        }
        if (sends(WishedField.ASSIGNEE)) {
            issue.assignee().ifPresent(input::setAssigneeName);
        }
        if (sends(WishedField.DUE)) {
            issue.due().ifPresent(due -> input.setFieldValue("duedate", due.toString()));
        }
        if (sends(WishedField.PRIORITY)) {
            issue.priority()
                    .ifPresent(id -> input.setFieldValue("priority", ComplexIssueInputFieldValue.with("id", id)));
        }
        if (sends(WishedField.LABELS)) {
            input.setFieldValue("labels", issue.labels());
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
