package dev.hindsight.status;

import dev.hindsight.item.ActionItem;
import dev.hindsight.settings.EffectiveSettings;
import java.util.Optional;

/**
 * Shows issue details as the administrator has chosen, and hides them until then. The strict choice, readers of the
 * issue, hides them from everybody, since nothing is known yet of who may see which issue.
 */
public final class ConfiguredVisibility implements IssueVisibility {

    @Override
    public Answer of(ActionItem item, EffectiveSettings settings) {
        return settings.get(StatusSettings.ISSUE_DETAILS).equals(Optional.of(StatusSettings.READERS_OF_PAGE))
                ? Answer.SHOWN
                : Answer.HIDDEN;
    }
}
