package dev.hindsight.action;

import static dev.hindsight.action.Obstacle.DRAFT;
import static dev.hindsight.action.Obstacle.RESTRICTED;
import static org.junit.Assert.assertEquals;

import dev.hindsight.site.PageBuilder;
import dev.hindsight.site.RestrictedPages;
import dev.hindsight.site.WikiPage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What a page is cleared for, by its state, the policy and its editors' consents. */
public class ClearanceTest {

    private static final WikiPage OPEN = PageBuilder.page(1).build();
    private static final WikiPage DRAFTED =
            PageBuilder.page(1).labelled(Clearance.DRAFT_LABEL).build();
    private static final WikiPage CLOSED = PageBuilder.page(1).restricted(true).build();
    private static final WikiPage BOTH =
            PageBuilder.page(1).labelled(Clearance.DRAFT_LABEL).restricted(true).build();

    private record Case(
            WikiPage page, RestrictedPages policy, Set<Obstacle> consented, List<Obstacle> obstacles, boolean tells) {}

    private static final List<Case> CASES = List.of(
            row(OPEN, RestrictedPages.ASK, Set.of(), List.of(), true),
            row(OPEN, RestrictedPages.NEUTRAL, Set.of(), List.of(), true),
            row(DRAFTED, RestrictedPages.ASK, Set.of(), List.of(DRAFT), true),
            row(DRAFTED, RestrictedPages.FULL, Set.of(RESTRICTED), List.of(DRAFT), true),
            row(DRAFTED, RestrictedPages.ASK, Set.of(DRAFT), List.of(), true),
            row(CLOSED, RestrictedPages.ASK, Set.of(), List.of(RESTRICTED), false),
            row(CLOSED, RestrictedPages.ASK, Set.of(DRAFT), List.of(RESTRICTED), false),
            row(CLOSED, RestrictedPages.ASK, Set.of(RESTRICTED), List.of(), true),
            row(CLOSED, RestrictedPages.FULL, Set.of(), List.of(), true),
            row(CLOSED, RestrictedPages.NEUTRAL, Set.of(), List.of(), false),
            row(CLOSED, RestrictedPages.NEUTRAL, Set.of(RESTRICTED), List.of(), false),
            row(BOTH, RestrictedPages.ASK, Set.of(), List.of(DRAFT, RESTRICTED), false),
            row(BOTH, RestrictedPages.ASK, Set.of(DRAFT), List.of(RESTRICTED), false),
            row(BOTH, RestrictedPages.ASK, Set.of(RESTRICTED), List.of(DRAFT), true),
            row(BOTH, RestrictedPages.NEUTRAL, Set.of(), List.of(DRAFT), false),
            row(BOTH, RestrictedPages.FULL, Set.of(DRAFT), List.of(), true));

    @Test
    public void followsTheTable() {
        for (Case one : CASES) {
            assertEquals(
                    one.toString(),
                    new Clearance(one.obstacles(), one.tells()),
                    Clearance.of(one.page(), one.policy(), one.consented()));
        }
    }

    @Test
    public void tellsOneReasonAtATime() {
        assertEquals(
                Optional.of(new Reason(Reason.Code.DRAFT)),
                Clearance.of(BOTH, RestrictedPages.ASK, Set.of()).reason());
        assertEquals(
                Optional.empty(),
                Clearance.of(OPEN, RestrictedPages.ASK, Set.of()).reason());
    }

    private static Case row(
            WikiPage page, RestrictedPages policy, Set<Obstacle> consented, List<Obstacle> obstacles, boolean tells) {
        return new Case(page, policy, consented, obstacles, tells);
    }
}
