package dev.hindsight.sync;

import dev.hindsight.approval.PageApprovals;
import dev.hindsight.connection.Connections;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.InMemoryJiraAdministration;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.InMemoryItemCursor;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.settings.Installation;
import dev.hindsight.sync.adapter.SyncJob;
import dev.hindsight.wiki.ExecutorOnDemand;
import dev.hindsight.wiki.KeysAsTexts;
import dev.hindsight.wiki.Pages;

/** Hindsight as one node of the wiki runs it, over what all nodes share. */
final class Node {

    final ExecutorOnDemand executor;
    final Installation installation;
    final PageApprovals approvals;
    final PageScanner scanner;
    final Connections connections;
    final IssueSync sync;
    private final Pages pages;
    private final ExecutorOnDemand scanExecutor;
    private final PageScanner scanningOnly;

    Node(World world) {
        this(world, world.items, world.jira);
    }

    /** A node whose items or Jira do something in between. */
    Node(World world, ActionItems items, Jira jira) {
        this(world, items, jira, world.trackedPages, world.pages);
    }

    /** A node over other ports than the world's own. */
    Node(World world, ActionItems items, Jira jira, TrackedPages trackedPages, Pages pages) {
        this.pages = pages;
        executor = new ExecutorOnDemand(world.clock);
        installation = new Installation(world.settings, world.site);
        approvals =
                new PageApprovals(world.approvals, items, world.settings, pages, world.access, world.site, world.clock);
        DesiredIssueFactory desiredIssues =
                new DesiredIssueFactory(world.users, pages, world.site, new KeysAsTexts(), installation);
        connections = new Connections(
                jira,
                new InMemoryJiraAdministration(),
                world.links,
                installation,
                world.users,
                world.site,
                world.settings,
                world.clock);
        sync = new IssueSync(
                jira,
                items,
                new InMemoryItemCursor(world.items),
                connections,
                approvals,
                desiredIssues,
                pages,
                executor,
                world.clock);
        scanner = new PageScanner(
                pages,
                trackedPages,
                items,
                world.settings,
                approvals,
                desiredIssues,
                world.users,
                sync,
                executor,
                world.clock);
        scanExecutor = new ExecutorOnDemand(world.clock);
        scanningOnly = new PageScanner(
                pages,
                trackedPages,
                items,
                world.settings,
                approvals,
                desiredIssues,
                world.users,
                pageId -> {},
                scanExecutor,
                world.clock);
    }

    /** Scans a page as it is, whatever else this node is doing, and starts nothing afterwards. */
    void scan(long pageId) {
        int version = pages.find(pageId).orElseThrow().version();
        scanningOnly.request(pageId, version, "alice-key");
        scanExecutor.doWhatIsDue();
    }

    /** What the node does every minute. */
    void minute() {
        new SyncJob(scanner, sync).runJob(() -> false);
    }
}
