package dev.hindsight.status;

import dev.hindsight.approval.InMemoryApprovals;
import dev.hindsight.approval.PageApprovals;
import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.authoring.InMemoryFormEdits;
import dev.hindsight.frame.SampleRights;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.scan.InMemoryTrackedPages;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.wiki.ExecutorOnDemand;
import dev.hindsight.wiki.InMemoryPageSearch;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.KeysAsTexts;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.SettableClock;
import dev.hindsight.wiki.SiteOfTest;

/** A page, what is known of it, and the scanner that reads it when somebody asks. */
abstract class ScannedPageFixture {

    static final long PAGE = 123;
    static final PageBuilder PUBLISHED = PageBuilder.page(PAGE).version(3);

    final SettableClock clock = new SettableClock(SampleItem.SEEN);
    final ExecutorOnDemand executor = new ExecutorOnDemand(clock);
    final InMemoryActionItems items = new InMemoryActionItems(clock);
    final InMemoryFormEdits edits = new InMemoryFormEdits();
    final InMemoryTrackedPages tracked = new InMemoryTrackedPages();
    final InMemoryApprovals given = new InMemoryApprovals();
    final InMemorySettings settings = new InMemorySettings();
    final InMemoryPages pages = new InMemoryPages();
    final InMemoryUsers users = new InMemoryUsers().with("alice");
    final SampleRights rights = new SampleRights();
    final SiteOfTest site = new SiteOfTest();
    final PageApprovals approvals =
            new PageApprovals(given, items, settings, pages, rights, site, clock, InMemoryAuditEntries.log(clock));
    final PageScanner scanner = new PageScanner(
            pages,
            new InMemoryPageSearch(),
            tracked,
            items,
            settings,
            approvals,
            new DesiredIssueFactory(users, pages, site, new KeysAsTexts(), new Installation(settings, site)),
            users,
            pageId -> {},
            page -> {},
            executor,
            clock);
}
