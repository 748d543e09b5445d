package dev.hindsight.scan;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemState;
import dev.hindsight.scan.CopiedItems.Gone;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the blocks of one page may be copies of: by their keys, the items of other pages, and of copies the originals that
 * they have so far. A block whose original has lost its own block takes it over; while the original is there, the block is
 * a copy. For one scan.
 */
final class Originals {

    /** A block can only be the copy of one that has an issue, or is to get one. */
    private static final Set<ItemState> TRACKED_OR_TO_BE =
            EnumSet.of(ItemState.WAITING, ItemState.TRACKED, ItemState.REFUSED, ItemState.MISSING);

    private final Map<String, List<ActionItem>> elsewhere;
    private final Map<String, ActionItem> known;
    private final List<ActionItem> here;
    private final Set<String> left;
    private final Gone gone;
    private final ItemRules rules;

    /**
     * An item that a block is about.
     *
     * @param item the item
     * @param gone whether it has no block any more, so that the block may take it over
     */
    record Original(ActionItem item, boolean gone) {}

    /**
     * @param elsewhere the items of other pages that have the key of a block here
     * @param known the originals of copies here, wherever they are
     * @param matching which item each block of the page is
     */
    Originals(
            Collection<ActionItem> elsewhere,
            Collection<ActionItem> known,
            BlockMatching matching,
            Gone gone,
            ItemRules rules) {
        this.elsewhere = elsewhere.stream()
                .collect(Collectors.groupingBy(item -> item.location().macroKey()));
        this.known = known.stream().collect(Collectors.toMap(ActionItem::uid, item -> item));
        this.here = matching.items().entrySet().stream()
                .flatMap(entry -> entry.getValue().map(item -> now(item, entry.getKey())).stream())
                .toList();
        this.left = matching.left().stream().map(ActionItem::uid).collect(Collectors.toSet());
        this.gone = gone;
        this.rules = rules;
    }

    private static ActionItem now(ActionItem item, FindingBlock block) {
        BlockLocation location = item.location();
        return item.withBlock(
                new BlockLocation(location.pageId(), location.spaceKey(), block.macroKey(), block.position()),
                block.finding());
    }

    /** Whether an item has nothing of its own yet that keeps it from being a copy, or from another's taking its place. */
    static boolean mayFollow(ActionItem item) {
        boolean undecided = item.state() == ItemState.COPY || item.isRemoved();
        return undecided && item.issue().isEmpty() && !item.isBeingCreated();
    }

    /** Whether an editor has decided that a copied block has nothing to do with an issue; another title is another block. */
    static boolean isStopped(ActionItem before, Finding finding) {
        return before.copyChoice().filter(CopyChoice.STOPPED::equals).isPresent()
                && finding.title().equals(before.finding().title());
    }

    /**
     * What a block is a copy of, or shall take over.
     *
     * @param block the item of the block, with what the block says now
     * @param before the same as it was; empty for a block that is new
     * @param above the items of the blocks above it
     */
    Optional<Original> of(ActionItem block, Optional<ActionItem> before, List<ActionItem> above) {
        return before.filter(item -> item.state() == ItemState.COPY)
                .flatMap(copy -> kept(block, copy))
                .or(() -> found(block, above));
    }

    private Optional<Original> kept(ActionItem block, ActionItem copy) {
        return copy.copyOf()
                .flatMap(uid -> Optional.ofNullable(known.get(uid)))
                .filter(original -> staysCopy(block.finding(), copy, original.finding()))
                .flatMap(this::judged);
    }

    /** What changes on the page of the original makes no issue here; what changes here may. */
    private boolean staysCopy(Finding finding, ActionItem copy, Finding original) {
        if (!finding.title().equals(copy.finding().title())) {
            return false;
        }
        boolean untouched =
                same(FindingField.OWNER, finding, copy.finding()) && same(FindingField.DUE, finding, copy.finding());
        return copy.copyChoice().isPresent()
                || (!rules.incomplete(finding) && (untouched || finding.repeats(original)));
    }

    private Optional<Original> found(ActionItem block, List<ActionItem> above) {
        String macroKey = block.location().macroKey();
        if (macroKey.isEmpty()) {
            return Optional.empty();
        }
        Finding finding = block.finding();
        Stream<ActionItem> below = here.stream().filter(other -> !mayFollow(other));
        Stream<Original> onPage = Stream.concat(above.stream(), below)
                .filter(other -> other.location().macroKey().equals(macroKey))
                .filter(other -> other.state() != ItemState.COPY)
                .map(other -> new Original(other, false));
        Stream<Original> others = elsewhere.getOrDefault(macroKey, List.of()).stream()
                .flatMap(other -> judged(other).stream())
                .sorted(Comparator.comparing(
                                (Original other) -> !other.item().finding().equals(finding))
                        .thenComparing(Original::gone)
                        .thenComparing(other -> other.item().issue().isEmpty()));
        return Stream.concat(onPage, others)
                .filter(other -> isAgain(finding, other))
                .findFirst();
    }

    /** What a block of this page may have been made of: its original so far, and others of the same key that are no copies. */
    List<ActionItem> mayBeMadeOf(ActionItem block, List<ActionItem> above) {
        String macroKey = block.location().macroKey();
        Stream<ActionItem> ofSameKey = macroKey.isEmpty()
                ? Stream.empty()
                : Stream.of(elsewhere.getOrDefault(macroKey, List.of()), here, above)
                        .flatMap(Collection::stream)
                        .filter(other -> other.location().macroKey().equals(macroKey))
                        .filter(other -> !other.uid().equals(block.uid()) && other.state() != ItemState.COPY);
        return Stream.concat(block.copyOf().map(known::get).stream(), ofSameKey).toList();
    }

    /** Incomplete blocks are no copies: a template puts the same ones on many pages. A tracked one that moved is the same. */
    private boolean isAgain(Finding finding, Original other) {
        Finding original = other.item().finding();
        return rules.incomplete(finding)
                ? other.gone() && other.item().issue().isPresent() && finding.equals(original)
                : finding.repeats(original);
    }

    private static boolean same(FindingField field, Finding one, Finding other) {
        return one.text(field).equals(other.text(field));
    }

    /** An item as an original; empty when it cannot be one. */
    private Optional<Original> judged(ActionItem item) {
        if (item.isMerged() || item.state() == ItemState.COPY) {
            return Optional.empty();
        }
        if (left.contains(item.uid())) {
            return Optional.of(new Original(item, true));
        }
        boolean isHere = here.stream().anyMatch(other -> other.uid().equals(item.uid()));
        if (!item.isRemoved() || isHere) {
            return Optional.of(new Original(item, false))
                    .filter(original -> item.isRemoved() || TRACKED_OR_TO_BE.contains(item.state()));
        }
        return Optional.of(new Original(item, gone.isGone(item)))
                .filter(original -> original.gone() || item.issue().isPresent() || isWanted(item.finding()));
    }

    private boolean isWanted(Finding finding) {
        return !rules.incomplete(finding) && !finding.wantsNoIssue();
    }
}
