package dev.hindsight.scan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Change;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemState;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** What a scan stores while other nodes change the same items, and when it says that they did. */
public class FindingsOfPageTest extends FindingsOfPageFixture {

    @Test
    public void itIsUndisturbedWhereNobodyElseHasChangedWhichItemsThePageHas() {
        kept(tracked("changed", PAGE));
        kept(at(PAGE, "gone", waiting("gone", PAGE)));

        assertTrue(save(block("key", CHANGED), block("new", FINDING.with(FindingField.TITLE, "New"))));

        assertEquals(CHANGED, item("changed").finding());
        assertEquals(ItemState.REMOVED, item("gone").state());
        assertEquals(3, stored.ofPage(PAGE).size());
    }

    @Test
    public void itIsDisturbedByAnotherNodeThatAddsTheSameItemsJustBefore() {
        items.before("add", () -> otherNode(block("key", FINDING)));

        assertFalse(save(block("key", CHANGED)));
        assertTrue(save(block("key", CHANGED)));

        assertEquals(
                List.of(CHANGED),
                stored.ofPage(PAGE).stream().map(ActionItem::finding).toList());
    }

    @Test
    public void itIsDisturbedByAnotherNodeThatHasAddedItemsSinceItLooked() {
        items.before("findAll", () -> otherNode(block("key", FINDING)));

        assertFalse(save(block("key", CHANGED)));

        assertEquals(
                List.of(FINDING),
                stored.ofPage(PAGE).stream().map(ActionItem::finding).toList());
    }

    @Test
    public void itIsDisturbedByAnItemThatComesToThePageMeanwhile() {
        kept(tracked("here", PAGE));
        kept(tracked("comes", ELSEWHERE));
        items.before("change", () -> becomes("comes", item -> at(PAGE, "key", item)));

        assertFalse(save(block("key", CHANGED)));
    }

    @Test
    public void anItemThatMovesAwayBeforeItIsChangedIsLeftToItsNewPage() {
        kept(tracked("moves", PAGE));
        items.before("change", () -> becomes("moves", item -> at(ELSEWHERE, "key", item)));

        assertFalse(save(block("key", CHANGED)));

        assertEquals(ELSEWHERE, item("moves").location().pageId());
        assertEquals(FINDING, item("moves").finding());
    }

    @Test
    public void anItemThatMovesAwayBeforeItIsRemovedIsLeftToItsNewPage() {
        kept(tracked("moves", PAGE));
        items.before("change", () -> becomes("moves", item -> at(ELSEWHERE, "key", item)));

        assertFalse(save());

        assertEquals(ItemState.TRACKED, item("moves").state());
    }

    @Test
    public void anItemThatWasMergedIsNoneOfThePage() {
        kept(tracked("original", ELSEWHERE));
        ActionItem merged = kept(copy().mergedInto(item("original")));

        assertTrue(save(block("key", CHANGED.with(FindingField.TITLE, "Another"))));

        assertEquals(merged, item("copy"));
        assertEquals(2, stored.ofPage(PAGE).size());
    }

    @Test
    public void whatDoesNotChangeIsNotWritten() {
        kept(tracked("here", PAGE));
        save(block("key", FINDING));
        List<String> writes = new ArrayList<>();
        items.always("change", () -> writes.add("change")).always("add", () -> writes.add("add"));

        sameVersion = true;
        assertTrue(save(block("key", FINDING)));

        assertEquals(List.of(), writes);
    }

    @Test
    public void whoPublishedIsNamedForWhatAVersionChangesAndNobodyForWhatComesLater() {
        kept(item("first", PAGE, FINDING));
        save(block("key", FINDING));
        sameVersion = true;
        save();

        assertEquals(
                List.of("waiting by alice-key", "detached by nobody"),
                stored.history("first").stream()
                        .filter(line -> line.what() == Change.What.STATE)
                        .map(line -> line.newValue() + " by " + line.actor().orElse("nobody"))
                        .toList());
    }

    @Test
    public void pagesWithCopiesOfWhatHasJustLostItsBlockAreScanned() {
        kept(tracked("original", PAGE));
        kept(at(ELSEWHERE, "key", copy()));

        save();
        assertEquals(List.of(ELSEWHERE), rescanned);

        save();
        assertEquals(List.of(ELSEWHERE), rescanned);
    }

    @Test
    public void aPageIsNotScannedOnceMoreForItsOwnCopyOfWhatLostItsBlock() {
        kept(at(PAGE, "other", tracked("original", PAGE)));
        kept(copy().withCopyChoice(CopyChoice.STOPPED));

        save(block("key", FINDING));

        assertEquals(ItemState.REMOVED, item("original").state());
        assertEquals(List.of(), rescanned);
    }
}
