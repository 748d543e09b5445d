package dev.hindsight.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a link may be used: not while it is paused after failing several times in a row, not while another tracker
 * stands behind it than before, and not for writing while the wiki's address is in doubt. Threads may share it.
 */
public final class LinkHealth {

    private static final Logger LOG = LoggerFactory.getLogger(LinkHealth.class);

    private static final int FAILURES_UNTIL_PAUSE = 3;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofHours(1);

    private final IssueTracker tracker;
    private final Links links;
    private final Instance instance;
    private final Clock clock;
    /** Failures in a row, on this node, since the link last answered. */
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    /** Who stands behind each link, as this node last found out. */
    private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

    private record Verdict(String rpcUrl, Instant until, Optional<Reason> reason) {}

    public LinkHealth(IssueTracker tracker, Links links, Instance instance, Clock clock) {
        this.tracker = tracker;
        this.links = links;
        this.instance = instance;
        this.clock = clock;
    }

    /** Until when nothing is asked of the tracker; empty when it may be asked now. */
    Optional<Instant> pausedUntil(String linkId) {
        Instant now = clock.instant();
        return links.find(linkId).flatMap(Link::pausedUntil).filter(now::isBefore);
    }

    /** Why nothing may be written over any link; empty when it may. */
    Optional<Reason> whyNotWritten() {
        return instance.mayWrite() ? Optional.empty() : Optional.of(new Reason(Reason.Code.WRITING_PAUSED));
    }

    /**
     * Why nothing may be asked over a link; empty when it may. Now and then, and whenever the link is new or leads to
     * another address than before, the tracker is asked who it is.
     *
     * @throws TrackerException when it did not say
     */
    Optional<Reason> whyNotAsked(Caller caller) {
        Optional<IssueTracker.TrackerLink> link = tracker.links().stream()
                .filter(one -> one.linkId().equals(caller.linkId()))
                .findFirst();
        if (link.isEmpty()) {
            return Optional.of(new Reason(Reason.Code.LINK_GONE));
        }
        Verdict verdict = Optional.ofNullable(verdicts.get(caller.linkId()))
                .filter(known -> known.rpcUrl().equals(link.get().rpcUrl()))
                .filter(known -> clock.instant().isBefore(known.until()))
                .orElseGet(() -> judged(caller, link.get()));
        verdicts.put(caller.linkId(), verdict);
        return verdict.reason();
    }

    private Verdict judged(Caller caller, IssueTracker.TrackerLink link) {
        String jiraUrl = identity(caller);
        Link known = links.find(caller.linkId()).orElseGet(() -> Link.unknown(caller.linkId()));
        boolean another = !known.jiraUrl().isEmpty() && !known.jiraUrl().equals(jiraUrl);
        if (another) {
            Reason reason = new Reason(Reason.Code.OTHER_TRACKER, known.jiraUrl(), jiraUrl);
            return new Verdict(link.rpcUrl(), clock.instant().plus(PAUSE), Optional.of(reason));
        }
        boolean moved = known.jiraUrl().isEmpty() || !known.rpcUrl().equals(link.rpcUrl());
        if (moved) {
            links.change(caller.linkId(), remembered -> remembered.leadingTo(jiraUrl, link.name(), link.rpcUrl()));
        }
        return new Verdict(link.rpcUrl(), clock.instant().plus(UNTIL_ASKED_AGAIN), Optional.empty());
    }

    private String identity(Caller caller) {
        try {
            return tracker.identity(caller);
        } catch (TrackerException.NotFound | TrackerException.Refused e) {
            // Every tracker says who it is; of the item that is to be done this says nothing
            throw new TrackerException.WrongAnswer("The tracker does not say who it is", e);
        }
    }

    /** Notes that the tracker answered. */
    void answered(String linkId) {
        failures.remove(linkId);
        Instant now = clock.instant();
        Optional<Link> known = links.find(linkId);
        boolean paused = known.flatMap(Link::pausedUntil).isPresent();
        boolean noted = known.flatMap(Link::lastOk)
                .filter(last -> last.isAfter(now.minus(PAUSE)))
                .isPresent();
        if (paused || !noted) {
            links.change(linkId, link -> link.answeredAt(now));
        }
        if (paused) {
            LOG.info("Jira behind link {} answers again", linkId);
        }
    }

    /** Lets everything be asked again at once, whatever failed before. */
    void liftPauses() {
        failures.clear();
        verdicts.clear();
        links.all().stream()
                .filter(link -> link.pausedUntil().isPresent())
                .forEach(link -> links.change(link.linkId(), Link::resumed));
    }

    /** Notes what a failure says of the link: that it is up, that it is not, that it asks to wait, or nothing. */
    void failed(Caller caller, TrackerException failure) {
        Setback setback = Setback.of(failure, caller, 0, clock.instant());
        if (setback.refused()) {
            answered(caller.linkId());
        } else if (failure instanceof TrackerException.Busy) {
            pause(caller.linkId(), setback.again(), failure);
        } else if (setback.everybody() || failure instanceof TrackerException.OutcomeUnknown) {
            int inARow = failures.merge(caller.linkId(), 1, Integer::sum);
            // Behind a link that was down there may stand another tracker
            verdicts.remove(caller.linkId());
            if (inARow >= FAILURES_UNTIL_PAUSE) {
                pause(caller.linkId(), clock.instant().plus(PAUSE), failure);
            }
        }
    }

    /** Pauses a link; the log is told when that begins, and not each time that it goes on. */
    private void pause(String linkId, Instant until, TrackerException failure) {
        boolean goesOn = links.find(linkId).flatMap(Link::pausedUntil).isPresent();
        links.change(linkId, link -> link.pausedUntil(until));
        if (!goesOn) {
            LOG.warn(
                    "Jira behind link {} is not asked until {}: {}",
                    linkId,
                    until,
                    failure.getClass().getSimpleName());
        }
    }
}
