package dev.hindsight.status;

import static org.junit.Assert.assertEquals;

import dev.hindsight.status.RenderContext.ContentStatus;
import dev.hindsight.status.RenderContext.OutputTarget;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.Test;

/** What can be shown and done on which content, by what is rendered. */
public class RenderContextTest {

    @Test
    public void itemsAreShownOnPagesOfAnyVersionButInNoPreview() {
        assertEquals(
                List.of(
                        "CURRENT_PAGE DISPLAY",
                        "CURRENT_PAGE STATIC",
                        "CURRENT_PAGE SENT",
                        "OLD_VERSION DISPLAY",
                        "OLD_VERSION STATIC",
                        "OLD_VERSION SENT"),
                where(RenderContext::showsItems));
    }

    @Test
    public void aPageIsCurrentInItsLastVersionButInNoPreview() {
        assertEquals(
                List.of("CURRENT_PAGE DISPLAY", "CURRENT_PAGE STATIC", "CURRENT_PAGE SENT"),
                where(RenderContext::isCurrent));
    }

    @Test
    public void somethingCanBeDoneInABrowserAlone() {
        assertEquals(
                List.of("CURRENT_PAGE DISPLAY", "OLD_VERSION DISPLAY", "DRAFT DISPLAY", "UNTRACKED DISPLAY"),
                where(RenderContext::isInteractive));
    }

    @Test
    public void everyContentIsToldByItsSort() {
        assertEquals(
                List.of("OLD_VERSION DISPLAY", "OLD_VERSION PREVIEW", "OLD_VERSION STATIC", "OLD_VERSION SENT"),
                where(RenderContext::isOldVersion));
        assertEquals(
                List.of("CURRENT_PAGE PREVIEW", "OLD_VERSION PREVIEW", "DRAFT PREVIEW", "UNTRACKED PREVIEW"),
                where(RenderContext::isPreview));
        assertEquals(
                List.of("CURRENT_PAGE PREVIEW", "OLD_VERSION PREVIEW", "DRAFT PREVIEW"),
                where(RenderContext::isBeingWritten));
        assertEquals(
                List.of(
                        "CURRENT_PAGE STATIC",
                        "CURRENT_PAGE SENT",
                        "OLD_VERSION STATIC",
                        "OLD_VERSION SENT",
                        "DRAFT STATIC",
                        "DRAFT SENT",
                        "UNTRACKED STATIC",
                        "UNTRACKED SENT"),
                where(RenderContext::isCopy));
    }

    @Test
    public void whatOnesReaderMakesWaitsForJiraAndTheCurrentPageInABrowserIsCompletedLater() {
        assertEquals(
                List.of("CURRENT_PAGE STATIC", "OLD_VERSION STATIC", "DRAFT STATIC", "UNTRACKED STATIC"),
                where(RenderContext::waitsForJira));
        assertEquals(List.of("CURRENT_PAGE DISPLAY"), where(RenderContext::isCompletedLater));
    }

    private static List<String> where(Predicate<RenderContext> holds) {
        return Arrays.stream(ContentStatus.values())
                .flatMap(status -> Arrays.stream(OutputTarget.values())
                        .filter(output -> holds.test(new RenderContext(1, "OPS", 3, status, output)))
                        .map(output -> status + " " + output))
                .toList();
    }
}
