package dev.hindsight.scan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import dev.hindsight.approval.Approval;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.approval.InMemoryApprovals;
import dev.hindsight.approval.PageApprovals;
import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.finding.MacroBlock;
import dev.hindsight.frame.SampleRights;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.scan.TrackedPage.PageStatus;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.SettableClock;
import dev.hindsight.wiki.SiteOfTest;
import dev.hindsight.wiki.WikiPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** How often a page is read until nobody has disturbed it, and who is handed which blocks. */
public class ScanPageTest {

    private static final long PAGE = 7;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String BODY =
            "<ac:structured-macro ac:name=\"one\"/><ac:structured-macro ac:name=\"two\"/><ac:macro ac:name=\"one\"/>";

    private final SettableClock clock = new SettableClock(NOON);
    private final InMemoryPages pages = new InMemoryPages();
    private final InMemoryTrackedPages tracked = new InMemoryTrackedPages();
    private final InMemoryApprovals given = new InMemoryApprovals();
    private final InMemorySettings settings = new InMemorySettings();
    private final PageApprovals approvals = new PageApprovals(
            given,
            new InMemoryActionItems(clock),
            settings,
            pages,
            new SampleRights(),
            new SiteOfTest(),
            clock,
            InMemoryAuditEntries.log(clock));
    private final Stored one = new Stored("one");
    private final Stored two = new Stored("two");
    private final ScanPage scanPage = new ScanPage(pages, List.of(one, two), tracked, approvals, clock);

    @Test
    public void handsEachStoreTheBlocksOfItsOwnMacro() {
        scan(page(1));

        assertEquals(List.of("version 1 by alice-key: one one"), one.saved);
        assertEquals(List.of("version 1 by alice-key: two"), two.saved);
    }

    @Test
    public void keepsThatAPageWasReadAndKnowsTheSameVersionAgain() {
        scan(page(1));
        scan(page(1));

        assertEquals(List.of("version 1 by alice-key: two", "version 1 by alice-key, the same: two"), two.saved);
        assertEquals(
                new TrackedPage(PAGE, "OPS", 1, "alice-key", PageStatus.CURRENT, false, NOON),
                tracked.find(PAGE).orElseThrow());
    }

    @Test
    public void keepsTheFirstPlanOfReviewsUntilThereIsNone() {
        String plans = "<ac:structured-macro ac:name=\"postmortem-reviews\"><ac:parameter ac:name=\"facilitator\">"
                + "<ri:user ri:userkey=\"bob-key\"/></ac:parameter><ac:parameter ac:name=\"from\">2026-11-03"
                + "</ac:parameter></ac:structured-macro><ac:structured-macro ac:name=\"postmortem-reviews\"/>";

        scan(PageBuilder.page(PAGE).body(plans).build());

        assertEquals("bob-key", tracked.find(PAGE).orElseThrow().facilitator());
        assertEquals(
                Optional.of(LocalDate.of(2026, 11, 3)),
                tracked.find(PAGE).orElseThrow().goLive());
        assertEquals(List.of("version 1 by alice-key:"), two.saved);
        scan(page(2));
        assertEquals(Optional.empty(), tracked.find(PAGE).orElseThrow().goLive());
    }

    @Test
    public void namesNobodyWhereNobodyKnowsWhoPublished() {
        scanPage.scan(PAGE, Optional.of(page(1)), Optional.of(""));

        assertEquals(List.of("version 1: two"), two.saved);
    }

    @Test
    public void readsAPageAgainUntilNobodyElseHasStoredItMeanwhile() {
        one.disturbed = 2;

        scan(page(1));

        assertEquals(3, one.saved.size());
        assertEquals(3, two.saved.size());
    }

    @Test
    public void readsAPageFiveTimesAtMostAndDoesNotCallItReadThen() {
        two.disturbed = 5;

        assertThrows(IllegalStateException.class, () -> scan(page(1)));

        assertEquals(5, two.saved.size());
        assertEquals(Optional.empty(), tracked.find(PAGE));
        scan(page(1));
        assertEquals("version 1 by alice-key: two", two.saved.get(5));
        assertEquals(1, tracked.find(PAGE).orElseThrow().version());
    }

    @Test
    public void readsAPageWhoseVersionWentBackAsItIs() {
        scan(page(3));

        scan(page(2));

        assertEquals("version 2 by alice-key: two", two.saved.get(1));
        assertEquals(2, tracked.find(PAGE).orElseThrow().version());
    }

    @Test
    public void storesNoVersionOverANewerOne() {
        scan(page(2));

        pages.store(page(3));
        scanPage.scan(PAGE, Optional.of(page(1)), Optional.empty());

        assertEquals("version 3 by alice-key: two", two.saved.get(1));
        assertEquals(2, two.saved.size());
    }

    @Test
    public void readsAPageAgainOfWhichANewerVersionWasStoredMeanwhile() {
        two.meanwhile =
                () -> tracked.store(new TrackedPage(PAGE, "OPS", 2, "bob-key", PageStatus.CURRENT, false, NOON));
        pages.store(page(2));

        scanPage.scan(PAGE, Optional.of(page(1)), Optional.empty());

        assertEquals(List.of("version 1 by alice-key: two", "version 2 by alice-key, the same: two"), two.saved);
        assertEquals(2, tracked.find(PAGE).orElseThrow().version());
    }

    @Test
    public void tellsOnceThatAPageIsInTheTrashAndOnceThatItIsGone() {
        scan(page(1));
        WikiPage trashed = PageBuilder.page(PAGE).trashed(true).build();

        scan(trashed);
        scan(trashed);
        assertEquals(1, two.removed);
        assertEquals(PageStatus.TRASHED, tracked.find(PAGE).orElseThrow().status());

        scanPage.scan(PAGE, Optional.empty(), Optional.empty());
        scanPage.scan(PAGE, Optional.empty(), Optional.empty());
        assertEquals(2, two.removed);
        assertEquals(PageStatus.GONE, tracked.find(PAGE).orElseThrow().status());
    }

    @Test
    public void removesTheBlocksOfAPageThatIsGoneAndWasNeverStored() {
        scanPage.scan(PAGE, Optional.empty(), Optional.empty());

        assertEquals(1, two.removed);
        assertEquals(Optional.empty(), tracked.find(PAGE));
    }

    @Test
    public void forgetsTheApprovalOfAPageThatIsNotRestrictedAnyMoreThoughItCannotBeRead() {
        given.approve(PAGE, ApprovalReason.RESTRICTED, new Approval("alice-key", NOON, Set.of("OPS")));

        scan(PageBuilder.page(PAGE).body(BODY + "<p>").build());

        assertEquals(Map.of(), given.ofPage(PAGE));
        assertEquals(
                ScanProblem.Code.BROKEN_MARKUP,
                tracked.find(PAGE).orElseThrow().problem().orElseThrow().code());
        assertEquals(List.of(), two.saved);
    }

    private void scan(WikiPage page) {
        pages.store(page);
        scanPage.scan(PAGE, Optional.of(page), Optional.empty());
    }

    private static WikiPage page(int version) {
        return PageBuilder.page(PAGE).version(version).body(BODY).build();
    }

    /** Notes what it is handed, and may be disturbed. */
    private static final class Stored implements BlockStore {

        private final String macro;
        private final List<String> saved = new ArrayList<>();
        private int disturbed;
        private int removed;
        private Runnable meanwhile = () -> {};

        Stored(String macro) {
            this.macro = macro;
        }

        @Override
        public String macro() {
            return macro;
        }

        @Override
        public boolean save(WikiPage page, List<MacroBlock> blocks, Publication publication) {
            saved.add("version " + page.version()
                    + publication.publisher().map(key -> " by " + key).orElse("")
                    + (publication.seenBefore() ? ", the same:" : ":")
                    + String.join(
                            "", blocks.stream().map(block -> " " + block.name()).toList()));
            meanwhile.run();
            return --disturbed < 0;
        }

        @Override
        public void pageRemoved(long pageId) {
            removed++;
        }
    }
}
