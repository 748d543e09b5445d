package dev.hindsight.health;

import dev.hindsight.audit.AuditLog;
import dev.hindsight.authoring.FormEdits;
import dev.hindsight.connection.Connections;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Backlog;
import dev.hindsight.item.Change;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out how the plugin is doing. It asks no Jira. */
public final class CheckHealth {

    /** The one that waits longest is among those that were found first, unless its finding was incomplete for long. */
    private static final int MOST_COMPARED = 100;

    /** So much of what people did last is told. */
    public static final int MOST_TOLD = 50;

    /** So many lines of the log are read for that: one save of settings leaves many, and is told at once. */
    private static final int MOST_READ = 10 * MOST_TOLD;

    private static final Duration LONG = Duration.ofDays(1);

    /** What is due is done each minute, unless there is very much, or something is wrong. */
    private static final Duration OVERDUE = Duration.ofMinutes(10);

    private final Backlog backlog;
    private final ActionItems items;
    private final PageScanner scanner;
    private final Connections connections;
    private final AuditLog log;
    private final FormEdits edits;
    private final Settings settings;
    private final Clock clock;

    public CheckHealth(
            Backlog backlog,
            ActionItems items,
            PageScanner scanner,
            Connections connections,
            AuditLog log,
            FormEdits edits,
            Settings settings,
            Clock clock) {
        this.backlog = backlog;
        this.items = items;
        this.scanner = scanner;
        this.connections = connections;
        this.log = log;
        this.edits = edits;
        this.settings = settings;
        this.clock = clock;
    }

    /** How it is doing now. */
    public Health now() {
        Instant now = clock.instant();
        return new Health(
                now,
                settings.site().get(IssueSettings.LINK).isPresent(),
                backlog.byState(),
                new Health.Pending(backlog.due(now), backlog.dueSince(now.minus(OVERDUE)), backlog.scheduledAfter(now)),
                scanner.state(),
                longestWaiting(now),
                backlog.stuckSince(now.minus(LONG)),
                backlog.blocked(),
                new Health.DroppedEdits(edits.countDropped(), edits.dropped(MOST_TOLD)),
                connections.states(),
                log.newest(MOST_READ),
                decisions());
    }

    private List<Health.Decision> decisions() {
        List<Change> lines = items.decisions(MOST_TOLD);
        Map<String, ActionItem> decided =
                items.findAll(lines.stream().map(Change::itemUid).distinct().toList()).stream()
                        .collect(Collectors.toMap(ActionItem::uid, item -> item));
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(decided.get(line.itemUid())).stream()
                        .map(item -> new Health.Decision(item, line)))
                .toList();
    }

    private Optional<Health.Waiting> longestWaiting(Instant now) {
        return backlog.waiting(MOST_COMPARED).stream()
                .map(item -> new Health.Waiting(item, since(item, now)))
                .min(Comparator.comparing(Health.Waiting::since));
    }

    /** When the item was last made to wait: its history knows. */
    private Instant since(ActionItem item, Instant now) {
        List<Change> states = items.history(item.uid()).stream()
                .filter(change -> change.what() == Change.What.STATE || change.what() == Change.What.CREATED)
                .toList();
        return states.isEmpty() ? now : states.get(states.size() - 1).at();
    }
}
