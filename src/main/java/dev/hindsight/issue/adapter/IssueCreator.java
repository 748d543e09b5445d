package dev.hindsight.issue.adapter;

import com.atlassian.httpclient.api.Response;
import com.atlassian.jira.rest.client.api.domain.BasicIssue;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.issue.adapter.CreateScreens.CreateScreen;
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
 * Creates issues: one by the Jira client, several by one request of our own, since the Jira client fails on partial
 * success. Owners who certainly cannot be assigned are left out. Elements that are refused for optional fields alone are sent again without those, of which Jira may name one after the other.
 */
final class IssueCreator {

    private final JiraApi jira;
    private final Actor actor;
    private final CreateScreens screens;
    private final OwnerChecks.Check owners;

    IssueCreator(JiraApi jira, Actor actor, CreateScreens screens, OwnerChecks owners) {
        this.jira = jira;
        this.actor = actor;
        this.screens = screens;
        this.owners = owners.over(jira, actor);
    }

    /** What became of each issue, in the order given. */
    List<CreateResult> create(List<NewIssue> issues) {
        CreateResult[] outcomes = new CreateResult[issues.size()];
        Map<Integer, NewIssueFields> elements = new LinkedHashMap<>();
        for (int place = 0; place < issues.size(); place++) {
            try {
                elements.put(place, onScreen(issues.get(place)));
            } catch (JiraException.Refused e) {
                outcomes[place] = new CreateResult.Failed(e);
            }
        }
        boolean someRefused = elements.size() < issues.size();
        send(elements, someRefused).forEach((place, outcome) -> outcomes[place] = outcome);
        Map<Integer, NewIssueFields> again = lighter(elements, outcomes);
        while (!again.isEmpty()) {
            send(again, true).forEach((place, outcome) -> outcomes[place] = outcome);
            again = lighter(again, outcomes);
        }
        elements.forEach((place, element) -> outcomes[place] = calling(outcomes[place], element.screen()));
        return Collections.unmodifiableList(Arrays.asList(outcomes));
    }

    private static CreateResult calling(CreateResult outcome, CreateScreen screen) {
        return outcome instanceof CreateResult.Failed failed
                        && failed.failure() instanceof JiraException.Refused refused
                ? new CreateResult.Failed(refused.calling(screen.names()))
                : outcome;
    }

    private NewIssueFields onScreen(NewIssue issue) {
        CreateScreens.Key key = new CreateScreens.Key(actor, issue.project(), issue.issueType());
        NewIssueFields fields = NewIssueFields.on(screens.find(jira, key), key, issue);
        return fields.assignee()
                .flatMap(owner -> owners.refusal(issue.project(), owner))
                .map(fields::withoutAssignee)
                .orElse(fields);
    }

    private Map<Integer, NewIssueFields> lighter(Map<Integer, NewIssueFields> sent, CreateResult[] outcomes) {
        Map<Integer, NewIssueFields> again = new LinkedHashMap<>();
        sent.forEach((place, element) -> {
            if (outcomes[place] instanceof CreateResult.Failed failed
                    && failed.failure() instanceof JiraException.Refused refusal) {
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
    private Map<Integer, CreateResult> send(Map<Integer, NewIssueFields> elements, boolean catching) {
        if (elements.isEmpty()) {
            return Map.of();
        }
        List<CreateResult> outcomes;
        try {
            List<NewIssueFields> listed = new ArrayList<>(elements.values());
            outcomes = listed.size() == 1 ? List.of(single(listed.get(0))) : bulk(listed);
        } catch (JiraException e) {
            if (!catching) {
                throw e;
            }
            outcomes = Collections.nCopies(elements.size(), new CreateResult.Failed(e));
        }
        Map<Integer, CreateResult> placed = new LinkedHashMap<>();
        for (Integer place : elements.keySet()) {
            placed.put(place, outcomes.get(placed.size()));
        }
        return placed;
    }

    private CreateResult single(NewIssueFields element) {
        try {
            BasicIssue created =
                    jira.write("POST issue", client -> client.getIssueClient().createIssue(element.input()));
            return new CreateResult.Created(created.getId().toString(), created.getKey(), element.leftOut());
        } catch (JiraException.Refused e) {
            return new CreateResult.Failed(e);
        }
    }

    private List<CreateResult> bulk(List<NewIssueFields> elements) {
        JSONArray updates =
                Json.list(elements.stream().map(NewIssueFields::json).toList());
        Response reply = jira.answer("issue/bulk", Json.of("issueUpdates", updates));
        boolean refusal = reply.getStatusCode() == 400;
        try {
            return BulkReply.parse(reply.getEntity(), elements.size(), refusal).outcomes(elements, refusal);
        } catch (JSONException e) {
            throw new JiraException.OutcomeUnknown("The reply cannot be read: POST issue/bulk", null);
        }
    }
}
