package dev.hindsight.host.jira.search;

import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.IssueType;
import dev.hindsight.host.jira.catalog.Priority;
import dev.hindsight.host.jira.catalog.Status;
import dev.hindsight.host.jira.issue.Comment;
import dev.hindsight.host.jira.issue.Issue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The fields that JQL knows, and what a term on each means. */
final class SearchFields {

    private SearchFields() {}

    /** Fits nothing, with the reason noted, when the field or a value does not exist. */
    static Predicate<Issue> predicate(Clause.Term term, Asking asking) {
        BiFunction<Clause.Term, Asking, Predicate<Issue>> terms = switch (term.field()
                .toLowerCase(Locale.ROOT)) {
            case "project" -> new ValueTerms(issue -> List.of(issue.project().id()), LookUps.project())::predicate;
            case "issuetype", "type" -> values(Field.ISSUE_TYPE, LookUps.choice(IssueType.values()));
            case "status" -> values(Field.STATUS, LookUps.choice(Status.values()));
            case "statuscategory" ->
                new ValueTerms(issue -> List.of(issue.status().category().key()), LookUps.category())::predicate;
            case "priority" -> values(Field.PRIORITY, LookUps.choice(Priority.values()));
            case "resolution" -> values(Field.RESOLUTION, LookUps.resolution());
            case "assignee" -> values(Field.ASSIGNEE, LookUps.person());
            case "reporter" -> values(Field.REPORTER, LookUps.person());
            case "creator" -> values(Field.CREATOR, LookUps.person());
            case "labels" -> new ValueTerms(SearchFields::lowerLabels, LookUps.anyText())::predicate;
            case "id", "key", "issue", "issuekey" -> KeyTerms::predicate;
            case "created", "createddate" ->
                DateTerms.moment(issue -> Optional.of(Instant.ofEpochMilli(issue.created())))::predicate;
            case "updated", "updateddate" ->
                DateTerms.moment(issue -> Optional.of(Instant.ofEpochMilli(issue.updated())))::predicate;
            case "resolved", "resolutiondate" ->
                DateTerms.moment(issue -> issue.value(Field.RESOLUTION_DATE).map(Instant::parse))::predicate;
            case "due", "duedate" -> DateTerms.day(issue -> issue.value(Field.DUE_DATE))::predicate;
            case "summary" -> new TextTerms(issue -> texts(issue, Field.SUMMARY))::predicate;
            case "description" -> new TextTerms(issue -> texts(issue, Field.DESCRIPTION))::predicate;
            case "comment" -> new TextTerms(SearchFields::comments)::predicate;
            case "team", "cf[10100]" -> new TextTerms(issue -> texts(issue, Field.TEAM))::predicate;
            case "text" -> new TextTerms(SearchFields::everything)::predicate;
            default -> SearchFields::unknown;
        };
        return terms.apply(term, asking);
    }

    private static BiFunction<Clause.Term, Asking, Predicate<Issue>> values(Field field, ValueTerms.LookUp lookUp) {
        return new ValueTerms(issue -> texts(issue, field), lookUp)::predicate;
    }

    private static Predicate<Issue> unknown(Clause.Term term, Asking asking) {
        asking.problems().add("Field '" + term.field() + "' does not exist or you do not have permission to view it.");
        return issue -> false;
    }

    private static List<String> texts(Issue issue, Field field) {
        return issue.value(field).stream().toList();
    }

    private static List<String> lowerLabels(Issue issue) {
        return issue.labels().stream()
                .map(label -> label.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> comments(Issue issue) {
        return issue.comments().stream().map(Comment::body).toList();
    }

    private static List<String> everything(Issue issue) {
        List<String> texts = new ArrayList<>(texts(issue, Field.SUMMARY));
        texts.addAll(texts(issue, Field.DESCRIPTION));
        texts.addAll(comments(issue));
        return texts;
    }
}
