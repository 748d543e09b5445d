package dev.hindsight.issue.adapter;

import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraException.Refused.RefusedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/**
 * What Jira says against a request. It takes what is there and never fails: a reply without words has none.
 *
 * @param fields Jira's words by its id of the field
 * @param messages its words on the request as a whole
 */
record ErrorCollection(Map<String, String> fields, List<String> messages) {

    private static final int LONGEST = 500;

    ErrorCollection {
        fields = Map.copyOf(fields);
        messages = List.copyOf(messages);
    }

    /** The words in a reply's body. */
    static ErrorCollection in(String body) {
        try {
            return of(new JSONObject(body));
        } catch (JSONException e) {
            return new ErrorCollection(Map.of(), List.of());
        }
    }

    /** The words in an error object, which may lack either part. */
    static ErrorCollection of(JSONObject errors) {
        Map<String, String> fields = new LinkedHashMap<>();
        Json.object(errors, "errors")
                .ifPresent(words -> Json.names(words)
                        .forEach(field -> fields.put(
                                field, shortened(Json.text(words, field).orElse("")))));
        List<String> messages = new ArrayList<>();
        JSONArray listed = Json.array(errors, "errorMessages").orElseGet(JSONArray::new);
        for (int i = 0; i < listed.length(); i++) {
            messages.add(shortened(listed.optString(i)));
        }
        Json.text(errors, "message").map(ErrorCollection::shortened).ifPresent(messages::add);
        return new ErrorCollection(fields, messages);
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    boolean isEmpty() {
        return fields.isEmpty() && messages.isEmpty();
    }

    /** The words, or others where Jira has none. */
    ErrorCollection or(String others) {
        return isEmpty() ? new ErrorCollection(Map.of(), List.of(others)) : this;
    }

    /** All words in one line. */
    String line() {
        return Stream.concat(messages.stream(), fields.values().stream()).collect(Collectors.joining(" "));
    }
    /** The refusal that these words are. */
    JiraException.Refused refused() {
        return new JiraException.Refused(
                fields.entrySet().stream()
                        .map(words ->
                                new RefusedField(IssueField.withId(words.getKey()), words.getKey(), words.getValue()))
                        .toList(),
                messages);
    }
}
