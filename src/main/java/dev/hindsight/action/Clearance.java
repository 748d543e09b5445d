package dev.hindsight.action;

import dev.hindsight.site.RestrictedPages;
import dev.hindsight.site.WikiPage;
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
public record Clearance(List<Obstacle> obstacles, boolean tellsText) {

    /** The label of a page that is a draft. */
    public static final String DRAFT_LABEL = "postmortem-draft";

    static final Clearance FULL = new Clearance(List.of(), true);

    public Clearance {
        obstacles = List.copyOf(obstacles);
    }

    /**
     * What a page is cleared for.
     *
     * @param policy what is set for restricted pages in its space
     * @param consented against which obstacles an editor has given consent
     */
    static Clearance of(WikiPage page, RestrictedPages policy, Set<Obstacle> consented) {
        List<Obstacle> obstacles = new ArrayList<>(present(page));
        if (policy != RestrictedPages.ASK) {
            obstacles.remove(Obstacle.RESTRICTED);
        }
        obstacles.removeAll(consented);
        return new Clearance(
                obstacles,
                switch (page.restricted() ? policy : RestrictedPages.FULL) {
                    case FULL -> true;
                    case NEUTRAL -> false;
                    case ASK -> consented.contains(Obstacle.RESTRICTED);
                });
    }

    /** What is on a page that a consent can be given against. */
    static List<Obstacle> present(WikiPage page) {
        List<Obstacle> present = new ArrayList<>();
        if (page.labels().contains(DRAFT_LABEL)) {
            present.add(Obstacle.DRAFT);
        }
        if (page.restricted()) {
            present.add(Obstacle.RESTRICTED);
        }
        return present;
    }

    /** Why no ticket is made; empty when one may be. */
    Optional<Reason> reason() {
        return obstacles.stream().map(Obstacle::reason).findFirst();
    }
}
