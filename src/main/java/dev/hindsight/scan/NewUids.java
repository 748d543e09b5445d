package dev.hindsight.scan;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The uids of the next items of a page. They follow from the page and from how many items it has had, so that of two nodes
 * which scan a page at the same time, and know nothing of each other yet, only one can add an item for a block.
 */
final class NewUids {

    private NewUids() {}

    /**
     * A number of uids that no item has, whichever page it is on, for a page that had some items when it was looked at; those
     * that came from other pages don't count. Empty when there are other items of the page by now: they may be those of the
     * same blocks.
     */
    static Optional<List<String>> of(long pageId, List<ActionItem> had, int wanted, ActionItems items) {
        Set<String> known = had.stream().map(ActionItem::uid).collect(Collectors.toSet());
        List<String> free = new ArrayList<>();
        int next = wanted == 0 ? 0 : own(pageId, had);
        while (free.size() < wanted) {
            int end = next + wanted - free.size();
            List<String> candidates = IntStream.range(next, end)
                    .mapToObj(number -> uid(pageId, number))
                    .toList();
            List<ActionItem> others = items.findAll(candidates);
            if (others.stream()
                    .anyMatch(item ->
                            item.location().pageId() == pageId && !item.isMerged() && !known.contains(item.uid()))) {
                return Optional.empty();
            }
            Set<String> taken = others.stream().map(ActionItem::uid).collect(Collectors.toSet());
            candidates.stream().filter(uid -> !taken.contains(uid)).forEach(free::add);
            next = end;
        }
        return Optional.of(free);
    }

    private static int own(long pageId, List<ActionItem> ofPage) {
        Set<String> uids = ofPage.stream().map(ActionItem::uid).collect(Collectors.toSet());
        return (int) IntStream.range(0, ofPage.size())
                .filter(number -> uids.contains(uid(pageId, number)))
                .count();
    }

    private static String uid(long pageId, int number) {
        return UUID.nameUUIDFromBytes((pageId + "/" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
