package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.internal.json.JsonObjectParser;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.Jira.MarkedIssue;
import dev.hindsight.issue.OriginMarker;
import java.time.Duration;
import java.time.Instant;
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

    /** Those of the ids, which have been checked, whose issues the caller may see, by the index. */
    Set<String> visible(List<String> ids) {
        Jql query = Jql.ALL.isOneOf(ids).orderedBy("key ASC");
        return Set.copyOf(
                new SearchPages(jira, query, List.of("id")).all(issue -> IssueKeys.id(Json.needed(issue, "id"))));
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

    /** The ids of the issues that the caller created within the last minutes, by the index. */
    List<String> createdByCaller(Duration past) {
        return createdWithin(Jql.ALL.isCreatedByCaller(), past);
    }

    /** The ids of the issues that somebody created within the last minutes, by the index. */
    List<String> createdBy(String userName, Duration past) {
        return createdWithin(Jql.ALL.is("creator", userName), past);
    }

    /** The ids of the issues with our label that were created within the last minutes, by the index. */
    List<String> labeled(Duration past) {
        return createdWithin(Jql.ALL.is("labels", DesiredIssueFactory.LABEL), past);
    }

    /** Issues with our label, and others that the caller created, within the last minutes, by the index. */
    List<Issue> labeledOrCreatedByCaller(Duration past) {
        Jql query = Jql.ALL
                .isAnyOf(Jql.ALL.is("labels", DesiredIssueFactory.LABEL), Jql.ALL.isCreatedByCaller())
                .isWithin("created", past.plus(MARGIN))
                .orderedBy("key ASC");
        return new SearchPages(jira, query, IssueParser.FIELDS).all(new IssueParser());
    }

    private List<String> createdWithin(Jql which, Duration past) {
        Jql query = which.isWithin("created", past.plus(MARGIN)).orderedBy("created DESC");
        return new SearchPages(jira, query, List.of("summary")).all(issue -> IssueKeys.id(Json.needed(issue, "id")));
    }

    /** The issue of an id that has been checked, with its mark. */
    MarkedIssue marked(String checkedId) {
        JsonObjectParser<MarkedIssue> parser = found -> new MarkedIssue(new IssueParser().parse(found), marker(found));
        return jira.get("issue/" + checkedId + FIELDS + "&properties=" + NewIssueFields.PROPERTY, parser);
    }

    /** Whether a comment of an issue of an id that has been checked, no older than an instant, has some text in it. */
    boolean isCommented(String checkedId, String text, Instant since) {
        JsonObjectParser<Boolean> parser = reply -> {
            for (JSONObject comment : Json.objects(Json.neededArray(reply, "comments"))) {
                Instant created = IssueParser.moment(Json.needed(comment, "created"))
                        .orElseThrow(() -> new JSONException("No moment of a comment"));
                if (!created.isBefore(since)
                        && Json.text(comment, "body").orElse("").contains(text)) {
                    return true;
                }
            }
            return false;
        };
        return jira.get("issue/" + checkedId + "/comment?orderBy=-created&maxResults=" + Jira.MOST_COMMENTS, parser);
    }

    private static Optional<OriginMarker> marker(JSONObject found) throws JSONException {
        Optional<JSONObject> property =
                Json.object(found, "properties").flatMap(all -> Json.object(all, NewIssueFields.PROPERTY));
        Optional<String> instance = property.flatMap(value -> Json.text(value, "instance"));
        Optional<String> finding = property.flatMap(value -> Json.text(value, "finding"));
        return instance.isPresent() && finding.isPresent()
                ? Optional.of(new OriginMarker(instance.get(), finding.get()))
                : Optional.empty();
    }
}
