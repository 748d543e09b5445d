package dev.hindsight.status;

import dev.hindsight.item.ActionItem;
import dev.hindsight.settings.Settings;
import java.util.Optional;

/**
 * Shows ticket facts as the administrator has chosen, and hides them until then. The strict choice, readers of the
 * ticket, hides them from everybody, since nothing is known yet of who may see which ticket. Threads may share it.
 */
public final class ConfiguredVisibility implements IssueVisibility {

    private final Settings settings;

    public ConfiguredVisibility(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Answer of(ActionItem item) {
        Optional<String> chosen = settings.site().get(StatusSettings.ISSUE_DETAILS);
        return chosen.equals(Optional.of(StatusSettings.READERS_OF_PAGE)) ? Answer.SHOWN : Answer.HIDDEN;
    }
}
