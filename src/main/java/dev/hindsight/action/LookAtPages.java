package dev.hindsight.action;

import dev.hindsight.site.Background;
import dev.hindsight.site.Pages;
import dev.hindsight.site.People;
import dev.hindsight.site.Person;
import dev.hindsight.site.WikiPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks at pages after something happened to them. It is told from inside the page's own transaction, and therefore
 * does nothing there but hand the news over: a failed statement of ours would destroy the user's save. The worker
 * stores the wish to look, so that a stopped node loses nothing, and waits until the version can be seen. Threads may
 * share it.
 */
public final class LookAtPages {

    /** How long to wait for a version to be seen, before each try. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ZERO, Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3));

    /** A version that is not to be seen after this long was rolled back. */
    private static final Duration ROLLED_BACK = Duration.ofMinutes(1);

    private static final Duration SECOND_LOOK = Duration.ofDays(1);
    private static final int MOST_AT_ONCE = 200;

    private final Pages pages;
    private final KnownPages knownPages;
    private final AfterReading reading;
    private final Clock clock;

    public LookAtPages(Pages pages, KnownPages knownPages, AfterReading reading, Clock clock) {
        this.pages = pages;
        this.knownPages = knownPages;
        this.reading = reading;
        this.clock = clock;
    }

    /** How a page is read, and what follows. */
    public record AfterReading(ReadPage readPage, ReconcileItems reconcile, Background background, People people) {}

    /**
     * Notes that a page should be looked at, and returns at once without a statement to the database.
     *
     * @param pageId id of the page
     * @param version the version that must be visible first; 0 when any will do
     * @param publisher user key of who caused it; empty text when not known
     */
    public void mark(long pageId, int version, String publisher) {
        Look look = new Look(pageId, version, publisher, clock.instant());
        reading.background().run(lane(pageId), () -> {
            knownPages.add(look);
            attempt(look, 0);
        });
    }

    /** Notes that a page should be looked at as it is now, in the name of the current user. */
    public void markByCurrentUser(long pageId) {
        mark(pageId, 0, reading.people().current().map(Person::key).orElse(""));
    }

    /** Looks at a page now that its current version can be seen, on the calling thread. */
    public void now(long pageId, String publisher) {
        reading.readPage().read(pageId, Optional.of(publisher).filter(key -> !key.isEmpty()));
        reading.reconcile().run();
    }

    /** Takes up the looks that wait, such as those of a node that stopped. */
    public void takeUp() {
        for (Look look : knownPages.waiting(MOST_AT_ONCE)) {
            reading.background().run(lane(look.pageId()), () -> attempt(look, PAUSES.size() - 1));
        }
    }

    /** Looks again at pages that nobody has looked at for a day: not every change is told. */
    public void lookAgain() {
        for (KnownPage page : knownPages.readBefore(clock.instant().minus(SECOND_LOOK), MOST_AT_ONCE)) {
            mark(page.pageId(), 0, "");
        }
    }

    private void attempt(Look look, int tries) {
        if (visible(look)) {
            now(look.pageId(), look.publisher());
            knownPages.done(look.pageId(), look.version());
            return;
        }
        if (tries + 1 < PAUSES.size()) {
            reading.background().runAfter(PAUSES.get(tries + 1), lane(look.pageId()), () -> attempt(look, tries + 1));
            return;
        }
        Instant rolledBack = look.markedAt().plus(ROLLED_BACK);
        if (clock.instant().isAfter(rolledBack)) {
            knownPages.done(look.pageId(), look.version());
        }
    }

    private boolean visible(Look look) {
        return look.version() == 0
                || pages.find(look.pageId())
                        .map(WikiPage::version)
                        .filter(version -> version >= look.version())
                        .isPresent();
    }

    private static String lane(long pageId) {
        return "page " + pageId;
    }
}
