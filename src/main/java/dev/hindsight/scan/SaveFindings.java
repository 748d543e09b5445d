package dev.hindsight.scan;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.ItemState;
import dev.hindsight.sync.DesiredIssueFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Stores the blocks of one version of a page as items: matched ones with their new text, new ones, and those that are
 * left over as detached. Made for one reading; not for sharing between threads.
 */
final class SaveFindings {

    /** A block can only be the copy of one that has a ticket, or is to get one. */
    private static final Set<ItemState> ORIGINALS =
            EnumSet.of(ItemState.WAITING, ItemState.TRACKED, ItemState.REFUSED, ItemState.MISSING);

    private final ActionItems items;
    private final DesiredIssueFactory desiredIssues;
    private final ItemRules intake;
    private final boolean sameVersion;
    private final List<ActionItem> taken = new ArrayList<>();

    /** @param sameVersion whether the version has been read before, so that nobody has published anything since */
    SaveFindings(ActionItems items, DesiredIssueFactory desiredIssues, ItemRules intake, boolean sameVersion) {
        this.items = items;
        this.desiredIssues = desiredIssues;
        this.intake = intake;
        this.sameVersion = sameVersion;
    }

    /** Stores the blocks, and gives whether nobody else has added items to the page meanwhile. */
    boolean take(List<FindingBlock> blocks) {
        List<ActionItem> known = items.ofPage(intake.page().id());
        BlockMatching matching = BlockMatching.of(blocks, known);
        matching.items().forEach((block, item) -> taken.add(take(block, item)));
        matching.left().forEach(item -> items.change(item.uid(), ItemRules::detached));
        return taken.size() + matching.left().size()
                == items.ofPage(intake.page().id()).size();
    }

    private ActionItem take(FindingBlock block, Optional<ActionItem> matched) {
        Finding finding = desiredIssues.withOwnersKey(block.finding());
        BlockLocation location = location(block);
        ActionItem item = matched.map(before -> before.withBlock(location, finding))
                .orElseGet(() -> ActionItem.ofBlock(UUID.randomUUID().toString(), location, finding));
        DesiredIssue desired = desiredIssues.of(item, intake.page(), intake.decision());
        Optional<ActionItem> original = original(item);
        if (matched.isPresent()) {
            return items.change(item.uid(), stored -> taken(stored.withBlock(location, finding), desired, original))
                    .orElseThrow();
        }
        ActionItem added = taken(item, desired, original);
        items.add(added);
        return added;
    }

    private ActionItem taken(ActionItem item, DesiredIssue desired, Optional<ActionItem> original) {
        if (item.issue().isPresent() || item.schedule().intentAt().isPresent()) {
            return intake.taken(item, desired);
        }
        if (original.isPresent()) {
            return intake.copied(item, original.get());
        }
        // That the original is gone gives nobody's order to make a ticket of the copy
        boolean staysCopied = sameVersion && item.state() == ItemState.COPIED;
        return staysCopied ? item : intake.taken(item, desired);
    }

    private Optional<ActionItem> original(ActionItem item) {
        if (item.location().macroKey().isEmpty() || intake.incomplete(item.finding())) {
            return Optional.empty();
        }
        Stream<ActionItem> above = taken.stream()
                .filter(other ->
                        other.location().macroKey().equals(item.location().macroKey()))
                .filter(other -> other.state() != ItemState.COPIED);
        Stream<ActionItem> elsewhere = items
                .elsewhere(List.of(item.location().macroKey()), intake.page().id())
                .stream()
                .filter(other -> ORIGINALS.contains(other.state()));
        return Stream.concat(above, elsewhere)
                .filter(other -> other.finding().title().equals(item.finding().title()))
                .findFirst();
    }

    private BlockLocation location(FindingBlock block) {
        String macroKey = block.id().or(block::macroId).orElse("");
        return new BlockLocation(intake.page().id(), intake.page().spaceKey(), macroKey, block.position());
    }
}
