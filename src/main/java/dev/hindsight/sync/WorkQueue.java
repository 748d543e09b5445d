package dev.hindsight.sync;

import dev.hindsight.connection.ActorResolver;
import dev.hindsight.connection.Connections;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The items that are due for a step, and what becomes of those that cannot be tried. None of them stays due, so that
 * they hold up no other item.
 */
final class WorkQueue {

    /** What one run takes on; the rest is due in the next. */
    static final int MOST_IN_ONE_RUN = 500;

    /** How far is looked past what is due behind other links. */
    private static final int MOST_LOOKED_AT = 16 * MOST_IN_ONE_RUN;

    /** What Jira says no by. */
    static final Set<WaitReason.Code> REFUSALS =
            Set.of(WaitReason.Code.REFUSED, WaitReason.Code.NOT_PERMITTED, WaitReason.Code.NO_SUCH_ISSUE);

    /** What is said of a creation whose outcome is unknown, since without somebody's doing it stays so. */
    private static final Set<WaitReason.Code> SOMEBODY_MUST_ACT =
            Set.of(WaitReason.Code.NOT_AUTHORIZED, WaitReason.Code.SEARCH_NEEDS_ACCOUNT);

    /** Accounts are activated, and links put right, without our being told. */
    private static final Duration UNTIL_SET_UP = Duration.ofMinutes(15);

    /** How long a clock may have been wrong before it was put right. */
    private static final Duration WRONG_FOR = Duration.ofDays(1);

    private final ActionItems items;
    private final Clock clock;

    WorkQueue(ActionItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /** The links behind which there is something due, or may be where much is. Items without a link are put off. */
    Set<String> links(Connections connections) {
        ActorResolver actors = connections.actors();
        Set<String> links = new LinkedHashSet<>();
        List<ActionItem> due = items.due(clock.instant(), MOST_IN_ONE_RUN);
        BufferedChanges changes = new BufferedChanges(items);
        for (ActionItem item : due) {
            actors.link(item)
                    .ifPresentOrElse(
                            links::add, () -> defer(item, new WaitReason(WaitReason.Code.NOT_SET_UP), changes));
        }
        changes.store();
        if (due.size() == MOST_IN_ONE_RUN) {
            connections.states().forEach(link -> links.add(link.linkId()));
        }
        return links;
    }

    /**
     * What is due behind a link and fits into one run, longest due first; what waits behind other links is not in its way. Where
     * more is due, what has no issue yet comes before it, in up to half of the run: a new finding does not wait until thousands
     * of issues were read.
     */
    List<ActionItem> dueForLink(String linkId, ActorResolver actors) {
        List<ActionItem> due = items.due(clock.instant(), MOST_IN_ONE_RUN);
        List<ActionItem> behindLink = behind(linkId, due, actors);
        Map<String, ActionItem> fitting = new LinkedHashMap<>();
        if (due.size() == MOST_IN_ONE_RUN) {
            behind(linkId, items.dueWithoutIssue(clock.instant(), MOST_LOOKED_AT), actors).stream()
                    .limit(MOST_IN_ONE_RUN / 2)
                    .forEach(item -> fitting.put(item.uid(), item));
            if (behindLink.size() < MOST_IN_ONE_RUN) {
                behindLink = allDueForLink(linkId, actors);
            }
        }
        behindLink.forEach(item -> fitting.putIfAbsent(item.uid(), item));
        return fitting.values().stream()
                .limit(MOST_IN_ONE_RUN)
                .map(this::datedByThisClock)
                .toList();
    }

    /** What is due behind a link, also what does not fit into one run. */
    List<ActionItem> allDueForLink(String linkId, ActorResolver actors) {
        return behind(linkId, items.due(clock.instant(), MOST_LOOKED_AT), actors);
    }

    private static List<ActionItem> behind(String linkId, List<ActionItem> items, ActorResolver actors) {
        return items.stream()
                .filter(item -> actors.link(item).equals(Optional.of(linkId)))
                .toList();
    }

    /**
     * Puts off all that is due behind a link that does not exist. What has its issue there has nobody to ask, and rests until
     * a link leads to it again.
     */
    void linkIsGone(String linkId, ActorResolver actors) {
        WaitReason gone = new WaitReason(WaitReason.Code.LINK_GONE);
        BufferedChanges changes = new BufferedChanges(items);
        for (ActionItem item : allDueForLink(linkId, actors)) {
            if (item.issue().isPresent()) {
                rest(item, gone, changes);
            } else {
                defer(item, gone, changes);
            }
        }
        changes.store();
    }

    /** Puts off all that is due behind a link until an instant, so that it is in nobody's way meanwhile. */
    void linkIsPaused(String linkId, ActorResolver actors, Instant until) {
        BufferedChanges changes = new BufferedChanges(items);
        for (ActionItem item : allDueForLink(linkId, actors)) {
            WaitReason reason = item.schedule().reason().orElse(new WaitReason(WaitReason.Code.UNREACHABLE));
            defer(item, reason, until, changes);
        }
        changes.store();
    }

    /** User keys of those in whose names something is due behind a link, or is followed there. */
    Set<String> actors(String linkId, ActorResolver actors) {
        Set<String> people = new LinkedHashSet<>();
        actors.serviceAccount(linkId).map(Actor::userKey).ifPresent(people::add);
        for (ActionItem item : dueForLink(linkId, actors)) {
            item.schedule().actor().filter(actors::isActive).ifPresent(people::add);
        }
        items.projects(linkId).stream()
                .flatMap(project -> items.actors(linkId, project).stream())
                .filter(actors::isActive)
                .forEach(people::add);
        return people;
    }

    /** An item whose issue was requested, as a wrong clock noted, later than now: that may have been any time until now. */
    private ActionItem datedByThisClock(ActionItem item) {
        Instant now = clock.instant();
        Optional<PendingCreation> wrong = item.schedule()
                .pending()
                .filter(pending -> pending.since().isAfter(now.plus(SyncSchedule.CLOCKS_DIFFER)));
        if (wrong.isEmpty()) {
            return item;
        }
        PendingCreation dated = new PendingCreation(now, wrong.get().linkId(), now.minus(WRONG_FOR));
        return items.change(
                        item.uid(),
                        stored -> stored.schedule().pending().equals(wrong)
                                ? stored.withSchedule(stored.schedule().pendingAs(dated))
                                : stored)
                .orElse(item);
    }

    /** How many of these items Jira has refused, or a change of them. */
    int countRefused(Collection<String> uids) {
        return (int) items.findAll(uids).stream()
                .filter(item -> item.schedule()
                        .reason()
                        .map(WaitReason::code)
                        .filter(REFUSALS::contains)
                        .isPresent())
                .count();
    }

    /** Puts an item off for a reason that somebody has to remove. */
    void defer(ActionItem item, WaitReason reason, BufferedChanges changes) {
        defer(item, reason, clock.instant().plus(UNTIL_SET_UP), changes);
    }

    /** Puts an item off until an instant. While the outcome of a creation is unknown, that is what is said of it. */
    private void defer(ActionItem item, WaitReason reason, Instant until, BufferedChanges changes) {
        changes.add(
                item.uid(),
                UnlessChanged.since(
                        item,
                        stored -> stored.withSchedule(stored.schedule()
                                .deferred(shown(stored, reason), until)
                                .stuckSince(clock.instant()))));
    }

    private void rest(ActionItem item, WaitReason reason, BufferedChanges changes) {
        changes.add(
                item.uid(),
                UnlessChanged.since(
                        item,
                        stored -> stored.withSchedule(
                                stored.schedule().restingFor(reason).stuckSince(clock.instant()))));
    }

    /** Puts an item off after an attempt that failed. */
    void retryLater(ActionItem item, JiraException failure, Actor actor) {
        RetryPolicy retry = item.isBeingCreated()
                ? RetryPolicy.ofSearch(failure, actor, item, clock.instant())
                : RetryPolicy.of(failure, actor, item, clock.instant());
        items.change(item.uid(), UnlessChanged.since(item, stored -> failed(stored, failure, retry)));
    }

    private ActionItem failed(ActionItem stored, JiraException failure, RetryPolicy retry) {
        boolean refused = failure.isAnswer() && stored.state() == ItemState.WAITING && !stored.isBeingCreated();
        return (refused ? stored.withState(ItemState.REFUSED) : stored)
                .withSchedule(stored.schedule()
                        .failed(shown(stored, retry.reason()), retry.again())
                        .stuckSince(clock.instant()));
    }

    private static WaitReason shown(ActionItem stored, WaitReason reason) {
        if (stored.isBeingCreated()) {
            return SOMEBODY_MUST_ACT.contains(reason.code()) ? reason : new WaitReason(WaitReason.Code.OUTCOME_UNKNOWN);
        }
        // Of an issue that is there, it is only a change whose reply was lost
        return reason.code() == WaitReason.Code.OUTCOME_UNKNOWN ? new WaitReason(WaitReason.Code.UNREACHABLE) : reason;
    }
}
