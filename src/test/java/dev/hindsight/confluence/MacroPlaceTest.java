package dev.hindsight.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import dev.hindsight.render.Output;
import dev.hindsight.render.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

/** On what content findings are tracked. */
public class MacroPlaceTest {

    @Test
    public void tracksOnTheCurrentVersionOfAPublishedPage() {
        MacroPlace place = place(page(7, 7, true), "display");

        assertEquals(new MacroPlace(7, "OPS", 3, Whereabouts.CURRENT_PAGE, Output.DISPLAY), place);
        assertTrue(place.current());
    }

    @Test
    public void takesAnOldVersionForThePageThatItIsAVersionOf() {
        MacroPlace place = place(page(8, 7, true), "display");

        assertEquals(new MacroPlace(7, "OPS", 3, Whereabouts.OLD_VERSION, Output.DISPLAY), place);
        assertFalse(place.current());
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
        assertFalse(place(page(7, 7, true), "preview").current());
    }

    private static void assertUntracked(@Nullable ContentEntityObject entity) {
        assertEquals(new MacroPlace(0, "", 0, Whereabouts.UNTRACKED, Output.STATIC), place(entity, "pdf"));
    }

    private static MacroPlace place(@Nullable ContentEntityObject entity, String output) {
        ConversionContext context = mock(ConversionContext.class);
        when(context.getEntity()).thenReturn(entity);
        when(context.getOutputType()).thenReturn(output);
        return MacroPlace.of(context);
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
