package dev.hindsight.sync;

import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.scan.ItemRules;
import dev.hindsight.sync.CurrentPages.CurrentPage;
import java.time.Instant;
import java.util.Optional;

/**
 * An item that shall get its issue now. Hours may have passed since its page was scanned, and the page may have been
 * restricted, trashed or made a draft: it is asked directly before.
 *
 * @param item the item
 * @param page its page as it is now
 * @param desired what the page wants of the issue
 */
record ReadyItem(ActionItem item, CurrentPage page, DesiredIssue desired) {

    /** The item, ready; empty when it shall get no issue for now, which has been stored then. */
    static Optional<ReadyItem> of(ActionItem item, CurrentPages pages, ActionItems items, Instant now) {
        Optional<CurrentPage> page = pages.of(item);
        if (page.isEmpty()) {
            items.change(item.uid(), stored -> isStillThere(item, stored) ? ItemRules.removed(stored) : stored);
            return Optional.empty();
        }
        DesiredIssue desired = pages.desired(item, page.get());
        ItemRules rules = ItemRules.of(page.get().settings(), page.get().decision(), Optional.empty(), now);
        Optional<ActionItem> checked = checked(rules, item, desired).equals(item)
                ? Optional.of(item)
                : items.change(item.uid(), UnlessChanged.since(item, stored -> checked(rules, stored, desired)));
        return checked.filter(stored -> stored.finding().equals(item.finding()))
                .filter(stored -> stored.state() == ItemState.WAITING)
                .filter(stored -> stored.schedule().isDue(now))
                .map(stored -> new ReadyItem(stored, page.get(), desired));
    }

    private static boolean isStillThere(ActionItem item, ActionItem stored) {
        return stored.issue().isEmpty()
                && stored.location().pageId() == item.location().pageId();
    }

    /** The item as the page makes it now; one that is still wanted keeps the record of its attempts. */
    private static ActionItem checked(ItemRules rules, ActionItem item, DesiredIssue desired) {
        if (item.isRemoved() || item.state() == ItemState.COPY) {
            return item.withSchedule(item.schedule().withoutNextStep());
        }
        ActionItem applied = rules.apply(item, desired);
        boolean wanted = applied.state() == ItemState.WAITING
                && applied.schedule().nextAt().isPresent();
        return wanted ? item.withState(ItemState.WAITING) : applied;
    }
}
