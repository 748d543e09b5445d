package dev.hindsight.scan;

import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Finds out which block of a page is which of its items, after an edit. Criteria are tried in the order of their worth:
 * the whole content, then the hidden parameter {@code id} and the macro id with an equal title, the title with equal owner
 * and due date, the title, the {@code id}, the macro id. Each block and each item is matched once.
 *
 * @param items for each block, in document order, the item that it is; empty for a block that is new
 * @param left the items that have no block any more
 */
record BlockMatching(Map<FindingBlock, Optional<ActionItem>> items, List<ActionItem> left) {

    /** An item that lost its block once comes back by less than its key only where no item that has a block could be meant. */
    private static final List<BiPredicate<ActionItem, FindingBlock>> CRITERIA = List.of(
            (item, block) -> sameContent(item, block) && sameId(item, block),
            (item, block) -> sameContent(item, block) && sameMacroId(item, block),
            (item, block) -> sameContent(item, block) && !item.isRemoved(),
            (item, block) -> sameId(item, block) && sameTitle(item, block),
            (item, block) -> sameMacroId(item, block) && sameTitle(item, block),
            (item, block) -> sameTitle(item, block) && sameOwnerAndDue(item, block) && !item.isRemoved(),
            (item, block) -> sameTitle(item, block) && !item.isRemoved(),
            BlockMatching::sameId,
            BlockMatching::sameMacroId,
            BlockMatching::sameContent,
            (item, block) -> sameTitle(item, block) && sameOwnerAndDue(item, block),
            BlockMatching::sameTitle);

    /** Matches the blocks of a page with the items that the page has had so far, removed ones included. */
    static BlockMatching of(List<FindingBlock> blocks, List<ActionItem> known) {
        List<FindingBlock> freeBlocks = new ArrayList<>(blocks);
        List<ActionItem> freeItems = new ArrayList<>(known);
        // Items that have a block come first: it belongs to the item that has it now, not to one that once had it
        freeItems.sort(Comparator.comparing(ActionItem::isRemoved)
                .thenComparing(item -> item.location().position()));
        Map<FindingBlock, ActionItem> found = new LinkedHashMap<>();
        CRITERIA.forEach(criterion -> match(criterion, freeItems, freeBlocks, found));
        Map<FindingBlock, Optional<ActionItem>> items = new LinkedHashMap<>();
        blocks.forEach(block -> items.put(block, Optional.ofNullable(found.get(block))));
        return new BlockMatching(items, List.copyOf(freeItems));
    }

    private static void match(
            BiPredicate<ActionItem, FindingBlock> criterion,
            List<ActionItem> freeItems,
            List<FindingBlock> freeBlocks,
            Map<FindingBlock, ActionItem> found) {
        for (ActionItem item : List.copyOf(freeItems)) {
            freeBlocks.stream()
                    .filter(block -> criterion.test(item, block))
                    .findFirst()
                    .ifPresent(block -> {
                        found.put(block, item);
                        freeBlocks.remove(block);
                        freeItems.remove(item);
                    });
        }
    }

    private static boolean sameContent(ActionItem item, FindingBlock block) {
        return block.finding().equals(item.finding());
    }

    private static boolean sameId(ActionItem item, FindingBlock block) {
        return block.id()
                .filter(id -> id.equals(item.location().macroKey()) || id.equals(item.uid()))
                .isPresent();
    }

    private static boolean sameMacroId(ActionItem item, FindingBlock block) {
        return block.macroId()
                .filter(id -> id.equals(item.location().macroKey()))
                .isPresent();
    }

    private static boolean sameTitle(ActionItem item, FindingBlock block) {
        return !block.finding().title().isEmpty() && sameText(FindingField.TITLE, item, block);
    }

    private static boolean sameOwnerAndDue(ActionItem item, FindingBlock block) {
        return sameText(FindingField.OWNER, item, block) && sameText(FindingField.DUE, item, block);
    }

    private static boolean sameText(FindingField field, ActionItem item, FindingBlock block) {
        return block.finding().text(field).equals(item.finding().text(field));
    }
}
