package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.connection.CircuitBreaker;
import dev.hindsight.frame.LogLines;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.settings.ChangeSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;

/** A Jira that is down, slow, busy or another one delays issues, and nothing else. */
public class JiraDownTest {

    private final JiraException down = new JiraException.NotSent("down", null);

    private final World world = new World();

    @Test
    public void waitsWithAReasonWhileJiraIsDown() {
        world.jira.failures().breakLink(World.LINK, down);

        world.publish(complete("A"));

        assertEquals(ItemState.WAITING, world.only().state());
        assertEquals(Optional.of(WaitReason.Code.UNREACHABLE), world.reason());
    }

    @Test
    public void createsTheIssueWhenJiraIsBack() {
        world.jira.failures().breakLink(World.LINK, down);
        world.publish(complete("A"));
        world.pass(Duration.ofHours(2));

        world.jira.failures().repair(World.LINK);
        world.pass(Duration.ofMinutes(17));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void tellsTheLogOnceThatJiraIsDownAndOnceThatItIsBack() {
        try (LogLines log = new LogLines(CircuitBreaker.class)) {
            world.jira.failures().breakLink(World.LINK, down);
            world.publish(complete("A"));
            world.pass(Duration.ofHours(1));
            world.jira.failures().repair(World.LINK);
            world.pass(Duration.ofMinutes(17));

            assertEquals(log.all().toString(), 2, log.all().size());
            assertTrue(log.all().get(0).contains("is not asked until"));
            assertTrue(log.all().get(1).contains("answers again"));
        }
    }

    @Test
    public void asksAJiraThatIsDownLessAndLessOften() {
        world.jira.failures().breakLink(World.LINK, down);
        world.publish(complete("A"));
        world.pass(Duration.ofHours(1));
        world.jira.forgetCalls();

        world.pass(Duration.ofHours(1));

        assertTrue("calls: " + world.jira.calls().size(), world.jira.calls().size() <= 5);
    }

    @Test
    public void triesOneItemOnlyWhenJiraIsDown() {
        world.publish(complete("A"), complete("B"), complete("C"));
        world.jira.failures().breakLink(World.LINK, down);
        world.jira.forgetCalls();

        world.publish(
                complete("A").with("due", "2027-01-31"),
                complete("B").with("due", "2027-01-31"),
                complete("C").with("due", "2027-01-31"));

        assertEquals(1, world.jira.calls().size());
        assertTrue(
                world.all().stream().allMatch(item -> item.schedule().reason().isPresent()));
    }

    @Test
    public void stopsWhenAnotherJiraStandsBehindTheLink() {
        world.publish(complete("A"));
        world.jira.callItself("http://staging.example");
        world.pass(Duration.ofMinutes(61));
        world.jira.forgetCalls();

        world.publish(complete("A").with("due", "2027-01-31"), complete("B"));

        assertEquals(0, world.jira.callsOf("create"));
        assertEquals(0, world.jira.callsOf("update"));
        assertEquals(0, world.jira.callsOf("read"));
        assertEquals(
                new WaitReason(WaitReason.Code.OTHER_JIRA, "http://jira.example", "http://staging.example"),
                world.titled("B").schedule().reason().orElseThrow());
    }

    @Test
    public void goesOnWhenTheSameJiraStandsBehindTheLinkAgain() {
        world.publish(complete("A"));
        world.jira.callItself("http://staging.example");
        world.pass(Duration.ofMinutes(61));
        world.publish(complete("A"), complete("B"));

        world.jira.callItself("http://jira.example");
        world.pass(Duration.ofMinutes(17));

        assertEquals(ItemState.TRACKED, world.titled("B").state());
    }

    @Test
    public void makesNothingWhileJiraDoesNotSayWhoItIs() {
        world.jira.failures().failNext("identity", new JiraException.WrongAnswer("HTML", null));

        world.publish(complete("A"));

        assertEquals(0, world.jira.callsOf("create"));
        assertEquals(Optional.of(WaitReason.Code.WRONG_ANSWER), world.reason());
    }

    @Test
    public void saysThatTheLinkOfAnIssueIsGone() {
        world.settings.store(Optional.empty(), Map.of(IssueSettings.LINK, "gone"));

        world.publish(complete("A"));

        assertEquals(Optional.of(WaitReason.Code.LINK_GONE), world.reason());
        assertEquals(Optional.empty(), world.links.find("gone"));
    }

    @Test
    public void writesNothingWhileTheAddressOfTheWikiIsInDoubt() {
        world.publish(complete("A"));
        world.jira.forgetCalls();
        world.site.moveTo("http://staging.example");

        world.publish(complete("A").with("due", "2027-01-31"), complete("B"));

        assertEquals(0, world.jira.callsOf("create"));
        assertEquals(0, world.jira.callsOf("update"));
        assertEquals(0, world.jira.callsOf("putRemoteLink"));
        assertEquals(
                List.of(WaitReason.Code.WRITING_PAUSED, WaitReason.Code.WRITING_PAUSED),
                world.all().stream()
                        .map(item -> item.schedule().reason().orElseThrow().code())
                        .toList());
    }

    @Test
    public void writesAgainOnceTheAddressIsConfirmed() {
        world.site.moveTo("http://renamed.example");
        world.publish(complete("A"));

        new ChangeSettings(world.settings, world.node.installation, world.node.log).confirmAddress("admin-key");
        world.pass(Duration.ofMinutes(16));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void stopsARunAfterThreeQuartersOfAMinute() {
        world.publish(many(60));
        EventfulJira slow = new EventfulJira(world.jira).always(() -> world.clock.pass(Duration.ofSeconds(5)));
        Node node = new Node(world, world.ports().with(slow));
        world.all()
                .forEach(item -> node.sync.issueChanged(
                        World.LINK, item.issue().orElseThrow().id().issueId()));
        world.jira.forgetCalls();

        node.executor.doWhatIsDue();

        assertTrue("calls: " + world.jira.calls().size(), world.jira.calls().size() <= 10);
    }

    @Test
    public void takesOnFiveHundredItemsInOneRun() {
        world.jira.failures().breakLink(World.LINK, down);
        world.publish(many(700));
        world.jira.failures().repair(World.LINK);
        world.clock.pass(Duration.ofHours(1));

        world.node.sync.syncDue();
        world.work();

        assertEquals(500, world.jira.issues().all().size());
    }

    @Test
    public void goesOnWithTheOthersWhenOneStepFailsUnexpectedly() {
        world.publish(complete("A"), complete("B"));
        EventfulJira odd = new EventfulJira(world.jira).before("read", () -> {
            throw new IllegalStateException("Odd");
        });
        Node node = new Node(world, world.ports().with(odd));
        world.all()
                .forEach(item -> node.sync.issueChanged(
                        World.LINK, item.issue().orElseThrow().id().issueId()));

        node.executor.doWhatIsDue();

        assertEquals(
                1,
                world.all().stream()
                        .filter(item -> item.schedule().reason().isPresent())
                        .count());
        assertTrue(world.items.due(world.clock.instant(), 10).isEmpty());
    }

    private static FindingMarkup[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> complete("Finding " + number))
                .toArray(FindingMarkup[]::new);
    }
}
