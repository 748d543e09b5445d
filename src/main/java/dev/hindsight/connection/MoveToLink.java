package dev.hindsight.connection;

import dev.hindsight.audit.AuditFact.What;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.Jira.MarkedIssue;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ManyItems;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Moves items to another link after theirs has gone or leads to another Jira, so that no issue is taken for one that has the
 * same id elsewhere. The ids of issues stay.
 */
public final class MoveToLink {

    /** So many issues are looked at before a Jira under another address is taken for the same. */
    private static final int SAMPLE = 5;

    private final Jira jira;
    private final ManyItems many;
    private final Connections connections;
    private final ReplacedLinks links;
    private final DesiredIssueFactory desiredIssues;
    private final Clock clock;

    public MoveToLink(
            Jira jira, ManyItems many, Connections connections, DesiredIssueFactory desiredIssues, Clock clock) {
        this.jira = jira;
        this.many = many;
        this.connections = connections;
        this.links = connections.replaced();
        this.desiredIssues = desiredIssues;
        this.clock = clock;
    }

    /**
     * Moves the items of a link that is gone to the one that leads to the same Jira.
     *
     * @param people gives the user keys of those in whose names Jira may be asked who it is
     * @return whether there is one
     */
    public boolean toSuccessor(String goneId, Supplier<Collection<String>> people) {
        Optional<String> successor = links.successor(goneId, people);
        successor.ifPresent(linkId -> {
            many.change(item -> isBehind(goneId, item), item -> moved(item.behind(linkId)), () -> {});
            links.succeed(goneId, linkId);
        });
        return successor.isPresent();
    }

    /**
     * Takes the Jira that answers for another one: what is bound to the one before waits for a link to lead there.
     *
     * @param userKey of the administrator who says so
     */
    public void acceptOther(String linkId, String userKey) {
        links.retire(linkId);
        String retiredId = links.retiredId(linkId);
        many.change(item -> isBehind(linkId, item), item -> resting(item.behind(retiredId)), () -> {});
        connections.accept(linkId, What.OTHER_JIRA, userKey);
    }

    /**
     * Takes the Jira that answers for the same one under another address, if it has our issues.
     *
     * @param userKey of the administrator who says so, in whose name some of them are looked at
     * @return false when none of those carries our mark, and nothing was changed
     * @throws JiraException when Jira could not be asked
     */
    public boolean acceptMoved(String linkId, String userKey) {
        List<ActionItem> sample = many.first(SAMPLE, item -> item.issue().isPresent() && isBehind(linkId, item));
        boolean same = sample.isEmpty() || sample.stream().anyMatch(item -> isOurs(item, new Actor(linkId, userKey)));
        if (same) {
            connections.accept(linkId, What.SAME_JIRA, userKey);
        }
        return same;
    }

    private boolean isOurs(ActionItem item, Actor actor) {
        String issueId = item.issue().orElseThrow().id().issueId();
        try {
            MarkedIssue marked = jira.readMarked(actor, issueId);
            return marked.marker().equals(Optional.of(desiredIssues.marker(item.uid())));
        } catch (JiraException e) {
            if (!e.isAnswer()) {
                throw e;
            }
            return false;
        }
    }

    private ActionItem moved(ActionItem item) {
        boolean over = item.isRemoved()
                || item.issue().filter(issue -> issue.isClosed()).isPresent();
        boolean idle = item.schedule().nextAt().isEmpty() && !item.schedule().restsFor(WaitReason.Code.LINK_GONE);
        return over && idle ? item : item.withSchedule(item.schedule().broughtForward(clock.instant()));
    }

    /** What may have been created is looked for, which tells that there is no such link; an issue can only be waited for. */
    private ActionItem resting(ActionItem item) {
        Instant now = clock.instant();
        SyncSchedule schedule = item.schedule();
        if (item.issue().isEmpty()) {
            return item.withSchedule(schedule.broughtForward(now));
        }
        return item.isRemoved()
                ? item
                : item.withSchedule(schedule.restingFor(new WaitReason(WaitReason.Code.LINK_GONE))
                        .stuckSince(now));
    }

    private static boolean isBehind(String linkId, ActionItem item) {
        return item.issue().filter(issue -> issue.id().linkId().equals(linkId)).isPresent()
                || item.schedule()
                        .pending()
                        .filter(pending -> pending.linkId().equals(linkId))
                        .isPresent();
    }
}
