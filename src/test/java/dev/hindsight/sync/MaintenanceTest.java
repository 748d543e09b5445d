package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.ApprovalSettings;
import dev.hindsight.approval.ApprovalSettings.RestrictedPages;
import dev.hindsight.authoring.InMemoryFormEdits;
import dev.hindsight.health.CheckHealth;
import dev.hindsight.health.Health;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.InMemoryBacklog;
import dev.hindsight.item.InMemoryItemCursor;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.ManyItems;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.PageBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What is done after a start, and when an administrator asks for it. */
public class MaintenanceTest {

    private static final int MORE_THAN_A_BATCH = 201;

    private final World world = new World();

    @Test
    public void readsAfterAStartWhatWasSavedWhileThePluginWasOff() {
        world.publish(complete("A"));
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A"), complete("B")));

        world.node.scanner.rescanChangedWhileOff();
        world.work();

        assertEquals(2, world.all().size());
        assertEquals(2, world.jira.issues().all().size());
    }

    @Test
    public void noticesAfterAStartThatAPageIsGone() {
        world.publish(complete("A"));
        world.pages.remove(World.PAGE);

        world.node.scanner.rescanChangedWhileOff();
        world.work();

        assertEquals(ItemState.REMOVED, world.only().state());
    }

    @Test
    public void doesNotReadAfterAStartWhatIsAsItWas() {
        world.publish(complete("A"));
        Instant before = readAt();
        world.clock.set(world.clock.instant().plusSeconds(60));

        world.node.scanner.rescanChangedWhileOff();
        world.work();

        assertEquals(before, readAt());
    }

    @Test
    public void catchesUpOncePerStart() {
        world.publish(complete("A"));
        world.node.scanner.rescanChangedWhileOff();
        world.work();
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A"), complete("B")));

        world.node.scanner.rescanChangedWhileOff();
        world.work();

        assertEquals(1, world.all().size());
    }

    @Test
    public void rescansMorePagesThanFitIntoABatch() {
        for (long page = 1; page <= MORE_THAN_A_BATCH; page++) {
            world.publish(page, "alice", FindingMarkup.page(complete("A")));
        }
        Instant later = world.clock.instant().plusSeconds(60);
        world.clock.set(later);

        world.node.scanner.rescanAll();
        world.work();

        assertEquals(0, world.trackedPages.readBefore(later, later, 1).size());
        assertEquals(0, world.trackedPages.pendingScans(1).size());
    }

    @Test
    public void retriesAtOnceWhatWaitsForLater() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.publish(complete("A"));
        world.pass(Duration.ofHours(1));
        world.jira.failures().repair(World.LINK);

        world.node.sync.retryNow();
        world.work();

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void endsThePausesOfLinksOnARetry() {
        world.publish(complete("A"));
        world.links.change(
                World.LINK, link -> link.pausedUntil(world.clock.instant().plusSeconds(3600)));

        world.node.sync.retryNow();
        world.work();

        assertEquals(
                Optional.empty(), world.links.find(World.LINK).orElseThrow().pausedUntil());
    }

    @Test
    public void leavesAnItemAloneWhoseIssueIsBeingCreated() {
        world.publish(complete("A"));
        String uid = world.only().uid();
        Instant lease = world.clock.instant().plus(CreateIssues.LEASE);
        world.items.change(
                uid,
                item -> item.withSchedule(item.schedule()
                        .creating(new PendingCreation(world.clock.instant(), World.LINK), "alice-key", lease)));

        world.node.sync.retryNow();
        world.work();

        assertEquals(Optional.of(lease), world.only().schedule().nextAt());
    }

    @Test
    public void namesTheItemThatWaitsLongest() {
        world.publish(FindingMarkup.titled("Late"));
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        Instant first = world.clock.instant();
        world.publish(FindingMarkup.titled("Late"), complete("Early"));
        world.pass(Duration.ofMinutes(10));
        world.publish(complete("Late"), complete("Early"));

        Health health = health();

        assertEquals(
                "Early", health.longestWaiting().orElseThrow().item().finding().title());
        assertEquals(first, health.longestWaiting().orElseThrow().since());
        assertEquals(
                WaitReason.Code.UNREACHABLE, health.blocked().get(0).reason().code());
    }

    @Test
    public void namesLinksThatWereNeverUsed() {
        assertTrue(health().links().stream().anyMatch(link -> link.linkId().equals(World.LINK)));
    }

    @Test
    public void doesNotCallALinkPausedWhenThePauseIsOver() {
        world.links.change(World.LINK, link -> link.pausedUntil(world.clock.instant()));

        assertEquals(Optional.empty(), health().links().get(0).pausedUntil());
    }

    @Test
    public void findsOnARetryTheIssueThatABlockNamesAndThatWasNotThereBefore() {
        world.publish(complete("A").with("issue", "OPS-1"));
        assertEquals(ItemState.REFUSED, world.only().state());
        world.jira.issues().put(new Actor(World.LINK, "carol-key"), "OPS", "Theirs");

        world.node.sync.retryNow();
        world.work();

        world.assertTracked();
    }

    @Test
    public void createsOnARetryWhatNoLongerNeedsAnApproval() {
        world.pages.store(PageBuilder.page(World.PAGE).restricted(true).build());
        world.publish(complete("A"));
        assertEquals(Optional.of(WaitReason.Code.RESTRICTED), world.reason());
        world.settings.store(Optional.empty(), Map.of(ApprovalSettings.RESTRICTED_PAGES, RestrictedPages.FULL.value()));

        world.node.sync.retryNow();
        world.work();

        world.assertTracked();
    }

    @Test
    public void asksJiraNothingOnARetryOfWhatIsSettled() {
        world.publish(complete("A"));
        world.jira.forgetCalls();

        world.node.sync.retryNow();
        world.work();

        assertEquals(List.of(), world.jira.calls());
    }

    @Test
    public void searchesOnARetryForAnIssueThatWasRequestedLongEnoughAgo() {
        world.jira.lagIndexBy(Duration.ofMinutes(4));
        world.publishLosingTheReply();
        world.pass(Duration.ofMinutes(3));
        world.jira.forgetCalls();

        world.node.sync.retryNow();
        world.work();

        assertEquals(1, world.jira.callsOf("createdWithin"));
    }

    @Test
    public void leavesItsTurnOnARetryToWhatIsDueAlready() {
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A")));
        world.node.scan(World.PAGE);
        Optional<Instant> turn = world.only().schedule().nextAt();
        world.clock.pass(Duration.ofSeconds(1));

        new MakeDue(new ManyItems(new InMemoryItemCursor(world.items), world.items), world.clock)
                .allThatWaits(() -> {});

        assertEquals(turn, world.only().schedule().nextAt());
    }

    @Test
    public void createsAtOnceWhatWaitedForSettingsThatAreCompleteNow() {
        world.settings.store(Optional.empty(), Map.of(IssueSettings.PROJECT, ""));
        world.publish(complete("A"), complete("B"));
        world.settings.store(Optional.empty(), Map.of(IssueSettings.PROJECT, "OPS"));

        int waited = world.node.sync.settingsChanged(Optional.empty());
        world.work();

        assertEquals(2, waited);
        assertEquals(2, world.jira.issues().all().size());
    }

    @Test
    public void leavesWhatWaitsInAnotherSpaceThanTheOneThatWasSetUp() {
        world.settings.store(Optional.empty(), Map.of(IssueSettings.PROJECT, ""));
        world.publish(complete("A"));
        Optional<Instant> later = world.only().schedule().nextAt();
        world.pages.store(PageBuilder.page(200).inSpace("ENG").build());
        world.publish(200, "alice", FindingMarkup.page(complete("B")));
        world.settings.store(Optional.of("ENG"), Map.of(IssueSettings.PROJECT, "OPS"));
        world.clock.pass(Duration.ofSeconds(1));

        int waited = world.node.sync.settingsChanged(Optional.of("ENG"));
        world.work();

        assertEquals(1, waited);
        assertEquals(ItemState.TRACKED, world.items.ofPage(200).get(0).state());
        assertEquals(later, world.only().schedule().nextAt());
    }

    @Test
    public void hurriesNothingThatWaitsForSomethingElseThanTheSettingsThatChanged() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.publish(complete("A"));
        Optional<Instant> later = world.only().schedule().nextAt();
        world.clock.pass(Duration.ofSeconds(1));

        world.node.sync.settingsChanged(Optional.empty());
        world.work();

        assertEquals(later, world.only().schedule().nextAt());
    }

    private Health health() {
        return new CheckHealth(
                        new InMemoryBacklog(world.items),
                        world.items,
                        world.node.scanner,
                        world.node.connections,
                        world.node.log,
                        new InMemoryFormEdits(),
                        world.settings,
                        world.clock)
                .now();
    }

    private Instant readAt() {
        return world.trackedPages.find(World.PAGE).orElseThrow().readAt();
    }
}
