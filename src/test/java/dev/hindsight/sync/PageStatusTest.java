package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.scan.ScanRequest;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.WikiPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What becomes of items when their page is a draft, restricted, trashed, restored, moved or gone. */
public class PageStatusTest {

    private final World world = new World();

    @Test
    public void createsNoIssuesOfADraft() {
        world.pages.store(draft());

        world.publish(complete("A"));

        assertEquals(Optional.of(WaitReason.Code.DRAFT), world.reason());
        assertEquals(0, world.jira.issues().all().size());
    }

    @Test
    public void createsTheIssuesOnceTheDraftLabelIsTaken() {
        world.pages.store(draft());
        world.publish(complete("A"));

        world.becomes(world.page().labeled().build());

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void createsNoIssuesOfARestrictedPage() {
        world.pages.store(PageBuilder.page(World.PAGE).restricted(true).build());

        world.publish(complete("A"));

        assertEquals(Optional.of(WaitReason.Code.RESTRICTED), world.reason());
        assertEquals(0, world.jira.calls().size());
    }

    @Test
    public void createsNoIssueWhenThePageWasRestrictedWhileJiraWasDown() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.publish(complete("A"));
        world.pages.store(world.page().restricted(true).build());
        world.jira.failures().repair(World.LINK);

        world.pass(Duration.ofMinutes(5));

        assertEquals(0, world.jira.issues().all().size());
        assertEquals(Optional.of(WaitReason.Code.RESTRICTED), world.reason());
    }

    @Test
    public void createsNoIssueWhenThePageWasTrashedWhileJiraWasDown() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.publish(complete("A"));
        world.pages.store(world.page().trashed(true).build());
        world.jira.failures().repair(World.LINK);

        world.pass(Duration.ofMinutes(5));

        assertEquals(0, world.jira.issues().all().size());
        assertEquals(ItemState.REMOVED, world.only().state());
    }

    @Test
    public void letsNoTextOfAPageOutThatWasRestrictedLater() {
        world.publish(complete("A").with("cause", "Disk full"));
        world.pages.store(world.page().restricted(true).titled("The secret").build());

        world.publish(
                complete("A").with("title", "Hidden").with("cause", "Bribery").with("theme", "Fraud"));

        assertEquals("A", world.issue().summary());
        assertEquals(-1, world.issue().description().indexOf("Bribery"));
        assertEquals(List.of("postmortem"), world.issue().labels());
        assertEquals(
                "Restricted postmortem page",
                world.jira.issues().remoteLinksOf(world.issue().id()).get(0).title());
    }

    @Test
    public void stillTellsTheIssueOfARestrictedPageWhoActsUntilWhen() {
        world.publish(complete("A"));
        world.pages.store(world.page().restricted(true).build());

        world.publish(complete("A").with("owner", "carol").with("due", "2027-01-31"));

        assertEquals(Optional.of("carol"), world.issue().assignee());
        assertEquals("2027-01-31", world.issue().due().orElseThrow().toString());
    }

    @Test
    public void keepsTheIssueOfATrashedPage() {
        world.publish(complete("A"));

        world.becomes(world.page().trashed(true).build());

        assertEquals(ItemState.REMOVED, world.only().state());
        assertEquals(world.issue().id(), world.only().issue().orElseThrow().id().issueId());
        assertEquals(TrackedPage.PageStatus.TRASHED, life());
    }

    @Test
    public void tracksAgainWhenThePageIsRestored() {
        world.publish(complete("A"));
        world.becomes(world.page().trashed(true).build());

        world.becomes(world.page().trashed(false).build());

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(TrackedPage.PageStatus.CURRENT, life());
    }

    @Test
    public void keepsTheIssueOfAPageThatIsGone() {
        world.publish(complete("A"));
        WikiPage page = world.page().build();
        world.pages.remove(World.PAGE);

        world.node.scanner.request(page.id(), ScanRequest.ANY_VERSION, "alice-key");
        world.work();

        assertEquals(ItemState.REMOVED, world.only().state());
        assertEquals(TrackedPage.PageStatus.GONE, life());
    }

    @Test
    public void detachesAMissingItemOfATrashedPage() {
        world.publish(complete("A"));
        world.inJira().delete();
        world.pass(Duration.ofHours(50));

        world.becomes(world.page().trashed(true).build());

        assertEquals(ItemState.REMOVED, world.only().state());
    }

    @Test
    public void followsAPageIntoAnotherSpace() {
        world.publish(complete("A"));

        world.becomes(world.page().inSpace("ENG").build());

        assertEquals("ENG", world.only().location().spaceKey());
    }

    @Test
    public void followsThePagesBelowAMovedOneOfWhichNoEventTells() {
        world.publish(200, "alice", FindingMarkup.page(complete("Child")));
        world.pages.putBelow(World.PAGE, 150);
        world.pages.putBelow(150, 200);
        world.node.scanner.pageMoved(World.PAGE);
        world.node.executor.pass(Duration.ofMillis(100));
        world.pages.store(new PageBuilder(world.pages.find(200).orElseThrow())
                .inSpace("ENG")
                .build());

        world.node.executor.pass(Duration.ofSeconds(10));

        assertEquals("ENG", world.items.ofPage(200).get(0).location().spaceKey());
    }

    @Test
    public void doesNotRescanThePagesBelowOneThatStaysInItsSpace() {
        world.publish(200, "alice", FindingMarkup.page(complete("Child")));
        world.pages.putBelow(World.PAGE, 200);
        var readAt = world.trackedPages.find(200).orElseThrow().readAt();

        world.node.scanner.pageMoved(World.PAGE);
        world.node.executor.pass(Duration.ofMinutes(10));

        assertEquals(readAt, world.trackedPages.find(200).orElseThrow().readAt());
    }

    @Test
    public void usesTheSettingsOfTheSpaceThatThePageWasMovedTo() {
        world.jira.issues().addProject("ENG");
        world.settings.store(Optional.of("ENG"), Map.of(IssueSettings.PROJECT, "ENG"));
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.publish(complete("A"));

        world.becomes(world.page().inSpace("ENG").build());
        world.jira.failures().repair(World.LINK);
        world.pass(Duration.ofMinutes(5));

        assertEquals("ENG", world.issue().key().replaceAll("-.*", ""));
    }

    @Test
    public void keepsTheIssuesOfASpaceThatIsRemovedWithItsPages() {
        world.publish(complete("A"));
        world.publish(200, "alice", FindingMarkup.page(complete("B")));
        world.node.scanner.spaceRemoved("OPS");
        world.node.executor.pass(Duration.ofMillis(100));
        world.pages.remove(World.PAGE);
        world.pages.remove(200);

        world.node.executor.pass(Duration.ofSeconds(10));

        assertEquals(ItemState.REMOVED, world.only().state());
        assertEquals(ItemState.REMOVED, world.items.ofPage(200).get(0).state());
        assertEquals(2, world.jira.issues().all().size());
        assertEquals(TrackedPage.PageStatus.GONE, life());
    }

    @Test
    public void noticesThePagesOfALargeSpaceThatTakesMinutesToBeRemoved() {
        world.publish(complete("A"));
        world.node.scanner.spaceRemoved("OPS");
        world.node.executor.pass(Duration.ofMinutes(2));
        world.pages.remove(World.PAGE);

        world.node.executor.pass(Duration.ofMinutes(4));

        assertEquals(ItemState.REMOVED, world.only().state());
    }

    @Test
    public void leavesThePagesOfOtherSpacesWhenOneIsRemoved() {
        world.publish(complete("A"));

        world.node.scanner.spaceRemoved("ENG");
        world.node.executor.pass(Duration.ofMinutes(10));

        world.assertTracked();
    }

    @Test
    public void keepsTheIssueOfABlockThatIsTakenOffAndPutBackByRestoringAVersion() {
        world.publish(complete("A"));
        world.publish();
        ItemState between = world.only().state();

        world.publish(complete("A"));

        assertEquals(ItemState.REMOVED, between);
        world.assertTracked();
    }

    @Test
    public void takesUpAPurgedPageWhoseIdComesBackFromABackup() {
        world.publish(complete("A"));
        WikiPage page = world.page().build();
        world.pages.remove(World.PAGE);
        world.node.scanner.request(World.PAGE, ScanRequest.ANY_VERSION, "alice-key");
        world.work();

        world.becomes(page);

        world.assertTracked();
    }

    @Test
    public void writesNothingToTheIssueOfABlockThatIsGone() {
        world.publish(complete("A"));
        world.publish();
        world.jira.forgetCalls();

        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.pass(Duration.ofMinutes(5));

        assertEquals(0, world.jira.callsOf("update"));
    }

    private TrackedPage.PageStatus life() {
        return world.trackedPages.find(World.PAGE).orElseThrow().status();
    }

    private static WikiPage draft() {
        return PageBuilder.page(World.PAGE)
                .labeled(ApprovalDecision.DRAFT_LABEL)
                .build();
    }
}
