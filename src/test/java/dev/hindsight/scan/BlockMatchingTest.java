package dev.hindsight.scan;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.ItemState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Which block of a page is which of its items. */
public class BlockMatchingTest {

    private final List<ActionItem> known = new ArrayList<>();
    private final List<FindingBlock> blocks = new ArrayList<>();

    @Test
    public void findsAnItemByTheIdOfItsBlockWhateverElseChanged() {
        item("a", "hint-a", "Old title");
        block("hint-a", "macro-1", "New title");

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
    public void findsAnItemByItsTitleWhenItsHintsAreLost() {
        item("a", "macro-1", "Title");
        block("", "macro-2", "Title");

        assertMatched("a");
    }

    @Test
    public void prefersTheIdToTheMacroId() {
        item("a", "macro-1", "A");
        item("b", "hint-b", "B");
        block("hint-b", "macro-1", "C");

        assertMatched("b");
    }

    @Test
    public void prefersTheMacroIdToTheTitle() {
        item("a", "hint-a", "Title");
        item("b", "macro-1", "Other");
        block("", "macro-1", "Title");

        assertMatched("b");
    }

    @Test
    public void prefersTheStoredTitleAmongBlocksOfOneHint() {
        item("a", "hint", "Second");
        block("hint", "", "First");
        block("hint", "", "Second");

        assertMatched("new", "a");
    }

    @Test
    public void prefersTheFirstAmongBlocksOfOneHintAndTitle() {
        item("a", "hint", "Title");
        block("hint", "", "Title");
        block("hint", "", "Title");

        assertMatched("a", "new");
    }

    @Test
    public void matchesItemsOfOneHintInTheOrderOfTheirBlocks() {
        item("a", "hint", "One");
        item("b", "hint", "Two");
        block("hint", "", "Uno");
        block("hint", "", "Due");

        assertMatched("a", "b");
    }

    @Test
    public void keepsItemsOfOneHintByTheirTitlesWhenBlocksChangePlaces() {
        item("a", "hint", "One");
        item("b", "hint", "Two");
        block("hint", "", "Two");
        block("hint", "", "One");

        assertMatched("b", "a");
    }

    @Test
    public void matchesNoItemTwice() {
        item("a", "hint", "Title");
        block("hint", "macro", "Title");
        block("", "hint", "Other");
        block("", "", "Title");

        assertMatched("a", "new", "new");
    }

    @Test
    public void bringsARemovedItemBack() {
        known.add(at("a", "hint", "Title").withState(ItemState.REMOVED));
        block("hint", "", "Title");

        assertMatched("a");
    }

    @Test
    public void prefersTheItemThatHasTheBlockNowToOneThatOnceHadIt() {
        known.add(at("gone", "hint", "Title").withState(ItemState.REMOVED));
        item("here", "hint", "Title");
        block("hint", "", "Title");

        assertMatched("here");
    }

    @Test
    public void findsNothingByAnEmptyTitle() {
        item("a", "", "");
        block("", "", "");

        assertMatched("new");
    }

    @Test
    public void leavesTheItemsWithoutABlock() {
        item("a", "hint-a", "A");
        item("b", "hint-b", "B");
        block("hint-b", "", "B");

        BlockMatching matching = BlockMatching.of(blocks, known);

        assertEquals(List.of("a"), matching.left().stream().map(ActionItem::uid).toList());
    }

    private void item(String uid, String macroKey, String title) {
        known.add(at(uid, macroKey, title));
    }

    private ActionItem at(String uid, String macroKey, String title) {
        return ActionItem.ofBlock(uid, new BlockLocation(1, "OPS", macroKey, known.size()), finding(title));
    }

    private void block(String id, String macroId, String title) {
        blocks.add(new FindingBlock(blocks.size(), Optional.of(id), Optional.of(macroId), finding(title)));
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
