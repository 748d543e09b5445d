package dev.hindsight.scan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.InMemoryApprovals;
import dev.hindsight.approval.PageApprovals;
import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.frame.SampleRights;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.scan.TrackedPage.PageStatus;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.wiki.ExecutorOnDemand;
import dev.hindsight.wiki.InMemoryPageSearch;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.KeysAsTexts;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.SettableClock;
import dev.hindsight.wiki.SiteOfTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** Which pages are scanned after what was told, in whose name, and when a scan is given up. */
public class PageScannerTest {

    private static final long PAGE = 7;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final SettableClock clock = new SettableClock(NOON);
    private final ExecutorOnDemand executor = new ExecutorOnDemand(clock);
    private final InMemoryPages pages = new InMemoryPages();
    private final InMemoryPageSearch search = new InMemoryPageSearch();
    private final InMemoryTrackedPages tracked = new InMemoryTrackedPages();
    private final InMemoryActionItems items = new InMemoryActionItems(clock);
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryUsers users = new InMemoryUsers().with("alice");
    private final SiteOfTest site = new SiteOfTest();
    private final List<Long> scanned = new ArrayList<>();
    private final PageScanner scanner = new PageScanner(
            pages,
            search,
            tracked,
            items,
            settings,
            new PageApprovals(
                    new InMemoryApprovals(),
                    items,
                    settings,
                    pages,
                    new SampleRights(),
                    site,
                    clock,
                    InMemoryAuditEntries.log(clock)),
            new DesiredIssueFactory(users, pages, site, new KeysAsTexts(), new Installation(settings, site)),
            users,
            scanned::add,
            page -> {},
            executor,
            clock);

    @Before
    public void publish() {
        pages.store(PageBuilder.page(PAGE).version(2).build());
    }

    @Test
    public void aBodyThatNamesNoMacroOfOursHoldsNoBlocks() {
        assertTrue(scanner.mayHoldBlocks("<ac:structured-macro ac:name=\"postmortem-finding\"/>"));
        assertFalse(scanner.mayHoldBlocks("<p>Postmortem</p>"));
    }

    @Test
    public void aPageIsScannedInTheNameOfWhoCausedItOrOfWhoPublishedANewerVersionSince() {
        scanner.request(PAGE, 2, "carol-key");
        executor.doWhatIsDue();
        assertEquals("carol-key", tracked.find(PAGE).orElseThrow().publisher());

        scanner.request(PAGE, 1, "carol-key");
        executor.doWhatIsDue();
        assertEquals("alice-key", tracked.find(PAGE).orElseThrow().publisher());
    }

    @Test
    public void allPagesAreScannedAgainAndThoseThatNobodyToldOfAreSearchedFor() {
        scannedBefore(2);
        pages.store(PageBuilder.page(8).build());
        search.index(8);

        scanner.rescanAll();
        executor.doWhatIsDue();

        assertEquals(List.of(PAGE, 8L), scanned);
    }

    @Test
    public void pagesThatChangedWhileThePluginWasOffAreScanned() {
        scannedBefore(1);

        scanner.rescanChangedWhileOff();
        executor.doWhatIsDue();

        assertEquals(List.of(PAGE), scanned);
    }

    @Test
    public void pagesBelowAMovedOneAreScannedInTheirNewSpace() {
        scannedBefore(2);
        pages.store(PageBuilder.page(PAGE).version(2).inSpace("ENG").build());
        pages.putBelow(99, PAGE);

        scanner.pageMoved(99);
        executor.pass(A_MOMENT);

        assertEquals("ENG", tracked.find(PAGE).orElseThrow().spaceKey());
    }

    @Test
    public void pagesOfARemovedSpaceAreFoundGone() {
        scannedBefore(2);
        pages.remove(PAGE);

        scanner.spaceRemoved("OPS");
        executor.pass(A_MOMENT);

        assertEquals(PageStatus.GONE, tracked.find(PAGE).orElseThrow().status());
    }

    @Test
    public void aVersionThatIsNeverSeenIsGivenUpAfterAMinuteAndNotBefore() {
        scanner.request(PAGE, 3, "alice-key");
        executor.pass(Duration.ofSeconds(59));
        scanner.resume();
        executor.doWhatIsDue();
        assertEquals(1, scanner.countPending());

        executor.pass(Duration.ofSeconds(2));
        scanner.resume();
        executor.doWhatIsDue();
        assertEquals(0, scanner.countPending());
        assertEquals(Optional.empty(), tracked.find(PAGE));
    }

    private void scannedBefore(int version) {
        tracked.store(new TrackedPage(PAGE, "OPS", version, "alice-key", PageStatus.CURRENT, false, NOON));
    }
}
