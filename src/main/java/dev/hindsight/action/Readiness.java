package dev.hindsight.action;

import dev.hindsight.finding.FindingField;
import dev.hindsight.site.Preferences;
import dev.hindsight.site.Settings;
import dev.hindsight.site.WikiPage;
import java.time.Clock;
import java.util.Optional;

/**
 * Says, directly before an item gets its issue, whether its page still wants one: hours may have passed since the page
 * was read, and it may have been restricted, trashed or made a draft. Threads may share it.
 */
public final class Readiness {

    private final ActionItems items;
    private final Wishes wishes;
    private final Settings settings;
    private final Clock clock;

    public Readiness(ActionItems items, Wishes wishes, Settings settings, Clock clock) {
        this.items = items;
        this.wishes = wishes;
        this.settings = settings;
        this.clock = clock;
    }

    /** An item that shall get its issue now, and what its page wants of it. */
    record Ready(ActionItem item, Wish wish, Preferences preferences) {

        /** The project that the issue shall be made in: the block's own choice, else what is set. */
        Optional<String> project() {
            return Optional.of(item.finding().text(FindingField.PROJECT))
                    .filter(own -> !own.isEmpty())
                    .or(preferences::project);
        }

        /** The key of the issue that the block names. */
        Optional<String> existing() {
            return Optional.of(item.finding().text(FindingField.ISSUE)).filter(key -> !key.isEmpty());
        }
    }

    /** The item, ready; empty when it shall get no issue for now, which has been stored then. */
    Optional<Ready> of(ActionItem item) {
        Optional<WikiPage> page = wishes.currentPage(item);
        if (page.isEmpty()) {
            items.change(item.uid(), stored -> stored.ticket().isEmpty() ? Intake.detached(stored) : stored);
            return Optional.empty();
        }
        Clearance clearance = wishes.clearance(page.get());
        Wish wish = wishes.of(item, page.get(), clearance);
        Preferences preferences = settings.ofSpace(page.get().spaceKey());
        Intake intake = new Intake(page.get(), preferences, clearance, Optional.empty(), clock.instant());
        return items.change(item.uid(), Meanwhile.nothing(item, stored -> checked(intake, stored, wish)))
                .filter(stored -> stored.finding().equals(item.finding()))
                .filter(stored -> stored.ticket().isEmpty() && stored.state() == ItemState.WAITING)
                .filter(stored -> stored.attempt().isDue(clock.instant()))
                .map(stored -> new Ready(stored, wish, preferences));
    }

    /** The item as the page makes it now; one that is still wanted keeps the record of its tries. */
    private static ActionItem checked(Intake intake, ActionItem stored, Wish wish) {
        if (stored.state() == ItemState.DETACHED || stored.state() == ItemState.COPIED) {
            return stored.withAttempt(stored.attempt().unscheduled());
        }
        ActionItem taken = intake.taken(stored, wish);
        boolean wanted =
                taken.state() == ItemState.WAITING && taken.attempt().nextAt().isPresent();
        return wanted ? stored.withState(ItemState.WAITING) : taken;
    }
}
