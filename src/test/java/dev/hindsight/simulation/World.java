package dev.hindsight.simulation;

import dev.hindsight.connection.LinkState;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.SettableClock;
import dev.hindsight.wiki.SiteOfTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mockito.Mockito;

/** A wiki of two nodes over one database, a Jira, the people at both, and the true time. */
final class World {

    static final String LINK = "jira";
    static final String READER = "reader-key";

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final int DEEPEST = 2;
    private static final int MOST_PIECES = 5000;

    /** In a run where others do something at every turn, each of which makes work at which others do something, there is no end. */
    private static final int MOST_BY_OTHERS = 10_000;

    private static final boolean STEPS_ARE_TOLD = Boolean.getBoolean("simulation.steps.told");

    /** Nobody is asked what the current user may do. */
    private static final Access NOBODY_ASKS = Mockito.mock(Access.class);

    final Seed seed;
    final Weather weather;
    final Flaws flaws;
    final Coverage coverage = new Coverage();
    final SettableClock clock = new SettableClock(START);
    final Database database = new Database(clock);
    final Ledger ledger = new Ledger(clock);
    final InMemoryJira jira = new InMemoryJira(clock).withLink(LINK);
    final InMemoryUsers users = new InMemoryUsers();
    final Access access = NOBODY_ASKS;
    final SiteOfTest site = new SiteOfTest();
    final Delivery delivery;
    final WikiPeople wikiPeople;
    final Checkers checkers = new Checkers(this);
    final JiraPeople jiraPeople;
    final List<ClusterNode> nodes;
    private final List<String> told = new ArrayList<>();
    private int depth;
    private int byOthers;
    private boolean pollsMayMiss;

    World(Seed seed, Flaws flaws) {
        this.seed = seed;
        this.flaws = flaws;
        weather = new Weather(seed);
        delivery = new Delivery(this);
        wikiPeople = new WikiPeople(this);
        jiraPeople = new JiraPeople(this);
        Stream.of("alice", "bob", "carol", "dave", "erin", "gina", "hank", "reader")
                .forEach(users::with);
        jira.issues().addProject("OPS");
        jira.issues().addProject("PLAT");
        if (seed.chance(0.5)) {
            database.links.change(LINK, link -> link.withServiceAccount(Optional.of(READER)));
        }
        nodes = List.of(new ClusterNode(this), new ClusterNode(this));
    }

    void tell(String event) {
        told.add(clock.instant() + " " + event);
    }

    /** What the engine does is told only where somebody looks at one run. */
    void tellStep(ClusterNode node, String step) {
        if (STEPS_ARE_TOLD) {
            tell("  ".repeat(depth) + "  node " + nodes.indexOf(node) + " " + step);
        }
    }

    List<String> told() {
        return told;
    }

    /** Whether something else may happen in the middle of what happens now. */
    boolean mayNest() {
        return depth < DEEPEST && byOthers < MOST_BY_OTHERS;
    }

    /** What happens between two steps of a node. */
    void happens(Fault fault, ClusterNode node) {
        tell("  ".repeat(depth) + fault);
        depth++;
        byOthers += Fault.BY_OTHERS.contains(fault) ? 1 : 0;
        try {
            switch (fault) {
                case CRASH -> node.crash();
                case FORGETFUL_DATABASE -> forgetLastSecond();
                case CLOCK_FORWARD -> node.jump(true);
                case CLOCK_BACK -> node.jump(false);
                case LEASE_LOSS -> otherThan(node).ifPresent(this::workForMinutes);
                case OTHER_WORK -> otherWork();
                case PAGE_EDIT -> wikiPeople.edit();
                case JIRA_EDIT -> jiraPeople.edit();
                case LATE_EVENT -> delivery.deliverOne();
                default -> throw new IllegalArgumentException(fault + " does not come between steps");
            }
        } finally {
            depth--;
        }
    }

    private void forgetLastSecond() {
        nodes.forEach(ClusterNode::crash);
        database.forgetLastSecond();
        ledger.forgotten(clock.instant().minusSeconds(1), database.items, jiraPeople.deleted());
    }

    private Optional<ClusterNode> otherThan(ClusterNode node) {
        return nodes.stream().filter(other -> other != node).findFirst();
    }

    private void workForMinutes(ClusterNode node) {
        for (int minute = 3 + seed.below(8); minute > 0; minute--) {
            clock.pass(Duration.ofMinutes(1));
            node.up();
            node.minute();
            workOn(List.of(node));
        }
    }

    private void otherWork() {
        ClusterNode node = anyNode();
        if (seed.chance(0.5)) {
            node.minute();
        }
        for (int piece = seed.below(4); piece >= 0 && node.hasWork(); piece--) {
            node.workOnce();
        }
    }

    /** Any node that runs; one is started if none does. */
    ClusterNode anyNode() {
        List<ClusterNode> up = nodes.stream().filter(ClusterNode::isUp).toList();
        ClusterNode node = seed.any(up.isEmpty() ? nodes : up);
        node.up();
        return node;
    }

    /** All that is due is done, on all nodes. */
    void work() {
        workOn(nodes);
    }

    private void workOn(List<ClusterNode> workers) {
        for (int piece = 0; ; piece++) {
            List<ClusterNode> busy =
                    workers.stream().filter(ClusterNode::hasWork).toList();
            if (busy.isEmpty()) {
                return;
            }
            if (piece > MOST_PIECES) {
                throw new Defect("There is no end of work");
            }
            seed.any(busy).workOnce();
        }
    }

    /** A minute passes, with what the nodes do in it. */
    void minute() {
        for (int part = 0; part < 4; part++) {
            clock.pass(Duration.ofSeconds(15));
            delivery.deliverDue();
            work();
        }
        nodes.stream()
                .filter(node -> !node.isUp() && (weather.isFair() || seed.chance(0.5)))
                .forEach(ClusterNode::up);
        anyNode().minute();
        work();
        jira.forgetCalls();
    }

    /** Somebody cannot read in Jira, and where there is no account that reads for the site, nobody does for a while. */
    void nobodyReads() {
        pollsMayMiss |=
                database.links.find(LINK).flatMap(LinkState::serviceAccount).isEmpty();
    }

    /** The reply to a poll was another's, which nothing tells. */
    void pollIsDeceived() {
        pollsMayMiss = true;
    }

    /** Whether a change of an issue that was done may have been missed, since nobody looks at those again. */
    boolean pollsMayMiss() {
        return pollsMayMiss;
    }
}
