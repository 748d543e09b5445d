package dev.hindsight.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a link may be used: not while it is paused after failing several times in a row, not for writing while the
 * wiki's address is in doubt or another tracker stands behind it than before. Threads may share it.
 */
public final class LinkHealth {

    private static final int FAILURES_UNTIL_PAUSE = 3;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final IssueTracker tracker;
    private final Links links;
    private final Instance instance;
    private final Clock clock;
    /** Failures in a row, on this node, since the link last answered. */
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    public LinkHealth(IssueTracker tracker, Links links, Instance instance, Clock clock) {
        this.tracker = tracker;
        this.links = links;
        this.instance = instance;
        this.clock = clock;
    }

    /** Whether nothing is asked of the tracker for now. */
    boolean paused(String linkId) {
        Instant now = clock.instant();
        return links.find(linkId)
                .flatMap(Link::pausedUntil)
                .filter(now::isBefore)
                .isPresent();
    }

    /**
     * Why nothing may be written over a link; empty when it may. Asks the tracker who it is when the link is new, or
     * leads to another address than before.
     */
    Optional<Reason> whyNotWritten(Caller caller) {
        if (!instance.mayWrite()) {
            return Optional.of(new Reason(Reason.Code.WRITING_PAUSED));
        }
        Optional<IssueTracker.TrackerLink> now = tracker.links().stream()
                .filter(link -> link.linkId().equals(caller.linkId()))
                .findFirst();
        if (now.isEmpty()) {
            return Optional.of(new Reason(Reason.Code.LINK_GONE));
        }
        Link known = links.find(caller.linkId()).orElseGet(() -> Link.unknown(caller.linkId()));
        return known.rpcUrl().equals(now.get().rpcUrl()) ? Optional.empty() : compared(caller, known, now.get());
    }

    private Optional<Reason> compared(Caller caller, Link known, IssueTracker.TrackerLink now) {
        String jiraUrl;
        try {
            jiraUrl = tracker.identity(caller);
        } catch (TrackerException e) {
            // The step itself will meet the same, and says what it means
            return Optional.empty();
        }
        if (!known.jiraUrl().isEmpty() && !known.jiraUrl().equals(jiraUrl)) {
            return Optional.of(new Reason(Reason.Code.OTHER_TRACKER, known.jiraUrl(), jiraUrl));
        }
        links.change(caller.linkId(), link -> link.leadingTo(jiraUrl, now.name(), now.rpcUrl()));
        return Optional.empty();
    }

    /** Notes that the tracker answered. */
    void answered(String linkId) {
        failures.remove(linkId);
        Instant now = clock.instant();
        boolean noted = links.find(linkId)
                .flatMap(Link::lastOk)
                .filter(last -> last.isAfter(now.minus(PAUSE)))
                .isPresent();
        if (!noted) {
            links.change(linkId, link -> link.answeredAt(now));
        }
    }

    /** Notes that the tracker could not be reached, or asked to wait, and gives the failure back. */
    TrackerException failed(String linkId, TrackerException failure) {
        int inARow = failures.merge(linkId, 1, Integer::sum);
        if (failure instanceof TrackerException.Busy busy) {
            links.change(linkId, link -> link.pausedUntil(busy.until()));
        } else if (inARow >= FAILURES_UNTIL_PAUSE) {
            links.change(linkId, link -> link.pausedUntil(clock.instant().plus(PAUSE)));
        }
        return failure;
    }
}
