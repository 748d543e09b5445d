package dev.hindsight.blueprint;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.wiki.ExecutorAtOnce;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.SettableClock;
import java.time.Instant;
import org.junit.Test;

/** Which title a new page is proposed. */
public class PageTitlesTest {

    private static final String WANTED = "Migration postmortem: Order archive";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T10:15:00.123Z"));
    private final InMemoryPages pages = new InMemoryPages();
    private final ProposedTitles proposed = new InMemoryProposedTitles();
    private final PageTitles titles = new PageTitles(pages, proposed, new ExecutorAtOnce(), clock);

    @Test
    public void aFreeTitleIsProposedAsItIs() {
        assertEquals(WANTED, titles.free("OPS", WANTED));
    }

    @Test
    public void aTitleOfAPageGetsANumberWithoutRegardToCase() {
        pages.store(PageBuilder.page(1)
                .titled(WANTED.toUpperCase(java.util.Locale.ROOT))
                .build());
        pages.store(PageBuilder.page(2).titled(WANTED + " (2)").build());

        assertEquals(WANTED + " (3)", titles.free("OPS", WANTED));
        assertEquals(WANTED, titles.free("OTHER", WANTED));
    }

    @Test
    public void theSecondWhoStartsTheSameMigrationGetsANumberThoughNoPageIsThereYet() {
        assertEquals(WANTED, titles.free("OPS", WANTED));
        assertEquals(WANTED + " (2)", titles.free("OPS", WANTED));
        assertEquals(
                "MIGRATION postmortem: order archive (3)", titles.free("OPS", "MIGRATION postmortem: order archive"));
    }

    @Test
    public void aTitleThatNobodyUsedIsFreeAgainAfterAMonth() {
        titles.free("OPS", WANTED);
        clock.set(clock.instant().plus(PageTitles.KEPT).plusSeconds(1));

        assertEquals(WANTED, titles.free("OPS", WANTED));
    }

    @Test
    public void aTitleIsNeverLongerThanTheWikiTakesAndEndsWithItsNumber() {
        String smiling = "x" + "\uD83D\uDE00".repeat(200);
        String first = titles.free("OPS", smiling);
        String second = titles.free("OPS", smiling);

        assertEquals(255, first.length());
        assertTrue(second, second.length() <= 255 && second.endsWith("\uD83D\uDE00 (2)"));
    }

    @Test
    public void whereTheTitlesCannotBeLookedUpTheTimeMakesTheDifference() {
        PageTitles broken = new PageTitles(
                pages,
                (space, title, now, since) -> {
                    throw new IllegalStateException("The database is away");
                },
                new ExecutorAtOnce(),
                clock);

        assertEquals(WANTED + " 2026-11-22T10:15:00Z", broken.free("OPS", WANTED));
    }
}
