package dev.hindsight.status.adapter.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import java.time.Duration;
import java.util.Map;
import javax.ws.rs.core.EntityTag;
import org.jsoup.Jsoup;
import org.junit.Test;

/** What clients are told that ask for a page's progress again and again. */
public class PageResourceTest {

    @Test
    public void theTagIsWeakSinceTheAgeMayDiffer() {
        assertTrue(tag(SampleItem.tracked()).isWeak());
    }

    @Test
    public void theTagChangesWithWhatIsTold() {
        assertEquals(tag(SampleItem.tracked()), tag(SampleItem.tracked()));
        assertNotEquals(tag(SampleItem.tracked()), tag(SampleItem.in(ItemState.WAITING)));
    }

    @Test
    public void figuresAreThoseOfTheMacro() {
        Scenery scenery = new Scenery();
        scenery.holding(
                SampleItem.tracked().uid("a"), SampleItem.closed("10000").uid("b"));
        scenery.clock.pass(Duration.ofDays(3));

        Map<?, ?> told =
                (Map<?, ?>) scenery.pageResource.progress(123, "page", true, "").getEntity();

        assertEquals(Map.of("onTime", 0, "dated", 0, "moved", 0, "medianAge", 3L), told.get("figures"));
        String shown = Jsoup.parse(scenery.status(Map.of())).text();
        assertTrue(shown, shown.contains("3 days median age of open ones"));
    }

    private static EntityTag tag(SampleItem item) {
        return new Scenery().holding(item).progress().getEntityTag();
    }
}
