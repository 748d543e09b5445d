package dev.hindsight.scan;

import dev.hindsight.finding.Finding;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.Orders;
import dev.hindsight.wiki.WikiPage;
import java.util.Optional;

/** The rules for the items of one page, with what the page wants of their issues. */
final class PageRules {

    private final WikiPage page;
    private final ItemRules rules;
    private final DesiredIssueFactory desiredIssues;

    PageRules(WikiPage page, ItemRules rules, DesiredIssueFactory desiredIssues) {
        this.page = page;
        this.rules = rules;
        this.desiredIssues = desiredIssues;
    }

    WikiPage page() {
        return page;
    }

    ItemRules rules() {
        return rules;
    }

    /**
     * The item as its block makes it, when it is followed up in its own right. Where it names an issue or a project, what is done
     * for it is done in the name of who ordered that, and a change in the name of who wrote it: nobody else's publishing is an order.
     *
     * @param before what the block said in the version that was scanned before; empty when it is new
     * @param author who wrote what has changed since; empty when that is not known
     */
    ActionItem apply(ActionItem item, Optional<Finding> before, Optional<String> author) {
        boolean changed = !before.equals(Optional.of(item.finding()));
        ActionItem published = changed ? item.withOrders(item.orders().published(item.finding(), author)) : item;
        if (published.orders().equals(Orders.NONE)) {
            return apply(published, rules);
        }
        ActionItem applied = apply(published, rules.by(changed ? author : Optional.empty()));
        boolean tried = !changed
                && published.state() == ItemState.REFUSED
                && applied.state() == ItemState.WAITING
                && applied.schedule().nextAt().isPresent();
        // It stays refused until another attempt says something else
        return tried ? published.withSchedule(published.schedule().broughtForward(rules.now())) : applied;
    }

    /** The item as the page lets it be, in the name of whoever acts for it already: its text is none of the page. */
    ActionItem withoutBlock(ActionItem item) {
        return apply(item, rules.by(Optional.empty()));
    }

    private ActionItem apply(ActionItem item, ItemRules rules) {
        Finding finding = item.finding();
        return rules.apply(
                item,
                desiredIssues.of(item.uid(), finding, page, rules.decision().disclosureFor(item), rules.settings()));
    }
}
