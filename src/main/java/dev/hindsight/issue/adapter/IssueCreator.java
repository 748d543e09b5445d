package dev.hindsight.issue.adapter;

import com.atlassian.httpclient.api.Response;
import com.atlassian.jira.rest.client.api.domain.BasicIssue;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.screen.CreateScreen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;

/**
 * Creates issues: one by the Jira client, several by one request of our own, since the Jira client fails on partial
 * success. Owners who certainly cannot be assigned are left out. Elements that are refused for optional fields alone are sent
 * again without those, of which Jira may name one after the other; those that are refused for others are sent again where the
 * create screen has changed since it was read.
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
        Map<Integer, NewIssueFields> again = improved(elements, elements.keySet(), outcomes);
        while (!again.isEmpty()) {
            send(again, true).forEach((place, outcome) -> outcomes[place] = outcome);
            again = improved(elements, again.keySet(), outcomes);
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

    /** Those elements just sent that were refused, and may be taken as they are in the result; all are noted as they are then. */
    private Map<Integer, NewIssueFields> improved(
            Map<Integer, NewIssueFields> elements, Set<Integer> sent, CreateResult[] outcomes) {
        Map<Integer, NewIssueFields> again = new LinkedHashMap<>();
        for (Integer place : sent) {
            NewIssueFields element = elements.get(place);
            if (element != null
                    && outcomes[place] instanceof CreateResult.Failed failed
                    && failed.failure() instanceof JiraException.Refused refusal) {
                NewIssueFields better = better(element, refusal);
                if (!better.json().toString().equals(element.json().toString())) {
                    again.put(place, better);
                }
                elements.replace(place, better);
            }
        }
        return again;
    }

    /** Without the fields that are refused, or on the screen as it is by now, of which the one that was remembered knew too little. */
    private NewIssueFields better(NewIssueFields element, JiraException.Refused refusal) {
        Optional<NewIssueFields> lighter = element.without(refusal);
        if (lighter.isPresent()) {
            screens.forget(element.key());
            return lighter.get();
        }
        return refusal.namesOtherFields()
                ? screens.newer(jira, element.key()).map(element::onScreen).orElse(element)
                : element;
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
