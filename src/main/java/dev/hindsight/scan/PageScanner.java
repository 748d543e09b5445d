package dev.hindsight.scan;

import dev.hindsight.approval.PageApprovals;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.item.ActionItems;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.KeyedExecutor;
import dev.hindsight.wiki.PageSearch;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Scans pages after something happened to them. It is told from inside the page's own transaction, and therefore does
 * nothing there but hand the request over: a failed statement of ours would destroy the user's save.
 */
public final class PageScanner {

    private static final Duration RESCAN_AFTER = Duration.ofDays(1);
    private static final int MOST_AT_ONCE = 200;

    private final TrackedPages trackedPages;
    private final Users users;
    private final Clock clock;
    private final List<String> macros;
    private final PendingScans pending;
    private final RescanAllPages rescanAll;
    private final RescanWhatMoved rescanMoved;
    private final PageSearches searches;
    private final FindUntoldPages untold;
    private final KeyedExecutor executor;

    public PageScanner(
            Pages pages,
            PageSearch search,
            TrackedPages trackedPages,
            ActionItems items,
            Settings settings,
            PageApprovals approvals,
            DesiredIssueFactory desiredIssues,
            Users users,
            ScanListener listener,
            ScannedPages scannedPages,
            KeyedExecutor executor,
            Clock clock) {
        this.trackedPages = trackedPages;
        this.users = users;
        this.clock = clock;
        ItemRulesFactory rules = new ItemRulesFactory(settings, approvals, clock);
        List<BlockStore> stores = List.of(
                new SaveFindings(items, rules, desiredIssues, users, new CopiedItems(items, pages, this::rescan)),
                new TellOfPage(scannedPages));
        this.macros = stores.stream().map(BlockStore::macro).distinct().toList();
        ScanPage scanPage = new ScanPage(pages, stores, trackedPages, approvals, clock);
        this.pending = new PendingScans(
                pages, trackedPages, new ScanAttempts(scanPage, listener, trackedPages, clock), executor, clock);
        this.rescanAll = new RescanAllPages(trackedPages, pages, this::rescan, executor);
        this.rescanMoved = new RescanWhatMoved(pages, trackedPages, this::rescan, executor);
        this.searches = new PageSearches(settings);
        this.untold = new FindUntoldPages(search, trackedPages, searches, this::rescan);
        this.executor = executor;
    }

    /** Whether a body can hold blocks that a scan reads, at a glance: it may say yes too often, never no wrongly. */
    public boolean mayHoldBlocks(String body) {
        return macros.stream().anyMatch(body::contains);
    }

    /**
     * Requests a scan, and returns at once without a statement to the database.
     *
     * @param pageId id of the page
     * @param version the version that must be visible first; {@link ScanRequest#ANY_VERSION} when it is not the version
     *     that changed
     * @param publisher user key of who caused it; empty text when not known
     */
    public void request(long pageId, int version, String publisher) {
        pending.scanWhenVisible(new ScanRequest(pageId, version, publisher, clock.instant()));
    }

    /** The same for the first version of a page that holds blocks. */
    public void requestFirst(long pageId, int version, String publisher) {
        pending.scanWhenVisible(new ScanRequest(pageId, version, publisher, clock.instant(), true));
    }

    /** Requests a scan of a page as it is now, in the name of the current user. */
    public void requestByCurrentUser(long pageId) {
        request(pageId, ScanRequest.ANY_VERSION, users.current().map(User::key).orElse(""));
    }

    /** Scans a page once as it is by now, in the name of whoever published it. */
    public void rescan(long pageId) {
        pending.scanAsItIs(new ScanRequest(pageId, ScanRequest.ANY_VERSION, "", clock.instant()));
    }

    /** Resumes the scans that are pending, such as those of a node that stopped. */
    public void resume() {
        pending.resume();
    }

    /** Rescans the pages that nobody has scanned for a day, since not every change causes an event. */
    public void dailyRescan() {
        Instant now = clock.instant();
        trackedPages
                .readBefore(now.minus(RESCAN_AFTER), now, MOST_AT_ONCE)
                .forEach(page -> pending.scanUnrecorded(page.pageId()));
    }

    /** Has the tracked pages below a page rescanned that was moved, as far as they have left their space. */
    public void pageMoved(long pageId) {
        rescanMoved.below(pageId);
    }

    /** Has the tracked pages of a space rescanned that was removed. */
    public void spaceRemoved(String spaceKey) {
        rescanMoved.ofSpace(spaceKey);
    }

    /** Once a day searches for pages that no event told of, in the background. */
    public void findUntoldPages() {
        untold.daily(macros, executor, clock);
    }

    /** Tries again to read the pages that could not be read and whose pause is over. */
    public void retryFailed() {
        pending.retryFailed();
    }

    /** Tries again to read all pages that could not be read, in the background. */
    public void rescanUnreadable() {
        rescanAll.unreadable();
    }

    /** Rescans every page and searches for those that no event told of, in the background. */
    public void rescanAll() {
        rescanAll.all();
        untold.atOnce(macros, executor, clock);
    }

    /** Rescans the pages that changed while the plugin was off, in the background, the first time it is called. */
    public void rescanChangedWhileOff() {
        rescanAll.changedWhileOff();
    }

    /** How many scans are pending, those included that could not be stored yet. */
    public int countPending() {
        return pending.count();
    }

    /** How scanning is doing. */
    public ScanState state() {
        return new ScanState(
                countPending(),
                trackedPages.count(),
                trackedPages.countUnreadable(),
                trackedPages.unreadable(MOST_AT_ONCE),
                searches.last());
    }
}
