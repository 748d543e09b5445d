package dev.hindsight.action;

import dev.hindsight.finding.WoodstoxFindingReader;
import dev.hindsight.site.BackgroundOnDemand;
import dev.hindsight.site.KeysAsSentences;

/** The engine as one node of the wiki runs it, over what all nodes share. */
final class EngineNode {

    final BackgroundOnDemand background;
    final Instance instance;
    final ReadPage readPage;
    final ReconcileItems reconcile;
    final RefreshItems refresh;
    final LookAtPages looks;
    final Rounds rounds;
    final LookAgain lookAgain;
    final RetryNow retryNow;

    EngineNode(World world) {
        this(world, world.items, world.tracker);
    }

    /** A node whose items or tracker do something in between. */
    EngineNode(World world, ActionItems items, IssueTracker tracker) {
        background = new BackgroundOnDemand(world.clock);
        instance = new Instance(world.settings, world.site);
        TicketText texts = new TicketText(new KeysAsSentences(), world.site);
        Wishes wishes = new Wishes(
                world.people, new ClearedPages(world.pages, world.settings, world.knownPages), texts, instance);
        readPage = new ReadPage(
                new ReadPage.Source(new WoodstoxFindingReader(), world.pages, world.settings, wishes),
                items,
                world.knownPages,
                world.clock);
        Callers callers = new Callers(world.settings, world.links, world.people);
        LinkHealth health = new LinkHealth(tracker, world.links, instance, world.clock);
        DueItems due = new DueItems(items, callers, world.clock);
        GetTickets getTickets = new GetTickets(
                new Readiness(items, wishes, world.settings, world.clock),
                new BindIssue(tracker, items, wishes, world.clock),
                new MakeTickets(tracker, items, wishes, world.clock),
                new FindLostTicket(tracker, items, wishes, world.clock));
        TasksOfLink tasks = new TasksOfLink(
                callers,
                getTickets,
                new FollowTicket(tracker, items, wishes, world.clock),
                new TasksOfLink.Gate(health, due));
        reconcile = new ReconcileItems(due, new ReconcileLink(tasks, due, health, world.clock), background);
        refresh = new RefreshItems(
                tracker, new MarkItems(items, callers, world.clock), new PollMarks(world.links, world.clock), health);
        looks = new LookAtPages(
                world.pages,
                world.knownPages,
                new LookAtPages.AfterReading(readPage, reconcile, background, world.people),
                world.clock);
        rounds = new Rounds(looks, refresh, reconcile, background);
        lookAgain = new LookAgain(world.knownPages, world.pages, looks, background);
        retryNow = new RetryNow(
                new InMemoryInventory(world.items),
                items,
                new RetryNow.Engine(health, reconcile, background),
                world.clock);
    }
}
