package dev.hindsight.benchmark;

import dev.hindsight.connection.LinkStates;
import dev.hindsight.frame.TestDatabase;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueEdit;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.sync.FindingMarkup;
import dev.hindsight.sync.Node;
import dev.hindsight.sync.Ports;
import dev.hindsight.sync.World;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The whole engine over tables, with a Jira in memory that counts its calls. */
final class SyncedSite {

    /** Findings on each of its pages. */
    static final int ON_A_PAGE = 200;

    private static final String STATUS = "<ac:structured-macro ac:name=\"postmortem-status\"/>";

    private final World world = new World();
    private final Ports ports;
    private final Node node;

    /** Empties the database. */
    SyncedSite(TestDatabase database) throws SQLException {
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

    /** How many items have an issue in this status. */
    long inStatus(String name) {
        return IntStream.range(0, pages())
                .mapToLong(page -> ports.items().ofPage(page + 1).stream()
                        .flatMap(item -> item.issue().stream())
                        .filter(issue -> issue.statusName().equals(name))
                        .count())
                .sum();
    }

    private int pages() {
        return world.jira.issues().all().size() / ON_A_PAGE;
    }

    /**
     * Pages whose findings have been tracked for long, from page 1 on. They are made by the engine in memory, page by page, and
     * then stored, which is much faster.
     */
    void holdTracked(int items) {
        for (long pageId = 1; pageId <= items / ON_A_PAGE; pageId++) {
            InMemoryActionItems made = new InMemoryActionItems(world.clock);
            new Node(world, ports.with(made)).publish(pageId, body(pageId, ON_A_PAGE));
            List<ActionItem> tracked = made.ofPage(pageId);
            if (!tracked.stream().allMatch(item -> item.state() == ItemState.TRACKED)) {
                throw new AssertionError("Not all of page " + pageId + " is tracked");
            }
            ports.items().add(tracked);
            world.clock.pass(Duration.ofSeconds(30));
            forgetCalls();
        }
        world.clock.pass(Duration.ofMinutes(30));
        Instant now = world.clock.instant();
        LinkStates links = ports.links();
        links.change(World.LINK, link -> link.polledTo(now));
        passMinutes(2);
        forgetCalls();
    }

    /** Owners start to work on some issues, spread over all there are. */
    void changeInJira(int changed) {
        List<Issue> all = world.jira.issues().all();
        for (int number = 0; number < changed; number++) {
            Issue issue = all.get((int) ((long) number * all.size() / changed));
            new IssueEdit(world.jira.issues(), issue.id()).start();
        }
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
