package dev.hindsight.host.jira.search;

import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.issue.Issue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The order of search results. */
final class SearchOrder {

    private static final Comparator<Issue> BY_KEY =
            Comparator.comparing((Issue issue) -> issue.project().key()).thenComparingLong(KeyTerms::number);

    private SearchOrder() {}

    /** Without an ORDER BY the newest issue comes first. */
    static Comparator<Issue> of(List<Query.Sort> sorts, Asking asking) {
        Comparator<Issue> order = Comparator.comparing(issue -> "");
        for (Query.Sort sort : sorts) {
            Optional<Comparator<Issue>> single = ascending(sort.field());
            if (single.isEmpty()) {
                asking.problems()
                        .add("Not able to sort using field '" + sort.field()
                                + "'. The field does not exist or you do not have permission to view it.");
                continue;
            }
            order = order.thenComparing(sort.descending() ? single.get().reversed() : single.get());
        }
        return order.thenComparing(Comparator.comparingLong(Issue::id).reversed());
    }

    private static Optional<Comparator<Issue>> ascending(String field) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "id" -> Optional.of(Comparator.comparingLong(Issue::id));
            case "key", "issue", "issuekey" -> Optional.of(BY_KEY);
            case "created", "createddate" -> Optional.of(Comparator.comparingLong(Issue::created));
            case "updated", "updateddate" -> Optional.of(Comparator.comparingLong(Issue::updated));
            case "project" ->
                Optional.of(Comparator.comparing(issue -> issue.project().key()));
            case "status" -> Optional.of(Comparator.comparing(Issue::status));
            // The first id is the most urgent priority, which Jira puts last when ascending
            case "priority" -> Optional.of(text(Field.PRIORITY).reversed());
            case "due", "duedate" -> Optional.of(text(Field.DUE_DATE));
            case "summary" -> Optional.of(text(Field.SUMMARY));
            case "assignee" -> Optional.of(text(Field.ASSIGNEE));
            case "reporter" -> Optional.of(text(Field.REPORTER));
            case "resolution" -> Optional.of(text(Field.RESOLUTION));
            case "issuetype", "type" -> Optional.of(text(Field.ISSUE_TYPE));
            case "resolved", "resolutiondate" -> Optional.of(text(Field.RESOLUTION_DATE));
            default -> Optional.empty();
        };
    }

    private static Comparator<Issue> text(Field field) {
        return Comparator.comparing(issue ->
                issue.value(field).map(text -> text.toLowerCase(Locale.ROOT)).orElse("\uffff"));
    }
}
