package dev.hindsight.simulation;

import dev.hindsight.approval.Approvals;
import dev.hindsight.approval.PageApprovals;
import dev.hindsight.assessment.AnswerCheck;
import dev.hindsight.assessment.ChecksInJira;
import dev.hindsight.assessment.FollowUps;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.authoring.FindingEditor;
import dev.hindsight.authoring.InMemoryFormEdits;
import dev.hindsight.connection.Connections;
import dev.hindsight.connection.LinkStates;
import dev.hindsight.finding.Finding;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.InMemoryJiraAdministration;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.settings.Installation;
import dev.hindsight.sync.IssueSync;
import dev.hindsight.sync.adapter.SyncJob;
import dev.hindsight.wiki.EnglishTexts;
import dev.hindsight.wiki.Pages;
import java.util.function.BooleanSupplier;

/** The real engine as one node runs it in one life, with a seam at each of its ports. */
final class RunningHindsight {

    final Life life;
    final NodeExecutor executor;
    final PageScanner scanner;
    final IssueSync sync;
    final AnswerCheck answers;
    private final SyncJob job;

    RunningHindsight(World world, ClusterNode node) {
        life = new Life(world, node);
        executor = new NodeExecutor(world.clock);
        Database database = world.database;
        ActionItems items = world.flaws.items(Seam.at("items", ActionItems.class, database.items, life, database));
        ItemCursor cursor = Seam.at("cursor", ItemCursor.class, database.cursor, life, database);
        TrackedPages scans = world.flaws.scans(Seam.at("scans", TrackedPages.class, database.scans, life, database));
        Approvals approvals = Seam.at("approvals", Approvals.class, database.approvals, life, database);
        LinkStates links = world.flaws.links(Seam.at("links", LinkStates.class, database.links, life, database));
        Pages pages = Seam.at("pages", Pages.class, database.pages, life, database);
        Jira jira = world.flaws.jira(Wire.to(world, life));
        Installation installation = new Installation(database.settings, world.site);
        AuditLog log = InMemoryAuditEntries.log(node.clock());
        PageApprovals pageApprovals = new PageApprovals(
                approvals, items, database.settings, pages, world.access, world.site, node.clock(), log);
        DesiredIssueFactory desiredIssues =
                new DesiredIssueFactory(world.users, pages, world.site, new EnglishTexts(), installation);
        Connections connections = new Connections(
                jira,
                new InMemoryJiraAdministration(),
                links,
                installation,
                world.users,
                world.site,
                database.settings,
                executor,
                node.clock(),
                log);
        ChecksInJira checks = new ChecksInJira(
                items, desiredIssues, database.assessments, database.settings, world.site, node.clock());
        sync = new IssueSync(
                jira, items, cursor, connections, pageApprovals, desiredIssues, checks, pages, executor, node.clock());
        IssueSync unfailing = new IssueSync(
                jira,
                database.items,
                cursor,
                connections,
                pageApprovals,
                desiredIssues,
                checks,
                pages,
                executor,
                node.clock());
        answers = new AnswerCheck(
                database.items,
                database.assessments,
                new FollowUps() {
                    @Override
                    public BooleanSupplier of(ActionItem followed, Finding finding, String person) {
                        return unfailing.of(followed, finding, person);
                    }

                    @Override
                    public void start() {
                        sync.syncDue();
                    }
                },
                database.pages,
                node.clock());
        FindingEditor editor = new FindingEditor(
                pages, (pageId, notify, edit) -> false, items, world.users, new InMemoryFormEdits(), node.clock());
        scanner = new PageScanner(
                pages,
                macro -> database.pages.current(),
                scans,
                items,
                database.settings,
                pageApprovals,
                desiredIssues,
                world.users,
                sync,
                editor,
                executor,
                node.clock());
        job = new SyncJob(scanner, sync, log, editor);
    }

    void minute() {
        life.perform(() -> job.runJob(() -> false));
    }

    void hour() {
        life.perform(sync::askOwners);
    }
}
