package dev.hindsight.item;

import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which lines of history a change of an item makes. */
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
        Lines lines = new Lines(after, at, new ArrayList<>());
        lines.add(Change.What.STATE, before.state().value(), after.state().value());
        lines.add(Change.What.ISSUE, issue(before), issue(after));
        Optional<IssueSnapshot> was = before.issue();
        after.issue().ifPresent(now -> {
            if (was.isPresent()) {
                // The status of an issue that was just created is not known before it is read
                if (!was.get().statusName().isEmpty() || now.category() != StatusCategory.NEW) {
                    lines.add(Change.What.STATUS, status(was.get()), status(now));
                }
                lines.add(Change.What.OWNER, owner(was.get()), owner(now));
                lines.add(Change.What.DUE, due(was.get()), due(now));
            } else if (now.category() != StatusCategory.NEW) {
                // What a new issue says is what the page said; of one that was there before, its status is news
                lines.add(Change.What.STATUS, "", status(now));
            }
        });
        return lines.all();
    }

    private record Lines(ActionItem item, Instant at, List<Change> all) {
        void add(Change.What what, String old, String now) {
            if (!old.equals(now)) {
                all.add(new Change(item.uid(), at, item.schedule().actor(), what, old, now));
            }
        }
    }

    private static String issue(ActionItem item) {
        return item.issue()
                .map(snapshot -> snapshot.id().linkId() + " " + snapshot.id().issueId())
                .orElse("");
    }

    private static String status(IssueSnapshot snapshot) {
        return snapshot.category().value() + " " + snapshot.statusName();
    }

    private static String owner(IssueSnapshot snapshot) {
        return snapshot.assignee().orElse("");
    }

    private static String due(IssueSnapshot snapshot) {
        return snapshot.due().map(LocalDate::toString).orElse("");
    }
}
