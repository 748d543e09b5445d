package dev.hindsight.sync;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import java.time.Clock;
import java.util.Optional;

/**
 * Binds an item to the existing issue that its block names. The issue is looked up in the publisher's name only, and
 * one that the publisher may not see reads the same as one that does not exist. Threads may share it.
 */
public final class BindIssue {

    private final Jira jira;
    private final ActionItems items;
    private final DesiredIssueFactory desiredIssues;
    private final Clock clock;

    public BindIssue(Jira jira, ActionItems items, DesiredIssueFactory desiredIssues, Clock clock) {
        this.jira = jira;
        this.items = items;
        this.desiredIssues = desiredIssues;
        this.clock = clock;
    }

    /**
     * Binds an item to the issue that its block names.
     *
     * @param item an item that waits
     * @throws JiraException when the tracker could not be asked; an issue that cannot be seen is no such failure
     */
    void bind(ActionItem item, Actor publisher) {
        String key = item.finding().text(FindingField.ISSUE);
        try {
            Issue issue = jira.resolve(publisher, key);
            DesiredIssue desired = desiredIssues.ofCurrentPage(item);
            items.change(
                    item.uid(),
                    UnlessChanged.nothing(item, stored -> bound(stored, issue, desired, publisher.linkId())));
        } catch (JiraException.NotFound | JiraException.NotPermitted e) {
            WaitReason reason = new WaitReason(WaitReason.Code.NO_SUCH_ISSUE, key);
            items.change(
                    item.uid(),
                    UnlessChanged.nothing(
                            item,
                            stored -> stored.withState(ItemState.REFUSED)
                                    .withSchedule(stored.schedule().resting(reason))));
        }
    }

    /** Due at once, so that the next step fills what the issue lacks. */
    private ActionItem bound(ActionItem stored, Issue issue, DesiredIssue desired, String linkId) {
        return stored.boundTo(IssueMerge.snapshot(issue, linkId, clock.instant()))
                .withSynced(IssueMerge.asFound(issue, desired))
                .withSchedule(stored.schedule().dueAt(clock.instant(), Optional.empty()));
    }
}
