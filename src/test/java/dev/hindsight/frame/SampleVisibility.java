package dev.hindsight.frame;

import dev.hindsight.item.ActionItem;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.status.ConfiguredVisibility;
import dev.hindsight.status.IssueVisibility;
import java.util.HashSet;
import java.util.Set;

/** What the settings say; once issues are hidden by name, what was said of each. */
final class SampleVisibility implements IssueVisibility {

    final Set<String> hidden = new HashSet<>();

    @Override
    public Answer of(ActionItem item, EffectiveSettings effective) {
        if (hidden.isEmpty()) {
            return new ConfiguredVisibility().of(item, effective);
        }
        return hidden.contains(item.uid()) ? Answer.HIDDEN : Answer.SHOWN;
    }
}
