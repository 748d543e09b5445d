package dev.hindsight.frame;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.scan.ScanProblem;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.TrackedPage.PageStatus;
import dev.hindsight.status.SampleItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What readers and programs are told of a page whose present version could not be read. */
public class UnreadablePageTest {

    private static final Instant SINCE = Instant.parse("2026-11-22T09:00:00Z");
    private static final String BROKEN =
            "its storage format is broken at line 12. Findings are taken up when a corrected "
                    + "version is published.";
    private static final String FAILED = "couldn\u2019t read this page because of an error, and keeps trying.";
    private static final String EARLIER = "from the last version that could be read";

    private final Scenery scenery = new Scenery();
    private final SampleItem item = SampleItem.tracked();

    @Test
    public void aBlockThatIsNotTrackedSaysWhyInsteadOfPromisingAnIssue() {
        unreadable(brokenMarkup());

        String html = scenery.finding(item.build().finding());

        assertTrue(html, html.contains("This page couldn\u2019t be read, so this finding isn\u2019t tracked yet."));
        assertTrue(html, html.contains(BROKEN));
        assertTrue(html, html.contains("data-page-problem=\"broken-markup\""));
        assertFalse(html, html.contains("is being created"));
        assertFalse(html, html.contains("data-state"));
    }

    @Test
    public void aBlockThatIsTrackedShowsItsIssueAndSaysThatItIsOfAnEarlierVersion() {
        String html = unreadable(brokenMarkup()).holding(item).finding(item);

        assertTrue(html, html.contains("OPS-12"));
        assertTrue(html, html.contains(BROKEN));
        assertTrue(html, html.contains(EARLIER));
    }

    @Test
    public void theStatusSaysNeitherThatThereAreNoFindingsNorHowFarTheyAre() {
        String html = unreadable(brokenMarkup()).status(Map.of());

        assertTrue(html, html.contains(BROKEN));
        assertFalse(html, html.contains("No findings yet"));
        assertFalse(html, html.contains("data-total"));
    }

    @Test
    public void theStatusShowsWhatIsStoredOfAnEarlierVersionAndSaysSo() {
        String html = unreadable(brokenMarkup()).holding(item).status(Map.of());

        assertTrue(html, html.contains("OPS-12"));
        assertTrue(html, html.contains(BROKEN));
        assertTrue(html, html.contains(EARLIER));
    }

    @Test
    public void copiesThatLiveOnSayItToo() {
        for (String output : List.of("pdf", "word", "email", "feed", "html_export")) {
            Scenery another = unreadable(new Scenery(), brokenMarkup()).in(output);

            assertTrue(output, another.finding(item.build().finding()).contains(BROKEN));
            assertTrue(output, another.status(Map.of()).contains(BROKEN));
        }
    }

    @Test
    public void saysThatAFailureOfOursIsTriedAgain() {
        unreadable(failed());

        assertTrue(scenery.finding(item.build().finding()).contains(FAILED));
        assertTrue(scenery.status(Map.of()).contains(FAILED));
    }

    @Test
    public void namesNoLineThatIsNotKnown() {
        unreadable(new ScanProblem(ScanProblem.Code.BROKEN_MARKUP, 3, 0, SINCE, 1, Optional.empty()));

        String html = scenery.status(Map.of());

        assertTrue(html, html.contains("version 3 of this page: its storage format is broken. Findings"));
    }

    @Test
    public void saysItInGerman() {
        unreadable(brokenMarkup()).readIn(Locale.GERMAN, ZoneId.of("Europe/Berlin"));

        String html = scenery.status(Map.of());

        assertTrue(html, html.contains("Ihr Speicherformat ist in Zeile 12 fehlerhaft."));
    }

    @Test
    public void anEarlierVersionSaysNothingOfThePresentOne() {
        unreadable(brokenMarkup()).holding(item).onOldVersion();

        assertFalse(scenery.status(Map.of()).contains("broken"));
    }

    @Test
    public void aViewDoesNotHaveThePageReadOverAndOverAgain() {
        unreadable(brokenMarkup());

        scenery.status(Map.of());

        assertEquals(List.of(), scenery.executor.keys());
    }

    @Test
    public void programsAreToldWhatIsWrong() {
        Object document = unreadable(brokenMarkup()).holding(item).progress().getEntity();

        assertEquals(
                Map.of("code", "broken-markup", "since", SINCE.toString(), "version", 3, "line", 12),
                ((Map<?, ?>) document).get("pageProblem"));
    }

    @Test
    public void programsAreToldNothingOfAPageThatWasRead() {
        Object document = scenery.holding(item).progress().getEntity();

        assertFalse(((Map<?, ?>) document).containsKey("pageProblem"));
    }

    private Scenery unreadable(ScanProblem problem) {
        return unreadable(scenery, problem);
    }

    /** The version that is viewed could not be read. */
    private static Scenery unreadable(Scenery scenery, ScanProblem problem) {
        scenery.trackedPages.store(
                new TrackedPage(123, "OPS", 2, "alice-key", PageStatus.CURRENT, false, SINCE, Optional.of(problem)));
        return scenery;
    }

    private static ScanProblem brokenMarkup() {
        return new ScanProblem(ScanProblem.Code.BROKEN_MARKUP, 3, 12, SINCE, 1, Optional.empty());
    }

    private static ScanProblem failed() {
        return new ScanProblem(ScanProblem.Code.FAILED, 3, 0, SINCE, 1, Optional.of(SINCE.plusSeconds(60)));
    }
}
