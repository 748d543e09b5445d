package dev.hindsight.sync;

import dev.hindsight.connection.ActorResolver;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Marks items as due whose issues may have changed, without forgetting what is known of them: an issue that could not
 * be read keeps its count of refusals until somebody has seen it. Threads may share it.
 */
public final class ScheduleSync {

    private static final Duration SWEEP_AFTER = Duration.ofDays(1);
    private static final int MOST_IN_ONE_SWEEP = 200;
    /** Items that wait for their turn are among those that nobody has read. */
    private static final int MOST_UNREAD = 2000;

    private static final int MOST_BEHIND_ONE_LINK = 5000;

    private final ActionItems items;
    private final ActorResolver actors;
    private final Clock clock;

    public ScheduleSync(ActionItems items, ActorResolver actors, Clock clock) {
        this.items = items;
        this.actors = actors;
        this.clock = clock;
    }

    /** Marks the items of an issue that somebody says has changed; of an unreadable one that proves nothing. */
    void changed(String linkId, String issueId) {
        mark(
                items.ofIssues(linkId, List.of(issueId)),
                stored -> stored.schedule().waitsToBeReadable()
                        ? stored.schedule()
                        : stored.schedule().sooner(clock.instant()));
    }

    /** Marks the items that differ from their issues as the tracker's index shows them, which can be read therefore. */
    void seen(String linkId, Collection<Issue> issues) {
        Map<String, Issue> byId =
                issues.stream().collect(Collectors.toMap(Issue::id, Function.identity(), (one, other) -> other));
        List<ActionItem> differing = items.ofIssues(linkId, byId.keySet()).stream()
                .filter(item -> differs(item, byId))
                .toList();
        mark(differing, stored -> {
            SyncSchedule readable =
                    stored.schedule().waitsToBeReadable() ? stored.schedule().withoutReason() : stored.schedule();
            return readable.sooner(clock.instant());
        });
    }

    /** Marks open items that nobody has read for a day, unless their next step has its time already. */
    void unread() {
        Instant now = clock.instant();
        List<ActionItem> unread = items.openReadBefore(now.minus(SWEEP_AFTER), MOST_UNREAD).stream()
                .filter(item -> item.schedule().nextAt().isEmpty())
                .limit(MOST_IN_ONE_SWEEP)
                .toList();
        mark(
                unread,
                stored -> stored.schedule().nextAt().isPresent()
                        ? stored.schedule()
                        : stored.schedule().sooner(now));
    }

    /** The projects, by key, in which there are open issues behind a link, by who reads them. */
    Map<Actor, Set<String>> projects(String linkId) {
        Map<Actor, Set<String>> projects = new LinkedHashMap<>();
        for (ActionItem item : items.openBehind(linkId, MOST_BEHIND_ONE_LINK)) {
            actors.reader(item)
                    .ifPresent(reader -> projects.computeIfAbsent(reader, key -> new LinkedHashSet<>())
                            .add(project(item)));
        }
        return projects;
    }

    private static boolean differs(ActionItem item, Map<String, Issue> issues) {
        IssueSnapshot snapshot = item.issue().orElseThrow();
        Issue issue = issues.get(snapshot.id().issueId());
        return item.state() == ItemState.MISSING
                || item.schedule().waitsToBeReadable()
                || (issue != null
                        && !IssueMerge.snapshot(issue, snapshot.id().linkId(), snapshot.readAt())
                                .equals(snapshot));
    }

    private void mark(List<ActionItem> found, Function<ActionItem, SyncSchedule> marked) {
        UnaryOperator<ActionItem> change =
                stored -> stored.state() == ItemState.DETACHED ? stored : stored.withSchedule(marked.apply(stored));
        found.forEach(item -> items.change(item.uid(), change));
    }

    private static String project(ActionItem item) {
        String key = item.issue().orElseThrow().key();
        return key.substring(0, Math.max(0, key.lastIndexOf('-')));
    }
}
