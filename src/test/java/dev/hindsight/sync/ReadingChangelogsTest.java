package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.IssueEdit;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Change.What;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;

/** Jira is asked who changed an issue as seldom as can be, and what it tells is written once. */
public class ReadingChangelogsTest {

    private final World world = new World();

    @Test
    public void writesAChangeOnceHoweverOftenItIsRead() {
        publish();
        bob().due("2027-01-31");
        Node other = new Node(world);

        for (Node node : List.of(world.node, other, world.node)) {
            node.sync.issueChanged(World.LINK, world.issue().id());
            node.executor.doWhatIsDue();
            world.clock.pass(Duration.ofSeconds(1));
        }
        world.pass(Duration.ofDays(2));

        assertEquals(List.of("bob-key"), actors());
    }

    @Test
    public void writesAChangeOnceThatTwoNodesReadAtOnce() {
        publish();
        bob().due("2027-01-31");
        EventfulJira slow = new EventfulJira(world.jira);
        Node slower = new Node(world, world.ports().with(slow));
        slow.after("changelogs", () -> world.pass(Duration.ofMinutes(1)));

        slower.minute();
        slower.executor.doWhatIsDue();

        assertEquals(List.of("bob-key"), actors());
    }

    @Test
    public void asksAgainWhenJiraIsDownAtThatMoment() {
        publish();
        bob().due("2027-01-31");
        world.jira.failures().failNext("changelogs", new JiraException.NotSent("down", null));

        world.pass(Duration.ofMinutes(30));

        assertEquals(List.of("bob-key"), actors());
    }

    @Test
    public void asksForNoChangelogOfAnIssueThatChangedInNothingOfNote() {
        publish();
        bob().rename("Another summary");

        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.pass(Duration.ofDays(2));

        assertEquals(0, world.jira.callsOf("changelogs"));
    }

    @Test
    public void asksForTheChangelogOfOneIssueByOneCall() {
        publish();
        bob().due("2027-01-31");

        world.pass(Duration.ofMinutes(10));

        assertEquals(1, world.jira.callsOf("changelogs"));
    }

    @Test
    public void asksForTheChangelogsOfManyIssuesTogether() {
        bobSetsTheDueDateOf(120);

        world.pass(Duration.ofMinutes(2));

        assertEquals(2, world.jira.callsOf("changelogs"));
        assertBobChangedAll();
    }

    @Test
    public void asksForFewerTogetherOnceThatWasTooMuch() {
        bobSetsTheDueDateOf(120);
        world.jira.failures().failNext("changelogs", new JiraException.TooMuch("100 long changelogs"));

        world.pass(Duration.ofMinutes(2));

        List<Integer> asked = world.jira.calls().stream()
                .filter(call -> call.operation().equals("changelogs"))
                .map(call -> call.subjects().size())
                .toList();
        assertEquals(List.of(100, 1, 50, 50, 19), asked);
        assertBobChangedAll();
    }

    private void bobSetsTheDueDateOf(int issues) {
        world.publish(IntStream.range(0, issues)
                .mapToObj(number -> complete("Finding " + number))
                .toArray(FindingMarkup[]::new));
        world.clock.pass(Duration.ofMinutes(1));
        world.jira
                .issues()
                .all()
                .forEach(issue ->
                        new IssueEdit(world.jira.issues(), issue.id()).by("bob").due("2027-01-31"));
    }

    private void assertBobChangedAll() {
        for (ActionItem item : world.all()) {
            assertEquals(List.of("bob-key"), actors(item));
        }
    }

    @Test
    public void namesWhoMadeInJiraTheChangeThatThePageWantsToo() {
        publish();
        bob().due("2027-01-31");
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A").with("due", "2027-01-31")));
        world.node.scan(World.PAGE);

        world.round();

        assertEquals(List.of("bob-key"), actors());
    }

    private void publish() {
        world.publish(complete("A"));
        world.clock.pass(Duration.ofSeconds(30));
    }

    private IssueEdit bob() {
        return world.inJira().by("bob");
    }

    private List<String> actors() {
        return actors(world.only());
    }

    /** Who changed the due date, once for each line of history. */
    private List<String> actors(ActionItem item) {
        return world.items.history(item.uid()).stream()
                .filter(line -> line.what() == What.DUE)
                .map(line -> line.actor().orElse("nobody"))
                .toList();
    }
}
