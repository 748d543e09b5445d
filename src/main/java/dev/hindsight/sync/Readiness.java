package dev.hindsight.sync;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.scan.ItemRules;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.WikiPage;
import java.time.Clock;
import java.util.Optional;

/**
 * Says, directly before an item gets its issue, whether its page still wants one: hours may have passed since the page
 * was read, and it may have been restricted, trashed or made a draft. Threads may share it.
 */
public final class Readiness {

    private final ActionItems items;
    private final DesiredIssueFactory desiredIssues;
    private final Settings settings;
    private final Clock clock;

    public Readiness(ActionItems items, DesiredIssueFactory desiredIssues, Settings settings, Clock clock) {
        this.items = items;
        this.desiredIssues = desiredIssues;
        this.settings = settings;
        this.clock = clock;
    }

    /** An item that shall get its issue now, and what its page wants of it. */
    record Ready(ActionItem item, DesiredIssue desired, EffectiveSettings effective) {

        /** The project that the issue shall be made in: the block's own choice, else what is set. */
        Optional<String> project() {
            return Optional.of(item.finding().text(FindingField.PROJECT))
                    .filter(own -> !own.isEmpty())
                    .or(effective::project);
        }

        /** The key of the issue that the block names. */
        Optional<String> existing() {
            return Optional.of(item.finding().text(FindingField.ISSUE)).filter(key -> !key.isEmpty());
        }
    }

    /** The item, ready; empty when it shall get no issue for now, which has been stored then. */
    Optional<Ready> of(ActionItem item) {
        Optional<WikiPage> page = desiredIssues.currentPage(item);
        if (page.isEmpty()) {
            items.change(item.uid(), stored -> stored.issue().isEmpty() ? ItemRules.detached(stored) : stored);
            return Optional.empty();
        }
        ApprovalDecision decision = desiredIssues.decision(page.get());
        DesiredIssue desired = desiredIssues.of(item, page.get(), decision);
        EffectiveSettings effective = settings.ofSpace(page.get().spaceKey());
        ItemRules intake = new ItemRules(page.get(), effective, decision, Optional.empty(), clock.instant());
        return items.change(item.uid(), UnlessChanged.nothing(item, stored -> checked(intake, stored, desired)))
                .filter(stored -> stored.finding().equals(item.finding()))
                .filter(stored -> stored.issue().isEmpty() && stored.state() == ItemState.WAITING)
                .filter(stored -> stored.schedule().isDue(clock.instant()))
                .map(stored -> new Ready(stored, desired, effective));
    }

    /** The item as the page makes it now; one that is still wanted keeps the record of its tries. */
    private static ActionItem checked(ItemRules intake, ActionItem stored, DesiredIssue desired) {
        if (stored.state() == ItemState.DETACHED || stored.state() == ItemState.COPIED) {
            return stored.withSchedule(stored.schedule().unscheduled());
        }
        ActionItem taken = intake.taken(stored, desired);
        boolean wanted =
                taken.state() == ItemState.WAITING && taken.schedule().nextAt().isPresent();
        return wanted ? stored.withState(ItemState.WAITING) : taken;
    }
}
