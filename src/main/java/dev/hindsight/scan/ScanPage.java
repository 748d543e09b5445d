package dev.hindsight.scan;

import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingReader;
import dev.hindsight.item.ActionItems;
import dev.hindsight.scan.TrackedPage.Life;
import dev.hindsight.settings.Settings;
import dev.hindsight.sync.DesiredIssueFactory;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a page's findings and stores them as action items. It asks no tracker; what is to be done there is stored as
 * due. Reading the same version again changes nothing. Threads and nodes may read the same page at the same time: who
 * finds that another one did so meanwhile reads it again.
 */
public final class ScanPage {

    private static final Logger LOG = LoggerFactory.getLogger(ScanPage.class);

    private static final int MOST_TRIES = 3;

    private final Source source;
    private final ActionItems items;
    private final TrackedPages trackedPages;
    private final Clock clock;

    public ScanPage(Source source, ActionItems items, TrackedPages trackedPages, Clock clock) {
        this.source = source;
        this.items = items;
        this.trackedPages = trackedPages;
        this.clock = clock;
    }

    /** Where findings and what surrounds them come from. */
    public record Source(FindingReader reader, Pages pages, Settings settings, DesiredIssueFactory desiredIssues) {}

    /**
     * Reads the current version of a page.
     *
     * @param pageId id of the page, which may be in the trash or gone
     * @param publisher user key of who caused the reading; when not given, of who published the version
     */
    public void read(long pageId, Optional<String> publisher) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            Optional<WikiPage> page = source.pages().find(pageId);
            if (page.isEmpty()) {
                leave(pageId, Life.GONE);
                return;
            }
            if (page.get().trashed()) {
                leave(pageId, Life.TRASHED);
                return;
            }
            if (read(page.get(), publisher, tries == MOST_TRIES)) {
                return;
            }
        }
    }

    /** Gives whether the page need not be read again. */
    private boolean read(WikiPage page, Optional<String> publisher, boolean last) {
        Optional<TrackedPage> known = trackedPages.find(page.id());
        if (!last && isNewer(known, page)) {
            return false;
        }
        String user = publisher.orElse(page.publisher());
        try {
            List<FindingBlock> blocks = source.reader().read(page.body());
            if (blocks.isEmpty() && known.isEmpty() && items.ofPage(page.id()).isEmpty()) {
                return true;
            }
            boolean undisturbed = take(page, blocks, user, known) && !isNewer(trackedPages.find(page.id()), page);
            if (!undisturbed && !last) {
                return false;
            }
        } catch (BrokenMarkupException e) {
            // The stored items stay as they are: broken markup says nothing about what the author meant
            LOG.warn("Page {} was not read: its markup is broken at line {}", page.id(), e.line());
        }
        trackedPages.store(new TrackedPage(
                page.id(), page.spaceKey(), page.version(), user, Life.CURRENT, page.restricted(), clock.instant()));
        source.desiredIssues().forgetOutdatedConsents(page);
        return true;
    }

    private boolean take(WikiPage page, List<FindingBlock> blocks, String user, Optional<TrackedPage> known) {
        Optional<String> publisher = Optional.of(user).filter(key -> !key.isEmpty());
        ItemRules intake = new ItemRules(
                page,
                source.settings().ofSpace(page.spaceKey()),
                source.desiredIssues().decision(page),
                publisher,
                clock.instant());
        boolean sameVersion = known.filter(
                        before -> before.version() == page.version() && before.life() == Life.CURRENT)
                .isPresent();
        return new SaveFindings(items, source.desiredIssues(), intake, sameVersion).take(blocks);
    }

    private static boolean isNewer(Optional<TrackedPage> known, WikiPage page) {
        return known.filter(other -> other.version() > page.version()).isPresent();
    }

    private void leave(long pageId, Life life) {
        Optional<TrackedPage> before = trackedPages.find(pageId).filter(known -> known.life() != life);
        before.ifPresent(known -> {
            items.ofPage(pageId).forEach(item -> items.change(item.uid(), ItemRules::detached));
            trackedPages.store(new TrackedPage(
                    pageId,
                    known.spaceKey(),
                    known.version(),
                    known.publisher(),
                    life,
                    known.restricted(),
                    clock.instant()));
        });
    }
}
