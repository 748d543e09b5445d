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
 * @param heldBack by the approval uids of the items that it leaves out
 */
public record ApprovalDecision(
        List<ApprovalReason> missing,
        boolean disclosesText,
        Map<ApprovalReason, Set<String>> covered,
        Map<ApprovalReason, Set<String>> heldBack) {

    /** The label of a page that is a draft. */
    public static final String DRAFT_LABEL = "postmortem-draft";

    /** Of a page that needs no approval. */
    public static final ApprovalDecision FULL = new ApprovalDecision(List.of(), true, Map.of());

    public ApprovalDecision {
        missing = List.copyOf(missing);
        covered = Map.copyOf(covered);
        heldBack = Map.copyOf(heldBack);
    }

    /** One by which no item is left out. */
    public ApprovalDecision(
            List<ApprovalReason> missing, boolean disclosesText, Map<ApprovalReason, Set<String>> covered) {
        this(missing, disclosesText, covered, Map.of());
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
        Map<ApprovalReason, Set<String>> heldBack = new EnumMap<>(ApprovalReason.class);
        approved.forEach((reason, approval) -> {
            if (needed.contains(reason)) {
                covered.put(reason, approval.covers());
                if (!approval.heldBack().isEmpty()) {
                    heldBack.put(reason, approval.heldBack());
                }
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
                covered,
                heldBack);
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

    /**
     * For what an editor is asked, of all that is needed.
     *
     * @param targets where issues are to be created or changed
     * @param uids of the items whose issues they are
     */
    public List<ApprovalReason> asked(Collection<String> targets, Collection<String> uids) {
        return Arrays.stream(ApprovalReason.values())
                .filter(reason -> missing.contains(reason)
                        || !covered.getOrDefault(reason, Set.copyOf(targets)).containsAll(targets)
                        || heldBack.getOrDefault(reason, Set.of()).stream().anyMatch(uids::contains))
                .toList();
    }

    /**
     * Why nothing is done for an item; empty when it may be.
     *
     * @param target key of the project in which its issue would be created, or of the existing one that it names; empty where no
     *     project is set
     */
    public Optional<WaitReason> waitReason(Optional<String> target) {
        return waitReason(target, List.of());
    }

    /** The same for an item that may have been left out. */
    public Optional<WaitReason> waitReason(Optional<String> target, ActionItem item) {
        return waitReason(target, List.of(item.uid()));
    }

    private Optional<WaitReason> waitReason(Optional<String> target, List<String> uids) {
        return asked(target.stream().toList(), uids).stream()
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
