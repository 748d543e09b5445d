package dev.hindsight.sync;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Cause;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Binds an item to the existing issue that its block names. The issue is looked up in the publisher's name only, and
 * one that the publisher may not see reads the same as one that does not exist.
 */
final class BindIssue {

    private final Jira jira;
    private final ActionItems items;
    private final Clock clock;

    BindIssue(Jira jira, ActionItems items, Clock clock) {
        this.jira = jira;
        this.items = items;
        this.clock = clock;
    }

    /** Whether a block names an existing issue. */
    static boolean names(ActionItem item) {
        return !item.finding().text(FindingField.ISSUE).isEmpty();
    }

    /**
     * Binds an item to the issue that its block names.
     *
     * @throws JiraException when Jira could not be asked; an issue that cannot be seen is no such failure
     */
    void bind(ReadyItem ready, Actor publisher) {
        ActionItem item = ready.item();
        String key = item.finding().text(FindingField.ISSUE);
        try {
            Issue issue = resolved(publisher, key);
            to(issue, item, ready.desired(), publisher.linkId(), cause(ready, issue, publisher));
        } catch (JiraException.NotFound | JiraException.NotPermitted e) {
            WaitReason reason = new WaitReason(WaitReason.Code.NO_SUCH_ISSUE, key);
            items.change(
                    item.uid(),
                    UnlessChanged.since(
                            item,
                            stored -> stored.withState(ItemState.REFUSED)
                                    .withSchedule(stored.schedule().waitingFor(reason))));
        }
    }

    /** Binds an item to an issue that was just read, unless the item has changed since; what people filled in there stays. */
    void to(Issue issue, ActionItem item, DesiredIssue desired, String linkId) {
        to(issue, item, desired, linkId, Cause.STEP);
    }

    private void to(Issue issue, ActionItem item, DesiredIssue desired, String linkId, Cause cause) {
        items.change(item.uid(), cause, UnlessChanged.since(item, stored -> bound(stored, issue, desired, linkId)));
    }

    /** Of an issue that is closed already, its changelog alone tells since when. */
    private Cause cause(ReadyItem ready, Issue issue, Actor publisher) {
        if (issue.category() != StatusCategory.DONE) {
            return Cause.STEP;
        }
        IssueId id = new IssueId(publisher.linkId(), issue.id());
        return new Changelogs(jira, publisher)
                .now(issue.id(), Instant.EPOCH)
                .map(new NameChanges(ready.item(), id, ready.desired(), List.of(), publisher.userKey())::cause)
                .orElse(Cause.STEP);
    }

    /** The issue of a key. One of another key was moved, or its reply is another's, which does not come twice. */
    private Issue resolved(Actor publisher, String key) {
        Issue issue = jira.resolve(publisher, key);
        if (!issue.key().equalsIgnoreCase(key.strip())
                && !jira.resolve(publisher, key).id().equals(issue.id())) {
            throw new JiraException.WrongAnswer("Jira gave two issues for the key " + key, null);
        }
        return issue;
    }

    /** Due at once, so that the next step fills what the issue lacks. */
    private ActionItem bound(ActionItem stored, Issue issue, DesiredIssue desired, String linkId) {
        return stored.boundTo(issue.snapshot(linkId, clock.instant()))
                .withSynced(IssueMerge.asFound(issue, desired))
                .withSchedule(stored.schedule().dueAt(clock.instant(), Optional.empty()));
    }
}
