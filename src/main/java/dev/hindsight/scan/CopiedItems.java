package dev.hindsight.scan;

import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.MacroBlockReader;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Follows blocks from page to page: what they may be copies of, and who is told when an original has lost its block. */
final class CopiedItems {

    private final ActionItems items;
    private final Pages pages;
    private final LongConsumer rescan;
    private final MacroBlockReader reader = new MacroBlockReader(Set.of(FindingBlock.MACRO));

    /** @param rescan has a page scanned, given its id; must return at once */
    CopiedItems(ActionItems items, Pages pages, LongConsumer rescan) {
        this.items = items;
        this.pages = pages;
        this.rescan = rescan;
    }

    /** What the blocks of a page may be copies of. */
    Originals originals(long pageId, BlockMatching matching, ItemRules rules) {
        List<String> keys = matching.items().entrySet().stream()
                .filter(entry -> entry.getValue()
                        .filter(item -> !Originals.mayFollow(item))
                        .isEmpty())
                .map(entry -> entry.getKey().macroKey())
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        List<String> originals = matching.items().values().stream()
                .flatMap(Optional::stream)
                .filter(item -> item.state() == ItemState.COPY)
                .flatMap(copy -> copy.copyOf().stream())
                .distinct()
                .toList();
        List<ActionItem> elsewhere = keys.isEmpty() ? List.of() : items.elsewhere(keys, pageId);
        List<ActionItem> known = originals.isEmpty() ? List.of() : items.findAll(originals);
        return new Originals(elsewhere, known, matching, new Gone(), rules);
    }

    /** Has other pages scanned on which there are copies of items that have just lost their blocks on a page. */
    void tellCopiesOf(Collection<String> uids, long pageId) {
        if (!uids.isEmpty()) {
            items.copiesOf(uids).stream()
                    .mapToLong(copy -> copy.location().pageId())
                    .filter(id -> id != pageId)
                    .distinct()
                    .forEach(rescan);
        }
    }

    /**
     * Tells whether the block of a removed item is gone: from the current version of its page, or with the page. A page in
     * the trash keeps its blocks, and one that has just come back has them before it is scanned; so the page itself is
     * asked, each only once.
     */
    final class Gone {

        private final Map<Long, Optional<WikiPage>> asked = new HashMap<>();
        private final Map<Long, Optional<List<FindingBlock>>> read = new HashMap<>();

        boolean isGone(ActionItem removed) {
            long pageId = removed.location().pageId();
            String macroKey = removed.location().macroKey();
            Optional<WikiPage> page = asked.computeIfAbsent(pageId, pages::find);
            if (page.isEmpty()) {
                return true;
            }
            if (macroKey.isEmpty()) {
                return !page.get().trashed();
            }
            return read.computeIfAbsent(pageId, id -> blocks(page.get()))
                    .filter(blocks -> having(macroKey, blocks) <= withBlock(pageId, macroKey))
                    .isPresent();
        }

        /** The blocks of a page; empty when its markup is broken, which says nothing of what is gone. */
        private Optional<List<FindingBlock>> blocks(WikiPage page) {
            try {
                return Optional.of(reader.read(page.body()).stream()
                        .map(block -> FindingBlock.of(0, block))
                        .toList());
            } catch (BrokenMarkupException e) {
                return Optional.empty();
            }
        }

        private static long having(String macroKey, List<FindingBlock> blocks) {
            return blocks.stream()
                    .filter(block -> Stream.concat(block.id().stream(), block.macroId().stream())
                            .anyMatch(macroKey::equals))
                    .count();
        }

        private long withBlock(long pageId, String macroKey) {
            return items.ofPage(pageId).stream()
                    .filter(item -> !item.isRemoved())
                    .filter(item -> item.location().macroKey().equals(macroKey))
                    .count();
        }
    }
}
