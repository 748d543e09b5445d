package dev.hindsight.sync;

import dev.hindsight.connection.LinkHealth;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which issues may have changed and marks their items as due; the change itself is then read by id. Told by
 * the tracker's webhook, by a poll of what changed, and by a slow sweep over all that is open. Threads may share it.
 */
public final class RefreshItems {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshItems.class);

    private final Jira jira;
    private final ScheduleSync marks;
    private final PollCursor polls;
    private final LinkHealth health;

    public RefreshItems(Jira jira, ScheduleSync marks, PollCursor polls, LinkHealth health) {
        this.jira = jira;
        this.marks = marks;
        this.polls = polls;
        this.health = health;
    }

    /** Marks the items of an issue as due, after a webhook named it; nothing else of the webhook is believed. */
    public void changed(String linkId, String issueId) {
        marks.changed(linkId, issueId);
    }

    /** Marks the items of issues that changed since the last poll of a link, unless it is paused. */
    public void poll(String linkId) {
        PollCursor.Poll poll = polls.next(linkId);
        boolean complete = true;
        for (Map.Entry<Actor, Set<String>> asked : marks.projects(linkId).entrySet()) {
            complete &= health.pausedUntil(linkId).isEmpty() && ask(asked.getKey(), asked.getValue(), poll);
        }
        if (complete) {
            polls.done(poll);
        }
    }

    /** Marks open items that nobody has read for a day. */
    public void sweep() {
        marks.unread();
    }

    /** The ids of the links behind which there is anything to follow. */
    public List<String> linksInUse() {
        return polls.links();
    }

    /** Whether all was read that this person can read: a person who is shut out must not hold up the others. */
    private boolean ask(Actor actor, Set<String> projects, PollCursor.Poll poll) {
        try {
            if (health.whyNotAsked(actor).isEmpty()) {
                marks.seen(actor.linkId(), jira.changedWithin(actor, projects, poll.window()));
                health.answered(actor.linkId());
            }
            return true;
        } catch (JiraException.NotAuthorised
                | JiraException.NotPermitted
                | JiraException.NotFound
                | JiraException.Refused e) {
            LOG.debug("Link {} cannot be polled by {}", actor.linkId(), actor.userKey(), e);
            return true;
        } catch (JiraException e) {
            LOG.debug("Link {} was not polled", actor.linkId(), e);
            health.failed(actor, e);
            return false;
        }
    }
}
