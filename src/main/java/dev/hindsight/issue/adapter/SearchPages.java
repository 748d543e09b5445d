package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.internal.json.JsonObjectParser;
import dev.hindsight.issue.JiraException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/**
 * Reads the whole result of a query, page by page in the server's own page size. When the result shrinks while it is
 * read, issues may have slipped over a page's edge, and it is read again. Keys and ids are no way to go on from: Jira
 * compares them within one project only, and not at all once the issue has moved.
 */
final class SearchPages {

    private static final int PAGE = 200;
    private static final int ROUNDS = 3;

    private final JiraApi jira;
    private final Jql query;
    private final List<String> fields;
    private final List<String> expand;

    SearchPages(JiraApi jira, Jql query, List<String> fields) {
        this(jira, query, fields, List.of());
    }

    /** The same with more than the fields of each issue. */
    SearchPages(JiraApi jira, Jql query, List<String> fields, List<String> expand) {
        this.jira = jira;
        this.query = query;
        this.fields = fields;
        this.expand = expand;
    }

    private record Page(int size, int total, int window, List<JSONObject> issues) {

        static Page parse(JSONObject page) throws JSONException {
            return new Page(
                    page.getInt("maxResults"),
                    page.getInt("total"),
                    page.optInt("maxResultWindow", Integer.MAX_VALUE),
                    Json.objects(Json.neededArray(page, "issues")));
        }
    }

    /** All issues of the result, each once. */
    <T> List<T> all(JsonObjectParser<T> parser) {
        Map<String, T> found = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (read(parser, found)) {
                break;
            }
        }
        return List.copyOf(found.values());
    }

    private <T> boolean read(JsonObjectParser<T> parser, Map<String, T> found) {
        int total = 0;
        int window = Integer.MAX_VALUE;
        boolean steady = true;
        int start = 0;
        do {
            Page page = jira.ask("search", question(start, Math.min(PAGE, window - start)), Page::parse);
            page.issues().forEach(issue -> found.put(id(issue), parsed(parser, issue)));
            steady &= page.total() >= total;
            total = page.total();
            if (page.issues().isEmpty()) {
                break;
            }
            window = page.window();
            start += page.size() > 0 ? page.size() : page.issues().size();
            if (start < total && start >= window) {
                throw new JiraException.TooMuch("Jira shows only " + window + " of " + total + " issues");
            }
        } while (start < total);
        return steady;
    }

    private JSONObject question(int start, int size) {
        JSONObject question = Json.of("jql", query.text());
        Json.with(question, "startAt", start);
        Json.with(question, "maxResults", size);
        Json.with(question, "fields", Json.list(fields));
        if (!expand.isEmpty()) {
            Json.with(question, "expand", Json.list(expand));
        }
        return Json.with(question, "validateQuery", false);
    }

    private static String id(JSONObject issue) {
        return parsed(found -> Json.needed(found, "id"), issue);
    }

    private static <T> T parsed(JsonObjectParser<T> parser, JSONObject issue) {
        try {
            return parser.parse(issue);
        } catch (JSONException e) {
            throw new JiraException.WrongAnswer("Jira found an issue that cannot be read", null);
        }
    }
}
