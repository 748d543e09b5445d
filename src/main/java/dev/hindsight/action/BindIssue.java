package dev.hindsight.action;

import dev.hindsight.finding.FindingField;
import java.time.Clock;
import java.util.Optional;

/**
 * Binds an item to the existing issue that its block names. The issue is looked up in the publisher's name only, and
 * one that the publisher may not see reads the same as one that does not exist. Threads may share it.
 */
public final class BindIssue {

    private final IssueTracker tracker;
    private final ActionItems items;
    private final Wishes wishes;
    private final Clock clock;

    public BindIssue(IssueTracker tracker, ActionItems items, Wishes wishes, Clock clock) {
        this.tracker = tracker;
        this.items = items;
        this.wishes = wishes;
        this.clock = clock;
    }

    /**
     * Binds an item to the issue that its block names.
     *
     * @param item an item that waits
     * @throws TrackerException when the tracker could not be asked; an issue that cannot be seen is no such failure
     */
    void bind(ActionItem item, Caller publisher) {
        String key = item.finding().text(FindingField.ISSUE);
        try {
            Issue issue = tracker.resolve(publisher, key);
            Wish wish = wishes.ofCurrentPage(item);
            items.change(item.uid(), Meanwhile.nothing(item, stored -> bound(stored, issue, wish, publisher.linkId())));
        } catch (TrackerException.NotFound | TrackerException.NotPermitted e) {
            Reason reason = new Reason(Reason.Code.NO_SUCH_ISSUE, key);
            items.change(
                    item.uid(),
                    Meanwhile.nothing(
                            item,
                            stored -> stored.withState(ItemState.REFUSED)
                                    .withAttempt(stored.attempt().resting(reason))));
        }
    }

    /** Due at once, so that the next step fills what the issue lacks. */
    private ActionItem bound(ActionItem stored, Issue issue, Wish wish, String linkId) {
        return stored.boundTo(SeenTicket.ticket(issue, linkId, clock.instant()))
                .withMemories(SeenTicket.asFound(issue, wish))
                .withAttempt(stored.attempt().dueAt(clock.instant(), Optional.empty()));
    }
}
