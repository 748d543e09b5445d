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
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /**
     * What can be given when an issue of a type is created in a project.
     *
     * @param issueTypeId id of the issue type
     * @param names names, by id, of the fields on the create screen
     * @param required names, by id, in the order of the screen, of those fields that must be given because Jira has no default for them
     */
    record CreateScreen(long issueTypeId, Map<String, String> names, Map<String, String> required) {

        CreateScreen {
            names = Map.copyOf(names);
            required = Collections.unmodifiableMap(new LinkedHashMap<>(required));
        }

        /** Whether a field is on it. */
        boolean offers(String fieldId) {
            return names.containsKey(fieldId);
        }
    }

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

    /** The type of an id or, where none has it, of a name as the person sees it. */
    private static long issueTypeId(JiraApi jira, Key key) {
        List<IssueType> types = issueTypes(jira, key.project());
        return Stream.<Predicate<IssueType>>of(
                        type -> String.valueOf(type.getId()).equals(key.issueType()),
                        type -> type.getName().equals(key.issueType()),
                        type -> type.getName().equalsIgnoreCase(key.issueType()))
                .flatMap(right -> types.stream().filter(right))
                .findFirst()
                .map(IssueType::getId)
                .orElseThrow(() -> noType(key));
    }

    private static JiraException noType(Key key) {
        return new ErrorCollection(
                        Map.of(
                                FieldIds.of(IssueField.ISSUE_TYPE),
                                "Project " + key.project() + " has no issue type \"" + key.issueType() + "\""),
                        List.of())
                .refused();
    }

    /**
     * The issue types of a project, as the person sees them.
     *
     * @throws JiraException.Refused when there is no such project for that person
     */
    static List<IssueType> issueTypes(JiraApi jira, String project) {
        if (!IssueKeys.isProjectKey(project)) {
            throw noProject(project, List.of());
        }
        List<IssueType> types = new ArrayList<>();
        Page<IssueType> page;
        do {
            page = issueTypes(jira, project, types.size());
            page.getValues().forEach(types::add);
        } while (!page.isLast() && page.getValues().iterator().hasNext());
        return types;
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
        Map<String, String> names = new HashMap<>();
        Map<String, String> required = new HashMap<>();
        int start = 0;
        FieldPage page;
        do {
            page = jira.get(
                    "issue/createmeta/" + project + "/issuetypes/" + issueTypeId + "?startAt=" + start + "&maxResults="
                            + PAGE,
                    new FieldPage.Parser());
            names.putAll(page.names());
            required.putAll(page.required());
            start += page.names().size();
        } while (!page.last() && !page.names().isEmpty());
        return new CreateScreen(issueTypeId, names, required);
    }

    private record FieldPage(Map<String, String> names, Map<String, String> required, boolean last) {

        private static final class Parser
                implements com.atlassian.jira.rest.client.internal.json.JsonObjectParser<FieldPage> {

            @Override
            public FieldPage parse(JSONObject page) throws JSONException {
                JSONArray values = Json.neededArray(page, "values");
                Map<String, String> names = new HashMap<>();
                Map<String, String> required = new HashMap<>();
                for (JSONObject field : Json.objects(values)) {
                    Json.text(field, "fieldId").ifPresent(id -> {
                        String name = Json.text(field, "name").orElse(id);
                        names.put(id, name);
                        if (field.optBoolean("required") && !field.optBoolean("hasDefaultValue")) {
                            required.put(id, name);
                        }
                    });
                }
                int behind = page.optInt("startAt") + values.length();
                return new FieldPage(names, required, page.optBoolean("isLast", behind >= page.optInt("total")));
            }
        }
    }
}
