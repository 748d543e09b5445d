package dev.hindsight.item;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.Change.Source;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells which lines of history a change of an item makes. */
public final class History {

    /** Oldest first, and before all how it began: Jira tells what happened to its issue by a clock that may be behind ours. */
    public static final Comparator<Change> ORDER = Comparator.comparing(
                    (Change line) -> line.what() != Change.What.CREATED)
            .thenComparing(Change::at);

    private History() {}

    /** The line with which an item's history begins. */
    public static Change begun(ActionItem item, Cause cause, Instant at) {
        HistoryLines lines = new HistoryLines(item, cause, at);
        lines.created();
        return lines.all().get(0);
    }

    /** The lines for what differs between an item before and after; empty when nothing of note does. */
    public static List<Change> between(ActionItem before, ActionItem after, Cause cause, Instant at) {
        HistoryLines lines = new HistoryLines(after, cause, at);
        if (!before.equals(after)) {
            lines.decision(before);
        }
        lines.state(before.state());
        lines.issue(issue(before), issue(after));
        lines.page(page(before), page(after));
        lines.impact(before.finding().impact(), after.finding().impact());
        after.issue()
                .ifPresent(now -> before.issue().ifPresentOrElse(was -> lines.read(was, now), () -> lines.found(now)));
        return lines.all();
    }

    /** Whether two readings of an issue differ in what history follows, so that Jira's changelog is worth reading. */
    public static boolean differ(IssueSnapshot before, IssueSnapshot after) {
        return HistoryLines.differ(before, after);
    }

    /** Whether lines may tell what an item's history has already. */
    public static boolean mayBeKnown(List<Change> lines) {
        return lines.stream().anyMatch(line -> line.factKey().isPresent() || isFromJira(line));
    }

    /**
     * The lines that tell something new: no fact is written twice, and no difference that the last line of its kind has
     * brought about already.
     *
     * @param known the item's history, oldest first
     */
    public static List<Change> news(List<Change> known, List<Change> lines) {
        return lines.stream()
                .filter(line -> line.factKey().isPresent() ? !has(known, line) : !isLast(known, line))
                .toList();
    }

    /**
     * That an item's issue was closed: when it entered a status of the category done and has been in one ever since. That its
     * resolution changes moves nothing. Jira's changelog tells when that was; where it does not, the issue's last change does.
     *
     * @param before what was known of it
     * @param item the item as it is now
     * @param news the lines that brought it there
     * @return empty while the issue is not closed
     */
    public static Optional<Closing> closing(Optional<Closing> before, ActionItem item, List<Change> news) {
        if (item.issue().filter(IssueSnapshot::isClosed).isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> closed = before.map(Closing::at);
        for (Change line : news) {
            closed = line.what() == Change.What.STATUS ? closedAfter(closed, line) : closed;
        }
        Instant at = closed.or(() -> item.issue().flatMap(IssueSnapshot::updated))
                .orElseGet(() -> item.issue().orElseThrow().readAt());
        return before.filter(known -> known.at().equals(at))
                .or(() -> Optional.of(new Closing(at, item.finding().text(FindingField.SUCCESS))));
    }

    /**
     * When an issue was closed, after one more line on its status: a status that is done as well moves nothing, and one that was not
     * before it begins anew, also where no line told that it was reopened.
     *
     * @param before the same before that line; empty while it was not closed
     */
    public static Optional<Instant> closedAfter(Optional<Instant> before, Change status) {
        if (!StatusCategory.isDone(status.newValue())) {
            return Optional.empty();
        }
        return before.filter(since -> StatusCategory.isDone(status.oldValue())).or(() -> Optional.of(status.at()));
    }

    private static boolean has(List<Change> known, Change fact) {
        return known.stream().anyMatch(line -> line.factKey().equals(fact.factKey()));
    }

    private static boolean isLast(List<Change> known, Change difference) {
        Optional<Change> last =
                known.stream().filter(line -> line.what() == difference.what()).reduce((first, second) -> second);
        return isFromJira(difference)
                && last.filter(line -> line.newValue().equals(difference.newValue()))
                        .isPresent();
    }

    private static boolean isFromJira(Change line) {
        return line.source().filter(source -> source == Source.JIRA).isPresent();
    }

    private static String page(ActionItem item) {
        return String.valueOf(item.location().pageId());
    }

    private static String issue(ActionItem item) {
        return item.issue()
                .map(snapshot -> snapshot.id().linkId() + " " + snapshot.id().issueId())
                .orElse("");
    }
}
