package dev.hindsight.sync;

import dev.hindsight.approval.PageApprovals;
import dev.hindsight.connection.ActorResolver;
import dev.hindsight.connection.LinkHealth;
import dev.hindsight.finding.WoodstoxFindingReader;
import dev.hindsight.issue.IssueText;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.InMemoryItemCursor;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.scan.RescanAllPages;
import dev.hindsight.scan.ScanPage;
import dev.hindsight.settings.Installation;
import dev.hindsight.wiki.ExecutorOnDemand;
import dev.hindsight.wiki.KeysAsTexts;

/** The engine as one node of the wiki runs it, over what all nodes share. */
final class EngineNode {

    final ExecutorOnDemand executor;
    final Installation installation;
    final ScanPage readPage;
    final ReconcileItems reconcile;
    final RefreshItems refresh;
    final PageScanner scanner;
    final PeriodicSync periodicSync;
    final RescanAllPages lookAgain;
    final RetryNow retryNow;

    EngineNode(World world) {
        this(world, world.items, world.jira);
    }

    /** A node whose items or tracker do something in between. */
    EngineNode(World world, ActionItems items, Jira jira) {
        executor = new ExecutorOnDemand(world.clock);
        installation = new Installation(world.settings, world.site);
        IssueText texts = new IssueText(new KeysAsTexts(), world.site);
        DesiredIssueFactory desiredIssues = new DesiredIssueFactory(
                world.users, new PageApprovals(world.pages, world.settings, world.trackedPages), texts, installation);
        readPage = new ScanPage(
                new ScanPage.Source(new WoodstoxFindingReader(), world.pages, world.settings, desiredIssues),
                items,
                world.trackedPages,
                world.clock);
        ActorResolver actors = new ActorResolver(world.settings, world.links, world.users);
        LinkHealth health = new LinkHealth(jira, world.links, installation, world.clock);
        WorkQueue due = new WorkQueue(items, actors, world.clock);
        ObtainIssues getTickets = new ObtainIssues(
                new Readiness(items, desiredIssues, world.settings, world.clock),
                new BindIssue(jira, items, desiredIssues, world.clock),
                new CreateIssues(jira, items, desiredIssues, world.clock),
                new RecoverCreation(jira, items, desiredIssues, world.clock));
        SyncPlan tasks = new SyncPlan(
                actors,
                getTickets,
                new SyncIssue(jira, items, desiredIssues, world.clock),
                new SyncPlan.Gate(health, due));
        reconcile = new ReconcileItems(due, new ReconcileLink(tasks, due, health, world.clock), executor);
        refresh = new RefreshItems(
                jira, new ScheduleSync(items, actors, world.clock), new PollCursor(world.links, world.clock), health);
        scanner = new PageScanner(
                world.pages,
                world.trackedPages,
                new PageScanner.AfterReading(readPage, reconcile, executor, world.users),
                world.clock);
        periodicSync = new PeriodicSync(scanner, refresh, reconcile, executor);
        lookAgain = new RescanAllPages(world.trackedPages, world.pages, scanner, executor);
        retryNow = new RetryNow(
                new InMemoryItemCursor(world.items),
                items,
                new RetryNow.Engine(health, reconcile, executor),
                world.clock);
    }
}
