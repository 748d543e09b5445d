package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.internal.json.JsonObjectParser;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.Jira.MarkedIssue;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.OriginMarker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;

/** Reads issues: one by its name, or those that a query finds. */
final class IssueReader {

    /** How much further back issues are looked for, since two machines' clocks differ. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final String FIELDS = "?fields=" + String.join(",", IssueParser.FIELDS);

    private final JiraApi jira;

    IssueReader(JiraApi jira) {
        this.jira = jira;
    }

    /** The issue of an id or key that has been checked. */
    Issue named(String checkedName) {
        return jira.get("issue/" + checkedName + FIELDS, new IssueParser());
    }

    /** Issues by their ids, which have been checked, by the index. */
    List<Issue> ofIds(List<String> ids) {
        Jql query = Jql.ALL.isOneOf(ids).orderedBy("key ASC");
        return new SearchPages(jira, query, IssueParser.FIELDS).all(new IssueParser());
    }

    /** Issues of the projects that changed within the last minutes, by the index. */
    List<Issue> changedWithin(Set<String> projects, Duration past) {
        if (projects.isEmpty()) {
            return List.of();
        }
        Jql changed = Jql.ALL
                .isOneOf("project", projects.stream().sorted().toList())
                .isWithin("updated", past)
                .orderedBy("key ASC");
        return new SearchPages(jira, changed, IssueParser.FIELDS).all(new IssueParser());
    }

    /** Issues that the actor reported in a project within the last minutes, and that carry a marker. */
    List<MarkedIssue> marked(String project, Duration past) {
        Jql reported = Jql.ALL
                .is("project", project)
                .isReportedByCaller()
                .isWithin("created", past.plus(MARGIN))
                .orderedBy("created DESC");
        List<String> candidates =
                new SearchPages(jira, reported, List.of("summary")).all(issue -> Json.needed(issue, "id"));
        List<MarkedIssue> marked = new ArrayList<>();
        for (String candidate : candidates) {
            proven(IssueKeys.id(candidate)).ifPresent(marked::add);
        }
        return marked;
    }

    private Optional<MarkedIssue> proven(String issueId) {
        JsonObjectParser<Optional<MarkedIssue>> parser = IssueReader::marked;
        try {
            return jira.get("issue/" + issueId + FIELDS + "&properties=" + NewIssueFields.PROPERTY, parser);
        } catch (JiraException.NotFound e) {
            return Optional.empty();
        }
    }

    private static Optional<MarkedIssue> marked(JSONObject found) throws JSONException {
        Optional<JSONObject> property =
                Json.object(found, "properties").flatMap(all -> Json.object(all, NewIssueFields.PROPERTY));
        Optional<String> instance = property.flatMap(value -> Json.text(value, "instance"));
        Optional<String> finding = property.flatMap(value -> Json.text(value, "finding"));
        return instance.isPresent() && finding.isPresent()
                ? Optional.of(new MarkedIssue(
                        new IssueParser().parse(found), new OriginMarker(instance.get(), finding.get())))
                : Optional.empty();
    }
}
