package dev.hindsight.status;

import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.item.ActionItem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes items into what the current reader may see of them. Made for one rendering or one answer: what it needs to know is
 * looked up once, whatever the number of items.
 */
public final class VisibilityFilter {

    private final Function<ActionItem, IssueVisibility.Answer> visibility;
    private final ProgressRules rules;
    private final Supplier<List<JiraLink>> links;
    private @Nullable List<JiraLink> known;

    VisibilityFilter(
            Function<ActionItem, IssueVisibility.Answer> visibility,
            ProgressRules rules,
            Supplier<List<JiraLink>> links) {
        this.visibility = visibility;
        this.rules = rules;
        this.links = links;
    }

    /** The item as the reader may see it; whoever is not known to see an issue does not. */
    public VisibleItem see(ActionItem item) {
        boolean hidden = item.issue().isPresent() && visibility.apply(item) != IssueVisibility.Answer.SHOWN;
        return hidden
                ? VisibleItem.withIssueHidden(item, rules)
                : VisibleItem.shown(item, rules, item.issue().flatMap(this::address));
    }

    private Optional<String> address(IssueSnapshot snapshot) {
        if (known == null) {
            known = links.get();
        }
        return known.stream()
                .filter(link -> link.linkId().equals(snapshot.id().linkId()))
                .findFirst()
                .flatMap(link -> link.browseUrl(snapshot.key()));
    }
}
