package dev.hindsight.approval;

import dev.hindsight.approval.ApprovalSettings.RestrictedPages;
import dev.hindsight.issue.DesiredIssueFactory.Disclosure;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.WikiPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a page's findings may get issues, and whether the page's words may leave the wiki.
 *
 * @param missing what still needs an editor's approval; empty when issues may be created
 * @param disclosesText whether titles and texts of the page may be written to Jira
 */
public record ApprovalDecision(List<ApprovalReason> missing, boolean disclosesText) {

    /** The label of a page that is a draft. */
    public static final String DRAFT_LABEL = "postmortem-draft";

    /** Of a page that needs no approval. */
    static final ApprovalDecision FULL = new ApprovalDecision(List.of(), true);

    public ApprovalDecision {
        missing = List.copyOf(missing);
    }

    /**
     * The decision on a page.
     *
     * @param policy what is set for restricted pages in its space
     * @param approved for which reasons an editor has approved it
     */
    static ApprovalDecision of(WikiPage page, RestrictedPages policy, Set<ApprovalReason> approved) {
        List<ApprovalReason> missing = new ArrayList<>(present(page));
        if (policy != RestrictedPages.ASK) {
            missing.remove(ApprovalReason.RESTRICTED);
        }
        missing.removeAll(approved);
        return new ApprovalDecision(
                missing,
                switch (page.restricted() ? policy : RestrictedPages.FULL) {
                    case FULL -> true;
                    case NEUTRAL -> false;
                    case ASK -> approved.contains(ApprovalReason.RESTRICTED);
                });
    }

    /** What is on a page that an approval can be given for. */
    static List<ApprovalReason> present(WikiPage page) {
        List<ApprovalReason> present = new ArrayList<>();
        if (page.labels().contains(DRAFT_LABEL)) {
            present.add(ApprovalReason.DRAFT);
        }
        if (page.restricted()) {
            present.add(ApprovalReason.RESTRICTED);
        }
        return present;
    }

    /** Why no issue is created; empty when one may be. */
    public Optional<WaitReason> waitReason() {
        return missing.stream().map(ApprovalReason::waitReason).findFirst();
    }

    /** How much of the page's words an item's issue is told. */
    public Disclosure disclosureFor(ActionItem item) {
        if (disclosesText) {
            return Disclosure.FULL;
        }
        return item.issue().isPresent() ? Disclosure.WITHHELD : Disclosure.NEUTRAL;
    }
}
