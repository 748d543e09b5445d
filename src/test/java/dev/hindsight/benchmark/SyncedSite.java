package dev.hindsight.benchmark;

import dev.hindsight.frame.TestDatabase;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueEdit;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.adapter.ChangeRow;
import dev.hindsight.item.adapter.ItemRow;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.sync.FindingMarkup;
import dev.hindsight.sync.Node;
import dev.hindsight.sync.Ports;
import dev.hindsight.sync.World;
import dev.hindsight.wiki.PageBuilder;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The whole engine over tables, with a Jira in memory that counts its calls. */
final class SyncedSite {

    /** Findings on each of its pages. */
    static final int ON_A_PAGE = 200;

    private static final String STATUS = "<ac:structured-macro ac:name=\"postmortem-status\"/>";

    private final TestDatabase database;
    private final World world = new World();
    private final Ports ports;
    private final Node node;
    private List<String> changed = List.of();

    /** Empties the database. */
    SyncedSite(TestDatabase database) throws SQLException {
        this.database = database;
        database.empty();
        ports = Ports.inTables(world, database.activeObjects());
        node = new Node(world, ports);
        node.installation.id();
    }

    /** Alice publishes a page with findings, and what is due at once is done. */
    void publish(long pageId, int findings) {
        node.publish(pageId, body(pageId, findings));
        if (!node.executor.failures().isEmpty()) {
            throw new AssertionError(node.executor.failures().get(0));
        }
    }

    private static String body(long pageId, int findings) {
        return FindingMarkup.page(IntStream.range(0, findings)
                        .mapToObj(number -> FindingMarkup.complete("Finding " + pageId + "/" + number))
                        .toArray(FindingMarkup[]::new))
                + STATUS;
    }

    /** Minutes pass, with a round of work in each. */
    void passMinutes(int minutes) {
        node.passMinutes(minutes);
    }

    /** How many findings of a page have an issue and nothing more to be done. */
    long tracked(long pageId) {
        return ports.items().ofPage(pageId).stream()
                .filter(item -> item.state() == ItemState.TRACKED)
                .filter(item -> item.schedule().nextAt().isEmpty())
                .count();
    }

    /** How many of the changed issues are known to be worked on. */
    long seenInProgress() {
        return ports.items().ofIssues(World.LINK, changed).stream()
                .flatMap(item -> item.issue().stream())
                .filter(issue -> issue.statusName().equals("In Progress"))
                .count();
    }

    /**
     * Pages whose findings have been tracked for a while, from page 1 on. The engine makes the first one; the others are its
     * copies, made where they are stored, which is much faster. Copies tell Jira of the first page; those that will change
     * have been put right.
     *
     * @param changing how many of them will change, spread over all there are
     */
    void holdTracked(int items, int changing) {
        publish(1, ON_A_PAGE);
        passMinutes(2);
        if (tracked(1) != ON_A_PAGE) {
            throw new AssertionError("Not all of page 1 is tracked");
        }
        List<ActionItem> first = ports.items().ofPage(1);
        for (long pageId = 2; pageId <= items / ON_A_PAGE; pageId++) {
            copy(first, pageId);
        }
        database.analyze();
        world.clock.pass(Duration.ofMinutes(30));
        Instant now = world.clock.instant();
        ports.links().change(World.LINK, link -> link.polledTo(now));
        List<Issue> all = world.jira.issues().all();
        changed = IntStream.range(0, changing)
                .mapToObj(number ->
                        all.get((int) ((long) number * all.size() / changing)).id())
                .toList();
        changeInJira(issue -> issue.due("2027-01-31"));
        do {
            forgetCalls();
            passMinutes(1);
        } while (!calls().equals(Map.of("changedWithin", 1L)));
        forgetCalls();
    }

    private void copy(List<ActionItem> firstPage, long pageId) {
        firstPage.stream()
                .map(item -> item.issue().orElseThrow().id().issueId())
                .sorted(Comparator.comparing(Integer::valueOf))
                .forEach(world.jira.issues()::copy);
        world.pages.store(PageBuilder.page(pageId)
                .version(0)
                .published("alice-key", body(1, ON_A_PAGE))
                .build());
        TrackedPage first = ports.trackedPages().find(1).orElseThrow();
        ports.trackedPages()
                .store(new TrackedPage(
                        pageId,
                        first.spaceKey(),
                        first.version(),
                        first.publisher(),
                        first.status(),
                        first.restricted(),
                        first.readAt()));
        long further = (pageId - 1) * ON_A_PAGE;
        database.copyRows(
                ItemRow.class,
                "\"PAGE_ID\" = 1",
                Map.of(
                        "PAGE_ID", Long.toString(pageId),
                        "ITEM_UID", "\"ITEM_UID\" || '/" + pageId + "'",
                        "MACRO_KEY", "\"MACRO_KEY\" || '/" + pageId + "'",
                        "ISSUE_ID", "cast(cast(\"ISSUE_ID\" as integer) + " + further + " as varchar(255))",
                        "ISSUE_KEY", "'OPS-' || (cast(substring(\"ISSUE_KEY\", 5) as integer) + " + further + ")"));
        database.copyRows(
                ChangeRow.class,
                firstPage.stream()
                        .map(item -> "'" + item.uid() + "'")
                        .collect(Collectors.joining(", ", "\"SUBJECT\" in (", ")")),
                Map.of("SUBJECT", "\"SUBJECT\" || '/" + pageId + "'"));
    }

    /** Owners start to work on those issues that change. */
    void changeInJira() {
        changeInJira(IssueEdit::start);
    }

    private void changeInJira(Consumer<IssueEdit> change) {
        changed.forEach(issueId -> change.accept(new IssueEdit(world.jira.issues(), issueId)));
    }

    void forgetCalls() {
        world.jira.forgetCalls();
    }

    /** How many issues the largest call read. */
    int mostReadAtOnce() {
        return world.jira.calls().stream()
                .filter(call -> call.operation().equals("readAll"))
                .mapToInt(call -> call.subjects().size())
                .max()
                .orElse(0);
    }

    /** The calls of Jira by kind. */
    Map<String, Long> calls() {
        return world.jira.calls().stream()
                .collect(Collectors.groupingBy(call -> call.operation(), TreeMap::new, Collectors.counting()));
    }
}
