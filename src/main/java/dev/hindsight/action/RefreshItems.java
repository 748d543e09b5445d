package dev.hindsight.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which issues may have changed and marks their items as due; the change itself is then read by id. Told by
 * the tracker's webhook, by a poll of what changed, and by a slow sweep over all that is open. Threads may share it.
 */
public final class RefreshItems {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshItems.class);

    /** Added to the window of a poll: the index may lag, and the search knows minutes only. */
    private static final Duration OVERLAP = Duration.ofMinutes(3);

    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);
    private static final Duration SWEEP_AFTER = Duration.ofDays(1);
    private static final int MOST_IN_ONE_SWEEP = 200;
    private static final int MOST_BEHIND_ONE_LINK = 5000;

    private final IssueTracker tracker;
    private final ActionItems items;
    private final Links links;
    private final Callers callers;
    private final Clock clock;

    public RefreshItems(IssueTracker tracker, ActionItems items, Links links, Callers callers, Clock clock) {
        this.tracker = tracker;
        this.items = items;
        this.links = links;
        this.callers = callers;
        this.clock = clock;
    }

    /** Marks the items of an issue as due, after a webhook named it; nothing else of the webhook is believed. */
    public void changed(String linkId, String issueId) {
        items.ofIssues(linkId, List.of(issueId)).forEach(this::mark);
    }

    /** Marks the items of issues that changed since the last poll of a link. */
    public void poll(String linkId) {
        Instant now = clock.instant();
        Duration window = links.find(linkId)
                .flatMap(Link::polledTo)
                .map(last -> Duration.between(last, now).plus(OVERLAP))
                .filter(since -> since.compareTo(LONGEST_WINDOW) < 0)
                .orElse(LONGEST_WINDOW);
        Map<Caller, Set<String>> projects = new LinkedHashMap<>();
        for (ActionItem item : items.openBehind(linkId, MOST_BEHIND_ONE_LINK)) {
            callers.reader(item)
                    .ifPresent(reader -> projects.computeIfAbsent(reader, key -> new LinkedHashSet<>())
                            .add(project(item)));
        }
        boolean complete = true;
        for (Map.Entry<Caller, Set<String>> asked : projects.entrySet()) {
            complete &= ask(asked.getKey(), asked.getValue(), window);
        }
        if (complete) {
            links.change(linkId, link -> link.polledTo(now));
        }
    }

    /** Marks open items that nobody has read for a day. */
    public void sweep() {
        items.openSeenBefore(clock.instant().minus(SWEEP_AFTER), MOST_IN_ONE_SWEEP)
                .forEach(this::mark);
    }

    /** The ids of the links behind which there is anything to follow. */
    public Set<String> linksInUse() {
        return links.all().stream().map(Link::linkId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean ask(Caller caller, Set<String> projects, Duration window) {
        try {
            Map<String, Issue> changed = tracker.changedWithin(caller, projects, window).stream()
                    .collect(Collectors.toMap(Issue::id, Function.identity(), (one, other) -> other));
            items.ofIssues(caller.linkId(), changed.keySet()).stream()
                    .filter(item -> differs(item, changed))
                    .forEach(this::mark);
            return true;
        } catch (TrackerException e) {
            LOG.debug("Link {} was not polled", caller.linkId(), e);
            return false;
        }
    }

    private static boolean differs(ActionItem item, Map<String, Issue> changed) {
        Ticket ticket = item.ticket().orElseThrow();
        Issue issue = changed.get(ticket.id().issueId());
        return issue != null
                && !SeenTicket.ticket(issue, ticket.id().linkId(), ticket.seenAt())
                        .equals(ticket);
    }

    private void mark(ActionItem item) {
        items.change(item.uid(), stored -> due(stored));
    }

    private ActionItem due(ActionItem stored) {
        Instant now = clock.instant();
        boolean already =
                stored.attempt().nextAt().filter(next -> !next.isAfter(now)).isPresent();
        boolean detached = stored.state() == ItemState.DETACHED;
        return already || detached || stored.ticket().isEmpty()
                ? stored
                : stored.withAttempt(stored.attempt().dueAt(now, Optional.empty()));
    }

    private static String project(ActionItem item) {
        String key = item.ticket().orElseThrow().key();
        return key.substring(0, Math.max(0, key.lastIndexOf('-')));
    }
}
