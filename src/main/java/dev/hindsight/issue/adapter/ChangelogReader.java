package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.internal.json.JsonObjectParser;
import dev.hindsight.issue.Changelog;
import dev.hindsight.issue.Changelog.Author;
import dev.hindsight.issue.Changelog.Field;
import dev.hindsight.issue.JiraException;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/**
 * Reads changelogs. Jira tells people in them by user key and statuses by id, and the names that were shown at that time
 * beside them: names are no identity, so keys are looked up, and what cannot be looked up stays a key.
 */
final class ChangelogReader {

    /** The people of the issue itself are those whom its changelog names most. */
    private static final List<String> FIELDS = List.of("assignee", "reporter");

    private static final String EXPANSION = "changelog";

    private final JiraApi jira;
    private final Users users;
    private final StatusCategories categories;
    private final Map<String, Optional<String>> namesByKey = new HashMap<>();

    ChangelogReader(JiraApi jira, Users users, StatusCategories categories) {
        this.jira = jira;
        this.users = users;
        this.categories = categories;
    }

    /**
     * A changelog as Jira gives it.
     *
     * @param people the user names of the people whom the issue's JSON names, by user key
     */
    private record Raw(String issueId, boolean complete, List<Item> items, Map<String, Optional<String>> people) {}

    /** A person by the user name, or by the user key where Jira gives no name. */
    private record Person(String name, String displayName) {}

    /** One field of one change, its values by id and as they were shown then; empty texts for none. */
    private record Item(
            String id,
            Instant at,
            Optional<Person> author,
            Field field,
            String from,
            String fromName,
            String to,
            String toName) {}

    /** The changelogs of issues after an instant, by id; the ids have been checked. */
    Map<String, Changelog> of(List<String> ids, Instant after) {
        Map<String, Changelog> read = new HashMap<>();
        for (Raw raw : raw(ids, after)) {
            namesByKey.putAll(raw.people());
            read.put(
                    raw.issueId(),
                    new Changelog(
                            raw.complete(),
                            raw.items().stream().map(this::entry).toList()));
        }
        return read;
    }

    private Collection<Raw> raw(List<String> ids, Instant after) {
        Parser parser = new Parser(after);
        if (ids.size() == 1) {
            String fields = "?fields=" + String.join(",", FIELDS) + "&expand=" + EXPANSION;
            return List.of(jira.get("issue/" + ids.get(0) + fields, parser));
        }
        Jql query = Jql.ALL.isOneOf(ids).orderedBy("key ASC");
        return new SearchPages(jira, query, FIELDS, List.of(EXPANSION)).all(parser);
    }

    private Changelog.Entry entry(Item item) {
        return new Changelog.Entry(
                item.id(),
                item.at(),
                item.author().map(this::author),
                item.field(),
                value(item.field(), item.from(), item.fromName()),
                value(item.field(), item.to(), item.toName()));
    }

    private Author author(Person person) {
        Optional<String> userKey = users.find(person.name())
                .filter(user -> user.userName().equalsIgnoreCase(person.name()))
                .map(User::key);
        return new Author(userKey, person.name(), person.displayName());
    }

    private String value(Changelog.Field field, String value, String shown) {
        return value.isEmpty()
                ? ""
                : switch (field) {
                    case STATUS -> categories.of(jira, value).with(shown);
                    case ASSIGNEE ->
                        namesByKey.computeIfAbsent(value, this::name).orElse(value);
                    case DUE, PRIORITY -> value;
                    case RESOLUTION -> shown;
                };
    }

    /** The user name of a user key; empty when the caller may not know, or there is no such account any more. */
    private Optional<String> name(String key) {
        try {
            return jira.get(
                    "user?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8),
                    (JsonObjectParser<Optional<String>>) user -> Json.text(user, "name"));
        } catch (JiraException e) {
            if (e.concernsTheLink()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * Reads the changelog in an issue's JSON as far as we follow it: in whatever order it comes, cut short or not, with changes
     * that name nobody. A custom field may have the name of a field of Jira's; the kind of field tells them apart.
     */
    private static final class Parser implements JsonObjectParser<Raw> {

        private static final Map<String, Field> FIELDS = Map.of(
                "status", Field.STATUS,
                "assignee", Field.ASSIGNEE,
                "duedate", Field.DUE,
                "resolution", Field.RESOLUTION,
                "priority", Field.PRIORITY);

        private static final int DAY = "2026-12-31".length();

        private final Instant after;

        /** @param after what was changed until then is left out */
        Parser(Instant after) {
            this.after = after;
        }

        @Override
        public Raw parse(JSONObject issue) throws JSONException {
            JSONObject changelog = Json.neededObject(issue, "changelog");
            JSONArray histories = Json.neededArray(changelog, "histories");
            List<JSONObject> changes = Json.objects(histories);
            Map<String, Optional<String>> people = new HashMap<>();
            Json.object(issue, "fields")
                    .ifPresent(fields -> Stream.of("assignee", "reporter")
                            .flatMap(name -> Json.object(fields, name).stream())
                            .forEach(person -> add(people, person)));
            List<Item> items = new ArrayList<>();
            for (JSONObject change : changes) {
                Json.object(change, "author").ifPresent(author -> add(people, author));
                items.addAll(items(change));
            }
            items.sort(Comparator.comparing(Item::at).thenComparing(Item::id, Parser::compareIds));
            return new Raw(Json.needed(issue, "id"), changelog.optInt("total", 0) <= histories.length(), items, people);
        }

        private static int compareIds(String one, String other) {
            return one.length() == other.length()
                    ? one.compareTo(other)
                    : Integer.compare(one.length(), other.length());
        }

        private static void add(Map<String, Optional<String>> people, JSONObject person) {
            Json.text(person, "key").ifPresent(key -> people.put(key, Json.text(person, "name")));
        }

        private List<Item> items(JSONObject change) throws JSONException {
            Instant at = IssueParser.moment(Json.needed(change, "created"))
                    .orElseThrow(() -> new JSONException("No moment in created"));
            if (!at.isAfter(after)) {
                return List.of();
            }
            String id = Json.needed(change, "id");
            Optional<Person> author = Json.object(change, "author").flatMap(Parser::person);
            List<Item> items = new ArrayList<>();
            for (JSONObject item : Json.objects(Json.neededArray(change, "items"))) {
                Optional<Field> field = Json.text(item, "fieldtype")
                        .filter("jira"::equals)
                        .flatMap(kind -> Json.text(item, "field"))
                        .flatMap(name -> Optional.ofNullable(FIELDS.get(name)));
                field.ifPresent(known -> items.add(new Item(
                        id,
                        at,
                        author,
                        known,
                        value(known, item, "from"),
                        Json.text(item, "fromString").orElse(""),
                        value(known, item, "to"),
                        Json.text(item, "toString").orElse(""))));
            }
            return items;
        }

        private static Optional<Person> person(JSONObject author) {
            return Json.text(author, "name")
                    .or(() -> Json.text(author, "key"))
                    .map(name ->
                            new Person(name, Json.text(author, "displayName").orElse(name)));
        }

        private static String value(Field field, JSONObject item, String name) {
            String value = Json.text(item, name).orElse("");
            return field == Field.DUE && value.length() > DAY ? value.substring(0, DAY) : value;
        }
    }
}
