package dev.hindsight.scan;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.Cause;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.Orders;
import dev.hindsight.scan.Originals.Original;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The findings of one version of a page on their way into the store: matched ones with their new text, those that came from
 * another page, new ones, and as removed those that are left over. What a scan does not change costs no write. Items may
 * move to and from other pages meanwhile; each change makes sure that the item is still where it was. For one scan.
 */
final class FindingsOfPage {

    private final ActionItems items;
    private final CopiedItems copies;
    private final PageRules rules;
    private final long pageId;
    private final Publication publication;
    private final Cause cause;
    private final List<ActionItem> saved = new ArrayList<>();
    private final List<ActionItem> added = new ArrayList<>();
    private final Set<String> takenOver = new HashSet<>();
    private final Deque<String> newUids = new ArrayDeque<>();
    private boolean disturbed;

    FindingsOfPage(ActionItems items, CopiedItems copies, PageRules rules, Publication publication) {
        this.items = items;
        this.copies = copies;
        this.rules = rules;
        this.pageId = rules.page().id();
        this.publication = publication;
        this.cause = publication.seenBefore() ? Cause.NOBODY : Cause.page(publication.publisher());
    }

    /** Stores the blocks, and gives whether nobody else has changed which items the page has meanwhile. */
    boolean save(List<FindingBlock> blocks) {
        List<ActionItem> before = ofPage();
        BlockMatching matching = BlockMatching.of(blocks, before);
        Originals originals = copies.originals(pageId, matching, rules.rules());
        int unmatched = (int)
                matching.items().values().stream().filter(Optional::isEmpty).count();
        Optional<List<String>> uids = NewUids.of(pageId, before, unmatched, items);
        if (uids.isEmpty()) {
            return false;
        }
        newUids.addAll(uids.get());
        matching.items().forEach((block, known) -> save(block, known, originals));
        if (!added.isEmpty() && !items.add(added, cause)) {
            return false;
        }
        List<ActionItem> left = matching.left().stream()
                .filter(item -> !takenOver.contains(item.uid()))
                .toList();
        remove(left);
        new FollowUpsOfPage(items, rules, cause).follow(withoutBlock(left));
        return !disturbed && saved.size() + left.size() == ofPage().size();
    }

    /** The findings of the page, of which each has a block or had one. */
    private List<ActionItem> ofPage() {
        return items.ofPage(pageId).stream()
                .filter(item -> isHere(item) && item.follows().isEmpty())
                .toList();
    }

    /** All that the page has and had, as it is now. */
    private List<ActionItem> withoutBlock(List<ActionItem> left) {
        List<ActionItem> all = new ArrayList<>(saved);
        left.forEach(item -> all.add(ItemRules.removed(item)));
        return all;
    }

    private void remove(List<ActionItem> left) {
        List<String> removed = left.stream()
                .filter(item -> !item.isRemoved())
                .map(ActionItem::uid)
                .toList();
        removed.forEach(uid -> items.change(uid, cause, stored -> isHere(stored) ? ItemRules.removed(stored) : stored));
        copies.tellCopiesOf(removed, pageId);
    }

    private void save(FindingBlock block, Optional<ActionItem> known, Originals originals) {
        BlockLocation location = new BlockLocation(pageId, rules.page().spaceKey(), block.macroKey(), block.position());
        Finding finding = block.finding();
        Optional<Original> original =
                known.filter(item -> !Originals.mayFollow(item) || Originals.isStopped(item, finding))
                                .isPresent()
                        ? Optional.empty()
                        : originals.of(
                                known.map(item -> item.withBlock(location, finding))
                                        .orElseGet(() -> ActionItem.ofBlock("", location, finding)),
                                known,
                                saved);
        Optional<ActionItem> copied = original.map(Original::item);
        if (original.filter(Original::gone).isPresent()) {
            ActionItem found = takenOver(original.get().item(), location, finding, originals);
            if (found.location().equals(location)) {
                takenOver.add(found.uid());
                saved.add(found);
                known.ifPresent(item -> items.change(item.uid(), cause, stored -> merged(stored, found)));
                return;
            }
            // Another page was faster
            copied = Optional.of(found).filter(item -> !item.isRemoved());
            disturbed |= copied.isEmpty();
        }
        if (known.isEmpty()) {
            add(ActionItem.ofBlock(newUids.remove(), location, finding), copied, originals);
        } else {
            change(known.get(), location, finding, copied, originals);
        }
    }

    /** The item that has lost its block, with this one, unless somebody else has given it one meanwhile. */
    private ActionItem takenOver(ActionItem original, BlockLocation location, Finding finding, Originals originals) {
        return items.change(original.uid(), cause, stored -> {
                    boolean free = stored.location().equals(original.location())
                            && (stored.isRemoved() || isHere(original))
                            && !stored.isMerged();
                    return free
                            ? published(stored.withBlock(location, finding), Optional.of(stored.finding()), originals)
                            : stored;
                })
                .orElseThrow();
    }

    private ActionItem merged(ActionItem stored, ActionItem original) {
        return isHere(stored) && Originals.mayFollow(stored) ? stored.mergedInto(original) : stored;
    }

    private void add(ActionItem found, Optional<ActionItem> original, Originals originals) {
        ActionItem item = original.map(found::asCopyOf).orElseGet(() -> published(found, Optional.empty(), originals));
        added.add(item);
        saved.add(item);
    }

    private ActionItem published(ActionItem item, Optional<Finding> before, Originals originals) {
        Optional<String> author = publication.author();
        if (Orders.named(item.finding()).isEmpty()) {
            return rules.apply(item, before, author);
        }
        // Whoever copies a block does not order what it names
        List<ActionItem> others = originals.mayBeMadeOf(item, saved);
        return rules.apply(item.withOrders(item.orders().copied(item.finding(), author, others)), before, author);
    }

    private void change(
            ActionItem before,
            BlockLocation location,
            Finding finding,
            Optional<ActionItem> original,
            Originals originals) {
        ActionItem wanted = applied(before.withBlock(location, finding), before, original, originals);
        ActionItem stored = wanted.equals(before)
                ? before
                : items.change(
                                before.uid(),
                                cause,
                                now -> isHere(now)
                                        ? applied(now.withBlock(location, finding), before, original, originals)
                                        : now)
                        .orElseThrow();
        if (isHere(stored)) {
            saved.add(stored);
        } else {
            disturbed = true;
        }
    }

    private ActionItem applied(ActionItem item, ActionItem before, Optional<ActionItem> original, Originals originals) {
        // Meanwhile an editor may have decided that it be tracked separately
        if (original.isPresent() && Originals.mayFollow(item)) {
            return item.asCopyOf(original.get());
        }
        // Where the original has disappeared, the copy gets an issue only when its page is published again
        boolean stays = publication.seenBefore() || Originals.isStopped(before, item.finding());
        if (item.state() != ItemState.COPY) {
            return published(item, Optional.of(before.finding()), originals);
        }
        return stays ? item : published(item, Optional.empty(), originals);
    }

    /** Whether an item is one of the page; one that was merged is not, wherever its block was. */
    private boolean isHere(ActionItem item) {
        return item.location().pageId() == pageId && !item.isMerged();
    }
}
