package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.JiraException;
import dev.hindsight.item.WaitReason;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What is bound behind a link that is gone rests, and other links are asked sparingly whether one has taken its place. */
public class GoneLinksTest {

    private static final String NEW_LINK = "new-link";
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final World world = new World();

    @Test
    public void whatIsBehindALinkThatIsGoneRestsUntilItIsThereAgain() {
        world.publish(complete("A"));
        world.jira.withoutLink(World.LINK);
        world.publish(complete("A").with("due", "2027-01-31"));
        world.pass(AN_HOUR);

        assertTrue(world.only().schedule().restsFor(WaitReason.Code.LINK_GONE));
        assertTrue(world.only().schedule().stuckSince().isPresent());
        world.jira.withLink(World.LINK);
        world.pass(Duration.ofMinutes(1));

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void whatRestsBehindALinkThatIsGoneIsNotSwept() {
        world.publish(complete("A"));
        world.jira.withoutLink(World.LINK);
        world.publish(complete("A").with("due", "2027-01-31"));

        world.pass(Duration.ofDays(3));
        world.node.sync.sweep();

        assertTrue(world.only().schedule().restsFor(WaitReason.Code.LINK_GONE));
    }

    @Test
    public void whatIsDoneAndRestsIsNotReadOverTheNewLink() {
        world.publish(complete("A"));
        world.inJira().close();
        world.pass(Duration.ofMinutes(2));
        world.jira.relink(World.LINK, NEW_LINK);
        world.jira.forgetCalls();

        world.pass(Duration.ofMinutes(2));

        assertEquals(NEW_LINK, world.only().issue().orElseThrow().id().linkId());
        assertEquals(0, world.jira.callsOf("read"));
    }

    @Test
    public void eachLinkIsAskedOnceInAnHourWhetherItTakesThePlaceOfOneThatIsGone() {
        publishedByThree();
        world.jira.withoutLink(World.LINK).withLink(NEW_LINK).callItself("http://another.example");
        world.jira.forgetCalls();

        world.pass(AN_HOUR.minusMinutes(1));

        assertEquals(1, world.jira.callsOf("identity"));
    }

    @Test
    public void aLinkThatNobodyAuthorizedIsAskedForEachOncePerQuarterOfAnHour() {
        publishedByThree();
        for (String person : List.of("alice-key", "bob-key", "carol-key")) {
            world.jira.failures().shutOut(person, new JiraException.NotAuthorized(URI.create("http://jira.example")));
        }
        world.jira.relink(World.LINK, NEW_LINK);
        world.jira.forgetCalls();

        world.pass(Duration.ofMinutes(14));

        assertEquals(3, world.jira.callsOf("identity"));
    }

    @Test
    public void aLinkIsAskedInTheNameOfSomebodyWhoAuthorizedIt() {
        publishedByThree();
        world.jira.failures().shutOut("alice-key", new JiraException.NotAuthorized(URI.create("http://jira.example")));
        world.jira.failures().shutOut("bob-key", new JiraException.NotPermitted("who are you"));
        world.jira.relink(World.LINK, NEW_LINK);

        world.pass(Duration.ofMinutes(1));

        assertEquals(NEW_LINK, world.only().issue().orElseThrow().id().linkId());
    }

    @Test
    public void aJiraThatAsksToWaitIsNotAskedWhoItIsMeanwhile() {
        publishedByThree();
        world.jira
                .failures()
                .failNext(
                        "identity", new JiraException.Busy(world.clock.instant().plus(AN_HOUR)));
        world.jira.relink(World.LINK, NEW_LINK);
        world.jira.forgetCalls();

        world.pass(AN_HOUR.minusMinutes(1));
        assertEquals(1, world.jira.callsOf("identity"));

        world.pass(Duration.ofMinutes(17));
        assertEquals(NEW_LINK, world.only().issue().orElseThrow().id().linkId());
    }

    @Test
    public void whatAnotherNodeLeftAtRestGoesOnSoonAfterARetry() {
        world.publish(complete("A"));
        world.pass(Duration.ofMinutes(2));
        world.jira.withoutLink(World.LINK);
        Node other = new Node(world);
        other.publish(complete("A").with("due", "2027-01-31"));
        assertTrue(world.only().schedule().restsFor(WaitReason.Code.LINK_GONE));
        world.jira.withLink(World.LINK);

        world.node.sync.retryNow();
        world.work();
        world.pass(Duration.ofMinutes(1));

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
    }

    @Test
    public void anIssueWhoseReplyWasLostIsFoundOverTheNewLinkThoughNothingElseWasBehindTheOldOne() {
        world.publishLosingTheReply();
        world.jira.relink(World.LINK, NEW_LINK);

        world.pass(AN_HOUR);

        assertEquals(NEW_LINK, world.only().issue().orElseThrow().id().linkId());
    }

    private void publishedByThree() {
        world.publish(complete("A"));
        world.publish(200, "bob", FindingMarkup.page(complete("B")));
        world.publish(300, "carol", FindingMarkup.page(complete("C")));
    }
}
