package dev.hindsight.frame;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import dev.hindsight.status.ContentStatus;
import dev.hindsight.status.OutputTarget;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

/** On what content findings are tracked. */
public class MacroLocationTest {

    @Test
    public void tracksOnTheCurrentVersionOfAPublishedPage() {
        MacroLocation location = location(page(7, 7, true), "display");

        assertEquals(new MacroLocation(7, "OPS", 3, ContentStatus.CURRENT_PAGE, OutputTarget.DISPLAY), location);
        assertTrue(location.current());
    }

    @Test
    public void takesAnOldVersionForThePageThatItIsAVersionOf() {
        MacroLocation location = location(page(8, 7, true), "display");

        assertEquals(new MacroLocation(7, "OPS", 3, ContentStatus.OLD_VERSION, OutputTarget.DISPLAY), location);
        assertFalse(location.current());
    }

    @Test
    public void tracksNothingInADraftThoughItPointsToItsPublishedPage() {
        assertUntracked(page(9, 9, false));
        assertUntracked(page(9, 7, false));
    }

    @Test
    public void tracksNothingOnAPageThatIsNotStoredYet() {
        assertUntracked(page(0, 0, true));
    }

    @Test
    public void tracksNothingOnOtherContentOrOnNone() {
        assertUntracked(mock(AbstractPage.class));
        assertUntracked(mock(ContentEntityObject.class));
        assertUntracked(null);
    }

    @Test
    public void marksNothingFromAPreview() {
        assertFalse(location(page(7, 7, true), "preview").current());
    }

    private static void assertUntracked(@Nullable ContentEntityObject entity) {
        assertEquals(
                new MacroLocation(0, "", 0, ContentStatus.UNTRACKED, OutputTarget.STATIC), location(entity, "pdf"));
    }

    private static MacroLocation location(@Nullable ContentEntityObject entity, String output) {
        ConversionContext context = mock(ConversionContext.class);
        when(context.getEntity()).thenReturn(entity);
        when(context.getOutputType()).thenReturn(output);
        return MacroLocation.of(context);
    }

    private static Page page(long id, long latestId, boolean current) {
        Page page = mock(Page.class);
        when(page.getId()).thenReturn(id);
        when(page.getLatestVersionId()).thenReturn(latestId);
        when(page.isLatestVersion()).thenReturn(id == latestId);
        when(page.isCurrent()).thenReturn(current);
        when(page.getSpaceKey()).thenReturn("OPS");
        when(page.getVersion()).thenReturn(3);
        return page;
    }
}
