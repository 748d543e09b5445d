package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.api.domain.input.ComplexIssueInputFieldValue;
import com.atlassian.jira.rest.client.api.domain.input.IssueInput;
import com.atlassian.jira.rest.client.api.domain.input.IssueInputBuilder;
import com.atlassian.jira.rest.client.internal.json.gen.IssueInputJsonGenerator;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.screen.CreateScreen;
import dev.hindsight.screen.FieldDefault.OnScreen;
import dev.hindsight.screen.FieldValue;
import dev.hindsight.screen.ScreenField;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final DateTimeFormatter JIRAS_MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT);

    NewIssueFields {
        Map<IssueField, FieldRefusal> copy = new EnumMap<>(IssueField.class);
        copy.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(copy);
    }

    /** The issue without what its create screen does not offer. */
    static NewIssueFields on(CreateScreen screen, CreateScreens.Key key, NewIssue issue) {
        Map<IssueField, FieldRefusal> absent = new EnumMap<>(IssueField.class);
        for (IssueField field : IssueField.values()) {
            if (field.isOptional() && isGiven(issue, field) && !offers(screen, field)) {
                absent.put(field, FieldRefusal.atCreation(FieldRefusal.Code.NOT_ON_SCREEN, ""));
            }
        }
        return new NewIssueFields(issue, key, screen, absent);
    }

    private static boolean offers(CreateScreen screen, IssueField field) {
        return field == IssueField.EPIC ? screen.parentField().isPresent() : screen.offers(field.id());
    }

    /** The same on the screen as it is by now. */
    NewIssueFields onScreen(CreateScreen now) {
        NewIssueFields anew = on(now, key, issue);
        Map<IssueField, FieldRefusal> less = new EnumMap<>(IssueField.class);
        less.putAll(anew.leftOut);
        leftOut.forEach((field, why) -> {
            if (why.code() != FieldRefusal.Code.NOT_ON_SCREEN) {
                less.putIfAbsent(field, why);
            }
        });
        return new NewIssueFields(issue, key, now, less);
    }

    private static boolean isGiven(NewIssue issue, IssueField field) {
        return switch (field) {
            case DESCRIPTION -> !issue.description().isEmpty();
            case ASSIGNEE -> issue.assignee().isPresent();
            case DUE -> issue.due().isPresent();
            case PRIORITY -> issue.priority().isPresent();
            case LABELS -> !issue.labels().isEmpty();
            case EPIC -> issue.parent().isPresent();
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
        IssueInputBuilder input =
                new IssueInputBuilder(issue.project(), Long.valueOf(screen.typeId()), issue.summary());
        if (sends(IssueField.DESCRIPTION)) {
            input.setDescription(issue.description());
        }
        assignee().ifPresent(input::setAssigneeName);
        if (sends(IssueField.DUE)) {
            issue.due().ifPresent(due -> input.setFieldValue(IssueField.DUE.id(), due.toString()));
        }
        if (sends(IssueField.PRIORITY)) {
            issue.priority()
                    .ifPresent(id ->
                            input.setFieldValue(IssueField.PRIORITY.id(), ComplexIssueInputFieldValue.with("id", id)));
        }
        if (sends(IssueField.LABELS)) {
            input.setFieldValue(IssueField.LABELS.id(), issue.labels());
        }
        defaults().forEach(input::setFieldValue);
        issue.parent().ifPresent(key -> putParent(input, key));
        JSONObject marker = Json.of("instance", issue.marker().instance());
        Json.with(marker, "finding", issue.marker().finding());
        return input.addProperty(PROPERTY, marker.toString()).build();
    }

    private void putParent(IssueInputBuilder input, String key) {
        screen.fieldForParent(key, issue.project())
                .ifPresent(field -> input.setFieldValue(
                        field.id(), field.isParentOfSubTask() ? ComplexIssueInputFieldValue.with("key", key) : key));
    }

    /** An administrator's values for fields that nothing of ours fills in, by the fields' ids, as the Jira client takes them. */
    private Map<String, Object> defaults() {
        Map<String, Object> values = new LinkedHashMap<>();
        issue.defaults().stream()
                .map(line -> line.on(screen))
                .forEach(line -> line.field()
                        .filter(field -> IssueField.withId(field.id())
                                .filter(this::sends)
                                .isEmpty())
                        .ifPresent(field -> values.put(field.id(), json(field, line))));
        return values;
    }

    private static Object json(ScreenField field, OnScreen line) {
        List<Object> values =
                line.values().stream().map(value -> json(field, value)).toList();
        return field.several() ? values : values.get(0);
    }

    /** A value in the shape that Jira wants for the type of the field; what cannot be one is left to Jira to refuse. */
    private static Object json(ScreenField field, FieldValue value) {
        if (value.choice().isPresent()) {
            Map<String, Object> chosen =
                    new HashMap<>(Map.of("id", value.choice().get().id()));
            value.child().ifPresent(child -> chosen.put("child", ComplexIssueInputFieldValue.with("id", child.id())));
            return new ComplexIssueInputFieldValue(chosen);
        }
        String text = value.text();
        return switch (field.type()) {
            case "option", "option-with-child" -> ComplexIssueInputFieldValue.with("value", text);
            case "user", "group", "version", "component", "priority", "resolution", "securitylevel" ->
                ComplexIssueInputFieldValue.with("name", text);
            case "project", "issuelink" -> ComplexIssueInputFieldValue.with("key", text);
            case "timetracking" -> ComplexIssueInputFieldValue.with("originalEstimate", text);
            case "number" -> value.number().<Object>map(number -> number).orElse(text);
            case "datetime" -> moment(text);
            default -> text;
        };
    }

    private static String moment(String text) {
        try {
            return OffsetDateTime.parse(text).format(JIRAS_MOMENT);
        } catch (DateTimeParseException e) {
            return text;
        }
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
