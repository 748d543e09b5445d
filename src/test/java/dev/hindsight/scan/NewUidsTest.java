package dev.hindsight.scan;

import static org.junit.Assert.assertEquals;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.SampleItems;
import dev.hindsight.wiki.SettableClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** Of two nodes that scan a page at the same time, only one can add an item for a block. */
public class NewUidsTest {

    private final InMemoryActionItems items = new InMemoryActionItems(new SettableClock(SampleItems.NOON));

    @Test
    public void areTheSameForANodeThatHasSeenAnItemMoveToThePageAndForOneThatHasNot() {
        ActionItem own = SampleItems.item(
                NewUids.of(SampleItems.PAGE, List.of(), 1, items).get(0));
        ActionItem moved = SampleItems.item("from another page");
        items.add(List.of(own, moved));

        assertEquals(
                NewUids.of(SampleItems.PAGE, List.of(own), 2, items),
                NewUids.of(SampleItems.PAGE, List.of(own, moved), 2, items));
    }

    @Test
    public void areNeverThoseOfAnItemThatHasMovedAway() {
        List<String> had = NewUids.of(SampleItems.PAGE, List.of(), 3, items);
        List<ActionItem> all = new ArrayList<>();
        had.forEach(uid -> all.add(SampleItems.item(uid)));
        items.add(all);

        List<String> next = NewUids.of(SampleItems.PAGE, all.subList(1, 3), 1, items);

        assertEquals(false, had.contains(next.get(0)));
    }
}
