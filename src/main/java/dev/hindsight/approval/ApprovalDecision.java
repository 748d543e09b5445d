package dev.hindsight.approval;

import dev.hindsight.approval.ApprovalSettings.RestrictedPages;
import dev.hindsight.issue.DesiredIssueFactory.Disclosure;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.WikiPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a page's findings may get issues, and whether the page's words may leave the wiki.
 *
 * @param missing what still needs an editor's approval; empty when issues may be created
 * @param disclosesText whether titles and texts of the page may be written to Jira
 * @param covered what each approval that counts here holds for: projects and existing issues by their keys
 */
public record ApprovalDecision(
        List<ApprovalReason> missing, boolean disclosesText, Map<ApprovalReason, Set<String>> covered) {

    /** The label of a page that is a draft. */
    public static final String DRAFT_LABEL = "postmortem-draft";

    /** Of a page that needs no approval. */
    public static final ApprovalDecision FULL = new ApprovalDecision(List.of(), true, Map.of());

    public ApprovalDecision {
        missing = List.copyOf(missing);
        covered = Map.copyOf(covered);
    }

    /**
     * The decision on a page.
     *
     * @param policy what is set for restricted pages in its space
     * @param approved the approvals of editors, by what they were given for
     */
    static ApprovalDecision of(WikiPage page, RestrictedPages policy, Map<ApprovalReason, Approval> approved) {
        List<ApprovalReason> needed = new ArrayList<>(present(page));
        if (policy != RestrictedPages.ASK) {
            needed.remove(ApprovalReason.RESTRICTED);
        }
        Map<ApprovalReason, Set<String>> covered = new EnumMap<>(ApprovalReason.class);
        approved.forEach((reason, approval) -> {
            if (needed.contains(reason)) {
                covered.put(reason, approval.covers());
            }
        });
        List<ApprovalReason> missing =
                needed.stream().filter(reason -> !approved.containsKey(reason)).toList();
        return new ApprovalDecision(
                missing,
                switch (page.restricted() ? policy : RestrictedPages.FULL) {
                    case FULL -> true;
                    case NEUTRAL -> false;
                    case ASK -> approved.containsKey(ApprovalReason.RESTRICTED);
                },
                covered);
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

    /** For what an editor is asked, of all that is needed, where issues are to be created or changed at targets. */
    public List<ApprovalReason> asked(Collection<String> targets) {
        return Arrays.stream(ApprovalReason.values())
                .filter(reason -> missing.contains(reason)
                        || !covered.getOrDefault(reason, Set.copyOf(targets)).containsAll(targets))
                .toList();
    }

    /**
     * Why nothing is done for an item; empty when it may be.
     *
     * @param target key of the project in which its issue would be created, or of the existing one that it names; empty where no
     *     project is set
     */
    public Optional<WaitReason> waitReason(Optional<String> target) {
        return asked(target.stream().toList()).stream()
                .map(ApprovalReason::waitReason)
                .findFirst();
    }

    /** How much of the page's words an item's issue is told. */
    public Disclosure disclosureFor(ActionItem item) {
        if (disclosesText && item.issue().map(this::covers).orElse(true)) {
            return Disclosure.FULL;
        }
        return item.issue().isPresent() ? Disclosure.WITHHELD : Disclosure.NEUTRAL;
    }

    private boolean covers(IssueSnapshot issue) {
        Set<String> shown = covered.get(ApprovalReason.RESTRICTED);
        return shown == null || shown.contains(issue.project()) || shown.contains(issue.key());
    }
}
