package dev.hindsight.scan;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.Cause;
import dev.hindsight.item.ItemState;
import dev.hindsight.wiki.WikiPage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings of one version of a page on their way into the store: matched ones with their new text, new ones, and as
 * removed those that are left over. What a scan does not change costs no write. For one scan.
 */
final class FindingsOfPage {

    /** A block can only be the copy of one that has an issue, or is to get one. */
    private static final Set<ItemState> ORIGINALS =
            EnumSet.of(ItemState.WAITING, ItemState.TRACKED, ItemState.REFUSED, ItemState.MISSING);

    private final ActionItems items;
    private final DesiredIssueFactory desiredIssues;
    private final WikiPage page;
    private final ItemRules rules;
    private final boolean sameVersion;
    private final Cause cause;
    private final List<ActionItem> saved = new ArrayList<>();
    private final List<ActionItem> added = new ArrayList<>();
    private final Deque<String> newUids = new ArrayDeque<>();

    /** @param sameVersion whether the version was scanned before, so that nobody has published anything since */
    FindingsOfPage(
            ActionItems items, DesiredIssueFactory desiredIssues, WikiPage page, ItemRules rules, boolean sameVersion) {
        this.items = items;
        this.desiredIssues = desiredIssues;
        this.page = page;
        this.rules = rules;
        this.sameVersion = sameVersion;
        this.cause = sameVersion ? Cause.NOBODY : Cause.page(rules.publisher());
    }

    /** Stores the blocks, and gives whether nobody else has added items to the page meanwhile. */
    boolean save(List<FindingBlock> blocks) {
        List<ActionItem> before = items.ofPage(page.id());
        BlockMatching matching = BlockMatching.of(blocks, before);
        Map<String, List<ActionItem>> elsewhere = originalsElsewhere(matching);
        int unmatched = (int)
                matching.items().values().stream().filter(Optional::isEmpty).count();
        newUids.addAll(NewUids.of(page.id(), before.size(), unmatched, items));
        matching.items().forEach((block, known) -> save(block, known, elsewhere));
        if (!added.isEmpty() && !items.add(added, cause)) {
            return false;
        }
        matching.left().stream()
                .filter(item -> !item.isRemoved())
                .forEach(item -> items.change(item.uid(), cause, ItemRules::removed));
        return saved.size() + matching.left().size() == items.ofPage(page.id()).size();
    }

    private void save(FindingBlock block, Optional<ActionItem> known, Map<String, List<ActionItem>> elsewhere) {
        BlockLocation location = location(block);
        Finding finding = block.finding();
        if (known.isEmpty()) {
            ActionItem found = ActionItem.ofBlock(newUids.remove(), location, finding);
            ActionItem item = applied(found, original(found, elsewhere));
            added.add(item);
            saved.add(item);
            return;
        }
        ActionItem before = known.get();
        Optional<ActionItem> original = original(before.withBlock(location, finding), elsewhere);
        boolean unchanged =
                applied(before.withBlock(location, finding), original).equals(before);
        saved.add(
                unchanged
                        ? before
                        : items.change(
                                        before.uid(),
                                        cause,
                                        stored -> applied(stored.withBlock(location, finding), original))
                                .orElseThrow());
    }

    private ActionItem applied(ActionItem item, Optional<ActionItem> original) {
        if (mayBeCopy(item)) {
            if (original.isPresent()) {
                return item.asCopyOf(original.get());
            }
            // Where the original has disappeared, the copy gets an issue only when its page is published again
            if (sameVersion && item.state() == ItemState.COPY) {
                return item;
            }
        }
        DesiredIssue desired = desiredIssues.of(
                item.uid(), item.finding(), page, rules.decision().disclosureFor(item));
        return rules.apply(item, desired);
    }

    private static boolean mayBeCopy(ActionItem item) {
        return item.issue().isEmpty() && !item.isBeingCreated();
    }

    private Optional<ActionItem> original(ActionItem item, Map<String, List<ActionItem>> elsewhere) {
        String macroKey = item.location().macroKey();
        if (!mayBeCopy(item) || macroKey.isEmpty() || rules.incomplete(item.finding())) {
            return Optional.empty();
        }
        Stream<ActionItem> above = saved.stream()
                .filter(other -> other.location().macroKey().equals(macroKey))
                .filter(other -> other.state() != ItemState.COPY);
        return Stream.concat(above, elsewhere.getOrDefault(macroKey, List.of()).stream())
                .filter(other -> other.finding().title().equals(item.finding().title()))
                .findFirst();
    }

    /** By macro key the items of other pages that a block here may be a copy of. */
    private Map<String, List<ActionItem>> originalsElsewhere(BlockMatching matching) {
        Collection<String> keys = matching.items().entrySet().stream()
                .filter(entry ->
                        entry.getValue().filter(item -> !mayBeCopy(item)).isEmpty())
                .map(entry -> entry.getKey().macroKey())
                .collect(Collectors.toSet());
        return keys.isEmpty()
                ? Map.of()
                : items.elsewhere(keys, page.id()).stream()
                        .filter(other -> ORIGINALS.contains(other.state()))
                        .collect(Collectors.groupingBy(other -> other.location().macroKey()));
    }

    private BlockLocation location(FindingBlock block) {
        return new BlockLocation(page.id(), page.spaceKey(), block.macroKey(), block.position());
    }
}
