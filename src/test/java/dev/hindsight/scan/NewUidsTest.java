package dev.hindsight.scan;

import static org.junit.Assert.assertEquals;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.SampleItems;
import dev.hindsight.wiki.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Of two nodes that scan a page at the same time, only one can add an item for a block. */
public class NewUidsTest {

    private final InMemoryActionItems items = new InMemoryActionItems(new SettableClock(SampleItems.NOON));

    @Test
    public void areTheSameForANodeThatHasSeenAnItemMoveToThePageAndForOneThatHasNot() {
        ActionItem own = SampleItems.item(
                NewUids.of(SampleItems.PAGE, List.of(), 1, items).orElseThrow().get(0));
        ActionItem moved = SampleItems.item("from another page");
        items.add(List.of(own, moved));

        assertEquals(
                NewUids.of(SampleItems.PAGE, List.of(own), 2, items).orElseThrow(),
                NewUids.of(SampleItems.PAGE, List.of(own, moved), 2, items).orElseThrow());
    }

    @Test
    public void areNeverThoseOfAnItemThatHasMovedAway() {
        List<String> had = NewUids.of(SampleItems.PAGE, List.of(), 3, items).orElseThrow();
        List<ActionItem> all = new ArrayList<>();
        had.forEach(uid -> all.add(SampleItems.item(uid)));
        all.set(0, SampleItems.at(all.get(0), SampleItems.PAGE + 1, "key", 0));
        items.add(all);

        List<String> next =
                NewUids.of(SampleItems.PAGE, all.subList(1, 3), 1, items).orElseThrow();

        assertEquals(false, had.contains(next.get(0)));
    }

    @Test
    public void areNotGivenWhileThereAreItemsThatWereNotSeen() {
        String unseen =
                NewUids.of(SampleItems.PAGE, List.of(), 1, items).orElseThrow().get(0);
        items.add(List.of(SampleItems.item(unseen)));

        assertEquals(Optional.empty(), NewUids.of(SampleItems.PAGE, List.of(), 1, items));
    }
}
