package dev.hindsight.status;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the item of a block that is rendered. It does not match anew: which block is which item was decided by the scan and
 * stored with the item, as macro key and text of its block. A block that says neither has not been scanned yet.
 */
final class ItemOfBlock {

    private final Map<String, List<VisibleItem>> byKey;
    private final Map<Finding, List<VisibleItem>> byFinding;
    private final Map<String, List<VisibleItem>> withoutKeyByTitle;

    ItemOfBlock(List<VisibleItem> ofPage) {
        // Of equal ones, the item that has a block counts, not one that once had it
        List<VisibleItem> ordered = ofPage.stream()
                .sorted(Comparator.comparing(VisibleItem::isRemoved)
                        .thenComparing(seen -> seen.location().position()))
                .toList();
        byKey = grouped(ordered, seen -> true, seen -> seen.location().macroKey());
        byFinding = grouped(ordered, seen -> true, VisibleItem::finding);
        withoutKeyByTitle = grouped(
                ordered,
                seen -> seen.location().macroKey().isEmpty(),
                seen -> seen.finding().title());
    }

    /** The item of a block whose owner is a user key, as it is in items; empty when it has none yet. */
    Optional<VisibleItem> find(FindingBlock block) {
        Finding finding = block.finding();
        if (block.macroKey().isEmpty()) {
            return byFinding.getOrDefault(finding, List.of()).stream()
                    .findFirst()
                    .or(() -> titled(withoutKeyByTitle.getOrDefault(finding.title(), List.of()), finding));
        }
        List<VisibleItem> ofKey = byKey.getOrDefault(block.macroKey(), List.of());
        return ofKey.stream()
                .filter(seen -> seen.finding().equals(finding))
                .findFirst()
                .or(() -> titled(ofKey, finding))
                .or(() -> ofKey.size() == 1 ? Optional.of(ofKey.get(0)) : Optional.empty());
    }

    private static Optional<VisibleItem> titled(List<VisibleItem> items, Finding finding) {
        return items.stream()
                .filter(seen -> !finding.title().isEmpty()
                        && finding.title().equals(seen.finding().title()))
                .findFirst();
    }

    private static <K> Map<K, List<VisibleItem>> grouped(
            List<VisibleItem> items, Predicate<VisibleItem> which, Function<VisibleItem, K> key) {
        return items.stream().filter(which).collect(Collectors.groupingBy(key, HashMap::new, Collectors.toList()));
    }
}
