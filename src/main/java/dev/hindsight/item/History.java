package dev.hindsight.item;

import dev.hindsight.issue.IssueSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tells which lines of history a change of an item makes. Pure; threads may share it. */
public final class History {

    private History() {}

    /** The line with which an item's history begins. */
    public static Change begun(ActionItem item, Instant at) {
        return new Change(
                item.uid(),
                at,
                item.schedule().actor(),
                Change.What.CREATED,
                "",
                item.state().value());
    }

    /** The lines for what differs between an item before and after; empty when nothing of note does. */
    public static List<Change> between(ActionItem before, ActionItem after, Instant at) {
        List<Change> changes = new ArrayList<>();
        compare(
                changes,
                before,
                after,
                at,
                Change.What.STATE,
                item -> item.state().value());
        compare(changes, before, after, at, Change.What.ISSUE, History::issue);
        compare(changes, before, after, at, Change.What.STATUS, History::status);
        compare(changes, before, after, at, Change.What.OWNER, History::owner);
        compare(changes, before, after, at, Change.What.DUE, History::due);
        return changes;
    }

    private static void compare(
            List<Change> changes,
            ActionItem before,
            ActionItem after,
            Instant at,
            Change.What what,
            Function<ActionItem, String> value) {
        String old = value.apply(before);
        String now = value.apply(after);
        if (!old.equals(now)) {
            changes.add(new Change(after.uid(), at, after.schedule().actor(), what, old, now));
        }
    }

    private static String issue(ActionItem item) {
        return item.issue()
                .map(snapshot -> snapshot.id().linkId() + " " + snapshot.id().issueId())
                .orElse("");
    }

    private static String status(ActionItem item) {
        return item.issue()
                .map(snapshot -> snapshot.category().value() + " " + snapshot.statusName())
                .orElse("");
    }

    // Owner and due date are the ticket's; what the page said before there was one is in the page's own history
    private static String owner(ActionItem item) {
        return item.issue().flatMap(IssueSnapshot::assignee).orElse("");
    }

    private static String due(ActionItem item) {
        return item.issue().flatMap(IssueSnapshot::due).map(LocalDate::toString).orElse("");
    }
}
