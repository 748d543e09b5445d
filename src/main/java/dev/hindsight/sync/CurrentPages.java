package dev.hindsight.sync;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.approval.PageApprovals;
import dev.hindsight.assessment.ChecksInJira;
import dev.hindsight.connection.ActorResolver;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pages of some items as they are now, each loaded once. Made anew for each batch of work. */
final class CurrentPages {

    private final Pages pages;
    private final PageApprovals approvals;
    private final DesiredIssueFactory desiredIssues;
    private final ActorResolver actors;
    private final ChecksInJira.Today checks;
    private final Map<Long, Optional<CurrentPage>> found = new HashMap<>();

    /** A page, what is set for its space, and whether it may have issues. */
    record CurrentPage(WikiPage page, EffectiveSettings settings, ApprovalDecision decision) {}

    CurrentPages(
            Pages pages,
            PageApprovals approvals,
            DesiredIssueFactory desiredIssues,
            ActorResolver actors,
            ChecksInJira.Today checks) {
        this.pages = pages;
        this.approvals = approvals;
        this.desiredIssues = desiredIssues;
        this.actors = actors;
        this.checks = checks;
    }

    /** The page of an item; empty when it is gone or in the trash. */
    Optional<CurrentPage> of(ActionItem item) {
        return of(item.location().pageId());
    }

    /** The page of an id; empty when it is gone or in the trash. */
    Optional<CurrentPage> of(long pageId) {
        return found.computeIfAbsent(pageId, this::load);
    }

    /** What the page of an item wants now; nothing when the page is gone or in the trash, or the block is gone. */
    DesiredIssue desired(ActionItem item) {
        return item.isRemoved()
                ? DesiredIssue.NONE
                : of(item).map(page -> desired(item, page)).orElse(DesiredIssue.NONE);
    }

    /** What a page wants of an item's issue. */
    DesiredIssue desired(ActionItem item, CurrentPage page) {
        DesiredIssue desired = desiredIssues.of(
                item.uid(), item.finding(), page.page(), page.decision().disclosureFor(item), page.settings());
        return checks.added(desired, item);
    }

    private Optional<CurrentPage> load(long pageId) {
        return pages.find(pageId).filter(page -> !page.trashed()).map(page -> {
            EffectiveSettings settings = actors.settings(page.spaceKey());
            return new CurrentPage(page, settings, approvals.decision(page, settings));
        });
    }
}
