package dev.hindsight.status;

import dev.hindsight.connection.LinkState;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.item.ActionItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes items into what the current reader may see of them. Made for one rendering or one answer: what it needs to know is
 * looked up once, whatever the number of items.
 */
public final class VisibilityFilter {

    private final Function<ActionItem, IssueVisibility.Answer> visibility;
    private final ProgressRules rules;
    private final Supplier<List<JiraLink>> links;
    private final Supplier<List<LinkState>> states;
    private @Nullable Map<String, JiraLink> known;
    private @Nullable Map<String, LinkState> knownStates;

    VisibilityFilter(
            Function<ActionItem, IssueVisibility.Answer> visibility,
            ProgressRules rules,
            Supplier<List<JiraLink>> links,
            Supplier<List<LinkState>> states) {
        this.visibility = visibility;
        this.rules = rules;
        this.links = links;
        this.states = states;
    }

    /** The item as the reader may see it; whoever is not known to see an issue does not. */
    public VisibleItem see(ActionItem item) {
        return item.issue().isPresent() && isHidden(item)
                ? VisibleItem.withIssueHidden(item, rules)
                : VisibleItem.shown(withoutHiddenSurvivor(item), rules, this::address, polledTo(item));
    }

    /** The issue of which an item's is a duplicate is another one, whose details the reader may not see. */
    private ActionItem withoutHiddenSurvivor(ActionItem item) {
        boolean hidden = item.issue()
                .flatMap(IssueSnapshot::survivor)
                .filter(survivor -> isHidden(item.withIssue(Optional.of(survivor))))
                .isPresent();
        return hidden ? item.withIssue(item.issue().map(IssueSnapshot::withoutSurvivor)) : item;
    }

    private boolean isHidden(ActionItem item) {
        return visibility.apply(item) != IssueVisibility.Answer.SHOWN;
    }

    private Optional<Instant> polledTo(ActionItem item) {
        if (knownStates == null) {
            knownStates = states.get().stream().collect(Collectors.toMap(LinkState::linkId, Function.identity()));
        }
        Map<String, LinkState> byLink = knownStates;
        return item.issue()
                .map(issue -> byLink.get(issue.id().linkId()))
                .flatMap(link -> link.polledFor(item.schedule().actor()));
    }

    private Optional<String> address(IssueSnapshot snapshot) {
        if (known == null) {
            known = links.get().stream().collect(Collectors.toMap(JiraLink::linkId, Function.identity()));
        }
        return Optional.ofNullable(known.get(snapshot.id().linkId())).flatMap(link -> link.browseUrl(snapshot.key()));
    }
}
