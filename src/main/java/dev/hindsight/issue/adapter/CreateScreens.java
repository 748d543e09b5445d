package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.api.domain.IssueType;
import com.atlassian.jira.rest.client.api.domain.Page;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.JiraException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/**
 * The create screens of projects, as each person sees them, remembered for five minutes. May be lost at any time.
 */
final class CreateScreens {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 200;
    private static final int PAGE = 50;

    /** Whose view of what; the link and the person are the caller's. */
    record Key(Actor actor, String project, String issueType) {}

    private record Remembered(CreateScreen screen, Instant until) {}

    private final Clock clock;
    private final Map<Key, Remembered> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Remembered> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    CreateScreens(Clock clock) {
        this.clock = clock;
    }

    /**
     * The create screen for new issues of a type in a project.
     *
     * @throws JiraException.Refused when there is no such project, or no such type in it, for that person
     */
    CreateScreen find(JiraApi jira, Key key) {
        Optional<CreateScreen> known = recall(key);
        if (known.isPresent()) {
            return known.get();
        }
        long issueTypeId = issueTypeId(jira, key);
        CreateScreen screen = screen(jira, key.project(), issueTypeId);
        remember(key, screen);
        return screen;
    }

    private synchronized Optional<CreateScreen> recall(Key key) {
        return Optional.ofNullable(remembered.get(key))
                .filter(value -> clock.instant().isBefore(value.until()))
                .map(Remembered::screen);
    }

    private synchronized void remember(Key key, CreateScreen screen) {
        remembered.remove(key);
        remembered.put(key, new Remembered(screen, clock.instant().plus(FRESH)));
    }

    /** Asks Jira again next time, since a screen turned out to be another. */
    synchronized void forget(Key key) {
        remembered.remove(key);
    }

    private static long issueTypeId(JiraApi jira, Key key) {
        if (!IssueKeys.isProjectKey(key.project())) {
            throw noProject(key.project(), List.of());
        }
        Page<IssueType> page;
        long start = 0;
        do {
            page = issueTypes(jira, key.project(), start);
            for (IssueType type : page.getValues()) {
                if (type.getName().equals(key.issueType())) {
                    return type.getId();
                }
                start++;
            }
        } while (!page.isLast() && page.getValues().iterator().hasNext());
        throw new ErrorCollection(
                        Map.of(
                                FieldIds.of(IssueField.ISSUE_TYPE),
                                "Project " + key.project() + " has no issue type \"" + key.issueType() + "\""),
                        List.of())
                .refused();
    }

    private static Page<IssueType> issueTypes(JiraApi jira, String project, long start) {
        try {
            return jira.read(
                    "GET issue types of " + project,
                    client -> client.getIssueClient().getCreateIssueMetaProjectIssueTypes(project, start, PAGE));
        } catch (JiraException.Refused e) {
            throw noProject(project, e.words());
        } catch (JiraException.NotFound e) {
            throw noProject(project, List.of());
        }
    }

    private static JiraException noProject(String project, List<String> messages) {
        return new ErrorCollection(
                        Map.of(
                                FieldIds.of(IssueField.PROJECT),
                                "There is no project \"" + project + "\", or this person may not create issues in it"),
                        messages)
                .refused();
    }

    // The Jira client's own parser loses the fields' ids and stops at operations it does not know
    private static CreateScreen screen(JiraApi jira, String project, long issueTypeId) {
        Set<String> fields = new HashSet<>();
        Map<String, String> required = new HashMap<>();
        int start = 0;
        FieldPage page;
        do {
            page = jira.get(
                    "issue/createmeta/" + project + "/issuetypes/" + issueTypeId + "?startAt=" + start + "&maxResults="
                            + PAGE,
                    new FieldPage.Parser());
            fields.addAll(page.ids());
            required.putAll(page.required());
            start += page.ids().size();
        } while (!page.last() && !page.ids().isEmpty());
        return new CreateScreen(issueTypeId, fields, required);
    }

    private record FieldPage(List<String> ids, Map<String, String> required, boolean last) {

        private static final class Parser
                implements com.atlassian.jira.rest.client.internal.json.JsonObjectParser<FieldPage> {

            @Override
            public FieldPage parse(JSONObject page) throws JSONException {
                JSONArray values = Json.neededArray(page, "values");
                List<String> ids = new ArrayList<>();
                Map<String, String> required = new HashMap<>();
                for (JSONObject field : Json.objects(values)) {
                    Json.text(field, "fieldId").ifPresent(id -> {
                        ids.add(id);
                        if (field.optBoolean("required") && !field.optBoolean("hasDefaultValue")) {
                            required.put(id, Json.text(field, "name").orElse(id));
                        }
                    });
                }
                int behind = page.optInt("startAt") + values.length();
                return new FieldPage(ids, required, page.optBoolean("isLast", behind >= page.optInt("total")));
            }
        }
    }
}
