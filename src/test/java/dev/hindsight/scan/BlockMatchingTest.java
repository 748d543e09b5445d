package dev.hindsight.scan;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.ItemState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Which block of a page is which of its items. */
public class BlockMatchingTest {

    private final List<ActionItem> known = new ArrayList<>();
    private final List<FindingBlock> blocks = new ArrayList<>();

    @Test
    public void findsAnItemByTheIdOfItsBlockWhateverElseChanged() {
        item("a", "key-a", "Old title");
        block("key-a", "macro-1", "New title");

        assertMatched("a");
    }

    @Test
    public void findsAnItemByItsOwnUidWrittenIntoTheBlock() {
        item("a", "macro-1", "Old title");
        block("a", "macro-2", "New title");

        assertMatched("a");
    }

    @Test
    public void findsAnItemByTheMacroId() {
        item("a", "macro-1", "Old title");
        block("", "macro-1", "New title");

        assertMatched("a");
    }

    @Test
    public void findsAnItemByItsTitleWhenItsKeysAreLost() {
        item("a", "macro-1", "Title");
        block("", "macro-2", "Title");

        assertMatched("a");
    }

    @Test
    public void prefersTheIdToTheMacroId() {
        item("a", "macro-1", "A");
        item("b", "key-b", "B");
        block("key-b", "macro-1", "C");

        assertMatched("b");
    }

    @Test
    public void prefersAnEqualTitleToTheMacroIdAlone() {
        item("a", "key-a", "Title");
        item("b", "macro-1", "Other");
        block("", "macro-1", "Title");

        assertMatched("a");
    }

    @Test
    public void prefersTheStoredTitleAmongBlocksOfOneKey() {
        item("a", "key", "Second");
        block("key", "", "First");
        block("key", "", "Second");

        assertMatched("new", "a");
    }

    @Test
    public void prefersTheFirstAmongBlocksOfOneKeyAndTitle() {
        item("a", "key", "Title");
        block("key", "", "Title");
        block("key", "", "Title");

        assertMatched("a", "new");
    }

    @Test
    public void matchesItemsOfOneKeyInTheOrderOfTheirBlocks() {
        item("a", "key", "One");
        item("b", "key", "Two");
        block("key", "", "Uno");
        block("key", "", "Due");

        assertMatched("a", "b");
    }

    @Test
    public void keepsItemsOfOneKeyByTheirTitlesWhenBlocksChangePlaces() {
        item("a", "key", "One");
        item("b", "key", "Two");
        block("key", "", "Two");
        block("key", "", "One");

        assertMatched("b", "a");
    }

    @Test
    public void matchesNoItemTwice() {
        item("a", "key", "Title");
        block("key", "macro", "Title");
        block("", "key", "Other");
        block("", "", "Title");

        assertMatched("a", "new", "new");
    }

    @Test
    public void bringsARemovedItemBack() {
        known.add(at("a", "key", "Title").withState(ItemState.REMOVED));
        block("key", "", "Title");

        assertMatched("a");
    }

    @Test
    public void prefersTheItemThatHasTheBlockNowToOneThatOnceHadIt() {
        known.add(at("gone", "key", "Title").withState(ItemState.REMOVED));
        item("here", "key", "Title");
        block("key", "", "Title");

        assertMatched("here");
    }

    @Test
    public void findsNothingByAnEmptyTitle() {
        item("a", "", "");
        block("", "", finding("").with(FindingField.CAUSE, "Untitled"));

        assertMatched("new");
    }

    @Test
    public void prefersTheWholeContentToEveryKey() {
        known.add(at("a", "key", finding("Title", "bob", "2026-12-15")));
        block("key", "", finding("Title", "carol", "2027-01-31"));
        block("", "other", finding("Title", "bob", "2026-12-15"));

        assertMatched("new", "a");
    }

    @Test
    public void prefersTheKeyAmongBlocksOfEqualContent() {
        item("a", "key-a", "Title");
        item("b", "key-b", "Title");
        block("key-b", "", "Title");
        block("", "key-a", "Title");

        assertMatched("b", "a");
    }

    @Test
    public void prefersEqualOwnerAndDueAmongBlocksOfOneTitleWithoutKeys() {
        known.add(at("a", "", finding("Title", "bob", "2026-12-15")));
        block("", "", finding("Title", "carol", "2027-01-31"));
        block("", "", finding("Title", "bob", "2026-12-15").with(FindingField.CAUSE, "Known by now"));

        assertMatched("new", "a");
    }

    @Test
    public void prefersAnEqualTitleToTheIdAlone() {
        item("a", "key-a", "Title");
        block("key-a", "", "Other");
        block("", "", "Title");

        assertMatched("new", "a");
    }

    @Test
    public void leavesTheBlockToTheItemThatHasItThoughAnotherOnceHadItsContent() {
        known.add(at("gone", "old", finding("Title", "bob", "2026-12-15")).withState(ItemState.REMOVED));
        known.add(at("here", "key", finding("Title", "carol", "2027-01-31")));
        block("key", "", finding("Title", "bob", "2026-12-15"));

        assertMatched("here");
    }

    @Test
    public void prefersTheStoredTitleAmongBlocksOfOneKeyThoughAllElseChanged() {
        known.add(at("a", "key", finding("Second", "bob", "2026-12-15")));
        block("key", "", "First");
        block("key", "", finding("Second", "carol", "2027-01-31"));

        assertMatched("new", "a");
    }

    @Test
    public void findsAnItemByItsTitleAloneThoughOwnerAndDueChanged() {
        known.add(at("a", "", finding("Title", "bob", "2026-12-15")));
        block("", "", finding("Title", "carol", "2027-01-31"));

        assertMatched("a");
    }

    @Test
    public void prefersTheItemThatHasABlockToARemovedOneOfTheSameTitle() {
        known.add(at("gone", "", finding("Title", "bob", "2026-12-15").with(FindingField.CAUSE, "Old"))
                .withState(ItemState.REMOVED));
        known.add(at("here", "", finding("Title", "carol", "2027-01-31")));
        block("", "", finding("Title", "bob", "2026-12-15"));

        assertMatched("here");
    }

    @Test
    public void prefersEqualOwnerAndDueAmongRemovedItemsOfOneTitle() {
        known.add(at("other", "", finding("Title", "carol", "2027-01-31")).withState(ItemState.REMOVED));
        known.add(at("same", "", finding("Title", "bob", "2026-12-15").with(FindingField.CAUSE, "Old"))
                .withState(ItemState.REMOVED));
        block("", "", finding("Title", "bob", "2026-12-15"));

        assertMatched("same");
    }

    @Test
    public void matchesItemsInTheOrderOfTheirBlocksInWhateverOrderTheyAreGiven() {
        item("a", "key", "One");
        item("b", "key", "Two");
        Collections.reverse(known);
        block("key", "", "Uno");
        block("key", "", "Due");

        assertMatched("a", "b");
    }

    @Test
    public void takesABlockWithOtherKeysAndAnotherTitleForANewOne() {
        item("a", "key-a", "A");
        block("key-b", "macro-b", "B");

        assertMatched("new");
    }

    @Test
    public void leavesTheItemsWithoutABlock() {
        item("a", "key-a", "A");
        item("b", "key-b", "B");
        block("key-b", "", "B");

        BlockMatching matching = BlockMatching.of(blocks, known);

        assertEquals(List.of("a"), matching.left().stream().map(ActionItem::uid).toList());
    }

    private void item(String uid, String macroKey, String title) {
        known.add(at(uid, macroKey, title));
    }

    private ActionItem at(String uid, String macroKey, String title) {
        return at(uid, macroKey, finding(title));
    }

    private ActionItem at(String uid, String macroKey, Finding finding) {
        return ActionItem.ofBlock(uid, new BlockLocation(1, "OPS", macroKey, known.size()), finding);
    }

    private void block(String id, String macroId, String title) {
        block(id, macroId, finding(title));
    }

    private void block(String id, String macroId, Finding finding) {
        blocks.add(new FindingBlock(blocks.size(), Optional.of(id), Optional.of(macroId), finding, Set.of()));
    }

    private static Finding finding(String title, String owner, String due) {
        return finding(title).with(FindingField.OWNER, owner).with(FindingField.DUE, due);
    }

    private static Finding finding(String title) {
        return new Finding(Map.of(FindingField.TITLE, title));
    }

    private void assertMatched(String... uids) {
        List<String> matched = BlockMatching.of(blocks, known).items().values().stream()
                .map(item -> item.map(ActionItem::uid).orElse("new"))
                .toList();
        assertEquals(List.of(uids), matched);
    }
}
