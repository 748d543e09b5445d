package dev.hindsight.reviewing;

import dev.hindsight.finding.Finding;
import dev.hindsight.item.Change;
import dev.hindsight.item.Histories;
import dev.hindsight.item.History;
import dev.hindsight.status.VisibleItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The histories of a page's items, each in its order, without what tells of issues that are not for the reader. */
final class ItemLines {

    private final Histories histories;
    private final Map<String, List<Change>> byItem = new HashMap<>();

    ItemLines(Histories histories) {
        this.histories = histories;
        List<Change> ordered = new ArrayList<>(histories.lines());
        // Of lines of one moment, those that were written last come first
        Collections.reverse(ordered);
        ordered.sort(History.ORDER);
        ordered.forEach(line ->
                byItem.computeIfAbsent(line.itemUid(), uid -> new ArrayList<>()).add(line));
    }

    /** What happened to an item, oldest first. */
    List<Change> of(VisibleItem seen) {
        return byItem.getOrDefault(seen.uid(), List.of()).stream()
                .filter(line -> !line.tellsOfIssue() || !seen.isIssueHidden())
                .toList();
    }

    /** The day on which something happened. */
    LocalDate day(Instant at) {
        return histories.day(at);
    }

    /** A day as a history has it; empty for none, and for what is no day. */
    static Optional<LocalDate> day(String text) {
        return Finding.day(text);
    }
}
