package dev.hindsight.issue.adapter;

import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.JiraException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/**
 * Jira's reply to the creation of several issues at once: those created, in the order of the successes, and errors that
 * name the place of the failed element. Where the numbers do not add up, the fate of the others is unknown.
 *
 * @param created id and key of the issues that were created
 * @param errors what went wrong, by the place of the element
 * @param misplaced how many errors name no element
 */
record BulkReply(List<Created> created, Map<Integer, JiraException> errors, int misplaced) {

    /** An issue that was created. */
    record Created(String id, String key) {}

    /**
     * Reads a reply.
     *
     * @param refusal whether its status says that nothing was created, whatever else it says
     * @throws JSONException when it is no such reply
     */
    static BulkReply parse(String body, int size, boolean refusal) throws JSONException {
        JSONObject reply = new JSONObject(body);
        List<Created> created = new ArrayList<>();
        for (JSONObject issue : Json.objects(Json.array(reply, "issues").orElseGet(JSONArray::new))) {
            created.add(new Created(Json.needed(issue, "id"), Json.needed(issue, "key")));
        }
        Map<Integer, JiraException> errors = new HashMap<>();
        Optional<JSONArray> listed = Json.array(reply, "errors");
        if (listed.isEmpty() && refusal) {
            return all(ErrorCollection.of(reply), size);
        }
        int misplaced = 0;
        int next = 0;
        for (JSONObject error : Json.objects(listed.orElseGet(JSONArray::new))) {
            int place = error.optInt("failedElementNumber", refusal ? next : -1);
            next++;
            if (place < 0 || place >= size || errors.putIfAbsent(place, failure(error)) != null) {
                misplaced++;
            }
        }
        return new BulkReply(created, errors, misplaced);
    }

    private static BulkReply all(ErrorCollection words, int size) {
        Map<Integer, JiraException> errors = new HashMap<>();
        ErrorCollection said = words.or("Status 400");
        for (int place = 0; place < size; place++) {
            errors.put(place, said.refused());
        }
        return new BulkReply(List.of(), errors, 0);
    }

    private static JiraException failure(JSONObject error) {
        int status = error.optInt("status");
        ErrorCollection words = Json.object(error, "elementErrors")
                .map(ErrorCollection::of)
                .orElseGet(() -> ErrorCollection.of(error))
                .or("Status " + status);
        if (status >= 500) {
            return new JiraException.OutcomeUnknown("Jira failed at the issue: " + words.line(), null);
        }
        return status == 401 || status == 403 ? new JiraException.NotPermitted(words.line()) : words.refused();
    }

    /** What became of each element, in their order. */
    List<CreateResult> outcomes(List<NewIssueFields> elements, boolean refusal) {
        boolean clear = misplaced == 0 && created.size() + errors.size() == elements.size();
        Iterator<Created> successes = created.iterator();
        List<CreateResult> outcomes = new ArrayList<>();
        for (int place = 0; place < elements.size(); place++) {
            JiraException error = errors.get(place);
            if (error != null) {
                outcomes.add(new CreateResult.Failed(error));
            } else if (clear) {
                Created issue = successes.next();
                outcomes.add(new CreateResult.Created(
                        issue.id(), issue.key(), elements.get(place).leftOut()));
            } else {
                outcomes.add(new CreateResult.Failed(unclear(refusal && created.isEmpty())));
            }
        }
        return outcomes;
    }

    private static JiraException unclear(boolean nothingMade) {
        return nothingMade
                ? new JiraException.Refused(List.of(), List.of("Status 400"))
                : new JiraException.OutcomeUnknown("Jira's reply does not tell what became of the issue", null);
    }
}
