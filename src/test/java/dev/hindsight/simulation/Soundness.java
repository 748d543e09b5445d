package dev.hindsight.simulation;

import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds at every moment, whatever goes wrong. */
final class Soundness {

    private static final Set<ItemState> WITH_ISSUE = Set.of(ItemState.TRACKED, ItemState.MISSING);

    private Soundness() {}

    static void check(World world) {
        for (long page : WikiPeople.PAGES) {
            world.database.items.ofPage(page).forEach(item -> check(world, item));
        }
        Questions.checkSoundness(world);
    }

    private static void check(World world, ActionItem item) {
        List<String> issues = world.ledger.issuesOf(item.uid());
        if (issues.size() > 1 && !world.ledger.isUnremembered(item.uid())) {
            throw new Defect("More than one issue was created: " + issues + " for " + item);
        }
        boolean bound = WITH_ISSUE.contains(item.state());
        if (item.state() != ItemState.REMOVED && bound != item.issue().isPresent()) {
            throw new Defect("The state does not fit the issue: " + item);
        }
        Optional<String> tracked = item.issue().map(issue -> issue.id().issueId());
        // After the database forgot an item, the one in its place gets the issue that there is
        if (tracked.isPresent() && !issues.contains(tracked.get()) && !world.ledger.isForgetful()) {
            throw new Defect("The issue was not created for the item: " + issues + " " + item);
        }
        boolean waits = item.state() == ItemState.WAITING || item.state() == ItemState.REFUSED;
        if (waits
                && item.schedule().nextAt().isEmpty()
                && item.schedule().reason().isEmpty()) {
            throw new Defect("It waits without a reason: " + item);
        }
    }
}
