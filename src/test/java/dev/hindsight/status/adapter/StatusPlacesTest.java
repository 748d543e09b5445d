package dev.hindsight.status.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.atlassian.confluence.pages.Page;
import dev.hindsight.frame.Conversion;
import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.Test;

/** What is shown of action items in a preview, on an old version, and before a page has been scanned. */
public class StatusPlacesTest {

    /** A version that was published a moment ago and not scanned yet. */
    private static final Page JUST_PUBLISHED = Conversion.page(123, 123, 4, true);

    private final Scenery scenery = new Scenery();

    @Test
    public void saysThatAPageIsBeingReadThatWasJustPublished() {
        String none = new Scenery().editable().on(JUST_PUBLISHED).status(Map.of());
        String some = new Scenery()
                .on(JUST_PUBLISHED)
                .holding(SampleItem.in(ItemState.INCOMPLETE))
                .status(Map.of());

        assertTrue(none, none.contains("Hindsight is reading this page. Its findings appear here"));
        assertTrue(none, none.contains("Add finding"));
        assertFalse(none, none.contains("No findings yet"));
        assertTrue(some, some.contains("Hindsight is reading what was just published."));
        assertTrue(some, some.contains("1 incomplete"));
        assertTrue(some, some.contains("data-unread=\"true\""));
    }

    @Test
    public void showsNoProgressInAPreview() {
        assertGolden("status-preview", scenery.in("preview").status(Map.of()));
    }

    @Test
    public void countsInAPreviewWhatPublishingDoesAboutTheFindingsAbove() {
        scenery.on(Conversion.page(0, 0, 1, false)).in("preview");
        Conversion rendering = scenery.rendering();
        Map<String, String> complete = Map.of("title", "A", "owner", "bob", "due", "2026-12-15");
        scenery.finding(complete, rendering);
        scenery.finding(complete, rendering);
        scenery.finding(Map.of("title", "B"), rendering);
        scenery.finding(Map.of("title", "C", "track", "later"), rendering);

        String html = scenery.status(Map.of(), rendering);

        assertTrue(html, html.contains("<strong>When you publish this page, for the findings above</strong>"));
        assertEquals(
                List.of("2 new issues in OPS", "1 incomplete finding without an issue", "1 idea for later"),
                Pattern.compile("<li>(.*?)</li>")
                        .matcher(html)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    @Test
    public void promisesNothingInAPreviewOfWhatIsNoPage() {
        String html = scenery.on(null).in("preview").status(Map.of());

        assertTrue(html, html.contains("Progress is shown on published pages only."));
    }

    @Test
    public void saysThatTheStatusOnAnOldVersionIsTodays() {
        String html = scenery.onOldVersion().holding(SampleItem.tracked()).status(Map.of());

        assertTrue(html, html.contains("The status shown is current."));
    }
}
