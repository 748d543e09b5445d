package dev.hindsight.simulation;

import dev.hindsight.approval.InMemoryApprovals;
import dev.hindsight.assessment.CheckSettings;
import dev.hindsight.assessment.InMemoryAssessments;
import dev.hindsight.connection.InMemoryLinkStates;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.InMemoryItemCursor;
import dev.hindsight.scan.InMemoryTrackedPages;
import dev.hindsight.settings.InMemorySettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** What all nodes share, the wiki's pages among it. It can lose what was written last. */
final class Database {

    private static final Duration FORGOTTEN = Duration.ofSeconds(1);

    private record Undo(Instant at, Runnable undo) {}

    final InMemoryActionItems items;
    final InMemoryItemCursor cursor;
    final InMemoryTrackedPages scans = new InMemoryTrackedPages();
    final InMemoryAssessments assessments = new InMemoryAssessments();
    final InMemoryApprovals approvals = new InMemoryApprovals();
    final InMemoryLinkStates links = new InMemoryLinkStates();
    final InMemorySettings settings = new InMemorySettings();
    final WrittenPages pages = new WrittenPages();
    private final Clock clock;
    private final Deque<Undo> undos = new ArrayDeque<>();

    Database(Clock clock) {
        this.clock = clock;
        items = new InMemoryActionItems(clock);
        cursor = new InMemoryItemCursor(items);
        settings.store(
                Optional.empty(),
                Map.of(
                        IssueSettings.LINK,
                        World.LINK,
                        IssueSettings.PROJECT,
                        "OPS",
                        CheckSettings.ASK_OWNER_IN_JIRA,
                        "yes"));
    }

    /** Remembers how a part is before it is written, by the part's name as steps have it. */
    void remember(String part) {
        undos.addLast(new Undo(clock.instant(), saved(part)));
        Instant kept = clock.instant().minus(FORGOTTEN);
        while (undos.getFirst().at().isBefore(kept)) {
            undos.removeFirst();
        }
    }

    private Runnable saved(String part) {
        return switch (part) {
            case "items" -> items.saved();
            case "scans" -> scans.saved();
            case "approvals" -> approvals.saved();
            case "links" -> links.saved();
            case "pages" -> pages.saved();
            default -> throw new IllegalArgumentException("The database has no part " + part);
        };
    }

    /** Everything is again as it was a second ago. */
    void forgetLastSecond() {
        Instant kept = clock.instant().minus(FORGOTTEN);
        while (!undos.isEmpty() && !undos.getLast().at().isBefore(kept)) {
            undos.removeLast().undo().run();
        }
        undos.clear();
    }
}
