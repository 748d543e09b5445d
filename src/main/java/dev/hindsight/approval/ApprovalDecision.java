package dev.hindsight.approval;

import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.WikiPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a page's findings may get tickets, and whether the page's words may leave the wiki. Pure and immutable.
 *
 * @param obstacles what still needs an editor's word; empty when tickets may be made
 * @param tellsText whether titles and texts of the page may be written to the tracker
 */
public record ApprovalDecision(List<ApprovalReason> obstacles, boolean tellsText) {

    /** The label of a page that is a draft. */
    public static final String DRAFT_LABEL = "postmortem-draft";

    static final ApprovalDecision FULL = new ApprovalDecision(List.of(), true);

    public ApprovalDecision {
        obstacles = List.copyOf(obstacles);
    }

    /**
     * What a page is cleared for.
     *
     * @param policy what is set for restricted pages in its space
     * @param consented against which obstacles an editor has given consent
     */
    static ApprovalDecision of(WikiPage page, RestrictedPagesPolicy policy, Set<ApprovalReason> consented) {
        List<ApprovalReason> obstacles = new ArrayList<>(present(page));
        if (policy != RestrictedPagesPolicy.ASK) {
            obstacles.remove(ApprovalReason.RESTRICTED);
        }
        obstacles.removeAll(consented);
        return new ApprovalDecision(
                obstacles,
                switch (page.restricted() ? policy : RestrictedPagesPolicy.FULL) {
                    case FULL -> true;
                    case NEUTRAL -> false;
                    case ASK -> consented.contains(ApprovalReason.RESTRICTED);
                });
    }

    /** What is on a page that a consent can be given against. */
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

    /** Why no ticket is made; empty when one may be. */
    public Optional<WaitReason> reason() {
        return obstacles.stream().map(ApprovalReason::reason).findFirst();
    }
}
