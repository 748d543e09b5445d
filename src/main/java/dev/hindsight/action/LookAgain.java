package dev.hindsight.action;

import dev.hindsight.action.KnownPage.Life;
import dev.hindsight.site.Background;
import dev.hindsight.site.Pages;
import dev.hindsight.site.WikiPage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Goes over all pages that are followed, a portion at a time and in the background: over all of them when an
 * administrator asks, and after a start over those that changed while the plugin was off. Threads may share it.
 */
public final class LookAgain {

    static final int PORTION = 200;

    private static final String LANE = "all pages";

    private final KnownPages knownPages;
    private final Pages pages;
    private final LookAtPages looks;
    private final Background background;
    private final AtomicBoolean caughtUp = new AtomicBoolean();

    public LookAgain(KnownPages knownPages, Pages pages, LookAtPages looks, Background background) {
        this.knownPages = knownPages;
        this.pages = pages;
        this.looks = looks;
        this.background = background;
    }

    /** Looks again at every page, and returns at once. */
    public void atAllPages() {
        background.run(LANE, () -> portion(0, page -> page.life() != Life.GONE));
    }

    /** Looks again at the pages that are not as they were last read; does so the first time it is called. */
    public void catchUp() {
        if (caughtUp.compareAndSet(false, true)) {
            background.run(LANE, () -> portion(0, this::movedOn));
        }
    }

    private void portion(long after, Predicate<KnownPage> wanted) {
        List<KnownPage> portion = knownPages.after(after, PORTION);
        portion.stream().filter(wanted).forEach(page -> looks.again(page.pageId()));
        if (!portion.isEmpty()) {
            long last = portion.get(portion.size() - 1).pageId();
            background.run(LANE, () -> portion(last, wanted));
        }
    }

    private boolean movedOn(KnownPage known) {
        Optional<WikiPage> page = known.life() == Life.GONE ? Optional.empty() : pages.find(known.pageId());
        return life(page) != known.life()
                || page.filter(now -> now.version() != known.version()
                                || now.restricted() != known.restricted()
                                || !now.spaceKey().equals(known.spaceKey()))
                        .isPresent();
    }

    private static Life life(Optional<WikiPage> page) {
        return page.map(now -> now.trashed() ? Life.TRASHED : Life.CURRENT).orElse(Life.GONE);
    }
}
