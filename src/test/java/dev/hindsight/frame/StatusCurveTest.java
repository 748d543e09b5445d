package dev.hindsight.frame;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Where the curve is drawn, and what it says: one day after the items were added. */
public class StatusCurveTest {

    @Test
    public void isDrawnInABrowserWithWordsForWhoDoesNotSeeIt() {
        String html = aDayLater(new Scenery()).status(Map.of());

        assertTrue(
                html,
                html.contains("<svg class=\"postmortem-curve\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                        + " aria-label=\"Since 22 Nov 2026: 2 action items, 1 done\""));
        assertTrue(html, html.contains("fill=\"currentColor\">23 Nov 2026</text>"));
        assertFalse(html, html.contains("fill=\"#"));
    }

    @Test
    public void isNotDrawnOnTheFirstDayAndInCopies() {
        assertFalse(twoItems(new Scenery()).status(Map.of()).contains("<svg"));
        for (String output : List.of("pdf", "word", "email", "feed", "html_export")) {
            assertFalse(aDayLater(new Scenery()).in(output).status(Map.of()).contains("<svg"));
        }
    }

    @Test
    public void saysNothingOfThoseDoneWhereOneIsHidden() {
        String html = aDayLater(new Scenery().hiding("open")).status(Map.of());

        assertTrue(html, html.contains(" aria-label=\"Since 22 Nov 2026: 2 action items\""));
        assertFalse(html, html.contains("postmortem-done"));
    }

    @Test
    public void allMacrosOfAPageReadItsHistoryOnce() {
        Scenery scenery = aDayLater(new Scenery());
        scenery.calls.forget();
        Conversion rendering = scenery.rendering();
        scenery.status(Map.of(), rendering);
        scenery.status(Map.of("view", "board"), rendering);

        assertEquals(Integer.valueOf(1), scenery.calls.all().get("ActionItems.changes"));
    }

    private static Scenery aDayLater(Scenery scenery) {
        twoItems(scenery).clock.pass(Duration.ofDays(1));
        return scenery;
    }

    private static Scenery twoItems(Scenery scenery) {
        return scenery.holding(
                SampleItem.tracked().uid("open"),
                SampleItem.closed("10000").uid("done"),
                SampleItem.in(ItemState.LATER).uid("later"));
    }
}
