package dev.hindsight.jira;

import com.atlassian.httpclient.api.Response;
import com.atlassian.jira.rest.client.api.domain.BasicIssue;
import dev.hindsight.action.Caller;
import dev.hindsight.action.Creation;
import dev.hindsight.action.NewIssue;
import dev.hindsight.action.TrackerException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;

/**
 * Makes issues: one by the Jira client, several by one request of our own, since the Jira client fails on partial
 * success. Elements that are refused for wished fields alone are sent once more without those. Made for one call; not
 * for sharing between threads.
 */
final class IssueCreation {

    private final LinkedJira jira;
    private final Caller caller;
    private final CreateScreens screens;

    IssueCreation(LinkedJira jira, Caller caller, CreateScreens screens) {
        this.jira = jira;
        this.caller = caller;
        this.screens = screens;
    }

    /** What became of each issue, in the order given. */
    List<Creation> make(List<NewIssue> issues) {
        Creation[] outcomes = new Creation[issues.size()];
        Map<Integer, NewIssueFields> elements = new LinkedHashMap<>();
        for (int place = 0; place < issues.size(); place++) {
            try {
                elements.put(place, onScreen(issues.get(place)));
            } catch (TrackerException.Refused e) {
                outcomes[place] = new Creation.NotMade(e);
            }
        }
        boolean someRefused = elements.size() < issues.size();
        send(elements, someRefused).forEach((place, outcome) -> outcomes[place] = outcome);
        Map<Integer, NewIssueFields> again = lighter(elements, outcomes);
        send(again, true).forEach((place, outcome) -> outcomes[place] = outcome);
        return Collections.unmodifiableList(Arrays.asList(outcomes));
    }

    private NewIssueFields onScreen(NewIssue issue) {
        CreateScreens.Key key = new CreateScreens.Key(caller, issue.project(), issue.issueType());
        return NewIssueFields.on(screens.find(jira, key), key, issue);
    }

    private Map<Integer, NewIssueFields> lighter(Map<Integer, NewIssueFields> sent, Creation[] outcomes) {
        Map<Integer, NewIssueFields> again = new LinkedHashMap<>();
        sent.forEach((place, element) -> {
            if (outcomes[place] instanceof Creation.NotMade notMade
                    && notMade.failure() instanceof TrackerException.Refused refusal) {
                Optional<NewIssueFields> less = element.without(refusal);
                less.ifPresent(fields -> {
                    screens.forget(fields.key());
                    again.put(place, fields);
                });
            }
        });
        return again;
    }

    /** Sends elements, where the failure of the whole request is either thrown or the outcome of each. */
    private Map<Integer, Creation> send(Map<Integer, NewIssueFields> elements, boolean catching) {
        if (elements.isEmpty()) {
            return Map.of();
        }
        List<Creation> outcomes;
        try {
            List<NewIssueFields> listed = new ArrayList<>(elements.values());
            outcomes = listed.size() == 1 ? List.of(single(listed.get(0))) : bulk(listed);
        } catch (TrackerException e) {
            if (!catching) {
                throw e;
            }
            outcomes = Collections.nCopies(elements.size(), new Creation.NotMade(e));
        }
        Map<Integer, Creation> placed = new LinkedHashMap<>();
        for (Integer place : elements.keySet()) {
            placed.put(place, outcomes.get(placed.size()));
        }
        return placed;
    }

    private Creation single(NewIssueFields element) {
        try {
            BasicIssue made =
                    jira.write("POST issue", client -> client.getIssueClient().createIssue(element.input()));
            return new Creation.Made(made.getId().toString(), made.getKey(), element.leftOut());
        } catch (TrackerException.Refused e) {
            return new Creation.NotMade(e);
        }
    }

    private List<Creation> bulk(List<NewIssueFields> elements) {
        JSONArray updates =
                Json.list(elements.stream().map(NewIssueFields::json).toList());
        Response reply = jira.answer("issue/bulk", Json.of("issueUpdates", updates));
        boolean refusal = reply.getStatusCode() == 400;
        try {
            return BulkReply.parse(reply.getEntity(), elements.size(), refusal).outcomes(elements, refusal);
        } catch (JSONException e) {
            if (refusal) {
                TrackerException refused = new TrackerException.Refused(Map.of(), List.of("Status 400"));
                return Collections.nCopies(elements.size(), new Creation.NotMade(refused));
            }
            throw new TrackerException.OutcomeUnknown("The reply cannot be read: POST issue/bulk", null);
        }
    }
}
