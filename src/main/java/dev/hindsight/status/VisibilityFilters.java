package dev.hindsight.status;

import dev.hindsight.assessment.EffectChecks;
import dev.hindsight.connection.AskingLimit;
import dev.hindsight.connection.LinkStates;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.settings.EffectiveSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the filters through which the current user sees items, each for one rendering or one answer. */
final class VisibilityFilters {

    private final ActionItems items;
    private final IssueVisibility visibility;
    private final Jira jira;
    private final LinkStates links;
    private final Supplier<EffectChecks> checks;

    /** @param checks gives what knows at this moment whether items had their effect */
    VisibilityFilters(
            ActionItems items, IssueVisibility visibility, Jira jira, LinkStates links, Supplier<EffectChecks> checks) {
        this.items = items;
        this.visibility = visibility;
        this.jira = jira;
        this.links = links;
        this.checks = checks;
    }

    /** Whether it is Jira that decides what is seen, so that there is something to ask it. */
    boolean areUpToJira(EffectiveSettings effective) {
        return visibility.isUpToJira(effective);
    }

    VisibilityFilter of(EffectiveSettings effective, ProgressRules rules) {
        return filter(item -> visibility.of(item, effective), rules);
    }

    /** The same where something is rendered: what is sent to people later holds nothing of which that is not known by then. */
    VisibilityFilter of(RenderContext context, EffectiveSettings effective, ProgressRules rules) {
        return context.isSent() ? filter(item -> visibility.whenSent(item, effective), rules) : of(effective, rules);
    }

    VisibilityFilter hidingNothing(ProgressRules rules) {
        return filter(item -> IssueVisibility.Answer.SHOWN, rules);
    }

    private VisibilityFilter filter(Function<ActionItem, IssueVisibility.Answer> answers, ProgressRules rules) {
        return new VisibilityFilter(answers, rules, jira::links, links::all).telling(visibility::failure);
    }

    /** A filter that knows of some items whether they had their effect, and what follow-ups among them follow. */
    VisibilityFilter judging(List<ActionItem> all, VisibilityFilter filter) {
        return following(all, filter.judging(checks.get().reading(all)));
    }

    /** The same that knows what they follow alone. */
    VisibilityFilter following(List<ActionItem> all, VisibilityFilter filter) {
        return filter.following(followed(all));
    }

    /** Has Jira say what the current user sees of some items, and of what follow-ups among them follow. */
    void ask(List<ActionItem> all, AskingLimit limit) {
        visibility.ask(
                Stream.concat(all.stream(), followed(all).values().stream())
                        .distinct()
                        .toList(),
                limit);
    }

    /** What follow-ups among some items follow, by uid; what is not among them is read. */
    private Map<String, ActionItem> followed(Collection<ActionItem> all) {
        Set<String> unread =
                all.stream().flatMap(item -> item.follows().stream()).collect(Collectors.toSet());
        if (unread.isEmpty()) {
            return Map.of();
        }
        Map<String, ActionItem> followed = new HashMap<>();
        for (ActionItem item : all) {
            if (unread.remove(item.uid())) {
                followed.put(item.uid(), item);
            }
        }
        if (!unread.isEmpty()) {
            items.findAll(unread).forEach(item -> followed.put(item.uid(), item));
        }
        return followed;
    }
}
