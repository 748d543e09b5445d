package dev.hindsight.scan;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Cause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the follow-ups of findings where those are: a follow-up has no block, so that it moves, disappears and comes back with the
 * finding that it follows. What it says is no matter of the page; what the page may have issues for, it is.
 */
final class FollowUpsOfPage {

    private final ActionItems items;
    private final PageRules rules;
    private final Cause cause;

    FollowUpsOfPage(ActionItems items, PageRules rules, Cause cause) {
        this.items = items;
        this.rules = rules;
        this.cause = cause;
    }

    /** Has the follow-ups of findings that stand on the page, or were removed from it, and theirs in turn, follow them. */
    void follow(List<ActionItem> findings) {
        Map<String, ActionItem> followed = new HashMap<>();
        findings.forEach(item -> followed.put(item.uid(), item));
        while (!followed.isEmpty()) {
            Map<String, ActionItem> next = new HashMap<>();
            for (ActionItem item : items.followUps(followed.keySet())) {
                item.follows()
                        .flatMap(uid -> Optional.ofNullable(followed.get(uid)))
                        .flatMap(before -> follow(item, before))
                        .ifPresent(after -> next.put(after.uid(), after));
            }
            followed.clear();
            followed.putAll(next);
        }
    }

    private Optional<ActionItem> follow(ActionItem item, ActionItem followed) {
        return following(item, followed).equals(item)
                ? Optional.of(item)
                : items.change(item.uid(), cause, stored -> following(stored, followed));
    }

    private ActionItem following(ActionItem item, ActionItem followed) {
        if (followed.isRemoved()) {
            return ItemRules.removed(item);
        }
        return rules.withoutBlock(item.withBlock(followed.location().withoutBlock(), item.finding()));
    }
}
