package dev.hindsight.simulation;

import dev.hindsight.issue.JiraException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** One run: a number of steps in which anything may happen, and then the time in which all comes to rest. */
final class Simulation {

    /** What Jira itself calls a failure of its index. */
    private static final Duration LONGEST_LAG = Duration.ofMinutes(5);

    private final World world;

    Simulation(long seed, Flaws flaws) {
        world = new World(new Seed(seed), flaws);
    }

    World world() {
        return world;
    }

    /** Runs and comes to rest; fails with a {@link Defect} that says what is wrong. */
    void run(int steps) {
        for (int step = 0; step < steps; step++) {
            happen();
            Soundness.check(world);
        }
        comeToRest();
        new Settled(world).check();
    }

    private void happen() {
        switch (world.seed.below(20)) {
            case 0, 1, 2, 3, 4 -> world.wikiPeople.edit();
            case 5, 6, 7, 8 -> world.jiraPeople.edit();
            case 9 -> breakDown();
            case 10 -> {
                recover();
                retryNow();
            }
            case 11 -> world.delivery.deliverOne();
            case 12 -> pass(Duration.ofMinutes(1L + world.seed.below(10)));
            case 13 -> longPause();
            default -> moment();
        }
        world.jira.forgetCalls();
    }

    /** A few seconds in which something is done, or not. */
    private void moment() {
        world.clock.pass(world.seed.upTo(Duration.ofSeconds(40)));
        if (world.seed.chance(0.3)) {
            world.anyNode().minute();
        }
        for (int piece = world.seed.below(6); piece > 0; piece--) {
            List<ClusterNode> busy =
                    world.nodes.stream().filter(ClusterNode::hasWork).toList();
            if (!busy.isEmpty()) {
                world.seed.any(busy).workOnce();
            }
        }
    }

    private void longPause() {
        if (world.seed.chance(0.3)) {
            world.tell("hours pass");
            world.clock.pass(world.seed.upTo(Duration.ofHours(20)));
        }
        pass(Duration.ofMinutes(3));
    }

    private void pass(Duration time) {
        for (long minute = 0; minute < time.toMinutes(); minute++) {
            world.minute();
        }
    }

    private void breakDown() {
        world.tell("break down");
        switch (world.seed.below(5)) {
            case 0 -> world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
            case 1 ->
                world.jira
                        .failures()
                        .breakLink(
                                World.LINK,
                                new JiraException.Busy(world.clock.instant().plusSeconds(90)));
            case 2 -> {
                world.jira
                        .failures()
                        .shutOut("alice-key", new JiraException.NotAuthorized(URI.create("http://jira.example")));
                world.nobodyReads();
            }
            case 3 -> {
                world.users.withInactive("dave");
                world.nobodyReads();
            }
            default -> world.jira.lagIndexBy(world.seed.upTo(LONGEST_LAG));
        }
    }

    private void recover() {
        world.tell("recover");
        world.jira.failures().repair(World.LINK);
        world.jira.failures().readmit("alice-key");
        world.users.with("dave");
        world.jira.lagIndexBy(world.seed.upTo(Duration.ofSeconds(5)));
    }

    /** An administrator who has mended something does not always wait for us to notice. */
    private void retryNow() {
        if (world.seed.chance(0.3)) {
            world.tell("retry now");
            world.anyNode().up().sync.retryNow();
        }
    }

    /** Nothing goes wrong any more, every page may have issues, and days pass in which each page is viewed. */
    private void comeToRest() {
        world.tell("nothing goes wrong any more");
        world.weather.clearUp();
        recover();
        world.nodes.forEach(node -> {
            node.clock().putRight();
            node.up();
        });
        WikiPeople.PAGES.forEach(page -> world.wikiPeople.become(
                page, found -> found.trashed(false).restricted(false).labeled()));
        view();
        // An issue that is gone is known to be gone after a sweep and three refusals, twelve hours apart
        for (int halfDay = 0; halfDay < 5; halfDay++) {
            pass(Duration.ofMinutes(30));
            WikiPeople.PAGES.forEach(world.wikiPeople::order);
            world.clock.pass(Duration.ofHours(13));
        }
        pass(Duration.ofMinutes(30));
    }

    /** Pages that no event told of are found when somebody views them. */
    private void view() {
        world.database.pages.all().forEach(written -> {
            long pageId = written.page().id();
            world.anyNode().up().scanner.request(pageId, written.page().version(), "");
        });
    }
}
