package dev.hindsight.status;

import dev.hindsight.approval.PageApprovals;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItems;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.Site;
import java.time.Clock;
import java.util.Set;

/** Views of items for a reader who does not see the issues of some of them. */
public final class SampleViews {

    private SampleViews() {}

    public static ItemViews hiding(
            Set<String> uids,
            ActionItems items,
            TrackedPages trackedPages,
            PageScanner scanner,
            PageApprovals approvals,
            Settings settings,
            Jira jira,
            Pages pages,
            Access access,
            Site site,
            Clock clock) {
        return new ItemViews(
                items,
                trackedPages,
                scanner,
                approvals,
                settings,
                jira,
                pages,
                access,
                site,
                clock,
                effective -> uids.isEmpty()
                        ? new ConfiguredVisibility(effective)
                        : item -> uids.contains(item.uid())
                                ? IssueVisibility.Answer.HIDDEN
                                : IssueVisibility.Answer.SHOWN);
    }
}
