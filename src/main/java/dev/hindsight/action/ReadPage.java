package dev.hindsight.action;

import dev.hindsight.action.KnownPage.Life;
import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingReader;
import dev.hindsight.site.Pages;
import dev.hindsight.site.Settings;
import dev.hindsight.site.WikiPage;
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
public final class ReadPage {

    private static final Logger LOG = LoggerFactory.getLogger(ReadPage.class);

    private static final int MOST_TRIES = 3;

    private final Source source;
    private final ActionItems items;
    private final KnownPages knownPages;
    private final Clock clock;

    public ReadPage(Source source, ActionItems items, KnownPages knownPages, Clock clock) {
        this.source = source;
        this.items = items;
        this.knownPages = knownPages;
        this.clock = clock;
    }

    /** Where findings and what surrounds them come from. */
    public record Source(FindingReader reader, Pages pages, Settings settings, Wishes wishes) {}

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
        Optional<KnownPage> known = knownPages.find(page.id());
        if (!last && isNewer(known, page)) {
            return false;
        }
        String person = publisher.orElse(page.publisher());
        try {
            List<FindingBlock> blocks = source.reader().read(page.body());
            if (blocks.isEmpty() && known.isEmpty() && items.ofPage(page.id()).isEmpty()) {
                return true;
            }
            boolean undisturbed = take(page, blocks, person, known) && !isNewer(knownPages.find(page.id()), page);
            if (!undisturbed && !last) {
                return false;
            }
        } catch (BrokenMarkupException e) {
            // The stored items stay as they are: broken markup says nothing about what the author meant
            LOG.warn("Page {} was not read: its markup is broken at line {}", page.id(), e.line());
        }
        knownPages.store(new KnownPage(
                page.id(), page.spaceKey(), page.version(), person, Life.CURRENT, page.restricted(), clock.instant()));
        source.wishes().forgetOutdatedConsents(page);
        return true;
    }

    private boolean take(WikiPage page, List<FindingBlock> blocks, String person, Optional<KnownPage> known) {
        Optional<String> publisher = Optional.of(person).filter(key -> !key.isEmpty());
        Intake intake = new Intake(
                page,
                source.settings().ofSpace(page.spaceKey()),
                source.wishes().clearance(page),
                publisher,
                clock.instant());
        boolean sameVersion = known.filter(
                        before -> before.version() == page.version() && before.life() == Life.CURRENT)
                .isPresent();
        return new TakeBlocks(items, source.wishes(), intake, sameVersion).take(blocks);
    }

    private static boolean isNewer(Optional<KnownPage> known, WikiPage page) {
        return known.filter(other -> other.version() > page.version()).isPresent();
    }

    private void leave(long pageId, Life life) {
        Optional<KnownPage> before = knownPages.find(pageId).filter(known -> known.life() != life);
        before.ifPresent(known -> {
            items.ofPage(pageId).forEach(item -> items.change(item.uid(), Intake::detached));
            knownPages.store(new KnownPage(
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
