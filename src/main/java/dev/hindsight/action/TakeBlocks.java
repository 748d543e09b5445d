package dev.hindsight.action;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
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
final class TakeBlocks {

    /** A block can only be the copy of one that has a ticket, or is to get one. */
    private static final Set<ItemState> ORIGINALS =
            EnumSet.of(ItemState.WAITING, ItemState.TRACKED, ItemState.REFUSED, ItemState.MISSING);

    private final ActionItems items;
    private final Wishes wishes;
    private final Intake intake;
    private final boolean sameVersion;
    private final List<ActionItem> taken = new ArrayList<>();

    /** @param sameVersion whether the version has been read before, so that nobody has published anything since */
    TakeBlocks(ActionItems items, Wishes wishes, Intake intake, boolean sameVersion) {
        this.items = items;
        this.wishes = wishes;
        this.intake = intake;
        this.sameVersion = sameVersion;
    }

    /** Stores the blocks, and gives whether nobody else has added items to the page meanwhile. */
    boolean take(List<FindingBlock> blocks) {
        List<ActionItem> known = items.ofPage(intake.page().id());
        BlockMatching matching = BlockMatching.of(blocks, known);
        matching.items().forEach((block, item) -> taken.add(take(block, item)));
        matching.left().forEach(item -> items.change(item.uid(), Intake::detached));
        return taken.size() + matching.left().size()
                == items.ofPage(intake.page().id()).size();
    }

    private ActionItem take(FindingBlock block, Optional<ActionItem> matched) {
        Finding finding = wishes.withOwnersKey(block.finding());
        Place place = place(block);
        ActionItem item = matched.map(before -> before.withBlock(place, finding))
                .orElseGet(() -> ActionItem.ofBlock(UUID.randomUUID().toString(), place, finding));
        Wish wish = wishes.of(item, intake.page(), intake.clearance());
        Optional<ActionItem> original = original(item);
        if (matched.isPresent()) {
            return items.change(item.uid(), stored -> taken(stored.withBlock(place, finding), wish, original))
                    .orElseThrow();
        }
        ActionItem added = taken(item, wish, original);
        items.add(added);
        return added;
    }

    private ActionItem taken(ActionItem item, Wish wish, Optional<ActionItem> original) {
        if (item.ticket().isPresent() || item.attempt().intentAt().isPresent()) {
            return intake.taken(item, wish);
        }
        if (original.isPresent()) {
            return intake.copied(item, original.get());
        }
        // That the original is gone gives nobody's order to make a ticket of the copy
        boolean staysCopied = sameVersion && item.state() == ItemState.COPIED;
        return staysCopied ? item : intake.taken(item, wish);
    }

    private Optional<ActionItem> original(ActionItem item) {
        if (item.place().hint().isEmpty() || intake.incomplete(item.finding())) {
            return Optional.empty();
        }
        Stream<ActionItem> above = taken.stream()
                .filter(other -> other.place().hint().equals(item.place().hint()))
                .filter(other -> other.state() != ItemState.COPIED);
        Stream<ActionItem> elsewhere = items
                .elsewhere(List.of(item.place().hint()), intake.page().id())
                .stream()
                .filter(other -> ORIGINALS.contains(other.state()));
        return Stream.concat(above, elsewhere)
                .filter(other -> other.finding().title().equals(item.finding().title()))
                .findFirst();
    }

    private Place place(FindingBlock block) {
        String hint = block.id().or(block::macroId).orElse("");
        return new Place(intake.page().id(), intake.page().spaceKey(), hint, block.position());
    }
}
