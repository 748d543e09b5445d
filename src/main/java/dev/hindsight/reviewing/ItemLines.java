package dev.hindsight.reviewing;

import dev.hindsight.item.Change;
import dev.hindsight.item.Histories;
import dev.hindsight.status.VisibleItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The histories of a page's items, each in its order, without what tells of issues that are not for the reader. */
final class ItemLines {

    private final Histories histories;

    ItemLines(Histories histories) {
        this.histories = histories;
    }

    /** What happened to an item, oldest first. */
    List<Change> of(VisibleItem seen) {
        return histories.byItem().getOrDefault(seen.uid(), List.of()).stream()
                .filter(line -> !line.tellsOfIssue() || !seen.isIssueHidden())
                .toList();
    }

    /** The day on which something happened. */
    LocalDate day(Instant at) {
        return histories.day(at);
    }
}
