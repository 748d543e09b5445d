package dev.hindsight.frame;

import dev.hindsight.connection.AskingLimit;
import dev.hindsight.connection.LinkStates;
import dev.hindsight.connection.ViewableIssues;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItem;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.status.ConfiguredVisibility;
import dev.hindsight.status.IssueVisibility;
import dev.hindsight.wiki.Users;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the settings say; once issues are hidden by name, what was said of each. */
final class SampleVisibility implements IssueVisibility {

    final Set<String> hidden = new HashSet<>();
    private final IssueVisibility configured;

    SampleVisibility(Users users, Jira jira, LinkStates links, Clock clock) {
        this.configured = new ConfiguredVisibility(users, jira, links, clock);
    }

    @Override
    public Answer of(ActionItem item, EffectiveSettings effective) {
        if (hidden.isEmpty()) {
            return configured.of(item, effective);
        }
        return hidden.contains(item.uid()) ? Answer.HIDDEN : Answer.SHOWN;
    }

    @Override
    public boolean isUpToJira(EffectiveSettings effective) {
        return configured.isUpToJira(effective);
    }

    @Override
    public void ask(List<ActionItem> items, AskingLimit limit) {
        configured.ask(items, limit);
    }

    @Override
    public Optional<ViewableIssues.Failure> failure(ActionItem item) {
        return configured.failure(item);
    }
}
