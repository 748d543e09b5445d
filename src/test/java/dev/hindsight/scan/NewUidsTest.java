package dev.hindsight.scan;

import static org.junit.Assert.assertEquals;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.SampleItems;
import dev.hindsight.wiki.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    public void areAsManyAsWantedThoughSomeAreTaken() {
        List<String> first = NewUids.of(SampleItems.PAGE, List.of(), 1, items).orElseThrow();
        items.add(List.of(SampleItems.at(SampleItems.item(first.get(0)), SampleItems.PAGE + 1, "key", 0)));

        List<String> next = NewUids.of(SampleItems.PAGE, List.of(), 3, items).orElseThrow();

        assertEquals(3, Set.copyOf(next).size());
        assertEquals(3, next.size());
    }

    @Test
    public void areFoundByOneQueryHoweverManyItemsThePageHas() {
        List<ActionItem> had = NewUids.of(SampleItems.PAGE, List.of(), 50, items).orElseThrow().stream()
                .map(SampleItems::item)
                .toList();
        items.add(had);
        ActionItems counted = mock(ActionItems.class, delegatesTo(items));

        NewUids.of(SampleItems.PAGE, had, 1, counted);

        assertEquals(1, mockingDetails(counted).getInvocations().size());
    }

    @Test
    public void areNotGivenWhileThereAreItemsThatWereNotSeen() {
        String unseen =
                NewUids.of(SampleItems.PAGE, List.of(), 1, items).orElseThrow().get(0);
        items.add(List.of(SampleItems.item(unseen)));

        assertEquals(Optional.empty(), NewUids.of(SampleItems.PAGE, List.of(), 1, items));
    }
}
