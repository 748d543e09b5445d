package dev.hindsight.connection;

import dev.hindsight.issue.JiraException;
import dev.hindsight.wiki.Recent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pauses a link that failed several times in a row, or whose Jira asks to wait, for all nodes. */
public final class CircuitBreaker {

    private static final Logger LOG = LoggerFactory.getLogger(CircuitBreaker.class);

    private static final int FAILURES_UNTIL_PAUSE = 3;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
    static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final LinkStates links;
    private final Clock clock;

    /** Failures in a row, on this node, since the link last answered. */
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    /** When this node last noted that a link answered, since it last failed. */
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    CircuitBreaker(LinkStates links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** Until when a Jira is waited for that asks for it: neither for a year nor not at all, whatever it says. */
    public static Instant believed(Instant asked, Instant now) {
        Instant first = now.plus(SHORTEST_WAIT);
        Instant last = now.plus(LONGEST_WAIT);
        if (asked.isBefore(first)) {
            return first;
        }
        return asked.isAfter(last) ? last : asked;
    }

    Optional<Instant> pausedUntil(String linkId) {
        Instant now = clock.instant();
        return links.find(linkId).filter(link -> link.pausedAt(now)).flatMap(LinkState::pausedUntil);
    }

    /** Notes that a link answered; the database is told once a minute, and at once when a pause is over. */
    void answered(String linkId) {
        Instant now = clock.instant();
        boolean failed = failures.remove(linkId) != null;
        Instant last = noted.get(linkId);
        if (!failed && last != null && Recent.isWithin(PAUSE, last, now)) {
            return;
        }
        boolean wasPaused = links.find(linkId).flatMap(LinkState::pausedUntil).isPresent();
        LinkState answered = links.change(linkId, link -> link.answeredAt(now));
        if (answered.pausedUntil().isPresent()) {
            return;
        }
        noted.put(linkId, now);
        if (wasPaused) {
            LOG.info("Jira behind link {} answers again", linkId);
        }
    }

    void failed(String linkId, JiraException failure) {
        if (failure.isAnswer()) {
            answered(linkId);
            return;
        }
        Instant now = clock.instant();
        Optional<Instant> busy = failure.busyUntil().map(asked -> believed(asked, now));
        if (busy.isPresent()) {
            pause(linkId, busy.get(), failure);
        } else if (failure.concernsTheLink() || failure.outcomeIsUnknown()) {
            int inARow = failures.merge(linkId, 1, Integer::sum);
            if (inARow >= FAILURES_UNTIL_PAUSE) {
                pause(linkId, now.plus(PAUSE), failure);
            }
        }
    }

    void reset() {
        failures.clear();
        links.all().forEach(link -> links.change(link.linkId(), LinkState::resumed));
    }

    /** Pauses a link; the log is told when that begins, and not each time that it goes on. */
    private void pause(String linkId, Instant until, JiraException failure) {
        noted.remove(linkId);
        boolean goesOn = links.find(linkId).flatMap(LinkState::pausedUntil).isPresent();
        links.change(linkId, link -> link.pausedUntil(until, clock.instant()));
        if (!goesOn) {
            LOG.warn("Jira behind link {} is not asked until {}: {}", linkId, until, failure.kind());
        }
    }
}
