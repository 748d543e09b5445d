package dev.hindsight.status;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.assessment.InMemoryAssessments;
import dev.hindsight.connection.InMemoryLinkStates;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.finding.Impact;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.scan.ScanProblem;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.TrackedPage.PageStatus;
import dev.hindsight.settings.Setting;
import dev.hindsight.status.RenderContext.ContentStatus;
import dev.hindsight.status.RenderContext.OutputTarget;
import dev.hindsight.wiki.PageBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** What the reader of a page is given to see, and where the reader is led. */
public class ItemViewsTest extends ScannedPageFixture {

    private final ItemViews views = new ItemViews(
            items,
            new InMemoryAssessments(),
            tracked,
            scanner,
            approvals,
            settings,
            new InMemoryJira(clock),
            new InMemoryLinkStates(),
            pages,
            rights,
            site,
            clock,
            new ConfiguredVisibility(users, new InMemoryJira(clock), new InMemoryLinkStates(), clock),
            edits);

    @Before
    public void scanThePage() {
        rights.mayEdit = true;
        settings.store(Optional.empty(), Map.of(StatusSettings.ISSUE_DETAILS, StatusSettings.READERS_OF_PAGE));
        pages.store(PUBLISHED.build());
        tracked.store(new TrackedPage(PAGE, "OPS", 3, "alice-key", PageStatus.CURRENT, false, clock.instant()));
    }

    @Test
    public void aViewOfANewerVersionHasItScannedUnlessItIsAnOldOne() {
        views.of(new RenderContext(PAGE, "OPS", 9, ContentStatus.OLD_VERSION, OutputTarget.DISPLAY));
        assertEquals(List.of(), executor.keys());

        view(9);
        assertEquals(1, executor.keys().size());
    }

    @Test
    public void whyTheViewedVersionCouldNotBeReadIsTold() {
        ScanProblem problem =
                new ScanProblem(ScanProblem.Code.BROKEN_MARKUP, 3, 17, clock.instant(), 1, Optional.empty());
        tracked.store(new TrackedPage(
                PAGE, "OPS", 2, "alice-key", PageStatus.CURRENT, false, clock.instant(), Optional.of(problem)));

        assertEquals(Optional.of(problem), view(3).problem());
        assertEquals(Optional.of(problem), views.problemOf(PAGE));
    }

    @Test
    public void thePageOfASpaceIsJudgedByWhatIsSetForTheSpace() {
        settings.store(Optional.of("OPS"), Map.of(setting("required-low"), "cause"));

        assertTrue(needsCause(view(3)));
        assertFalse(needsCause(views.of(new RenderContext(0, "", 1, ContentStatus.UNTRACKED, OutputTarget.DISPLAY))));
    }

    private static boolean needsCause(PageView page) {
        return page.fields().required().getOrDefault(Impact.LOW, Set.of()).contains(FindingField.CAUSE);
    }

    @Test
    public void whoMayEditIsPromptedOnThePageAsItIsAndNotInCopiesOrOldVersions() {
        items.add(List.of(SampleItem.in(ItemState.WAITING)
                .awaitingApproval(WaitReason.Code.DRAFT)
                .build()));

        assertTrue(view(3).prompt().isPresent());
        assertFalse(in(ContentStatus.CURRENT_PAGE, OutputTarget.STATIC).prompt().isPresent());
        assertFalse(in(ContentStatus.OLD_VERSION, OutputTarget.DISPLAY).prompt().isPresent());
    }

    @Test
    public void whoMayEditIsLedToDecideConflictsWhereThereAreSome() {
        items.add(List.of(SampleItem.tracked().flag(ItemFlag.CONFLICT).build()));

        assertEquals(
                Optional.of("http://wiki.example/plugins/servlet/hindsight/conflict?pageId=123"), view(3).decideAt());
        assertEquals(Optional.empty(), view(3).copiesAt());
        assertLedNowhereElse();
    }

    @Test
    public void whoMayEditIsLedToDecideOnCopiesWhereThereAreSome() {
        items.add(List.of(SampleItem.in(ItemState.COPY).copyOf("original").build()));

        assertEquals(Optional.of("http://wiki.example/plugins/servlet/hindsight/copy?pageId=123"), view(3).copiesAt());
        assertEquals(Optional.empty(), view(3).decideAt());
        assertLedNowhereElse();
    }

    @Test
    public void nobodyIsLedAnywhereWhereThereIsNothingToDecide() {
        items.add(List.of(SampleItem.tracked().build()));

        assertEquals(Optional.empty(), view(3).decideAt());
        assertEquals(Optional.empty(), view(3).copiesAt());
    }

    private void assertLedNowhereElse() {
        for (PageView other : List.of(
                in(ContentStatus.CURRENT_PAGE, OutputTarget.STATIC),
                in(ContentStatus.OLD_VERSION, OutputTarget.DISPLAY))) {
            assertEquals(Optional.empty(), other.decideAt().or(other::copiesAt));
        }
        rights.mayEdit = false;
        assertEquals(Optional.empty(), view(3).decideAt().or(view(3)::copiesAt));
    }

    @Test
    public void aCopyIsToldWithItsOriginalWhereTheReaderMayViewThatPage() {
        items.add(List.of(
                SampleItem.in(ItemState.COPY).copyOf("original").build(),
                SampleItem.tracked().uid("original").onPage(7).build()));
        pages.store(PageBuilder.page(7).titled("Outage").build());
        VisibleItem copy = view(3).items().get(0);

        CopySource source = view(3).sourceOf(copy).orElseThrow();
        assertEquals("original", source.item().uid());
        assertEquals("Outage", source.pageTitle());
        assertEquals(pages.address(7), source.pageAddress());
        assertEquals(1, views.copySources(PAGE).size());

        rights.unviewable.add(7L);
        assertEquals(Optional.empty(), view(3).sourceOf(copy));

        rights.unviewable.clear();
        pages.store(PageBuilder.page(7).titled("Outage").trashed(true).build());
        assertEquals(Optional.empty(), view(3).sourceOf(copy));
    }

    @Test
    public void aCopyThatHasNothingToDoWithAnIssueHasNoOriginal() {
        items.add(List.of(
                SampleItem.in(ItemState.COPY)
                        .copyOf("original")
                        .decidedAs(CopyChoice.STOPPED)
                        .build(),
                SampleItem.tracked().uid("original").onPage(7).build()));
        pages.store(PageBuilder.page(7).build());

        assertEquals(Optional.empty(), view(3).sourceOf(view(3).items().get(0)));
    }

    @Test
    public void aPlaceOnThePageIsNamedOnceHoweverOftenAnItemIsShown() {
        items.add(List.of(SampleItem.tracked().build()));
        PageView page = view(3);
        VisibleItem seen = page.items().get(0);

        assertEquals(Optional.of("finding-uid-1"), page.anchor(seen));
        assertEquals(Optional.empty(), page.anchor(seen));
    }

    private PageView view(int version) {
        return views.of(new RenderContext(PAGE, "OPS", version, ContentStatus.CURRENT_PAGE, OutputTarget.DISPLAY));
    }

    private PageView in(ContentStatus status, OutputTarget output) {
        return views.of(new RenderContext(PAGE, "OPS", 3, status, output));
    }

    private static Setting<?> setting(String name) {
        return FindingSettings.all().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
