package dev.hindsight.scan;

import dev.hindsight.approval.PageApprovals;
import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.MacroBlock;
import dev.hindsight.finding.MacroBlockReader;
import dev.hindsight.review.ReviewPlan;
import dev.hindsight.scan.TrackedPage.PageStatus;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scans one page: reads its blocks once and hands them to whoever stores them. It asks no Jira. Scanning the same version
 * again changes nothing. Threads and nodes may scan the same page at the same time: who finds that another one did so
 * meanwhile scans it again.
 */
final class ScanPage {

    private static final Logger LOG = LoggerFactory.getLogger(ScanPage.class);

    private static final int MOST_TRIES = 5;

    private final Pages pages;
    private final List<BlockStore> stores;
    private final TrackedPages trackedPages;
    private final PageApprovals approvals;
    private final Clock clock;
    private final MacroBlockReader reader;

    ScanPage(Pages pages, List<BlockStore> stores, TrackedPages trackedPages, PageApprovals approvals, Clock clock) {
        this.pages = pages;
        this.stores = List.copyOf(stores);
        this.trackedPages = trackedPages;
        this.approvals = approvals;
        this.clock = clock;
        this.reader = new MacroBlockReader(
                Stream.concat(Stream.of(ReviewPlan.MACRO), stores.stream().map(BlockStore::macro))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Scans the current version of a page. A page whose version went back is read as it is by now.
     *
     * @param found the page as it was just found; empty when it is gone
     * @param publisher user key of who caused the scan; when not given, of who published the version
     * @throws IllegalStateException when others stored blocks of the page at each try, so that some may be missing
     */
    void scan(long pageId, Optional<WikiPage> found, Optional<String> publisher) {
        Optional<WikiPage> page = found;
        for (int tries = 1; !isFinished(pageId, page, publisher, tries == MOST_TRIES); tries++) {
            page = pages.find(pageId);
        }
    }

    /** Gives whether the page need not be scanned again. */
    private boolean isFinished(long pageId, Optional<WikiPage> page, Optional<String> publisher, boolean last) {
        if (page.isEmpty() || page.get().trashed()) {
            leave(pageId, page.isEmpty() ? PageStatus.GONE : PageStatus.TRASHED);
            return true;
        }
        return isFinished(page.get(), publisher, last);
    }

    private boolean isFinished(WikiPage page, Optional<String> publisher, boolean last) {
        Optional<TrackedPage> known = trackedPages.find(page.id());
        if (!last && isNewer(known, page)) {
            return false;
        }
        List<MacroBlock> blocks;
        try {
            blocks = reader.read(page.body());
        } catch (BrokenMarkupException e) {
            keepBroken(page, known, e.line());
            return true;
        }
        String person = publisher.orElse(page.publisher());
        Publication publication = Publication.of(page, person, known, () -> trackedPages.pendingScansOf(page.id()));
        boolean undisturbed = handOver(page, blocks, publication);
        if (!last && (!undisturbed || isNewer(trackedPages.find(page.id()), page))) {
            return false;
        }
        if (!undisturbed) {
            throw new IllegalStateException("Others kept storing blocks of page " + page.id() + " meanwhile");
        }
        trackedPages.store(new TrackedPage(
                        page.id(),
                        page.spaceKey(),
                        page.version(),
                        person,
                        PageStatus.CURRENT,
                        page.restricted(),
                        clock.instant())
                .withReviews(ReviewPlan.first(blocks)));
        approvals.forgetOutdated(page);
        return true;
    }

    /** What is stored stays as it is: broken markup says nothing about what the author meant. */
    private void keepBroken(WikiPage page, Optional<TrackedPage> known, int line) {
        Instant now = clock.instant();
        TrackedPage before = known.orElseGet(() -> TrackedPage.unread(page.id(), now));
        ScanProblem problem = ScanProblem.brokenMarkup(page.version(), line, before.problem(), now);
        trackedPages.store(before.in(page.spaceKey(), page.restricted()).withProblem(problem, now));
        approvals.forgetOutdated(page);
        LOG.warn("Page {} was not scanned: its markup is broken at line {}", page.id(), line);
    }

    /** Gives whether nobody else has stored blocks of the page meanwhile. */
    private boolean handOver(WikiPage page, List<MacroBlock> blocks, Publication publication) {
        boolean undisturbed = true;
        for (BlockStore store : stores) {
            List<MacroBlock> own = blocks.stream()
                    .filter(block -> block.name().equals(store.macro()))
                    .toList();
            undisturbed &= store.save(page, own, publication);
        }
        return undisturbed;
    }

    private static boolean isNewer(Optional<TrackedPage> known, WikiPage page) {
        return known.filter(other -> other.version() > page.version()).isPresent();
    }

    private void leave(long pageId, PageStatus status) {
        Optional<TrackedPage> known = trackedPages.find(pageId);
        if (known.filter(before -> before.status() == status).isEmpty()) {
            // A node that stopped may have stored the blocks and not the page
            stores.forEach(store -> store.pageRemoved(pageId));
            known.ifPresent(before -> trackedPages.store(before.withStatus(status, clock.instant())));
        }
    }
}
