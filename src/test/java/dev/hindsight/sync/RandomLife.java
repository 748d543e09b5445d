package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueEdit;
import dev.hindsight.issue.JiraException;
import dev.hindsight.scan.ScanRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Whatever can happen to a page, its issues, Jira and two nodes, in an order that a seed decides. */
final class RandomLife {

    private static final List<String> PEOPLE = List.of("alice", "alice", "carol", "dave");
    private static final List<String> DAYS = List.of("2026-12-15", "2027-01-31", "2027-02-28");

    private final Random random;
    private final World world = new World();
    private final EventfulJira jira = new EventfulJira(world.jira);
    private final Node other = new Node(world, world.ports().with(jira));
    private final List<String> told = new ArrayList<>();

    RandomLife(long seed) {
        random = new Random(seed);
        world.jira.issues().addProject("PLAT");
    }

    World world() {
        return world;
    }

    Node other() {
        return other;
    }

    /** What happened so far, for a failure's message. */
    List<String> told() {
        return told;
    }

    void happen() {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> publish();
            case 3 -> pageChanges();
            case 4, 5 -> issueChanges();
            case 6 -> lose();
            case 7 -> breakDown();
            case 8 -> recover();
            case 9 -> duringTheNextCall();
            default -> pass();
        }
    }

    private void publish() {
        tell("publish");
        world.save(World.PAGE, any(PEOPLE), FindingMarkup.page(blocks()));
        int version = world.page().build().version();
        anyNode().scanner.request(World.PAGE, version, world.page().build().publisher());
        if (random.nextBoolean()) {
            work();
        }
    }

    private FindingMarkup[] blocks() {
        List<FindingMarkup> blocks = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            if (random.nextInt(4) > 0) {
                blocks.add(block("Finding " + number));
            }
        }
        return blocks.toArray(FindingMarkup[]::new);
    }

    private FindingMarkup block(String id) {
        FindingMarkup block = complete(id)
                .with("title", id + any(List.of("", "", " renamed")))
                .with("due", any(DAYS))
                .with("owner", any(List.of("bob", "carol")));
        return switch (random.nextInt(8)) {
            case 0 -> block.without("due");
            case 1 -> block.with("track", "no").with("reason", "Too dear");
            case 2 -> block.with("theme", any(List.of("Scaling", "Communication")));
            case 3 -> block.with("cause", any(List.of("Disk full", "Disk broken")));
            case 4 -> block.with("project", "PLAT");
            default -> block;
        };
    }

    private void pageChanges() {
        if (world.pages.find(World.PAGE).isEmpty()) {
            return;
        }
        tell("page changes");
        world.pages.store(
                switch (random.nextInt(3)) {
                    case 0 -> world.page().trashed(random.nextBoolean()).build();
                    case 1 -> world.page().restricted(random.nextBoolean()).build();
                    default ->
                        random.nextBoolean()
                                ? world.page().labeled().build()
                                : world.page()
                                        .labeled(ApprovalDecision.DRAFT_LABEL)
                                        .build();
                });
        anyNode().scanner.request(World.PAGE, ScanRequest.ANY_VERSION, any(PEOPLE) + "-key");
    }

    private void issueChanges() {
        List<Issue> issues = world.jira.issues().all();
        if (issues.isEmpty()) {
            return;
        }
        tell("issue changes");
        Issue issue = any(issues);
        IssueEdit edit = new IssueEdit(world.jira.issues(), issue.id());
        switch (random.nextInt(5)) {
            case 0 -> edit.assign(any(List.of("bob", "carol")));
            case 1 -> edit.due(any(DAYS));
            case 2 -> edit.rename("Mine");
            case 3 -> edit.close();
            default -> edit.move(issue.key().startsWith("OPS") ? "PLAT" : "OPS");
        }
        if (random.nextBoolean()) {
            anyNode().sync.issueChanged(World.LINK, issue.id());
        }
    }

    private void lose() {
        String operation = any(List.of(
                "create", "create", "update", "putRemoteLink", "read", "identity", "reportedWithin", "readMarked"));
        tell("lose " + operation);
        switch (random.nextInt(3)) {
            case 0 -> world.jira.failures().loseNextReply(operation);
            case 1 -> world.jira.failures().failNext(operation, new JiraException.OutcomeUnknown("lost", null));
            default -> world.jira.failures().failNext(operation, new JiraException.WrongAnswer("HTML", null));
        }
    }

    private void breakDown() {
        tell("break down");
        switch (random.nextInt(4)) {
            case 0 -> world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
            case 1 ->
                world.jira
                        .failures()
                        .breakLink(
                                World.LINK,
                                new JiraException.Busy(world.clock.instant().plusSeconds(90)));
            case 2 ->
                world.jira
                        .failures()
                        .shutOut("alice-key", new JiraException.NotAuthorized(URI.create("http://jira.example")));
            default -> world.jira.lagIndexBy(Duration.ofSeconds(random.nextInt(300)));
        }
    }

    void recover() {
        tell("recover");
        world.jira.failures().repair(World.LINK);
        world.jira.failures().readmit("alice-key");
        world.jira.lagIndexBy(Duration.ZERO);
    }

    private void duringTheNextCall() {
        String operation = any(List.of("create", "read", "update", "reportedWithin", "readMarked", "putRemoteLink"));
        tell("something happens during " + operation);
        Runnable event = random.nextBoolean() ? this::publishAside : this::workAside;
        if (random.nextBoolean()) {
            jira.before(operation, event);
        } else {
            jira.after(operation, event);
        }
    }

    private void publishAside() {
        world.save(World.PAGE, "carol", FindingMarkup.page(blocks()));
        world.node.scanner.request(World.PAGE, world.page().build().version(), "carol-key");
        world.node.executor.doWhatIsDue();
    }

    private void workAside() {
        world.node.minute();
        world.node.executor.doWhatIsDue();
    }

    private void pass() {
        tell("time passes");
        for (int minute = random.nextInt(30); minute >= 0; minute--) {
            world.clock.pass(Duration.ofSeconds(30L + random.nextInt(60)));
            anyNode().minute();
            work();
        }
    }

    void work() {
        world.node.executor.doWhatIsDue();
        other.executor.doWhatIsDue();
    }

    private Node anyNode() {
        return random.nextBoolean() ? world.node : other;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void tell(String event) {
        told.add(world.clock.instant() + " " + event);
    }
}
