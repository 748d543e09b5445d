package dev.hindsight.connection;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.item.WaitReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes sure that the same Jira stands behind a link as before, by the base address that it calls its own. */
final class JiraIdentityCheck {

    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofHours(1);
    private static final Duration WHILE_IT_IS_ANOTHER = Duration.ofMinutes(1);

    private final Jira jira;
    private final LinkStates links;
    private final Clock clock;

    /** Who stands behind each link, as this node last found out. */
    private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

    private record Verdict(String rpcUrl, Instant until, Optional<WaitReason> reason) {
        /** No longer than any verdict holds, however the clock jumps. */
        boolean holdsAt(Instant now) {
            return now.isBefore(until) && !until.isAfter(now.plus(UNTIL_ASKED_AGAIN));
        }
    }

    JiraIdentityCheck(Jira jira, LinkStates links, Clock clock) {
        this.jira = jira;
        this.links = links;
        this.clock = clock;
    }

    Optional<WaitReason> whyNotAsked(Actor actor) {
        Optional<JiraLink> link = jira.links().stream()
                .filter(one -> one.linkId().equals(actor.linkId()))
                .findFirst();
        if (link.isEmpty()) {
            return Optional.of(new WaitReason(WaitReason.Code.LINK_GONE));
        }
        Verdict verdict = Optional.ofNullable(verdicts.get(actor.linkId()))
                .filter(known -> known.rpcUrl().equals(link.get().rpcUrl()))
                .filter(known -> known.holdsAt(clock.instant()))
                .orElseGet(() -> judged(actor, link.get()));
        verdicts.put(actor.linkId(), verdict);
        return verdict.reason();
    }

    void forget(String linkId) {
        verdicts.remove(linkId);
    }

    void forgetAll() {
        verdicts.clear();
    }

    private Verdict judged(Actor actor, JiraLink link) {
        String jiraUrl = identity(actor);
        LinkState known = links.find(actor.linkId()).orElseGet(() -> LinkState.unknown(actor.linkId()));
        boolean another = !known.jiraUrl().isEmpty() && !known.jiraUrl().equals(jiraUrl);
        if (another) {
            if (!known.otherUrl().equals(jiraUrl)) {
                links.change(actor.linkId(), remembered -> remembered.leadingToAnother(jiraUrl));
            }
            WaitReason reason = new WaitReason(WaitReason.Code.OTHER_JIRA, known.jiraUrl(), jiraUrl);
            return new Verdict(link.rpcUrl(), clock.instant().plus(WHILE_IT_IS_ANOTHER), Optional.of(reason));
        }
        boolean moved = known.jiraUrl().isEmpty()
                || !known.otherUrl().isEmpty()
                || !known.rpcUrl().equals(link.rpcUrl());
        if (moved) {
            links.change(actor.linkId(), remembered -> remembered.leadingTo(jiraUrl, link.name(), link.rpcUrl()));
        }
        return new Verdict(link.rpcUrl(), clock.instant().plus(UNTIL_ASKED_AGAIN), Optional.empty());
    }

    private String identity(Actor actor) {
        try {
            return jira.identity(actor);
        } catch (JiraException.NotFound | JiraException.Refused e) {
            // Every Jira says who it is; of the item that is to be synced this says nothing
            throw new JiraException.WrongAnswer("Jira does not say who it is", e);
        }
    }
}
