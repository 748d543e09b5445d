package dev.hindsight.connection;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.WaitReason;
import dev.hindsight.settings.Installation;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a link may be used: not while it is paused after failing several times in a row, not while another Jira
 * stands behind it than before, and not for writing while the wiki's address is in doubt.
 */
public final class LinkGuard {

    private final CircuitBreaker breaker;
    private final JiraIdentityCheck identity;
    private final Installation installation;

    LinkGuard(Jira jira, LinkStates links, Installation installation, Clock clock) {
        this.breaker = new CircuitBreaker(links, clock);
        this.identity = new JiraIdentityCheck(jira, links, clock);
        this.installation = installation;
    }

    /** Until when nothing is asked of Jira; empty when it may be asked now. */
    public Optional<Instant> pausedUntil(String linkId) {
        return breaker.pausedUntil(linkId);
    }

    /** Why nothing may be written over any link; empty when it may. */
    public Optional<WaitReason> whyNotWritten() {
        return installation.mayWrite() ? Optional.empty() : Optional.of(new WaitReason(WaitReason.Code.WRITING_PAUSED));
    }

    /**
     * Why nothing may be asked over a link; empty when it may. Now and then, and whenever the link is new or leads to
     * another address than before, Jira is asked who it is.
     *
     * @throws JiraException when it did not say
     */
    public Optional<WaitReason> whyNotAsked(Actor actor) {
        return identity.whyNotAsked(actor);
    }

    /** Notes that Jira answered. */
    public void answered(String linkId) {
        breaker.answered(linkId);
    }

    /** Notes what a failure says of the link: that it is up, that it is not, that it asks to wait, or nothing. */
    public void failed(String linkId, JiraException failure) {
        if (failure.concernsTheLink() || failure.outcomeIsUnknown()) {
            // Behind a link that was down there may stand another Jira
            identity.forget(linkId);
        }
        breaker.failed(linkId, failure);
    }

    /** Lets the Jira behind a link be asked anew who it is. */
    void forgetJira(String linkId) {
        identity.forget(linkId);
    }

    /** Lets everything be asked again at once, whatever failed before. */
    public void liftPauses() {
        identity.forgetAll();
        breaker.reset();
    }
}
