package dev.hindsight.approval;

import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditFact.What;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.Site;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.WikiPage;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whether a page may have issues, asks editors where that needs their approval, and keeps what they say. Who may
 * approve is for the caller to check; so is to have the page scanned again afterwards.
 */
public final class PageApprovals {

    private static final String PATH = "/plugins/servlet/hindsight/approve?pageId=";

    private final Approvals approvals;
    private final ActionItems items;
    private final Settings settings;
    private final Pages pages;
    private final Access access;
    private final Site site;
    private final Clock clock;
    private final AuditLog log;

    public PageApprovals(
            Approvals approvals,
            ActionItems items,
            Settings settings,
            Pages pages,
            Access access,
            Site site,
            Clock clock,
            AuditLog log) {
        this.approvals = approvals;
        this.items = items;
        this.settings = settings;
        this.pages = pages;
        this.access = access;
        this.site = site;
        this.clock = clock;
        this.log = log;
    }

    /**
     * The decision on a page at this moment. A page without restriction and draft label costs no query.
     *
     * @param ofSpace what is set for the page's space
     */
    public ApprovalDecision decision(WikiPage page, EffectiveSettings ofSpace) {
        return ApprovalDecision.present(page).isEmpty()
                ? ApprovalDecision.FULL
                : ApprovalDecision.of(
                        page, ofSpace.get(ApprovalSettings.RESTRICTED_PAGES), approvals.ofPage(page.id()));
    }

    /** What an editor of a page is asked; empty when the page is gone or in the trash. */
    public Optional<ApprovalRequest> request(long pageId) {
        return pages.find(pageId).filter(page -> !page.trashed()).map(page -> {
            EffectiveSettings ofSpace = settings.ofSpace(page.spaceKey());
            return new ApprovalRequest(
                    pageId,
                    page.title(),
                    pages.address(pageId),
                    decision(page, ofSpace),
                    ItemsAwaitingApproval.among(items.ofPage(pageId), ofSpace),
                    approvals.ofPage(pageId));
        });
    }

    /**
     * The prompt for the current user, who reads a page; empty for who may not edit it, and where nothing awaits
     * approval.
     *
     * @param ofPage the page's items
     * @param ofSpace what is set for its space
     */
    public Optional<ApprovalPrompt> prompt(long pageId, List<ActionItem> ofPage, EffectiveSettings ofSpace) {
        ItemsAwaitingApproval awaiting = ItemsAwaitingApproval.among(ofPage, ofSpace);
        return awaiting.items().isEmpty() || !access.mayEdit(pageId)
                ? Optional.empty()
                : Optional.of(new ApprovalPrompt(
                        site.baseUrl() + PATH + pageId, awaiting.items().size(), awaiting.projects()));
    }

    /**
     * Keeps an editor's approval for what the editor was shown; what was approved before stays so.
     *
     * @param reasons what it is given for
     * @param targets keys of the projects and of the existing issues that it covers
     * @param heldBack uids of the items that the editor left out
     */
    public void approve(
            long pageId,
            User editor,
            Collection<ApprovalReason> reasons,
            Collection<String> targets,
            Collection<String> heldBack) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        log.keep(editor.key(), () -> {
            Map<ApprovalReason, Approval> before = approvals.ofPage(pageId);
            List<AuditFact> facts = new ArrayList<>();
            for (ApprovalReason reason : reasons) {
                Set<String> covered = covered(before, reason);
                Set<String> covers = new HashSet<>(covered);
                covers.addAll(targets);
                approvals.approve(pageId, reason, new Approval(editor.key(), now, covers, Set.copyOf(heldBack)));
                facts.add(fact(What.APPROVED, pageId, reason, covered, covers));
            }
            return facts;
        });
    }

    /** Revokes the approvals of a page. Issues that exist stay as they are; nothing further is created or told. */
    public void revoke(long pageId, User editor) {
        log.keep(editor.key(), () -> {
            Map<ApprovalReason, Approval> before = approvals.ofPage(pageId);
            before.keySet().forEach(reason -> approvals.revoke(pageId, reason));
            return before.keySet().stream()
                    .sorted()
                    .map(reason -> fact(What.REVOKED, pageId, reason, covered(before, reason), Set.of()))
                    .toList();
        });
    }

    private static Set<String> covered(Map<ApprovalReason, Approval> given, ApprovalReason reason) {
        return Optional.ofNullable(given.get(reason)).map(Approval::covers).orElse(Set.of());
    }

    private static AuditFact fact(
            What what, long pageId, ApprovalReason reason, Set<String> before, Set<String> after) {
        return new AuditFact(what, AuditSubject.page(pageId), reason.value(), listed(before), listed(after));
    }

    private static String listed(Set<String> keys) {
        return keys.stream().sorted().collect(Collectors.joining(", "));
    }

    /**
     * Forgets the approvals for what is no longer on a page: who restricts it anew, or makes it a draft again, is asked
     * anew.
     */
    public void forgetOutdated(WikiPage page) {
        List<ApprovalReason> present = ApprovalDecision.present(page);
        approvals.ofPage(page.id()).keySet().stream()
                .filter(reason -> !present.contains(reason))
                .forEach(reason -> approvals.revoke(page.id(), reason));
    }
}
