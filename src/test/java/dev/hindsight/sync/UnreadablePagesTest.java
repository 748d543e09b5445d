package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ItemState;
import dev.hindsight.scan.ScanProblem;
import dev.hindsight.scan.ScanState;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Test;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;

/** A page that cannot be read is a state of the page: kept with it, tried again, and over once it was read. */
public class UnreadablePagesTest {

    private final World world = new World();

    /** Whether the wiki fails when a page is asked for. */
    private final AtomicBoolean failing = new AtomicBoolean();

    @Test
    public void keepsSinceWhenAndInWhichLineThePageIsBroken() {
        world.publish(complete("A"));

        publishBroken();

        ScanProblem problem = problem().orElseThrow();
        assertEquals(ScanProblem.Code.BROKEN_MARKUP, problem.code());
        assertEquals(2, problem.version());
        assertEquals(3, problem.line());
        assertEquals(world.clock.instant(), problem.since());
        assertEquals(Optional.empty(), problem.retryAt());
    }

    @Test
    public void leavesWhatWasStoredOfAnEarlierVersion() {
        world.publish(complete("A"));
        TrackedPage read = tracked();

        publishBroken();

        world.assertTracked();
        assertEquals(read.version(), tracked().version());
        assertEquals(read.publisher(), tracked().publisher());
    }

    @Test
    public void isReadableOnceACorrectedVersionIsPublished() {
        publishBroken();

        world.publish(complete("A"));

        world.assertTracked();
        assertEquals(Optional.empty(), problem());
        assertEquals(0, state().unreadable());
    }

    @Test
    public void isUnreadableSinceTheFirstBrokenVersion() {
        publishBroken();
        Instant first = world.clock.instant();
        world.pass(Duration.ofHours(2));

        publishBroken();

        assertEquals(first, problem().orElseThrow().since());
        assertEquals(2, problem().orElseThrow().version());
    }

    @Test
    public void isNoLongerUnreadableInTheTrash() {
        publishBroken();

        world.becomes(world.page().trashed(true).build());

        assertEquals(0, state().unreadable());
    }

    @Test
    public void takesUpABrokenVersionThatCanBeReadAfterAnUpgradeAsTheOrderOfItsPublisher() {
        world.publish(complete("A"));
        world.publish(World.PAGE, "carol", FindingMarkup.page(complete("A"), complete("B")) + "<p>");
        world.pages.store(world.page()
                .body(FindingMarkup.page(complete("A"), complete("B")))
                .build());

        world.node.scanner.rescanUnreadable();
        world.work();

        assertEquals(Optional.of("carol-key"), world.titled("B").schedule().actor());
        assertEquals(ItemState.TRACKED, world.titled("B").state());
    }

    @Test
    public void aBrokenVersionIsNotReadAgainByItself() {
        publishBroken();
        world.round();
        Instant read = tracked().readAt();

        world.pass(Duration.ofHours(3));

        assertEquals(read, tracked().readAt());
    }

    @Test
    public void keepsThatReadingFailsAndWhenItIsTriedAgain() {
        Node node = failingNode();
        failing.set(true);

        node.publish(complete("A"));

        ScanProblem problem = problem().orElseThrow();
        assertEquals(ScanProblem.Code.FAILED, problem.code());
        assertEquals(1, problem.version());
        assertEquals(Optional.of(world.clock.instant().plusSeconds(60)), problem.retryAt());
        assertEquals(1, state().unreadable());
        assertEquals(List.of(), node.executor.failures());
    }

    @Test
    public void readsAPageAsSoonAsItsPauseIsOver() {
        Node node = failingNode();
        failing.set(true);
        node.publish(complete("A"));

        failing.set(false);
        node.passMinutes(1);

        world.assertTracked();
        assertEquals(Optional.empty(), problem());
    }

    @Test
    public void triesLessAndLessOftenButNeverGivesUp() {
        Node node = failingNode();
        failing.set(true);
        node.publish(complete("A"));

        node.passMinutes(5 * 60);
        int tries = problem().orElseThrow().tries();
        failing.set(false);
        node.passMinutes(61);

        assertEquals(10, tries);
        assertEquals(List.of(), world.trackedPages.pendingScans(10));
        world.assertTracked();
    }

    @Test
    public void aNewVersionIsReadAtOnceHoweverLongThePause() {
        Node node = failingNode();
        failing.set(true);
        node.publish(complete("A"));
        node.passMinutes(100);

        failing.set(false);
        node.publish(complete("A"));

        world.assertTracked();
    }

    @Test
    public void aRetryReadsAtOnce() {
        Node node = failingNode();
        failing.set(true);
        node.publish(complete("A"));
        node.passMinutes(100);

        failing.set(false);
        node.scanner.rescanUnreadable();
        node.executor.doWhatIsDue();

        world.assertTracked();
    }

    @Test
    public void manyUnreadablePagesDoNotKeepOthersFromTheirDailyScan() {
        Node node = failingNode();
        failing.set(true);
        for (long page = 1; page <= 250; page++) {
            world.save(page, "alice", FindingMarkup.page(complete("A" + page)));
            node.scanner.rescan(page);
        }
        node.executor.doWhatIsDue();
        failing.set(false);
        world.save(1_000, "alice", FindingMarkup.page(complete("Z")));
        node.scanner.rescan(1_000);
        node.executor.doWhatIsDue();
        world.save(1_000, "alice", FindingMarkup.page(complete("Z"), complete("New")));
        failing.set(true);
        node.passMinutes(24 * 60 - 1);
        failing.set(false);

        node.passMinutes(3);

        assertEquals(2, world.items.ofPage(1_000).size());
    }

    @Test
    public void aFailureOfJiraLeavesThePageReadable() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));

        world.publish(complete("A"));

        assertEquals(Optional.empty(), problem());
    }

    private void publishBroken() {
        world.publish(World.PAGE, "alice", FindingMarkup.page(complete("B")) + "\n\n<p>half");
    }

    /** A node for which the wiki fails to give pages when it is told to. */
    private Node failingNode() {
        Pages pages = Mockito.mock(Pages.class, AdditionalAnswers.delegatesTo(world.pages));
        Mockito.doAnswer(call -> found(call.getArgument(0))).when(pages).find(Mockito.anyLong());
        return new Node(world, world.ports().with(pages));
    }

    private Optional<WikiPage> found(long pageId) {
        if (failing.get()) {
            throw new IllegalStateException("The wiki fails");
        }
        return world.pages.find(pageId);
    }

    private ScanState state() {
        return world.node.scanner.state();
    }

    private TrackedPage tracked() {
        return world.trackedPages.find(World.PAGE).orElseThrow();
    }

    private Optional<ScanProblem> problem() {
        return tracked().problem();
    }
}
