package dev.hindsight.status.adapter.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import javax.ws.rs.core.EntityTag;
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

    private static EntityTag tag(SampleItem item) {
        return new Scenery().holding(item).progress().getEntityTag();
    }
}
