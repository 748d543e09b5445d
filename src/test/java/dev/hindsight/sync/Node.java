package dev.hindsight.sync;

import dev.hindsight.approval.PageApprovals;
import dev.hindsight.assessment.ChecksInJira;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.authoring.FindingEditor;
import dev.hindsight.authoring.InMemoryFormEdits;
import dev.hindsight.connection.Connections;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.InMemoryJiraAdministration;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.scan.ScanListener;
import dev.hindsight.settings.Installation;
import dev.hindsight.sync.adapter.SyncJob;
import dev.hindsight.wiki.EnglishTexts;
import dev.hindsight.wiki.ExecutorOnDemand;
import dev.hindsight.wiki.KeyedExecutor;
import dev.hindsight.wiki.Pages;
import java.time.Duration;

/** Hindsight as one node of the wiki runs it, over what all nodes share. */
public final class Node {

    public final ExecutorOnDemand executor;
    public final Installation installation;
    final PageApprovals approvals;
    final PageScanner scanner;
    final Connections connections;
    final IssueSync sync;
    private final FindingEditor editor;
    private final World world;
    private final Pages pages;
    private final ExecutorOnDemand scanExecutor;
    private final PageScanner scanningOnly;
    final AuditLog log;

    Node(World world) {
        this(world, world.ports());
    }

    /** A node over other ports than the world's own. */
    public Node(World world, Ports ports) {
        this.world = world;
        pages = ports.pages();
        executor = new ExecutorOnDemand(world.clock);
        installation = new Installation(ports.settings(), world.site);
        log = new AuditLog(world.audit, world.wikiClock);
        approvals = new PageApprovals(
                ports.approvals(),
                ports.items(),
                ports.settings(),
                pages,
                world.access,
                world.site,
                world.wikiClock,
                log);
        DesiredIssueFactory desiredIssues =
                new DesiredIssueFactory(world.users, pages, world.site, new EnglishTexts(), installation);
        connections = new Connections(
                ports.jira(),
                new InMemoryJiraAdministration(),
                ports.links(),
                installation,
                world.users,
                world.site,
                ports.settings(),
                executor,
                world.wikiClock,
                log);
        sync = new IssueSync(
                ports.jira(),
                ports.items(),
                ports.cursor(),
                connections,
                approvals,
                desiredIssues,
                new ChecksInJira(
                        ports.items(), desiredIssues, world.assessments, ports.settings(), world.site, world.wikiClock),
                pages,
                executor,
                world.wikiClock);
        editor = new FindingEditor(
                pages,
                (pageId, notify, edit) -> false,
                ports.items(),
                world.users,
                new InMemoryFormEdits(),
                world.wikiClock);
        scanner = scanner(world, ports, desiredIssues, sync, executor);
        scanExecutor = new ExecutorOnDemand(world.clock);
        scanningOnly = scanner(world, ports, desiredIssues, pageId -> {}, scanExecutor);
    }

    private PageScanner scanner(
            World world,
            Ports ports,
            DesiredIssueFactory desiredIssues,
            ScanListener listener,
            KeyedExecutor background) {
        return new PageScanner(
                pages,
                world.search,
                ports.trackedPages(),
                ports.items(),
                ports.settings(),
                approvals,
                desiredIssues,
                world.users,
                listener,
                editor,
                background,
                world.wikiClock);
    }

    /** Scans a page as it is, whatever else this node is doing, and starts nothing afterwards. */
    void scan(long pageId) {
        scan(pageId, "alice");
    }

    /** The same after somebody has published. */
    void scan(long pageId, String userName) {
        int version = pages.find(pageId).orElseThrow().version();
        scanningOnly.request(pageId, version, userName + "-key");
        scanExecutor.doWhatIsDue();
    }

    /** Alice publishes the next version of the page, and this node does what it does at once. */
    void publish(FindingMarkup... blocks) {
        publish(World.PAGE, FindingMarkup.page(blocks));
    }

    /** The same with any page. */
    public void publish(long pageId, String body) {
        world.save(pageId, "alice", body);
        scanner.request(pageId, world.pages.find(pageId).orElseThrow().version(), "alice-key");
        executor.doWhatIsDue();
    }

    /** Minutes pass, with a round of this node in each. */
    public void passMinutes(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            executor.pass(Duration.ofMinutes(1));
            minute();
            executor.doWhatIsDue();
        }
    }

    /** What the node does every minute. */
    public void minute() {
        new SyncJob(scanner, sync, log, editor).runJob(() -> false);
    }
}
