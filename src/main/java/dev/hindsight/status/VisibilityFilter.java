package dev.hindsight.status;

import dev.hindsight.assessment.Effect;
import dev.hindsight.assessment.EffectChecks;
import dev.hindsight.connection.LinkState;
import dev.hindsight.connection.ViewableIssues;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.status.IssueVisibility.Answer;
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

    private final Function<ActionItem, Answer> visibility;
    private final ProgressRules rules;
    private final Supplier<List<JiraLink>> links;
    private final Supplier<List<LinkState>> states;
    private Function<ActionItem, Optional<ViewableIssues.Failure>> failures = item -> Optional.empty();
    private Function<ActionItem, Effect> effects = item -> Effect.NONE;
    private Map<String, ActionItem> followed = Map.of();
    private @Nullable Map<String, JiraLink> known;
    private @Nullable Map<String, LinkState> knownStates;

    VisibilityFilter(
            Function<ActionItem, Answer> visibility,
            ProgressRules rules,
            Supplier<List<JiraLink>> links,
            Supplier<List<LinkState>> states) {
        this.visibility = visibility;
        this.rules = rules;
        this.links = links;
        this.states = states;
    }

    /** The same, where items of which nothing is known say why. */
    VisibilityFilter telling(Function<ActionItem, Optional<ViewableIssues.Failure>> why) {
        failures = why;
        return this;
    }

    /** The same, where it is known whether items had their effect. */
    VisibilityFilter judging(EffectChecks checks) {
        effects = checks::of;
        return this;
    }

    /** The same, where it is known what follow-ups follow, by uid. */
    VisibilityFilter following(Map<String, ActionItem> items) {
        followed = items;
        return this;
    }

    /** The item as the reader may see it; whoever is not known to see an issue does not. */
    public VisibleItem see(ActionItem item) {
        if (item.follows().isEmpty()) {
            return seeByItself(item);
        }
        // There is one only where the issue of what it follows was closed and did not help, which is told with that
        // issue alone
        boolean told = item.follows().map(followed::get).filter(this::isShown).isPresent();
        return seeByItself(told ? item : item.withoutFollowed()).followUp();
    }

    private boolean isShown(ActionItem item) {
        return answer(item) == Answer.SHOWN;
    }

    private Answer answer(ActionItem item) {
        return item.issue().isPresent() ? visibility.apply(item) : Answer.SHOWN;
    }

    private VisibleItem seeByItself(ActionItem item) {
        Answer answer = answer(item);
        if (answer != Answer.SHOWN) {
            return telling(withIssueHidden(item), answer, item);
        }
        Answer ofSurvivor = ofSurvivor(item);
        ActionItem left = ofSurvivor == Answer.SHOWN ? item : withoutSurvivor(item);
        VisibleItem seen = new VisibleItem(left, false, rules, this::address, asOf(item));
        return telling(seen.effect(effects.apply(item)), ofSurvivor, item);
    }

    private VisibleItem withIssueHidden(ActionItem item) {
        ActionItem left = item.withIssue(Optional.empty())
                .withClosing(Optional.empty())
                .withSynced(Map.of())
                .withSchedule(SyncSchedule.NONE);
        for (ItemFlag flag : item.flags()) {
            left = left.withFlag(flag, flag == ItemFlag.LACKS_FIELDS);
        }
        return new VisibleItem(left, true, rules, hidden -> Optional.empty(), Optional.empty());
    }

    private VisibleItem telling(VisibleItem seen, Answer answer, ActionItem item) {
        return answer == Answer.UNKNOWN
                ? seen.unchecked(failures.apply(item).orElse(ViewableIssues.Failure.NOT_ASKED))
                : seen;
    }

    /** The issue of which an item's is a duplicate is another one, whose details the reader may not see. */
    private Answer ofSurvivor(ActionItem item) {
        return item.issue()
                .flatMap(IssueSnapshot::survivor)
                .map(survivor -> visibility.apply(item.withIssue(Optional.of(survivor))))
                .orElse(Answer.SHOWN);
    }

    private static ActionItem withoutSurvivor(ActionItem item) {
        return item.withIssue(item.issue().map(IssueSnapshot::withoutSurvivor));
    }

    /**
     * Until when changes of its issue are known: when that was last read or, if later, until when changes were that are read in the
     * same name. The latter says nothing of an issue that is not followed any more, or that nobody could read.
     */
    private Optional<Instant> asOf(ActionItem item) {
        boolean isRead = item.state() == ItemState.TRACKED
                && item.schedule().unreadable().isEmpty();
        return item.issue()
                .map(IssueSnapshot::readAt)
                .map(read -> polledTo(item)
                        .filter(polled -> isRead && polled.isAfter(read))
                        .orElse(read));
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
