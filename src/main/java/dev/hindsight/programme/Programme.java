package dev.hindsight.programme;

import dev.hindsight.connection.ViewableIssues;
import dev.hindsight.figures.Segments;
import dev.hindsight.issue.IssueId;
import dev.hindsight.status.Progress;
import dev.hindsight.status.VisibleItem;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a number of postmortems has come, for one reader: of what the reader may not view nothing is in it, in no number either.
 *
 * @param pages the postmortems, most urgent first
 * @param progress the items of all of them; findings that share an issue, which the reader sees, count once
 * @param segments into what the same items fall
 */
public record Programme(List<PostmortemPage> pages, Progress progress, Segments segments) {

    public Programme {
        pages = List.copyOf(pages);
    }

    /** Why Jira has not said of each issue whether the reader may see it; empty when that is known of all. */
    public Optional<ViewableIssues.Failure> unchecked() {
        return pages.stream()
                .flatMap(page -> page.items().stream())
                .flatMap(seen -> seen.unchecked().stream())
                .max(Comparator.comparing(ViewableIssues.Failure::at));
    }

    /** What the reader sees of these pages, in any order. */
    static Programme of(List<PostmortemPage> pages) {
        Set<IssueId> counted = new HashSet<>();
        List<VisibleItem> items = pages.stream()
                .flatMap(page -> page.items().stream())
                .filter(item -> item.issueId().map(counted::add).orElse(true))
                .toList();
        return new Programme(
                pages.stream().sorted(PostmortemPage.URGENT_FIRST).toList(), Progress.of(items), Segments.of(items));
    }
}
