package dev.hindsight.frame;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.TrackedPage.PageStatus;
import dev.hindsight.status.RenderContext;
import dev.hindsight.status.RenderContext.ContentStatus;
import dev.hindsight.status.RenderContext.OutputTarget;
import dev.hindsight.status.SampleItem;
import dev.hindsight.wiki.PageBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

/** On what macros stand, what they do when they fail, and that their page is read once. */
public class MacroFrameTest {

    private final Scenery scenery = new Scenery();

    @Test
    public void tracksOnTheCurrentVersionOfAPublishedPage() {
        assertEquals(
                new RenderContext(7, "OPS", 3, ContentStatus.CURRENT_PAGE, OutputTarget.DISPLAY),
                rendered(Conversion.page(7, 7, 3, true), "display"));
    }

    @Test
    public void takesAnOldVersionForThePageThatItIsAVersionOf() {
        assertEquals(
                new RenderContext(7, "OPS", 3, ContentStatus.OLD_VERSION, OutputTarget.DISPLAY),
                rendered(Conversion.page(8, 7, 3, true), "display"));
    }

    @Test
    public void tracksNothingInADraftThoughItPointsToItsPublishedPage() {
        assertUntracked(Conversion.page(9, 9, 3, false));
        assertUntracked(Conversion.page(9, 7, 3, false));
    }

    @Test
    public void tracksNothingOnAPageThatIsNotStoredYet() {
        assertUntracked(Conversion.page(0, 0, 3, true));
    }

    @Test
    public void knowsInAPreviewOfWhichPageAndSpaceItIs() {
        assertEquals(
                new RenderContext(7, "OPS", 0, ContentStatus.DRAFT, OutputTarget.PREVIEW),
                rendered(Conversion.page(9, 7, 3, false), "preview"));
        assertEquals(
                new RenderContext(0, "OPS", 0, ContentStatus.DRAFT, OutputTarget.PREVIEW),
                rendered(Conversion.page(0, 0, 3, true), "preview"));
    }

    @Test
    public void tracksNothingOnOtherContentOrOnNone() {
        assertUntracked(mock(AbstractPage.class));
        assertUntracked(mock(ContentEntityObject.class));
        assertUntracked(null);
    }

    @Test
    public void rendersEveryOtherOutputTypeAsACopyThatLivesOn() {
        assertEquals(OutputTarget.DISPLAY, rendered(null, "display").output());
        assertEquals(OutputTarget.PREVIEW, rendered(null, "preview").output());
        for (String type : List.of("pdf", "word", "html_export")) {
            assertEquals(OutputTarget.STATIC, rendered(null, type).output());
        }
        for (String type : List.of("email", "feed", "something new")) {
            assertEquals(OutputTarget.SENT, rendered(null, type).output());
        }
        assertFalse(rendered(Conversion.page(7, 7, 3, true), "preview").showsItems());
    }

    @Test
    public void showsASentenceAndTheBodyOfABlockThatCannotBeRendered() {
        doThrow(new IllegalStateException("for the test")).when(scenery.jira).links();

        String html = scenery.finding(SampleItem.tracked());

        assertTrue(html, html.contains("This macro couldn\u2019t be displayed."));
        assertTrue(html, html.contains("<p>What <em>happened</em></p>"));
        assertFalse(html, html.contains("IllegalStateException"));
    }

    @Test
    public void takesAParameterWithoutValueForNone() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("title", "Check row counts");
        parameters.put("owner", null);

        String html = scenery.finding(parameters, scenery.rendering());

        assertTrue(html, html.contains("data-state=\"incomplete\""));
    }

    @Test
    public void asksEachPortOnceForAllMacrosOfAPage() {
        scenery.holding(twentyBlocks());
        scenery.calls.forget();

        everything(scenery.rendering());

        assertEquals(
                Map.of(
                        "ActionItems.ofPage", 1,
                        "ActionItems.changes", 1,
                        "Settings.ofSpace", 1,
                        "TrackedPages.find", 1,
                        "Pages.restricted", 1,
                        "Pages.address", 1,
                        "LinkStates.all", 1,
                        "Jira.links", 1,
                        "Access.mayEdit", 1),
                scenery.calls.all());
    }

    @Test
    public void loadsTheOriginalsOfCopiesTogetherAndAsksOnceForTheirPage() {
        scenery.page(456, "Migration of Q3")
                .holding(
                        SampleItem.tracked().uid("o").onPage(456),
                        SampleItem.tracked().uid("p").onPage(456),
                        SampleItem.in(ItemState.COPY).uid("a").copyOf("o"),
                        SampleItem.in(ItemState.COPY).uid("b").copyOf("p"));
        scenery.calls.forget();

        everything(scenery.rendering());

        Map<String, Integer> calls = scenery.calls.all();
        assertEquals(Integer.valueOf(1), calls.get("ActionItems.findAll"));
        assertEquals(Integer.valueOf(1), calls.get("Access.mayView"));
        assertEquals(Integer.valueOf(1), calls.get("Pages.find"));
    }

    /** The page knows bob by key, Jira by name. */
    @Test
    public void looksUpEachPersonOnceForAllMacrosOfAPage() {
        scenery.holding(twentyBlocks());
        Conversion page = scenery.rendering();

        everything(page);

        assertEquals(2, scenery.users.lookUps);
    }

    @Test
    public void readsThePageAnewForAnotherRendering() {
        Conversion before = scenery.rendering();
        scenery.status(Map.of(), before);
        scenery.holding(SampleItem.tracked());

        assertTrue(scenery.status(Map.of(), before).contains("data-total=\"0\""));
        assertTrue(scenery.status(Map.of()).contains("data-total=\"1\""));
    }

    @Test
    public void requestsNoScanOfAPageThatIsAsItWasScanned() {
        scenery.holding(twentyBlocks());

        everything(scenery.rendering());

        assertEquals(List.of(), scenery.executor.keys());
    }

    @Test
    public void requestsOneScanOfAPageInALaterVersion() {
        scenery.holding(twentyBlocks()).on(Conversion.page(123, 123, 4, true));

        everything(scenery.rendering());

        assertNotEquals(List.of(), scenery.executor.keys());
        assertEquals(1, scenery.executor.keys().stream().distinct().count());
    }

    @Test
    public void requestsAScanOfAPageWhoseRestrictionHasChanged() {
        scenery.pages.store(PageBuilder.page(123).version(3).restricted(true).build());

        scenery.status(Map.of());

        assertNotEquals(List.of(), scenery.executor.keys());
    }

    @Test
    public void requestsAScanOfAPageThatCameBackFromTheTrashUnnoticed() {
        TrackedPage scanned = scenery.trackedPages.find(123).orElseThrow();
        scenery.trackedPages.store(new TrackedPage(
                123,
                scanned.spaceKey(),
                scanned.version(),
                scanned.publisher(),
                PageStatus.TRASHED,
                scanned.restricted(),
                scanned.readAt()));

        scenery.status(Map.of());

        assertNotEquals(List.of(), scenery.executor.keys());
    }

    @Test
    public void requestsOnlyOneScanOfAPageWithoutFindingsHoweverOftenItIsViewed() {
        scenery.page(456, "Progress of Q3").on(Conversion.page(456, 456, 1, true));
        scenery.status(Map.of());
        scenery.executor.doWhatIsDue();

        scenery.status(Map.of());

        assertEquals(List.of(), scenery.executor.keys());
    }

    @Test
    public void requestsAScanWhenNothingIsLeftToApprove() {
        scenery.holding(SampleItem.in(ItemState.WAITING).awaitingApproval(WaitReason.Code.DRAFT));

        scenery.status(Map.of());

        assertNotEquals(List.of(), scenery.executor.keys());
    }

    @Test
    public void requestsNoScanWhileAnApprovalIsAwaited() {
        scenery.holding(SampleItem.in(ItemState.WAITING).awaitingApproval(WaitReason.Code.DRAFT));
        scenery.pages.store(
                PageBuilder.page(123).version(3).labeled("postmortem-draft").build());

        scenery.status(Map.of());

        assertEquals(List.of(), scenery.executor.keys());
    }

    @Test
    public void requestsNoScanFromAPreviewOrAnOldVersion() {
        scenery.pages.store(PageBuilder.page(123).version(3).restricted(true).build());

        scenery.in("preview").status(Map.of());
        scenery.in("display").onOldVersion().status(Map.of());

        assertEquals(List.of(), scenery.executor.keys());
    }

    private void everything(Conversion page) {
        scenery.blocks().forEach(item -> scenery.block(item, page));
        scenery.status(Map.of("group", "owner"), page);
    }

    private static SampleItem[] twentyBlocks() {
        return IntStream.range(0, 20)
                .mapToObj(number -> (number % 3 == 0 ? SampleItem.in(ItemState.WAITING) : SampleItem.tracked())
                        .uid("uid-" + number)
                        .position(number))
                .toArray(SampleItem[]::new);
    }

    private static void assertUntracked(@Nullable ContentEntityObject entity) {
        assertEquals(
                new RenderContext(0, "", 0, ContentStatus.UNTRACKED, OutputTarget.STATIC), rendered(entity, "pdf"));
    }

    private static RenderContext rendered(@Nullable ContentEntityObject entity, String output) {
        return MacroFrame.rendered(new Conversion(entity, output));
    }
}
