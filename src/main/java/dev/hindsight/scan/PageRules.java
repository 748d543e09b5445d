package dev.hindsight.scan;

import dev.hindsight.finding.Finding;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.wiki.WikiPage;

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

    /** The item as its block makes it, when it is followed up in its own right. */
    ActionItem apply(ActionItem item) {
        Finding finding = item.finding();
        return rules.apply(
                item,
                desiredIssues.of(item.uid(), finding, page, rules.decision().disclosureFor(item), rules.settings()));
    }
}
