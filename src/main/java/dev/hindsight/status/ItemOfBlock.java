package dev.hindsight.status;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the items of the blocks that are rendered, one after the other. It does not match anew: which block is which item
 * was decided by the scan and stored with the item, as macro key and text of its block; of blocks that are alike in both,
 * the next one is the next item. A block that was edited and not scanned since is known by its key, as long as only one
 * item can be meant. For one rendering by one thread.
 */
final class ItemOfBlock {

    private final Map<String, List<VisibleItem>> byKey;
    private final Map<String, List<VisibleItem>> byTitle;
    private final Map<FindingBlock, Integer> rendered = new HashMap<>();
    private final Set<String> shown = new HashSet<>();

    ItemOfBlock(List<VisibleItem> ofPage) {
        // Of equal ones, the item that has a block counts, not one that once had it
        List<VisibleItem> ordered = ofPage.stream()
                .filter(seen -> !seen.isMerged() && !seen.isFollowUp())
                .sorted(Comparator.comparing(VisibleItem::isRemoved)
                        .thenComparing(seen -> seen.location().position()))
                .toList();
        byKey = grouped(ordered, seen -> seen.location().macroKey());
        byTitle = grouped(ordered, seen -> seen.finding().title());
    }

    /** The item of the next block, whose owner is a user key, as it is in items; empty when it has none yet. */
    Optional<VisibleItem> next(FindingBlock block) {
        String key = block.macroKey();
        List<VisibleItem> ofKey = byKey.getOrDefault(key, List.of());
        List<VisibleItem> known =
                key.isEmpty() ? byTitle.getOrDefault(block.finding().title(), List.of()) : ofKey;
        List<VisibleItem> alike = known.stream()
                .filter(seen -> seen.finding().hasTheFieldsOf(block.finding()))
                .toList();
        Optional<VisibleItem> item = alike.isEmpty()
                ? renderedOtherwise(known, block).or(() -> edited(ofKey, block))
                : Optional.of(nextOf(alike, block));
        item.ifPresent(seen -> shown.add(seen.uid()));
        return item;
    }

    private VisibleItem nextOf(List<VisibleItem> alike, FindingBlock block) {
        List<VisibleItem> present = withBlock(alike);
        Finding parameters = new Finding(block.parameters().texts());
        FindingBlock anywhere =
                new FindingBlock(0, Optional.of(block.macroKey()), Optional.empty(), parameters, Set.of());
        int before = rendered.merge(anywhere, 1, Integer::sum) - 1;
        // Included pages may show a block more than once
        return present.get(before % present.size());
    }

    /** The next of those whose texts in the body may only read differently, because the host has rendered them. */
    private Optional<VisibleItem> renderedOtherwise(List<VisibleItem> known, FindingBlock block) {
        return withBlock(known).stream()
                .filter(seen -> block.mayBe(seen.finding()) && !shown.contains(seen.uid()))
                .findFirst();
    }

    private Optional<VisibleItem> edited(List<VisibleItem> ofKey, FindingBlock block) {
        List<VisibleItem> present = withBlock(ofKey);
        List<VisibleItem> titled = present.stream()
                .filter(seen -> !block.finding().title().isEmpty()
                        && block.finding().title().equals(seen.finding().title()))
                .toList();
        boolean byTitle = block.macroKey().isEmpty() || !titled.isEmpty();
        List<VisibleItem> meant = byTitle ? titled : present;
        return meant.size() == 1 && !shown.contains(meant.get(0).uid()) ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static List<VisibleItem> withBlock(List<VisibleItem> items) {
        List<VisibleItem> present =
                items.stream().filter(seen -> !seen.isRemoved()).toList();
        return present.isEmpty() ? items : present;
    }

    private static Map<String, List<VisibleItem>> grouped(List<VisibleItem> items, Function<VisibleItem, String> key) {
        return items.stream().collect(Collectors.groupingBy(key, HashMap::new, Collectors.toList()));
    }
}
