package dev.hindsight.connection;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.WaitReason;
import dev.hindsight.settings.Installation;
import dev.hindsight.sync.RetryPolicy;
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

    private final Jira jira;
    private final LinkStates links;
    private final Installation installation;
    private final Clock clock;
    /** Failures in a row, on this node, since the link last answered. */
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    /** Who stands behind each link, as this node last found out. */
    private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

    private record Verdict(String rpcUrl, Instant until, Optional<WaitReason> reason) {}

    public LinkHealth(Jira jira, LinkStates links, Installation installation, Clock clock) {
        this.jira = jira;
        this.links = links;
        this.installation = installation;
        this.clock = clock;
    }

    /** Until when nothing is asked of the tracker; empty when it may be asked now. */
    public Optional<Instant> pausedUntil(String linkId) {
        Instant now = clock.instant();
        return links.find(linkId).flatMap(LinkState::pausedUntil).filter(now::isBefore);
    }

    /** Why nothing may be written over any link; empty when it may. */
    public Optional<WaitReason> whyNotWritten() {
        return installation.mayWrite() ? Optional.empty() : Optional.of(new WaitReason(WaitReason.Code.WRITING_PAUSED));
    }

    /**
     * Why nothing may be asked over a link; empty when it may. Now and then, and whenever the link is new or leads to
     * another address than before, the tracker is asked who it is.
     *
     * @throws JiraException when it did not say
     */
    public Optional<WaitReason> whyNotAsked(Actor actor) {
        Optional<Jira.TrackerLink> link = jira.links().stream()
                .filter(one -> one.linkId().equals(actor.linkId()))
                .findFirst();
        if (link.isEmpty()) {
            return Optional.of(new WaitReason(WaitReason.Code.LINK_GONE));
        }
        Verdict verdict = Optional.ofNullable(verdicts.get(actor.linkId()))
                .filter(known -> known.rpcUrl().equals(link.get().rpcUrl()))
                .filter(known -> clock.instant().isBefore(known.until()))
                .orElseGet(() -> judged(actor, link.get()));
        verdicts.put(actor.linkId(), verdict);
        return verdict.reason();
    }

    private Verdict judged(Actor actor, Jira.TrackerLink link) {
        String jiraUrl = identity(actor);
        LinkState known = links.find(actor.linkId()).orElseGet(() -> LinkState.unknown(actor.linkId()));
        boolean another = !known.jiraUrl().isEmpty() && !known.jiraUrl().equals(jiraUrl);
        if (another) {
            WaitReason reason = new WaitReason(WaitReason.Code.OTHER_TRACKER, known.jiraUrl(), jiraUrl);
            return new Verdict(link.rpcUrl(), clock.instant().plus(PAUSE), Optional.of(reason));
        }
        boolean moved = known.jiraUrl().isEmpty() || !known.rpcUrl().equals(link.rpcUrl());
        if (moved) {
            links.change(actor.linkId(), remembered -> remembered.leadingTo(jiraUrl, link.name(), link.rpcUrl()));
        }
        return new Verdict(link.rpcUrl(), clock.instant().plus(UNTIL_ASKED_AGAIN), Optional.empty());
    }

    private String identity(Actor actor) {
        try {
            return jira.identity(actor);
        } catch (JiraException.NotFound | JiraException.Refused e) {
            // Every tracker says who it is; of the item that is to be done this says nothing
            throw new JiraException.WrongAnswer("The tracker does not say who it is", e);
        }
    }

    /** Notes that the tracker answered. */
    public void answered(String linkId) {
        failures.remove(linkId);
        Instant now = clock.instant();
        Optional<LinkState> known = links.find(linkId);
        boolean paused = known.flatMap(LinkState::pausedUntil).isPresent();
        boolean noted = known.flatMap(LinkState::lastOk)
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
    public void liftPauses() {
        failures.clear();
        verdicts.clear();
        links.all().stream()
                .filter(link -> link.pausedUntil().isPresent())
                .forEach(link -> links.change(link.linkId(), LinkState::resumed));
    }

    /** Notes what a failure says of the link: that it is up, that it is not, that it asks to wait, or nothing. */
    public void failed(Actor actor, JiraException failure) {
        RetryPolicy retry = RetryPolicy.of(failure, actor, 0, clock.instant());
        if (retry.refused()) {
            answered(actor.linkId());
        } else if (failure instanceof JiraException.Busy) {
            pause(actor.linkId(), retry.again(), failure);
        } else if (retry.everybody() || failure instanceof JiraException.OutcomeUnknown) {
            int inARow = failures.merge(actor.linkId(), 1, Integer::sum);
            // Behind a link that was down there may stand another tracker
            verdicts.remove(actor.linkId());
            if (inARow >= FAILURES_UNTIL_PAUSE) {
                pause(actor.linkId(), clock.instant().plus(PAUSE), failure);
            }
        }
    }

    /** Pauses a link; the log is told when that begins, and not each time that it goes on. */
    private void pause(String linkId, Instant until, JiraException failure) {
        boolean goesOn = links.find(linkId).flatMap(LinkState::pausedUntil).isPresent();
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
